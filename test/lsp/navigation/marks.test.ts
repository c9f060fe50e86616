import { assert } from 'chai';
import type { DocumentSymbol, InlayHint, SymbolInformation } from 'vscode-languageserver/node';
import { packUri } from '../fakePlatform';
import { draft, pack, packLine, text } from '../sleepPack';
import { type Desk, fullEditor, startDesk } from './navigationEditor';

describe('symbols and hints', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await startDesk({ 'closed.md': 'Melatonin has no effect.\n' });
  });

  afterEach(() => desk.editor.dispose());

  const symbolsOf = <Symbol>(uri: string) => desk.ask<Symbol[]>('textDocument/documentSymbol', { textDocument: { uri } });

  it('of an article are its claims', async () => {
    await desk.editor.open(draft, text);
    const symbols = await symbolsOf<DocumentSymbol>(draft);
    assert.deepEqual(symbols.map(({ name, detail, selectionRange }) => [name, detail, selectionRange.start]), [
      ['no effect', 'conflicts with sources', { line: 2, character: 14 }],
      ['is safe', 'agrees with sources', { line: 2, character: 28 }],
    ]);
  });

  it('of a pack are its sources with their statements, usable or not', async () => {
    await desk.editor.open(packUri, `${pack}  - { id: lost, source: nowhere, quote: nobody knows }\n`, 'yaml');
    const symbols = await symbolsOf<DocumentSymbol>(packUri);
    assert.deepEqual(symbols.map(({ name, children }) => [name, children?.map((child) => child.name)]), [
      ['Onset', ['fell asleep seven minutes sooner', 'no harm was seen']],
      ['Length of sleep', ['slept no longer']],
      ['nobody knows', undefined],
    ]);
    assert.equal(symbols[0]?.children?.[0]?.range.start.line, packLine);
  });

  it('stand side by side for editors that know no levels', async () => {
    desk.editor.dispose();
    desk = await startDesk({}, { ...fullEditor, textDocument: {} });
    await desk.editor.open(packUri, pack, 'yaml');
    const symbols = await symbolsOf<SymbolInformation>(packUri);
    assert.deepEqual(symbols.map(({ name, containerName }) => [name, containerName]).slice(0, 2), [['Onset', undefined], ['fell asleep seven minutes sooner', 'Onset']]);
  });

  it('of the workspace are statements and claims with every word of the query', async () => {
    const find = async (query: string) => (await desk.ask<SymbolInformation[]>('workspace/symbol', { query })).map(({ name, containerName, location }) => [name, containerName, location.uri]);
    assert.deepEqual(await find('harm onset'), [['no harm was seen', 'Onset', packUri]]);
    assert.deepEqual(await find('effect'), [['no effect', 'closed.md: conflicts with sources', 'file:///work/closed.md']]);
    assert.lengthOf(await find(''), 4);
    assert.deepEqual(await find('aspirin'), []);
  });

  it('are hints behind claims, where the settings want them', async () => {
    await desk.editor.open(draft, text);
    const hints = (from: number, to: number) =>
      desk.ask<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri: draft }, range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } } });
    assert.deepEqual(await hints(0, 9), []);
    desk.editor.settings = { inlayHints: true };
    await desk.editor.settingsChanged();
    await desk.editor.refreshes.next();
    const shown = await hints(0, 9);
    assert.deepEqual(shown.map(({ label, position, tooltip }) => [label, position.character, tooltip]), [
      ['1 agrees · 1 conflicts', 23, '1 statement of the packs agrees, 1 conflicts'],
      ['1 agrees', 35, '1 statement of the packs agrees'],
    ]);
    assert.deepEqual(await hints(3, 9), []);
  });
});
