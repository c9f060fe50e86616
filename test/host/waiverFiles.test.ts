import * as assert from 'node:assert/strict';
import type { JudgedWaiver } from '../../server/src/checker';
import { findWaiverFile, patternOf, placeOfNewWaiverFile, problemsOfWaivers, waiversFor, type WaiverFile } from '../../server/src/host/waiverFiles';
import { createMemoryHost } from './memoryHost';

const entry = (fields: string): string => `  - {claim: A., reason: x${fields}}\n`;
const fileOf = (...entries: readonly string[]): string => `claimlint: 1\nwaivers:\n${entries.map(entry).join('')}`;

async function find(files: Readonly<Record<string, string>>, scopeUri = 'file:///p/content/deep/a.md'): Promise<WaiverFile | undefined> {
  return findWaiverFile({ host: createMemoryHost(files), scopeUri, rootUris: ['file:///p'] });
}

async function claimsFor(files: string, articleUri: string): Promise<number> {
  const file = await find({ 'p/claimlint.waivers.yaml': fileOf(files) });
  assert.ok(file !== undefined);
  assert.deepEqual(file.problems, []);
  return waiversFor(file, articleUri).length;
}

describe('the waiver file of an article', () => {
  it('is the nearest from its folder up to the open one, alone', async () => {
    const files = { 'claimlint.waivers.yaml': fileOf(''), 'p/claimlint.waivers.yaml': fileOf('', ''), 'p/content/claimlint.waivers.yaml': fileOf('', '', '') };
    assert.equal((await find(files))?.uri, 'file:///p/content/claimlint.waivers.yaml');
    assert.equal((await find(files, 'file:///p/other/a.md'))?.waivers.length, 2);
  });

  it('is never one outside the open folder', async () => {
    assert.equal(await find({ 'claimlint.waivers.yaml': fileOf('') }), undefined);
  });

  it('is that of the open folder for a text that was never saved', async () => {
    assert.equal((await find({ 'p/claimlint.waivers.yaml': fileOf('') }, 'untitled:Untitled-1'))?.waivers.length, 1);
  });

  it('is the one that the settings name, and no other', async () => {
    const waiverFile = { uri: 'file:///p/reviews/claimlint.waivers.yaml', folderUri: 'file:///p' };
    const read = (files: Readonly<Record<string, string>>) => findWaiverFile({ host: createMemoryHost(files), scopeUri: 'file:///p/content/a.md', rootUris: ['file:///p'], waiverFile });
    const file = await read({ 'p/content/claimlint.waivers.yaml': fileOf(''), 'p/reviews/claimlint.waivers.yaml': fileOf(', files: [/content/a.md]', '') });
    assert.ok(file !== undefined);
    assert.equal(file.uri, waiverFile.uri);
    // Its patterns start where the settings stand.
    assert.equal(waiversFor(file, 'file:///p/content/a.md').length, 2);
    assert.equal(await read({ 'p/content/claimlint.waivers.yaml': fileOf('') }), undefined);
    assert.deepEqual(await placeOfNewWaiverFile({ host: createMemoryHost({}), scopeUri: 'file:///p/content/a.md', rootUris: ['file:///p'], waiverFile }), waiverFile);
  });

  it('is made in the open folder, or beside an article that lies in none', async () => {
    const host = createMemoryHost({});
    assert.deepEqual(await placeOfNewWaiverFile({ host, scopeUri: 'file:///p/content/a.md', rootUris: ['file:///p'] }), { uri: 'file:///p/claimlint.waivers.yaml', folderUri: 'file:///p' });
    assert.deepEqual(await placeOfNewWaiverFile({ host, scopeUri: 'file:///q/content/a.md', rootUris: ['file:///p'] }), { uri: 'file:///q/content/claimlint.waivers.yaml', folderUri: 'file:///q/content' });
    assert.equal(await placeOfNewWaiverFile({ host, scopeUri: 'untitled:a', rootUris: [] }), undefined);
  });
});

describe('the articles that a waiver is for', () => {
  it('are those that its patterns name, else all', async () => {
    assert.equal(await claimsFor('', 'file:///p/content/a.md'), 1);
    assert.equal(await claimsFor(', files: [content/a.md]', 'file:///p/content/a.md'), 1);
    assert.equal(await claimsFor(', files: ["content/**"]', 'file:///p/content/deep/a.md'), 1);
    assert.equal(await claimsFor(', files: ["/a.md"]', 'file:///p/content/a.md'), 0);
    assert.equal(await claimsFor(', files: [other/]', 'file:///p/content/a.md'), 0);
  });

  it('can be named one by one, whatever they are called', async () => {
    for (const name of ['a.md', 'content/a.md', 'content/[x] *!#.md', 'content/b ?.md']) {
      const uri = `file:///p/${name.split('/').map(encodeURIComponent).join('/')}`;
      const pattern = patternOf('file:///p', uri);
      assert.ok(pattern !== undefined);
      const file = await find({ 'p/claimlint.waivers.yaml': fileOf(`, files: [${JSON.stringify(pattern)}]`) });
      assert.deepEqual(waiversFor(file ?? { waivers: [], folderUri: '' }, uri).map(({ isNamed }) => isNamed), [true], name);
      assert.deepEqual(waiversFor(file ?? { waivers: [], folderUri: '' }, 'file:///p/content/other.md'), [], name);
    }
  });
});

describe('what is told in the waiver file', () => {
  const judge = async (fields: string, states: Readonly<Record<string, JudgedWaiver['state']>>): Promise<readonly string[]> => {
    const file = await find({ 'p/claimlint.waivers.yaml': fileOf(fields) });
    const [waiver] = file?.waivers ?? [];
    assert.ok(file !== undefined && waiver !== undefined);
    const reports = new Map(Object.entries(states).map(([uri, state]) => [uri, [{ waiver, state, coveredCount: 0, message: 'Told.' }]]));
    return problemsOfWaivers(file, reports, '2026-01-31').map(({ code }) => code);
  };

  it('is a waiver that is stale in an article and holds in none', async () => {
    assert.deepEqual(await judge('', { 'file:///p/a.md': 'stale', 'file:///p/b.md': 'unused' }), ['waiver-stale']);
    assert.deepEqual(await judge('', { 'file:///p/a.md': 'stale', 'file:///p/b.md': 'holds' }), []);
  });

  it('is a waiver without use, once all articles that it names were looked at', async () => {
    const files = ', files: [/a.md, /b.md]';
    assert.deepEqual(await judge(files, { 'file:///p/a.md': 'unused' }), []);
    assert.deepEqual(await judge(files, { 'file:///p/a.md': 'unused', 'file:///p/b.md': 'unused' }), ['waiver-unused']);
    assert.deepEqual(await judge(', files: ["*.md"]', { 'file:///p/a.md': 'unused' }), []);
    assert.deepEqual(await judge('', { 'file:///p/a.md': 'unused' }), []);
  });

  it('is what needs no article: that the day is over, that there is no reason', async () => {
    assert.deepEqual(await judge(', expires: 2026-01-30', {}), ['waiver-expired']);
    assert.deepEqual(await judge(', expires: 2026-01-31', {}), []);
    const file = await find({ 'p/claimlint.waivers.yaml': 'claimlint: 1\nwaivers: [{claim: A}]' });
    assert.deepEqual(file && problemsOfWaivers(file, new Map(), '2026-01-31').map(({ code }) => code), ['waiver-no-reason']);
  });
});
