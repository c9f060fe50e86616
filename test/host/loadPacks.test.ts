import { assert } from 'chai';
import { loadPacks, type LoadedPacks } from '../../server/src/host/loadPacks';
import { createMemoryHost, teaPack, type MemoryHost } from './memoryHost';

const work = 'file:///work';

const load = (host: MemoryHost, ...names: readonly string[]): Promise<LoadedPacks> =>
  loadPacks(names.map((name) => ({ name, folderUri: work })), { host, rootUris: [work] });

/** Codes of all problems, each with the last part of the file it is in and the words it stands at. */
const faultsOf = ({ files }: LoadedPacks): readonly string[] =>
  files.flatMap(({ uri, text, problems }) => problems.map(({ code, at }) => `${uri.slice(uri.lastIndexOf('/') + 1)}: ${code}${at === undefined ? '' : ` at ${text.slice(at.start, at.end)}`}`));

/** A pack with one source, whose fields are given, and one statement. */
const packWith = (source: string, quote: string, more = ''): string => `claimlint: 1\nid: sleep\n${more}sources:\n  - {id: s, type: book${source}}\nstatements:\n  - {id: q, source: s, quote: ${quote}}\n`;

describe('loading packs', () => {
  it('takes the built-in one where none is named', async () => {
    const { packs, files } = await loadPacks([], { host: createMemoryHost(), rootUris: [] });
    assert.deepEqual(packs.map(({ id, location }) => [id, location]), [['tea', 'file:///built-in/tea.claims.yaml']]);
    assert.deepEqual(files, [{ uri: 'file:///built-in/tea.claims.yaml', text: teaPack, problems: [] }]);
  });

  it('finds packs by path and by id, in the order in which they are named', async () => {
    const { packs } = await load(createMemoryHost({ 'work/packs/sleep.claims.yaml': packWith('', 'slept') }), 'packs/sleep.claims.yaml', 'tea');
    assert.deepEqual(packs.map(({ id }) => id), ['sleep', 'tea']);
  });

  it('reads a pack once that is named twice', async () => {
    const host = createMemoryHost({ 'work/sleep.claims.yaml': packWith('', 'slept') });
    const loaded = await load(host, 'sleep.claims.yaml', './packs/../sleep.claims.yaml');
    assert.lengthOf(loaded.packs, 1);
    assert.deepEqual(host.read, [`${work}/sleep.claims.yaml`]);
    assert.deepEqual(faultsOf(loaded), []);
  });

  it('prefers the text that is open in the editor', async () => {
    const host = createMemoryHost({ 'work/sleep.claims.yaml': packWith('', 'saved') });
    const { packs } = await loadPacks([{ name: 'sleep.claims.yaml', folderUri: work }], { host, rootUris: [work], readOpen: () => packWith('', 'typed') });
    assert.equal(packs[0]?.statements[0]?.quote, 'typed');
  });

  it('tells of packs that do not exist and loads the others; it does not fall back to the built-in one', async () => {
    const loaded = await load(createMemoryHost({ 'work/sleep.claims.yaml': packWith('', 'slept') }), 'gone.claims.yaml', 'coffee', 'sleep.claims.yaml');
    assert.deepEqual(faultsOf(loaded), ['gone.claims.yaml: pack-unknown', 'coffee: pack-unknown']);
    assert.deepEqual(loaded.packs.map(({ id }) => id), ['sleep']);
    assert.deepEqual((await load(createMemoryHost(), 'gone.claims.yaml')).packs, []);
  });

  it('tells of a file that cannot be read as it is', async () => {
    const host = createMemoryHost();
    host.files.set(`${work}/big.claims.yaml`, { kind: 'tooLarge' }).set(`${work}/folder`, { kind: 'unreadable', reason: 'it is a folder' });
    assert.deepEqual(faultsOf(await load(host, 'big.claims.yaml', 'folder')), ['big.claims.yaml: file-too-large', 'folder: file-unreadable']);
  });

  it('keeps the first of two packs with one id', async () => {
    const host = createMemoryHost({ 'work/a.claims.yaml': packWith('', 'first'), 'work/b.claims.yaml': packWith('', 'second') });
    const loaded = await load(host, 'a.claims.yaml', 'b.claims.yaml');
    assert.deepEqual(loaded.packs.map(({ statements }) => statements[0]?.quote), ['first']);
    assert.deepEqual(faultsOf(loaded), ['b.claims.yaml: pack-duplicate']);
  });

  it('tells of statements that are due for review', async () => {
    const text = packWith('', 'slept').replace('quote: slept', 'quote: slept, expires: 2026-06-14');
    assert.deepEqual(faultsOf(await load(createMemoryHost({ 'work/sleep.claims.yaml': text }), 'sleep.claims.yaml')), ['sleep.claims.yaml: pack-review-due at 2026-06-14']);
    assert.deepEqual(faultsOf(await load(createMemoryHost({ 'work/sleep.claims.yaml': text.replace('06-14', '06-15') }), 'sleep.claims.yaml')), []);
  });
});

