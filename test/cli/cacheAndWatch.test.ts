import * as assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { createChecker, type CheckerOptions } from '../../server/src/checker';
import { runCli } from '../../server/src/cli/program';
import { createCliServices } from '../../server/src/node/cliServices';
import { createNodeFiles } from '../../server/src/node/nodeTerminal';
import { createFakeChecker, run } from './fakeCli';
import { createTestFolder, type TestFolder } from './gitFolder';

const root = path.resolve(__dirname, '..', '..', '..');
const claim = 'Mesotherapy has no complications.\n';

describe('--cache', () => {
  let folder: TestFolder;
  beforeEach(async () => {
    folder = await createTestFolder();
  });
  afterEach(() => folder.remove());

  interface CachedRun {
    readonly out: string;
    /** Texts that were checked, and not looked up. */
    readonly checkedTexts: readonly string[];
  }

  /** Runs the command with the real checker, as a build of this name. */
  const runAs = async (buildId: string, ...words: readonly string[]): Promise<CachedRun> => {
    let out = '';
    const checkedTexts: string[] = [];
    const create = (options: CheckerOptions): ReturnType<typeof createChecker> => {
      const checker = createChecker(options);
      return {
        ...checker,
        check: (text) => {
          checkedTexts.push(text);
          return checker.check(text);
        },
      };
    };
    const terminal = {
      env: {},
      isScreen: false,
      write: (text: string) => {
        out += text;
        return Promise.resolve();
      },
      writeError: () => undefined,
      showProgress: () => undefined,
      async *readInput() {
        yield await Promise.resolve(Buffer.from(''));
      },
      nowMs: () => 0,
      files: createNodeFiles(folder.path),
    };
    await runCli(['check', '--format', 'json', '--cache', ...words], { ...createCliServices(folder.path, { serveStdio: () => Promise.resolve() }), createChecker: create, buildId }, terminal);
    return { out, checkedTexts };
  };

  it('gives the same bytes without checking again, for every kind of draft', async () => {
    for (const draft of readdirSync(path.join(root, 'examples')).filter((file) => file.endsWith('.md'))) await folder.write({ [draft]: readFileSync(path.join(root, 'examples', draft), 'utf8') });
    await folder.write({ 'cited.md': 'Mesotherapy has no complications.[^ewers-frequency]\n\n[^ewers-frequency]: Ewers J. What should be the frequency of mesotherapy treatment for hair growth?\n', 'de.md': `---\nlang: de\n---\n${claim}` });
    const first = await runAs('one', '--unsupported', '--', '.');
    const again = await runAs('one', '--unsupported', '--', '.');
    assert.equal(first.checkedTexts.length, 5);
    assert.deepEqual(again.checkedTexts, []);
    assert.equal(again.out, first.out);
  });

  it('checks a draft that has changed, and with another build, pack or setting all of them', async () => {
    const pack = (quote: string): string => `claimlint: 1\nid: own\ntitle: Own\ntopics: [{id: mesotherapy, names: [mesotherapy]}]\nsources:\n  - {id: leaf, type: book, title: Leaf}\nstatements:\n  - {id: one, source: leaf, quote: "${quote}"}\n`;
    await folder.write({ 'a.md': claim, 'b.md': 'Tea.\n', 'claimlint.config.yaml': 'packs: [own.claims.yaml]\n', 'own.claims.yaml': pack('mesotherapy can lead to an abscess') });
    const texts = async (build = 'one', ...words: readonly string[]): Promise<readonly string[]> => (await runAs(build, ...words, '--', 'a.md', 'b.md')).checkedTexts;
    assert.equal((await texts()).length, 2);
    await folder.write({ 'b.md': 'Milk.\n' });
    assert.deepEqual(await texts(), ['Milk.\n']);
    assert.equal((await texts('two')).length, 2);
    assert.equal((await texts('one', '--unsupported')).length, 2);
    await folder.write({ 'own.claims.yaml': pack('mesotherapy is painless') });
    assert.equal((await texts()).length, 2);
    assert.deepEqual(await texts(), []);
  });

  it('makes anew what it cannot read, and keeps its folder out of git', async () => {
    await folder.write({ 'a.md': claim });
    const first = await runAs('one', 'kept', 'a.md');
    assert.equal(readFileSync(path.join(folder.path, 'kept/.gitignore'), 'utf8'), '*\n');
    const [file = ''] = readdirSync(path.join(folder.path, 'kept'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    for (const broken of ['', '{', '{"findings": [{}], "sentenceCount": 1, "claimCount": 1}', '[]']) {
      writeFileSync(path.join(folder.path, 'kept', file), broken);
      const again = await runAs('one', 'kept', 'a.md');
      assert.equal(again.checkedTexts.length, 1, broken);
      assert.equal(again.out, first.out);
    }
  });
});

describe('--watch', () => {
  it('checks once for each change, with the status of the last check', async () => {
    let runCount = 0;
    async function* watch(): AsyncGenerator<void> {
      for (; runCount < 3; runCount += 1) yield await Promise.resolve();
    }
    const { out, errors, status } = await run(['check', 'a.md', '--watch'], { files: { 'a.md': 'Tea works at once.' }, isScreen: true, env: { NO_COLOR: '1' }, services: { watch, createChecker: createFakeChecker } });
    assert.equal(out.split('\u001b[2J').length - 1, 3);
    assert.equal(errors.filter((line) => line.includes('watching for changes')).length, 3);
    assert.equal(status, 1);
  });

  it('goes with neither standard input nor --write-baseline', async () => {
    for (const words of [['-', '--watch'], ['a.md', '--watch', '--baseline', 'b.json', '--write-baseline']]) {
      const { errors, status } = await run(['check', ...words], { files: { 'a.md': 'Tea.' } });
      assert.match(errors.join('\n'), /--watch goes with neither --write-baseline nor standard input/);
      assert.equal(status, 2);
    }
  });

  it('follows real files', async () => {
    const folder = await createTestFolder();
    await folder.write({ 'a.md': 'Tea.\n', 'node_modules/b.md': claim });
    const child = spawn(process.execPath, [path.join(root, 'out/server/src/node/cli.js'), 'check', '.', '--watch'], { cwd: folder.path, stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      let out = '';
      const reports = async (count: number): Promise<string> => {
        while ((out.match(/^\d+ files?, .*$/gm) ?? []).length < count) await once(child.stdout, 'data');
        return out;
      };
      child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece));
      assert.match(await reports(1), /^1 file, 1 sentence: no claims conflict/);
      writeFileSync(path.join(folder.path, 'c.md'), claim);
      assert.match(await reports(2), /2 files, 2 sentences: 1 claim conflicts/);
    } finally {
      child.kill();
      await once(child, 'close');
      await folder.remove();
    }
  });
});

describe('progress', () => {
  it('is shown for many drafts and not for few', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`d${index}.md`, 'Tea.']));
    assert.deepEqual((await run(['check', ...Object.keys(files)], { files })).progress, ['Checking draft 1 of 30: d0.md'], 'the clock stands still');
    assert.deepEqual((await run(['check', 'd0.md', 'd1.md'], { files })).progress, []);
  });
});
