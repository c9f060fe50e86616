import { assert } from 'chai';
import { ApplyWorkspaceEditRequest, CompletionRequest, DiagnosticSeverity, type Range, type WorkspaceEdit } from 'vscode-languageserver/node';
import { examineInSteps } from '../../../server/src/checker';
import { type AddStatementAnswer, addStatementMethod, parseAddStatementAnswer, parseStatementPreview, previewStatementMethod, type StatementPreview } from '../../../server/src/protocol/addStatement';
import { listExamplesMethod, parseExampleOutcomes, parseExamplePacks, runExamplesMethod } from '../../../server/src/protocol/examples';
import { type Editor, pullingEditor, startEditor } from '../editor';
import { createFakePlatform, type FakePlatform, packUri } from '../fakePlatform';
import { pack as builtIn } from '../sleepPack';

const uri = 'file:///work/tea.claims.yaml';
const text = `claimlint: 1
id: tea
title: Tea
topics: [{id: tea, names: [tea]}, {id: coffee, names: [coffee]}]
sources:
  - {id: leaf-2020, title: Evening tea, type: article-journal, evidence: 2, file: leaf.txt}
  - {id: bean-2019, title: Coffee at night}
statements:
  - {id: effects, source: leaf-2020, quote: tea has no side effects} # first
  - {id: harm, source: leaf-2020, quote: tea causes serious side effects}
`;

