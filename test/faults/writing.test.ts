import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { replaceUnchanged } from '../../server/src/cli/replaceUnchanged';
import { UnwritableFile } from '../../server/src/cli/terminal';
import { createNodeFiles } from '../../server/src/node/nodeTerminal';
import { createNodePackCache } from '../../server/src/node/nodePackCache';
import { replaceFile, type WritableFiles } from '../../server/src/node/replaceFile';
import { writeAtomically } from '../../server/src/node/writeAtomically';

const code = path.resolve(__dirname, '../../server/src/node/replaceFile.js');
const before = 'claimlint: 1\nwaivers: []\n';

/** A file system that takes a few characters and then fails. */
const failing = (step: 'write' | 'rename', errorCode: string): WritableFiles => {
  const fail = (): never => {
    throw Object.assign(new Error(errorCode), { code: errorCode });
  };
  return {
    writeNew: (file, content) => {
      writeFileSync(file, content.slice(0, 5));
      if (step === 'write') fail();
      return Promise.resolve();
    },
    rename: () => Promise.reject(Object.assign(new Error(errorCode), { code: errorCode })),
  };
};

describe('a file that is replaced', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'claimlint-faults-'));
    file = path.join(folder, 'claimlint.waivers.yaml');
    writeFileSync(file, before);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const assertUntouched = (): void => {
    assert.equal(readFileSync(file, 'utf8'), before);
    assert.deepEqual(readdirSync(folder), [path.basename(file)]);
  };

  for (const [what, step, errorCode, words] of [
    ['the disk is full', 'write', 'ENOSPC', /^the disk is full, ENOSPC$/],
    ['its share of the disk is full', 'write', 'EDQUOT', /EDQUOT/],
    ['the disk can only be read', 'write', 'EROFS', /can only be read/],
    ['the last step fails', 'rename', 'EACCES', /may not write there/],
    ['the disk breaks', 'rename', 'EIO', /^EIO$/],
  ] as const) {
    it(`stays as it was, with nothing beside it, when ${what}`, async () => {
      await assert.rejects(writeAtomically(file, 'half', { files: failing(step, errorCode) }), (error: unknown) => error instanceof UnwritableFile && words.test(error.message));
      assertUntouched();
    });
  }

  it('stays as it was when the system lets the process write no more', function () {
    if (process.platform === 'win32') this.skip();
    // A limit on the size of files is a disk that is full after so many blocks, and needs no disk of its own.
    const script = `require(${JSON.stringify(code)}).replaceFile(${JSON.stringify(file)}, 'x'.repeat(1e6)).then(() => process.exit(0), (error) => { console.log(error.code); process.exit(3); })`;
    const { status, stdout } = spawnSync('sh', ['-c', 'trap "" XFSZ; ulimit -f 16; exec "$0" -e "$1"', process.execPath, script], { encoding: 'utf8' });
    assert.deepEqual([status, stdout], [3, 'EFBIG\n']);
    assertUntouched();
  });

  it('stays as it was in a folder that may only be read', async function () {
    const { geteuid, seteuid } = process;
    if (geteuid === undefined || seteuid === undefined) this.skip();
    await chmod(folder, 0o555);
    const own = geteuid();
    // Rights do not bind the superuser.
    if (own === 0) seteuid(65_534);
    try {
      await assert.rejects(writeAtomically(file, 'half'), UnwritableFile);
      const cache = createNodePackCache({ folder: path.join(folder, 'cache'), version: '1' });
      await cache.write('key', new Uint8Array([1]));
      assert.equal(await cache.read('key'), undefined);
    } finally {
      if (own === 0) seteuid(0);
      await chmod(folder, 0o755);
    }
    assertUntouched();
  });

  it('is the old one or the new one, whenever the process that writes is killed', async function () {
    this.timeout(60_000);
    const texts = ['a', 'b'].map((letter) => letter.repeat(300_000));
    writeFileSync(file, texts[0] ?? '');
    const script = `const { replaceFile } = require(${JSON.stringify(code)});
      (async () => { for (let n = 0; ; n += 1) { await replaceFile(${JSON.stringify(file)}, (n % 2 ? 'a' : 'b').repeat(300000)); process.stdout.write('.'); } })();`;
    for (let round = 1; round <= 8; round += 1) {
      const writer = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(writer, 'exit');
      for (let written = 0; written < round * 3; written += 1) await once(writer.stdout, 'data');
      writer.kill('SIGKILL');
      await ended;
      const now = readFileSync(file, 'utf8');
      assert.ok(texts.includes(now), `half a file of ${now.length} characters`);
    }
  });

  it('is rid of what killed writers left beside it, and of nothing else', async () => {
    const id = '01234567-89ab-cdef-0123-456789abcdef';
    const names = { old: `${path.basename(file)}.${id}.tmp`, fresh: `${path.basename(file)}.${id.replace('0', 'f')}.tmp`, other: `other.yaml.${id}.tmp`, own: `${path.basename(file)}.draft.tmp` };
    const longAgo = new Date(Date.now() - 7_200_000);
    for (const name of Object.values(names)) {
      writeFileSync(path.join(folder, name), '');
      if (name !== names.fresh) utimesSync(path.join(folder, name), longAgo, longAgo);
    }
    await replaceFile(file, 'new');
    assert.deepEqual(readdirSync(folder).sort(), [path.basename(file), names.fresh, names.other, names.own].sort());
  });

  it('is left alone by a command where somebody has written to it since it was read', async () => {
    const files = createNodeFiles(folder);
    assert.equal(await replaceUnchanged(file, { before, after: 'mine\n' }, files), undefined);
    assert.match((await replaceUnchanged(file, { before, after: 'mine again\n' }, files)) ?? '', /^has changed in the meantime/);
    assert.equal(readFileSync(file, 'utf8'), 'mine\n');
    writeFileSync(file, `\ufeff${before}`);
    assert.equal(await replaceUnchanged(file, { before, after: 'new\n' }, files), undefined);
    assert.equal(readFileSync(file, 'utf8'), '\ufeffnew\n');
    rmSync(file);
    assert.match((await replaceUnchanged(file, { before, after: 'mine\n' }, files)) ?? '', /ENOENT/);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is written by nothing else but what keeps compiled code: no other code of the server replaces, moves or makes files', () => {
    const sources = path.resolve('server/src');
    const writers = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) => /\b(?:writeFile|appendFile|createWriteStream|rename|copyFile|truncate)(?:Sync)?\b[^;]*from 'node:fs|\bfs\.(?:write|append|rename)/.test(readFileSync(path.join(sources, name), 'utf8')));
    // Compiled code is kept as a process ends, when nothing can be awaited: `codeCache.test.ts` tests that it comes whole or not at all.
    assert.deepEqual(writers, [path.join('node', 'codeCache.ts'), path.join('node', 'replaceFile.ts')]);
  });

  it('is made with its folders, and cannot be made below a file', async () => {
    const deep = path.join(folder, 'a', 'b', 'c.json');
    await replaceFile(deep, '{}');
    assert.equal(readFileSync(deep, 'utf8'), '{}');
    await assert.rejects(writeAtomically(path.join(file, 'x'), 'half'), (error: unknown) => error instanceof UnwritableFile && /a part of its path is a file|EEXIST/.test(error.message));
    await mkdir(path.join(folder, 'taken'));
    await assert.rejects(writeAtomically(path.join(folder, 'taken'), 'half'), UnwritableFile);
  });
});

