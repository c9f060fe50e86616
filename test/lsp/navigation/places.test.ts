import { assert } from 'chai';
import type { CodeLens, DocumentLink, Location, LocationLink } from 'vscode-languageserver/node';
import { packUri } from '../fakePlatform';
import { draft, length, onset, pack, packLine, toPack } from '../sleepPack';
import { type Desk, fullEditor, startDesk, withCursor } from './navigationEditor';

const closed = 'file:///work/closed.md';
const start = (line: number, character = 0) => ({ line, character });

describe('places', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await startDesk({ 'closed.md': 'Melatonin has no effect.\n\nMelatonin is safe. Truly, it has no effect.\n', 'other/notes.md': 'Nothing of interest.\n' });
  });

  afterEach(() => desk.editor.dispose());

  const definitions = async (marked: string): Promise<readonly (readonly [string, number])[]> => {
    const { text, position } = withCursor(marked);
    await desk.editor.open(draft, text);
    const links = await desk.ask<LocationLink[]>('textDocument/definition', { textDocument: { uri: draft }, position });
    return links.map(({ targetUri, targetRange }) => [targetUri, targetRange.start.line]);
  };

  it('lead from a phrase to its statements, the conflicting ones first', async () => {
    assert.deepEqual(await definitions('Melatonin has no ef|fect.\n'), [[packUri, packLine], [packUri, packLine + 1]]);
  });

  it('lead from a citation to the statements of its source that speak to the sentence', async () => {
    assert.deepEqual(await definitions('Melatonin has no effect.[^ons|et-study]\n\n[^onset-study]: Onset. 2019.\n'), [[packUri, packLine]]);
  });

  it('lead from a citation elsewhere to all statements of its source', async () => {
    assert.deepEqual(await definitions('The clinic opens at nine [@onset|-study].\n'), [[packUri, packLine], [packUri, packLine + 2]]);
  });

  it('lead nowhere from other words', async () => {
    assert.deepEqual(await definitions('Mela|tonin has no effect.\n'), []);
  });

  it('are plain to editors that take no links', async () => {
    desk.editor.dispose();
    desk = await startDesk({}, { ...fullEditor, textDocument: {} });
    await desk.editor.open(draft, 'It has no effect.\n');
    const locations = await desk.ask<Location[]>('textDocument/definition', { textDocument: { uri: draft }, position: start(0, 10) });
    assert.deepEqual(locations.map(({ uri, range }) => [uri, range.start.line]), [[packUri, packLine], [packUri, packLine + 1]]);
  });

  const references = async (uri: string, line: number, character = 10, includeDeclaration = false) => {
    const found = await desk.ask<Location[]>('textDocument/references', { textDocument: { uri }, position: start(line, character), context: { includeDeclaration } });
    return found.map(({ uri: one, range }) => [one, range.start.line, range.start.character]);
  };

  it('lead from a statement to every sentence of the workspace, open or not', async () => {
    await desk.editor.open(draft, '# Sleep\n\nIt has no effect.\n');
    await desk.editor.open(packUri, pack, 'yaml');
    assert.deepEqual(await references(packUri, packLine), [[closed, 0, 14], [draft, 2, 7]]);
    assert.deepEqual(await references(packUri, packLine + 2, 10, true), [[packUri, packLine + 2, 44], [closed, 2, 10]]);
  });

  it('lead from a source to the uses of all its statements', async () => {
    await desk.editor.open(packUri, pack, 'yaml');
    const line = pack.split('\n').findIndex((text) => text.includes('id: onset-study,'));
    assert.deepEqual(await references(packUri, line), [[closed, 0, 14], [closed, 2, 10]]);
  });

  it('lead from a phrase to the sentences to which the same statements speak', async () => {
    await desk.editor.open(draft, 'It has no effect.\n');
    assert.deepEqual(await references(draft, 0), [[closed, 0, 14], [draft, 0, 7]]);
  });

  it('follow changes of drafts on disk, in the editor and of packs', async () => {
    await desk.editor.open(packUri, pack, 'yaml');
    assert.lengthOf(await references(packUri, packLine), 1);
    desk.platform.disk.set('file:///work/new.md', 'There is no effect.\n');
    await desk.editor.filesChanged('file:///work/new.md');
    assert.lengthOf(await references(packUri, packLine), 2);
    desk.platform.disk.delete('file:///work/new.md');
    await desk.editor.filesChanged('file:///work/new.md');
    assert.lengthOf(await references(packUri, packLine), 1);
    await desk.editor.open(closed, 'Withdrawn.\n');
    assert.lengthOf(await references(packUri, packLine), 0);
  });

  it('read a draft again only when it or its packs have changed', async () => {
    await desk.editor.open(packUri, pack, 'yaml');
    await references(packUri, packLine);
    assert.lengthOf(desk.platform.judged, 2);
    await references(packUri, packLine + 1);
    await desk.editor.filesChanged(closed);
    await references(packUri, packLine);
    assert.lengthOf(desk.platform.judged, 2);
    desk.platform.disk.set(closed, 'It has no effect.\n');
    await desk.editor.filesChanged(closed);
    assert.deepEqual(await references(packUri, packLine), [[closed, 0, 7]]);
    assert.lengthOf(desk.platform.judged, 3);
  });

  it('are counted above each statement', async () => {
    await desk.editor.open(draft, 'It has no effect.\n');
    await desk.editor.open(packUri, pack, 'yaml');
    const lenses = await desk.ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: packUri } });
    assert.deepEqual(lenses.map(({ range }) => range.start.line), [packLine, packLine + 1, packLine + 2]);
    const resolved = await Promise.all(lenses.map((lens) => desk.ask<CodeLens>('codeLens/resolve', lens)));
    assert.deepEqual(resolved.map(({ command }) => command?.title), ['2 drafts conflict', '2 drafts agree', '1 draft agrees']);
    const [argument] = (resolved[0]?.command?.arguments ?? []) as { uri: string; locations: Location[] }[];
    assert.deepEqual([argument?.uri, argument?.locations.map(({ uri }) => uri)], [packUri, [closed, draft]]);
  });

  it('are counted above headings where the settings want it', async () => {
    const text = '# Sleep\n\nIt has no effect.\n\n## Safety\n\nIt is safe.\n\n## Visit\n\nWe open at nine.\n';
    await desk.editor.open(draft, text);
    const titles = async () => (await desk.ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: draft } })).map(({ range, command }) => [range.start.line, command?.title]);
    assert.deepEqual(await titles(), []);
    desk.editor.settings = { codeLens: 'all' };
    await desk.editor.settingsChanged();
    await desk.editor.refreshes.next();
    assert.deepEqual(await titles(), [[0, '2 claims: 1 conflicts, 1 agrees'], [4, '1 claim: 1 agrees']]);
    desk.editor.settings = { codeLens: 'off' };
    await desk.editor.settingsChanged();
    await desk.editor.open(packUri, pack, 'yaml');
    await desk.editor.refreshes.next();
    assert.deepEqual(await desk.ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: packUri } }), []);
  });

  it('of the web and of files are links in a pack, as far as they lie in the workspace or beside the pack', async () => {
    const uri = 'file:///work/packs/own.claims.yaml';
    const text = toPack(onset, length).replace('evidence: 2 }', 'URL: "https://example.org/a?b", DOI: 10.1000/182, file: copies/a.txt }').replace('topics:', 'bibliography: [../refs.json, ../../secret.json]\ntopics:').replace('evidence: 2 }', 'URL: "javascript:alert(1)", file: /etc/passwd }');
    await desk.editor.open(uri, text, 'yaml');
    const links = await desk.ask<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    assert.deepEqual(links.map(({ target }) => target), ['file:///work/refs.json', 'https://example.org/a?b', 'https://doi.org/10.1000/182', 'file:///work/packs/copies/a.txt']);
    const lines = text.split('\n');
    const covered = links.map(({ range }) => lines[range.start.line]?.slice(range.start.character, range.end.character));
    assert.deepEqual(covered, ['../refs.json', 'https://example.org/a?b', '10.1000/182', 'copies/a.txt']);
  });
});