describe('packs in the language server', () => {
  let platform: FakePlatform;
  let editor: Editor;

  beforeEach(async () => {
    platform = { ...createFakePlatform(builtIn), examine: examineInSteps };
    platform.disk.set(uri, text);
    platform.disk.set('file:///work/claimlint.config.yaml', 'packs: [tea.claims.yaml]\n');
    platform.disk.set('file:///work/leaf.txt', 'It is said that tea has no side effects. In truth, tea causes serious side effects.');
    editor = await startEditor(platform, pullingEditor);
    await editor.refreshes.next();
  });

  afterEach(() => editor.dispose());

  describe('the doctor', () => {
    it('tells what is amiss in a pack of the workspace, with both places of a contradiction', async () => {
      const told = await editor.pushes.next(({ diagnostics }) => diagnostics.some(({ code }) => code === 'statement-contradiction'));
      assert.equal(told.uri, uri);
      assert.deepEqual(told.diagnostics.map(({ code, severity, range }) => [code, severity, range.start.line]), [
        ['topic-unused', DiagnosticSeverity.Information, 3],
        ['source-unused', DiagnosticSeverity.Information, 6],
        ['statement-contradiction', DiagnosticSeverity.Information, 9],
      ]);
      assert.deepEqual(told.diagnostics[2]?.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]), [[uri, 8]]);
    });

    it('takes back what was mended', async () => {
      await editor.pushes.next(({ diagnostics }) => diagnostics.length === 3);
      const mended = text.replace(', {id: coffee, names: [coffee]}', '').replace('  - {id: bean-2019, title: Coffee at night}\n', '').replace(/ {2}- \{id: harm.*\n/, '');
      await editor.open(uri, mended, 'yaml');
      await editor.pushes.next(({ uri: told, diagnostics }) => told === uri && diagnostics.length === 0);
    });

    it('says nothing of a pack that is not the user’s', async () => {
      await editor.pushes.next(({ diagnostics }) => diagnostics.length === 3);
      platform.disk.delete('file:///work/claimlint.config.yaml');
      await editor.filesChanged('file:///work/claimlint.config.yaml');
      await editor.pushes.next(({ uri: told, diagnostics }) => told === uri && diagnostics.length === 0);
      // The examples of the built-in pack fail, which opening it to read a statement does not tell; another pack becomes the user's by that.
      await editor.open(packUri, builtIn, 'yaml');
      await editor.open('file:///pages/own.claims.yaml', builtIn.replace('id: sleep', 'id: own'), 'yaml');
      const told = await editor.pushes.next(({ diagnostics }) => diagnostics.length > 0);
      assert.equal(told.uri, 'file:///pages/own.claims.yaml');
      assert.include(told.diagnostics.map(({ code }) => code), 'example-missed');
    });
  });

  describe('hover', () => {
    it('shows what a quote is read as, and its source', async () => {
      await editor.open(uri, text, 'yaml');
      const hover = await editor.hover(uri, 8, 45);
      assert.deepEqual(hover?.contents, { kind: 'markdown', value: 'Read as: tea · complications and side effects · none · asserted\n\nSource: Evening tea (evidence level 2)' });
      assert.deepEqual(hover?.range, { start: { line: 8, character: 44 }, end: { line: 8, character: 67 } });
    });

    it('shows nothing elsewhere', async () => {
      await editor.open(uri, text, 'yaml');
      assert.isNull(await editor.hover(uri, 0, 3));
      await editor.change(uri, 2, [{ text: 'id: "open' }]);
      assert.isNull(await editor.hover(uri, 0, 3));
    });
  });

  describe('completion', () => {
    const complete = async (line: string): Promise<readonly string[] | null> => {
      const [before = '', after = ''] = line.split('|');
      await editor.open(uri, `${text}${before}${after}`, 'yaml');
      const found = await editor.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position: { line: 10, character: before.length } });
      return found === null || !Array.isArray(found) ? null : found.map(({ label }) => label);
    };

    it('offers the ids of sources and topics', async () => {
      assert.deepEqual(await complete('  - {id: new, source: |}'), ['leaf-2020', 'bean-2019']);
      await editor.close(uri);
      assert.deepEqual(await complete('    topic: co|'), ['tea', 'coffee']);
    });

    it('offers aspects, and the positions of the aspect that is named', async () => {
      assert.include((await complete('    reads: [{aspect: |')) ?? [], 'complications');
      await editor.close(uri);
      assert.deepEqual(await complete('    reads: [{aspect: cost, position: "|'), ['free', 'cheap', 'moderate', 'expensive']);
    });

    it('leaves everything else to others', async () => {
      assert.isNull(await complete('    quote: the source says|'));
      await editor.close(uri);
      assert.isNull(await complete('    note: topic|'));
    });
  });

  describe('quick fixes', () => {
    const mend = async (broken: string, code: string): Promise<string | undefined> => {
      await editor.open(uri, broken, 'yaml');
      const { diagnostics } = await editor.pushes.next(({ diagnostics: all }) => all.some((one) => one.code === code));
      const diagnostic = diagnostics.find((one) => one.code === code)!;
      const [fix] = await editor.fixes(uri, diagnostic.range, [diagnostic]);
      const [change] = fix !== undefined && 'edit' in fix ? (fix.edit.documentChanges ?? []) : [];
      if (change === undefined || !('edits' in change)) return undefined;
      const [edit] = change.edits;
      return edit === undefined || !('newText' in edit) ? undefined : replace(broken, edit.range, edit.newText);
    };

    it('put in the words that a source has now', async () => {
      const broken = text.replace('quote: tea causes serious', 'quote: tea caused serious');
      assert.equal(await mend(broken, 'quote-not-found'), text);
    });

    it('correct slips in ids and keys', async () => {
      assert.equal(await mend(text.replace('harm, source: leaf-2020', 'harm, source: leaf-202'), 'pack-unknown-source'), text);
      await editor.close(uri);
      assert.equal(await mend(text.replace('title: Tea', 'titel: Tea'), 'pack-unknown-key'), text);
    });
  });

  describe('examples', () => {
    const withExamples = text.replace('serious side effects}', 'serious side effects, match: [Tea is harmless.], mustNotMatch: [Tea causes harm., Tea is green.]}');

    it('are listed with their places, statement by statement', async () => {
      await editor.open(uri, withExamples, 'yaml');
      const [pack] = parseExamplePacks(await editor.connection.sendRequest(listExamplesMethod, {}));
      assert.deepEqual([pack?.uri, pack?.title, pack?.statements.map(({ id, examples }) => [id, examples.map(({ label }) => label)])], [uri, 'Tea', [['harm', ['≠ Tea is harmless.', '= Tea causes harm.', '= Tea is green.']]]]);
      const [first] = pack?.statements[0]?.examples ?? [];
      const line = withExamples.split('\n')[9] ?? '';
      assert.deepEqual(first?.place.range, { start: { line: 9, character: line.indexOf('Tea is harmless') }, end: { line: 9, character: line.indexOf('Tea is harmless.') + 16 } });
    });

    it('are run, each with what was found instead', async () => {
      await editor.open(uri, withExamples.replace('[Tea is harmless.]', '[Tea is green.]'), 'yaml');
      const outcomes = parseExampleOutcomes(await editor.connection.sendRequest(runExamplesMethod, { pack: uri }));
      assert.deepEqual(outcomes.map(({ isPassed }) => isPassed), [false, true, true]);
      assert.match(outcomes[0]?.message ?? '', /^This should conflict with “tea causes serious side effects”, but /);
    });

    it('of a pack that is not the user’s are not run', async () => {
      assert.deepEqual(parseExampleOutcomes(await editor.connection.sendRequest(runExamplesMethod, { pack: 'file:///pages/sleep.claims.yaml' })), []);
    });
  });

  describe('a selection', () => {
    const article = 'file:///work/draft.md';
    const words = 'According to Leaf, tea *costs little*. Coffee has no side effects.';
    const range = (start: number, end: number): Range => ({ start: { line: 0, character: start }, end: { line: 0, character: end } });
    let applied: WorkspaceEdit[] = [];

    beforeEach(async () => {
      applied = [];
      editor.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
        applied.push(edit);
        return { applied: true };
      });
      await editor.open(article, words);
    });

    const preview = async (selected: Range, version = 1): Promise<StatementPreview | undefined> => parseStatementPreview(await editor.connection.sendRequest(previewStatementMethod, { uri: article, version, range: selected }));
    const add = async (params: object): Promise<AddStatementAnswer | undefined> => parseAddStatementAnswer(await editor.connection.sendRequest(addStatementMethod, { uri: article, version: 1, range: range(19, 37), pack: uri, ...params }));

    it('is shown as it would be read, with the packs and sources that it can go to', async () => {
      const shown = await preview(range(19, 37));
      assert.deepEqual(shown, {
        quote: 'tea costs little',
        packs: [
          {
            id: uri,
            label: 'Tea',
            description: 'tea',
            sources: [
              { id: 'leaf-2020', label: 'Evening tea', description: 'evidence level 2' },
              { id: 'bean-2019', label: 'Coffee at night', description: '' },
            ],
            likelyCount: 0,
            topics: [],
            readings: ['tea · cost · cheap · asserted'],
          },
        ],
        newSource: { title: '', url: '' },
      });
    });

    it('becomes a statement of the pack, and nothing else changes', async () => {
      const answer = await add({ source: { id: 'leaf-2020' } });
      assert.deepInclude(answer, { message: 'Added. Read as: tea · cost · cheap · asserted.' });
      const edits = applied[0]?.changes?.[uri] ?? [];
      assert.deepEqual(edits.map(({ range: place, newText }) => [place, newText]), [[{ start: { line: 9, character: 73 }, end: { line: 9, character: 73 } }, '\n  - {id: leaf-2020-tea-costs-little, source: leaf-2020, quote: tea costs little, reviewed: 2026-01-31}']]);
      assert.isTrue(answer !== undefined && 'place' in answer && answer.place.range.start.line === 10);
    });

    it('can have a new source', async () => {
      await add({ source: { title: 'The price of tea', url: 'https://example.org/price' } });
      const written = (applied[0]?.changes?.[uri] ?? []).map(({ newText }) => newText).join('');
      assert.include(written, '{id: price-tea, type: webpage, title: The price of tea, URL: "https://example.org/price"}');
      assert.include(written, 'source: price-tea');
    });

    it('names the version of a pack that is open', async () => {
      await editor.open(uri, text, 'yaml');
      await add({ source: { id: 'leaf-2020' } });
      assert.deepInclude(applied[0]?.documentChanges?.[0], { textDocument: { uri, version: 1 } });
    });

    it('of another version of the text changes nothing', async () => {
      assert.deepEqual(await add({ version: 0, source: { id: 'leaf-2020' } }), { refusal: 'The text has changed meanwhile. Select the words again.' });
      assert.deepEqual(applied, []);
    });

    it('that cannot be recorded is refused with a reason', async () => {
      assert.deepEqual(await preview(range(3, 3)), { refusal: 'Select the words of the source that carry the claim, at most 5,000 characters.' });
      assert.deepEqual(await add({ source: { id: 'gone' } }), { refusal: 'The pack has no source "gone". Name one of its sources, or give the new one a title.' });
      const elsewhere = await add({ source: { id: 'leaf-2020' }, pack: 'file:///etc/other.claims.yaml' });
      assert.isTrue(elsewhere !== undefined && 'refusal' in elsewhere);
      assert.deepEqual(applied, []);
    });

    it('comes with the source first that the document probably is', async () => {
      const ask = async (name: string, words: string) => {
        const shown = parseStatementPreview(await editor.connection.sendRequest(previewStatementMethod, { uri: `file:///work/${name}`, version: 1, range: range(0, 3), text: words }));
        if (shown === undefined || 'refusal' in shown) throw new Error('a preview was expected');
        return [shown.packs[0]?.likelyCount, shown.packs[0]?.sources[0]?.id, shown.newSource];
      };
      assert.deepEqual(await ask('leaf.txt', 'tea costs little'), [1, 'leaf-2020', { title: 'tea costs little', url: '' }]);
      assert.deepEqual(await ask('page.html', '<title>Coffee at the night | Bean</title> tea'), [1, 'bean-2019', { title: 'Coffee at the night', url: '' }]);
      assert.deepEqual(await ask('page.html', '<link rel="canonical" href="https://example.org/cup"><title>A cup</title> tea'), [0, 'leaf-2020', { title: 'A cup', url: 'https://example.org/cup' }]);
    });

    it('may stand in a document that the server does not have', async () => {
      const shown = parseStatementPreview(await editor.connection.sendRequest(previewStatementMethod, { uri: 'file:///work/leaf.txt', version: 7, range: range(3, 6), text: 'tea tea tea' }));
      assert.isTrue(shown !== undefined && 'quote' in shown && shown.packs.length === 1);
    });
  });
});

function replace(whole: string, { start, end }: Range, newText: string): string {
  const lines = whole.split('\n');
  const offset = ({ line, character }: Range['start']): number => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return whole.slice(0, offset(start)) + newText + whole.slice(offset(end));
}