describe('files that a pack names', () => {
  const copy = (source: string, quote: string): MemoryHost => createMemoryHost({ 'work/packs/sleep.claims.yaml': packWith(', file: copies/s.txt', quote), 'work/packs/copies/s.txt': source });
  const pack = 'packs/sleep.claims.yaml';

  it('hold the quotes, whatever the white space', async () => {
    assert.deepEqual(faultsOf(await load(copy('They slept\n  well.', 'They slept well'), pack)), []);
  });

  it('are told to lack a quote, or to have it twice', async () => {
    assert.deepEqual(faultsOf(await load(copy('They woke.', 'slept well'), pack)), ['sleep.claims.yaml: quote-not-found at slept well']);
    assert.deepEqual(faultsOf(await load(copy('They slept. She slept.', 'slept'), pack)), ['sleep.claims.yaml: quote-ambiguous at slept']);
  });

  it('are told where they are named when they do not exist', async () => {
    const host = createMemoryHost({ 'work/sleep.claims.yaml': packWith(', file: gone.txt', 'slept', 'bibliography: gone.json\n') });
    assert.deepEqual(faultsOf(await load(host, 'sleep.claims.yaml')), ['sleep.claims.yaml: file-missing at gone.json', 'sleep.claims.yaml: file-missing at gone.txt']);
  });

  it('may be a bibliography, with its own problems told in it', async () => {
    const items = JSON.stringify([{ id: 'leaf-2020', type: 'book', title: 'Leaves' }, { type: 'book' }]);
    const text = 'claimlint: 1\nid: sleep\nbibliography: refs.json\nstatements: [{id: q, source: leaf-2020, quote: slept}]\n';
    const loaded = await load(createMemoryHost({ 'work/sleep.claims.yaml': text, 'work/refs.json': items }), 'sleep.claims.yaml');
    assert.deepEqual(loaded.packs[0]?.sources.map(({ id, title }) => [id, title]), [['leaf-2020', 'Leaves']]);
    assert.deepEqual(loaded.files.map(({ uri, problems }) => [uri, problems.map(({ code }) => code)]), [[`${work}/sleep.claims.yaml`, []], [`${work}/refs.json`, ['bibliography-entry']]]);
  });

  it('are not read outside the folder of the pack and the open folders, and not even asked for', async () => {
    for (const file of ['../../secret.txt', '/etc/passwd', 'file:///etc/passwd', 'https://example.org/s.txt', 'C:\\secret.txt', '..\\..\\secret.txt']) {
      const host = createMemoryHost({ 'work/packs/sleep.claims.yaml': packWith(`, file: '${file}'`, 'slept'), 'secret.txt': 'slept', 'etc/passwd': 'slept' });
      const loaded = await load(host, pack);
      assert.deepEqual(loaded.files[0]?.problems.map(({ code }) => code), ['file-outside'], file);
      assert.deepEqual(host.read, [`${work}/${pack}`], file);
    }
  });

  it('may lie elsewhere in an open folder', async () => {
    const host = createMemoryHost({ 'work/packs/sleep.claims.yaml': packWith(', file: ../texts/s.txt', 'slept'), 'work/texts/s.txt': 'slept' });
    assert.deepEqual(faultsOf(await load(host, pack)), []);
  });

  it('are not read through a link that leads outside', async () => {
    const host = copy('slept', 'slept');
    host.files.set('file:///secret.txt', 'slept');
    host.links.set(`${work}/packs/copies/s.txt`, 'file:///secret.txt');
    assert.deepEqual(faultsOf(await load(host, pack)), ['sleep.claims.yaml: file-outside at copies/s.txt']);
  });
});
