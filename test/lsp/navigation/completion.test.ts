import { assert } from 'chai';
import type { CompletionItem, CompletionList } from 'vscode-languageserver/node';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { draft } from '../sleepPack';
import { type Desk, fullEditor, startDesk, withCursor } from './navigationEditor';

describe('completion of citations', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await startDesk();
  });

  afterEach(() => desk.editor.dispose());

  const completeAt = async (marked: string): Promise<{ readonly text: string; readonly items: readonly CompletionItem[] }> => {
    const { text, position } = withCursor(marked);
    await desk.editor.open(draft, text);
    const list = await desk.ask<CompletionList | null>('textDocument/completion', { textDocument: { uri: draft }, position });
    return { text, items: list?.items ?? [] };
  };

  /** The text after taking an item, with the cursor of a snippet as `|`. */
  const take = (text: string, { textEdit, additionalTextEdits = [], insertTextFormat }: CompletionItem): string => {
    assert.isDefined(textEdit);
    const { range, newText } = textEdit as TextEdit;
    const inserted = insertTextFormat === 2 ? newText.replace('$0', '|').replace(/\\([\\$}])/g, '$1') : newText;
    return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [{ range, newText: inserted }, ...additionalTextEdits]);
  };

  it('offers the sources that speak to the sentence first, agreeing before conflicting', async () => {
    const { items } = await completeAt('Sleep is safe. Melatonin has no effect.[^|\n');
    assert.deepEqual(items.map(({ label, detail }) => [label, detail]), [
      ['Length of sleep', 'agrees · 2019, evidence level 2'],
      ['Onset', 'conflicts · 2019, evidence level 2'],
    ]);
    assert.isBelow((items[0]?.sortText ?? '').localeCompare(items[1]?.sortText ?? ''), 0);
    assert.include(JSON.stringify(items[0]?.documentation), 'slept no longer');
  });

  it('keeps the order of the pack where no source speaks to the sentence', async () => {
    const { items } = await completeAt('The clinic opens at nine.[^|]\n');
    assert.deepEqual(items.map(({ label, detail }) => [label, detail]), [
      ['Onset', '2019, evidence level 2'],
      ['Length of sleep', '2019, evidence level 2'],
    ]);
  });

  it('inserts the mark with its definition, the closing bracket included', async () => {
    const { text, items } = await completeAt('It has no effect. [^|]\n\nMore.\n');
    assert.equal(take(text, items[0] as CompletionItem), 'It has no effect.[^length-study]\n\nMore.\n\n[^length-study]: Length of sleep. 2019.\n');
  });

  it('leaves the cursor behind the mark where mark and definition are one insertion', async () => {
    const { text, items } = await completeAt('It has no effect.[^|');
    assert.equal(take(text, items[0] as CompletionItem), 'It has no effect.[^length-study]|\n\n[^length-study]: Length of sleep. 2019.\n');
  });

  it('puts the mark where the writer began it, also within a sentence', async () => {
    const { text, items } = await completeAt('It has no effect[^| on the length of sleep.\n');
    assert.equal(take(text, items[0] as CompletionItem), 'It has no effect[^length-study] on the length of sleep.\n\n[^length-study]: Length of sleep. 2019.\n');
  });

  it('completes Pandoc keys, one more in a citation of several too', async () => {
    const alone = await completeAt('It has no effect [@|].\n');
    assert.equal(take(alone.text, alone.items[0] as CompletionItem), 'It has no effect [@length-study].\n');
    await desk.editor.close(draft);
    const more = await completeAt('It has no effect [@smith; @on|].\n');
    assert.deepEqual(more.items.map((item) => take(more.text, item)), ['It has no effect [@smith; @onset-study].\n']);
  });

  it('takes the word "cite" for a wish to cite in the style of the draft', async () => {
    const { text, items } = await completeAt('It has no effect. cite|\n\nIt is safe.[^a]\n\n[^a]: A note.\n');
    assert.equal(take(text, items[0] as CompletionItem), 'It has no effect.[^length-study]\n\nIt is safe.[^a]\n\n[^a]: A note.\n[^length-study]: Length of sleep. 2019.\n');
    await desk.editor.close(draft);
    const pandoc = await completeAt('---\nbibliography: refs.bib\n---\n\nIt has no effect. cite|\n');
    assert.equal(take(pandoc.text, pandoc.items[0] as CompletionItem), '---\nbibliography: refs.bib\n---\n\nIt has no effect [@length-study].\n');
  });

  it('leaves out what the sentence already cites, and offers the footnotes of the draft', async () => {
    const { items } = await completeAt('It has no effect.[^length-study][^|\n\n[^length-study]: Length of sleep. 2019.\n[^own]: Our own count.\n');
    assert.deepEqual(items.map(({ label }) => label), ['Onset', 'length-study', 'own']);
  });

  it('narrows down by what was typed, in id and title', async () => {
    const { items } = await completeAt('It has no effect.[^leng|\n');
    assert.deepEqual(items.map(({ label }) => label), ['Length of sleep']);
    assert.isTrue(items[0]?.filterText?.startsWith('[^leng'));
  });

  for (const [where, marked] of [
    ['in code', 'It has no effect.\n\n```\n[^|\n```\n'],
    ['in a definition', 'It has no effect.\n\n[^|\n'],
    ['in a word that begins like it', 'It has no effect, they recite|\n'],
    ['in an address', 'Write to a@|\n'],
  ] as const) {
    it(`is silent ${where}`, async () => {
      assert.deepEqual((await completeAt(marked)).items, []);
    });
  }

  it('gives plain text to editors without snippets', async () => {
    desk.editor.dispose();
    desk = await startDesk({}, { ...fullEditor, textDocument: {} });
    const { text, items } = await completeAt('It has no effect.[^|');
    assert.equal(take(text, items[0] as CompletionItem), 'It has no effect.[^length-study]\n\n[^length-study]: Length of sleep. 2019.\n');
  });
});
