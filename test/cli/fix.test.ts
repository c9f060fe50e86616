import * as assert from 'node:assert/strict';
import { chmod, readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { run, teaPack, corpusWith } from './fakeCli';
import { createTestFolder, type TestFolder } from './gitFolder';
import { runReal } from './realCli';

const services = { loadCorpora: corpusWith([], { packs: [teaPack] }) };
const draft = 'Tea keeps you awake.[^leaf-2020]\n\nMilk does not.[^other]\n';
const footnote = /^\[\^leaf-2020\]: Leaf, Cup\. Evening tea\. 2020/m;

describe('--fix', () => {
  it('adds the footnotes of sources, says so, and touches nothing else', async () => {
    const { written, errors, status } = await run(['check', 'a.md', 'b.md', '--fix'], { files: { 'a.md': draft, 'b.md': 'Milk.' }, services });
    assert.deepEqual(Object.keys(written), ['a.md']);
    assert.ok(written['a.md']?.startsWith(draft.trimEnd()), written['a.md']);
    assert.match(written['a.md'] ?? '', footnote);
    assert.deepEqual([errors, status], [['claimlint: a.md: 1 footnote added.'], 0]);
  });

  it('leaves a fixed draft as it is', async () => {
    const first = await run(['check', 'a.md', '--fix'], { files: { 'a.md': draft }, services });
    const second = await run(['check', 'a.md', '--fix'], { files: { 'a.md': first.written['a.md'] ?? '' }, services });
    assert.deepEqual([second.written, second.errors], [{}, []]);
  });

  it('keeps a byte order mark and the ends of lines', async () => {
    const { written } = await run(['check', 'a.md', '--fix'], { files: { 'a.md': `\ufeff${draft.replaceAll('\n', '\r\n')}` }, services });
    assert.match(written['a.md'] ?? '', /^\ufeffTea/);
    assert.doesNotMatch(written['a.md'] ?? '', /[^\r]\n/);
  });

  it('does not change standard input, nor the file that it is named after', async () => {
    const { written, errors, status } = await run(['check', '-', '--stdin-filename', 'a.md', '--fix'], { input: draft, files: { 'a.md': 'Tea.' }, services });
    assert.deepEqual([written, status], [{}, 2]);
    assert.deepEqual(errors, ['claimlint: a.md: standard input cannot be changed; name the file itself.']);
  });

  it('tells a draft that cannot be written', async () => {
    const { errors, status } = await run(['check', 'locked/a.md', '--fix'], { files: { 'locked/a.md': draft }, services });
    assert.deepEqual([status, errors], [2, ['claimlint: locked/a.md: the fixed draft cannot be written (EACCES); check its permissions.']]);
  });

  describe('on real files', () => {
    let folder: TestFolder;
    beforeEach(async () => {
      folder = await createTestFolder();
    });
    afterEach(() => folder.remove());

    it('replaces the file in one step and keeps its rights', async () => {
      await folder.write({ 'a.md': 'Mesotherapy has no complications.[^ewers-frequency]\n' });
      const file = path.join(folder.path, 'a.md');
      await chmod(file, 0o640);
      const { errors, status, out } = await runReal(['check', 'a.md', '--fix'], { folder: folder.path });
      assert.deepEqual([errors, status], [['claimlint: a.md: 1 footnote added.'], 1]);
      assert.match(await readFile(file, 'utf8'), /\n\n\[\^ewers-frequency\]: Ewers J\. /);
      assert.equal((await stat(file)).mode & 0o777, 0o640);
      assert.match(out, /1 claim conflicts/);
    });

    it('adds the entries of Pandoc keys to the bibliography, once for all drafts that name it', async () => {
      const text = '---\nbibliography: ../refs.bib\n---\n\nMesotherapy has no complications [@ewers-frequency; @unknown-2001].\n';
      await folder.write({ 'content/a.md': text, 'content/b.md': text, 'refs.bib': '@book{other,\r\n  title = {Other}\r\n}\r\n' });
      const { errors, status } = await runReal(['check', 'content', '--fix'], { folder: folder.path });
      assert.deepEqual([errors, status], [['claimlint: refs.bib: 1 entry added.'], 1]);
      const bibliography = await readFile(path.join(folder.path, 'refs.bib'), 'utf8');
      assert.match(bibliography, /^@book\{other,\r\n {2}title = \{Other\}\r\n\}\r\n\r\n@[a-z]+\{ewers-frequency,\r\n/);
      assert.doesNotMatch(bibliography, /unknown-2001|[^\r]\n/);
      assert.equal(await readFile(path.join(folder.path, 'content/a.md'), 'utf8'), text);
      assert.deepEqual((await runReal(['check', 'content', '--fix'], { folder: folder.path })).errors, []);
    });

    it('leaves a bibliography alone that lies outside the working folder', async () => {
      await folder.write({ 'content/a.md': '---\nbibliography: ../refs.bib\n---\n\nMesotherapy has no complications [@ewers-frequency].\n', 'refs.bib': '@book{other, title = {Other}}\n' });
      const { errors } = await runReal(['check', 'a.md', '--fix'], { folder: path.join(folder.path, 'content') });
      assert.deepEqual(errors, []);
      assert.equal(await readFile(path.join(folder.path, 'refs.bib'), 'utf8'), '@book{other, title = {Other}}\n');
    });
  });
});
