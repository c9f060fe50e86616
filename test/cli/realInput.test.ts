import * as assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { runReal } from './realCli';
import { writeFiles } from './writeFiles';

const root = path.resolve(__dirname, '..', '..', '..');
const pack = (id: string, statements: string): string =>
  `claimlint: 1\nid: ${id}\ntitle: Tea\ntopics: [{id: tea, names: [black tea, tea]}]\nsources:\n  - {id: leaf, type: book, title: Evening tea}\nstatements:\n${statements}`;
const goodStatement = '  - {id: delay, source: leaf, quote: "tea delayed sleep by about 40 minutes"}\n';
const draft = 'Tea delays sleep by three hours.\n';

describe('the commands on real files', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'claimlint-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = (files: Readonly<Record<string, string>>): Promise<void> => writeFiles(folder, files);

  it('find the Markdown of a folder and leave node_modules and dot folders out', async () => {
    await write({ 'a (1)/b.MD': draft, 'a (1)/node_modules/c.md': draft, 'a (1)/.git/d.md': draft, 'a (1)/e.markdown': draft, 'a (1)/f.txt': draft });
    const { out } = await runReal(['check', 'a (1)/', '--format', 'json'], { folder });
    assert.deepEqual([...out.matchAll(/"path": "(.*)"/g)].map(([, found]) => found), ['a (1)/b.MD', 'a (1)/e.markdown']);
  });

  it('expand patterns', async () => {
    await write({ 'site/a.md': draft, 'site/deep/b.md': draft, 'site/c.txt': draft });
    const { out } = await runReal(['check', 'site/**/*.{md,txt}', '--format', 'json'], { folder });
    assert.deepEqual([...out.matchAll(/"path": "(.*)"/g)].map(([, found]) => found), ['site/a.md', 'site/c.txt', 'site/deep/b.md']);
  });

  it('check against a pack of the arguments', async () => {
    await write({ 'a.md': draft, 'packs/tea.claims.yaml': pack('tea', goodStatement) });
    const { out, errors, status } = await runReal(['check', 'a.md', '--corpus', 'packs/tea.claims.yaml'], { folder });
    assert.deepEqual(errors, []);
    assert.match(out, /^a\.md:1:\d+ {2}conflict {2}tea: .*‹.*three hours›.*“tea delayed sleep by about 40 minutes”\n +Evening tea\n/s);
    assert.equal(status, 1);
  });

  it('check each draft against the packs of the nearest project file', async () => {
    await write({ 'top.md': draft, 'site/claimlint.config.yaml': 'packs: [tea.claims.yaml]\n', 'site/tea.claims.yaml': pack('tea', goodStatement), 'site/deep/a.md': draft });
    const { out, status } = await runReal(['check', 'top.md', 'site', '--format', 'json'], { folder });
    assert.deepEqual([...out.matchAll(/"id": "(.*)"/g)].map(([, id]) => id), ['hair-mesotherapy', 'tea']);
    assert.match(out, /"conflicts": 1,\n/);
    assert.equal(status, 1);
  });

  const badPacks: readonly (readonly [string, string, RegExp])[] = [
    ['broken YAML', `${pack('tea', goodStatement)}  - {id: "open\n`, /^claimlint: tea\.claims\.yaml:\d+: /],
    ['an unknown source', pack('tea', `${goodStatement}  - {id: other, source: gone, quote: "tea is warm"}\n`), /^claimlint: tea\.claims\.yaml:9: .*gone/],
    ['a duplicate id', pack('tea', goodStatement + goodStatement), /^claimlint: tea\.claims\.yaml:9: .*delay/],
  ];
  for (const [name, text, says] of badPacks) {
    it(`say in one line what is wrong with a pack with ${name}, and where`, async () => {
      await write({ 'a.md': draft, 'tea.claims.yaml': text });
      const { errors, status } = await runReal(['check', 'a.md', '--corpus', 'tea.claims.yaml'], { folder });
      assert.equal(errors.length, 1, errors.join('\n'));
      assert.match(errors[0] ?? '', says);
      assert.equal(status, 2);
    });
  }

  it('use the good statements of a pack with a bad one', async () => {
    await write({ 'a.md': draft, 'tea.claims.yaml': pack('tea', `${goodStatement}  - {id: other, source: gone, quote: "tea is warm"}\n`) });
    const { out } = await runReal(['check', 'a.md', '--corpus', 'tea.claims.yaml'], { folder });
    assert.match(out, /1 claim conflicts/);
  });

  it('say that a pack is missing', async () => {
    await write({ 'a.md': draft });
    const { errors, status, out } = await runReal(['check', 'a.md', '--corpus', 'gone.claims.yaml'], { folder });
    assert.equal(errors.length, 1);
    assert.match(errors[0] ?? '', /^claimlint: gone\.claims\.yaml: .*hair-mesotherapy/);
    assert.equal(status, 2);
    assert.equal(out, '');
  });
});

describe('the process', () => {
  it('writes everything into a slow pipe and ends with the status', async () => {
    const child = spawn(process.execPath, [path.join(root, 'out/server/src/node/cli.js'), 'check', 'examples', 'gone.md', '--format', 'json', '--supports'], { cwd: root });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece));
    await once(child, 'close');
    assert.equal(child.exitCode, 2);
    assert.doesNotThrow(() => JSON.parse(out));
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [path.join(root, 'out/server/src/node/cli.js'), 'check', 'examples', '--format', 'json'], { cwd: root });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (errors += piece));
    child.stdout.destroy();
    await once(child, 'close');
    assert.equal(errors, '');
    assert.equal(child.exitCode, 1);
  });
});