describe('the cache of compiled packs, written by several windows at once', () => {
  it('gives one of the files whole, or none', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'claimlint-faults-'));
    try {
      const windows = [1, 2, 3, 4].map((byte) => ({ byte, cache: createNodePackCache({ folder, version: '1' }) }));
      const reads: (Uint8Array | undefined)[] = [];
      await Promise.all(
        windows.flatMap(({ byte, cache }) =>
          Array.from({ length: 15 }, async () => {
            await cache.write('key', new Uint8Array(200_000).fill(byte));
            reads.push(await cache.read('key'));
          }),
        ),
      );
      assert.equal(reads.length, 60);
      for (const bytes of reads) assert.ok(bytes === undefined || (bytes.length === 200_000 && new Set(bytes).size === 1));
      assert.ok(reads.some((bytes) => bytes !== undefined));
      assert.deepEqual(readdirSync(folder), ['key.pack']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('outlives a clock that jumps', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'claimlint-faults-'));
    try {
      const cache = createNodePackCache({ folder, version: '1' });
      for (const year of [1971, 2030, 2100]) {
        await cache.write(`key-${year}`, new Uint8Array([year % 100]));
        const then = new Date(Date.UTC(year, 0));
        utimesSync(path.join(folder, `key-${year}.pack`), then, then);
      }
      await cache.write('now', new Uint8Array([1]));
      assert.deepEqual([...((await cache.read('now')) ?? [])], [1]);
      assert.deepEqual([...((await cache.read('key-2100')) ?? [])], [0]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
