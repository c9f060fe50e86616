import * as assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { run } from './fakeCli';
import { createTestFolder, type TestFolder } from './gitFolder';
import { runReal } from './realCli';

const claim = 'Mesotherapy has no complications.\n';
const pack = (quote: string): string => `claimlint: 1\nid: tea\ntitle: Tea\ntopics: [{id: mesotherapy, names: [mesotherapy]}]\nsources:\n  - {id: leaf, type: book, title: Evening tea}\nstatements:\n  - {id: delay, source: leaf, quote: "${quote}"}\n`;

describe('claimlint report', () => {
  let folder: TestFolder;
  beforeEach(async () => {
    folder = await createTestFolder();
  });
  afterEach(() => folder.remove());
  const report = (...words: readonly string[]): ReturnType<typeof runReal> => runReal(['report', ...words], { folder: folder.path });

  it('prints the page of one draft, the same bytes each time, with the hashes of what it was made from', async () => {
    await folder.write({ 'a.md': claim });
    const first = await report('a.md');
    assert.deepEqual([first.status, first.errors], [0, []]);
    assert.equal((await report('a.md')).out, first.out);
    assert.match(first.out, /^<!DOCTYPE html>/);
    for (const text of [claim, readFileSync('data/packs/hair-mesotherapy.claims.yaml', 'utf8')]) assert.ok(first.out.includes(createHash('sha256').update(text).digest('hex')));
    assert.ok(!first.out.includes(folder.path), 'nothing of this machine is in it');
  });

  it('writes pages where --output says, in folders as the drafts are', async () => {
    await folder.write({ 'site/a.md': claim, 'site/deep/a.md': claim });
    const { errors, status, out } = await report('site', '--output', 'pages', '--format', 'markdown');
    assert.deepEqual([status, out, errors], [0, '', ['claimlint: pages/site/a.md.md written.', 'claimlint: pages/site/deep/a.md.md written.']]);
    assert.match(await readFile(path.join(folder.path, 'pages/site/deep/a.md.md'), 'utf8'), /^# Evidence report: a\.md\n/);
  });

  it('writes no page outside the folder, whatever the drafts are called', async () => {
    const { written } = await run(['report', '../../a.md', '/b.md', 'x/../c.md', '--output', 'pages/'], { files: { '../../a.md': 'Tea.', '/b.md': 'Tea.', 'x/../c.md': 'Tea.' } });
    assert.deepEqual(Object.keys(written), ['pages/a.md.html', 'pages/b.md.html', 'pages/c.md.html']);
  });

  it('asks for a folder when there are several drafts', async () => {
    await folder.write({ 'a.md': claim, 'b.md': claim });
    const { errors, status, out } = await report('a.md', 'b.md');
    assert.deepEqual([status, out, errors], [2, '', ['claimlint: there are several drafts, and each has a page of its own; name a folder for them with --output FOLDER.']]);
  });

  it('tells a draft that is missing, and a place where nothing can be written', async () => {
    await folder.write({ 'a.md': claim });
    assert.equal((await report('gone.md')).status, 2);
    const locked = await run(['report', 'a.md', '--output', 'locked/a.html'], { files: { 'a.md': 'Tea.' } });
    assert.deepEqual([locked.status, locked.errors], [2, ['claimlint: locked/a.html: the report cannot be written (EACCES); check the folder and its permissions.']]);
  });

  describe('compared with a revision', () => {
    const changes = async (...words: readonly string[]): Promise<readonly string[]> => {
      const { out, errors } = await report('a.md', '--format', 'markdown', '--base', 'HEAD', ...words);
      assert.deepEqual(errors, []);
      return [...out.matchAll(/^### \d+\. (.*) \(/gm)].map(([, tags]) => tags ?? '');
    };
    beforeEach(async () => {
      folder.git('init', '-q');
      await folder.write({ 'claimlint.config.yaml': 'packs: [tea.claims.yaml]\n', 'tea.claims.yaml': pack('a session of mesotherapy takes about 20 minutes'), 'a.md': 'A session of mesotherapy takes three hours.\n' });
      folder.git('add', '.');
      folder.git('commit', '-q', '-m', 'first');
    });

    it('holds what was added and what was reworded', async () => {
      assert.deepEqual(await changes(), []);
      await folder.write({ 'a.md': 'More.\n\nA session of mesotherapy takes two hours.\n\nIn our clinic, mesotherapy sessions last 20 minutes.\n' });
      assert.deepEqual(await changes(), ['Conflicts, Reworded', 'Supported, New']);
    });

    it('holds what the packs now say something else on', async () => {
      await folder.write({ 'tea.claims.yaml': pack('a session of mesotherapy takes three hours') });
      assert.deepEqual(await changes(), ['Supported, Other evidence']);
    });

    it('holds everything of a draft that is new', async () => {
      await folder.write({ 'b.md': 'A session of mesotherapy takes three hours.\n' });
      const { out } = await report('b.md', '--format', 'markdown', '--base', 'HEAD');
      assert.match(out, /^### 1\. Conflicts, New \(/m);
    });

    it('finds built-in packs in the past too', async () => {
      await folder.write({ 'm.md': claim });
      folder.git('add', '.');
      folder.git('commit', '-q', '-m', 'second');
      const { out } = await report('m.md', '--corpus', 'hair-mesotherapy', '--format', 'markdown', '--base', 'HEAD');
      assert.match(out, /1 claims? (?:is|are) as before/);
    });

    it('says that there is no such revision', async () => {
      const { errors, status, out } = await report('a.md', '--base', 'gone');
      assert.deepEqual([status, out], [2, '']);
      assert.match(errors.join('\n'), /^claimlint: git knows no revision "gone" here/);
    });
  });
});
