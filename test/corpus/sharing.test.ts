import * as assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as v from 'valibot';
import { runReal } from '../cli/realCli';
import { writeFiles } from '../cli/writeFiles';

const pack = (id: string, quote: string, head = ''): string => `claimlint: 1\nid: ${id}\n${head}topics: [{id: tea, names: [tea]}]\nsources: [{id: leaf, title: Evening tea}]\nstatements: [{id: one, source: leaf, quote: ${quote}}]\n`;
const safe = pack('tea', 'tea has no side effects', 'license: CC-BY-4.0\norigin: The tea board\n');
const harmful = pack('harm', 'tea causes serious side effects');
const lockFormat = v.object({ version: v.literal(1), packs: v.array(v.object({ url: v.string(), sha256: v.string(), file: v.string(), id: v.string(), license: v.optional(v.string()), origin: v.optional(v.string()) })) });

describe('shared packs', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'claimlint-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = (files: Readonly<Record<string, string>>): Promise<void> => writeFiles(folder, files);
  const read = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');
  const run = (...words: readonly string[]): ReturnType<typeof runReal> => runReal(words, { folder });
  const check = async (): Promise<readonly (string | undefined)[]> => {
    const { out } = await run('check', 'draft.md', '--format', 'json');
    return [...out.matchAll(/"verdict": "(.*)"/g)].map(([, verdict]) => verdict);
  };

  describe('from an installed package', () => {
    const manifest = JSON.stringify({ name: '@clinic/claims', claimlint: { packs: ['packs/tea.claims.yaml', 'harm.claims.yaml'] } });
    beforeEach(() => write({ 'draft.md': 'Tea has no side effects.\n', 'claimlint.config.yaml': 'packs: ["npm:@clinic/claims"]\n', 'node_modules/@clinic/claims/package.json': manifest, 'node_modules/@clinic/claims/packs/tea.claims.yaml': safe, 'node_modules/@clinic/claims/harm.claims.yaml': harmful }));

    it('are all used, in the order in which the package names them', async () => {
      assert.deepEqual(await check(), ['conflict']);
      const { out } = await run('corpus', 'list');
      assert.match(out, /^tea tea\n {4}1 statement from 1 source, node_modules\/@clinic\/claims\/packs\/tea\.claims\.yaml\n {4}licence: CC-BY-4\.0; origin: The tea board\nharm harm\n/);
    });

    it('are told when the package is not there, or names none', async () => {
      await write({ 'claimlint.config.yaml': 'packs: ["npm:gone"]\n', 'node_modules/empty/package.json': '{}' });
      assert.match((await run('check', 'draft.md')).errors.join('\n'), /The package "gone" is not installed here\. Install it \(npm install gone\)/);
      assert.match((await run('corpus', 'list', 'npm:empty')).errors.join('\n'), /The package "empty" names no packs\. Its package\.json needs/);
      assert.match((await run('corpus', 'list', 'npm:../../etc')).errors.join('\n'), /is no name of a package/);
    });

    it('are never read outside the package', async () => {
      await write({ 'secret.claims.yaml': harmful, 'node_modules/sly/package.json': JSON.stringify({ claimlint: { packs: ['../../secret.claims.yaml', 'link.claims.yaml', 'file:///etc/passwd'] } }) });
      await symlink(path.join(folder, 'secret.claims.yaml'), path.join(folder, 'node_modules/sly/link.claims.yaml'));
      const { errors, out } = await run('corpus', 'list', 'npm:sly');
      assert.match(errors.join('\n'), /names a pack outside its own folder/);
      assert.equal(out, '');
    });

    it('are found in a folder above, as far as the project reaches', async () => {
      await write({ 'site/claimlint.config.yaml': 'packs: ["npm:@clinic/claims"]\n', 'site/draft.md': 'Tea has no side effects.\n' });
      const { out } = await run('check', 'site/draft.md', '--format', 'json');
      assert.match(out, /"id": "harm"/);
    });
  });

  describe('from an address', () => {
    let server: Server;
    let url = '';
    let answer: { readonly status: number; readonly body: string } = { status: 200, body: safe };
    beforeEach(async () => {
      answer = { status: 200, body: safe };
      server = createServer((_request, response) => {
        response.writeHead(answer.status);
        response.end(answer.body);
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/tea.claims.yaml`;
      await write({ 'draft.md': 'Tea causes serious side effects.\n', 'claimlint.config.yaml': `packs: ["${url}"]\n` });
    });
    afterEach(async () => {
      server.close();
      await once(server, 'close');
    });
    const lock = async (): Promise<v.InferOutput<typeof lockFormat>> => v.parse(lockFormat, JSON.parse(await read('claimlint.lock')));

    it('are fetched once, shown with licence and origin, and used without the web', async () => {
      const { status, out, errors } = await run('corpus', 'fetch', url);
      assert.deepEqual([status, errors], [0, []]);
      assert.match(out, /: tea, fetched\n {4}licence: CC-BY-4\.0\n {4}origin: The tea board\n {4}sha256: [0-9a-f]{64}\n$/);
      answer = { status: 500, body: '' };
      assert.deepEqual(await check(), ['conflict']);
      const [entry] = (await lock()).packs;
      assert.equal(await read(entry!.file), safe);
      assert.match((await run('corpus', 'list')).out, /fetched on \d{4}-\d\d-\d\d, sha256 [0-9a-f]{64}\n$/);
    });

    it('are not used before they are fetched, and nothing is fetched by itself', async () => {
      const { errors, status } = await run('check', 'draft.md');
      assert.equal(status, 2);
      assert.match(errors.join('\n'), /was not fetched yet, and nothing is fetched by itself\. Run claimlint corpus fetch/);
    });

    it('are not used once the copy or the lock was changed, line breaks aside', async () => {
      await run('corpus', 'fetch', url);
      const [entry] = (await lock()).packs;
      await write({ [entry!.file]: safe.replaceAll('\n', '\r\n') });
      assert.deepEqual(await check(), ['conflict']);
      await write({ [entry!.file]: safe.replace('no side effects', 'serious side effects') });
      const { errors } = await run('check', 'draft.md');
      assert.match(errors.join('\n'), /is not what was fetched on/);
      await write({ 'claimlint.lock': JSON.stringify({ version: 1, packs: [{ ...entry, file: '../other.claims.yaml', fetched: '2026-01-01' }] }) });
      assert.match((await run('check', 'draft.md')).errors.join('\n'), /outside its own folder/);
      await write({ 'claimlint.lock': '<<<<<<< HEAD' });
      assert.match((await run('check', 'draft.md')).errors.join('\n'), /The lock file cannot be read/);
    });

    it('tell when they have changed since', async () => {
      await run('corpus', 'fetch', url);
      const same = await run('corpus', 'fetch', url);
      assert.deepEqual([same.status, /unchanged/.test(same.out)], [0, true]);
      answer = { status: 200, body: safe.replace('no side effects', 'mild side effects') };
      const changed = await run('corpus', 'fetch', url);
      assert.deepEqual([changed.status, /changed since/.test(changed.out)], [1, true]);
    });

    it('that are none, or cannot be had, change nothing', async () => {
      for (const [status, body, says] of [[404, '', /the server says 404/], [200, 'hello', /no claims pack/], [200, 'a\0b', /it is not text/]] as const) {
        answer = { status, body };
        const { errors, status: exit } = await run('corpus', 'fetch', url);
        assert.equal(exit, 2);
        assert.match(errors.join('\n'), says);
      }
      assert.match((await run('corpus', 'fetch', 'http://example.org/x.claims.yaml')).errors.join('\n'), /does not begin with https/);
      await assert.rejects(read('claimlint.lock'));
    });
  });

  it('of one id are used in order: the first counts, and the second is told', async () => {
    await write({ 'draft.md': 'Tea has no side effects.\n', 'a.claims.yaml': safe, 'b.claims.yaml': harmful.replace('id: harm', 'id: tea'), 'claimlint.config.yaml': 'packs: [a.claims.yaml, b.claims.yaml]\n' });
    const { out, errors } = await run('check', 'draft.md', '--format', 'json');
    assert.match(out, /"verdict": "support"/);
    assert.match(errors.join('\n'), /The id "tea" is that of another pack in use, a\.claims\.yaml/);
  });
});
