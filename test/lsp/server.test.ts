import { assert } from 'chai';
import { CodeAction, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { type Editor, plainEditor, pullingEditor, startEditor } from './editor';
import { createFakePlatform, type FakePlatform, packUri } from './fakePlatform';
import { draft, length, pack, packLine, text, toPack } from './sleepPack';

describe('the language server, to an editor that pulls', () => {
  let platform: FakePlatform;
  let editor: Editor;

  beforeEach(async () => {
    platform = createFakePlatform(pack);
    editor = await startEditor(platform, pullingEditor);
    await editor.refreshes.next();
  });

  afterEach(() => editor.dispose());

  it('offers diagnostics, hover and quick fixes', () => {
    const { capabilities, serverInfo } = editor.initialized;
    assert.deepEqual(serverInfo, { name: 'claimlint', version: '0.0.0' });
    assert.isTrue(capabilities.hoverProvider);
    assert.isDefined(capabilities.diagnosticProvider);
    assert.isDefined(capabilities.codeActionProvider);
  });

  it('gives one diagnostic for a claim, with both sides as related information', async () => {
    await editor.open(draft, text);
    const diagnostics = await editor.diagnose(draft);
    assert.lengthOf(diagnostics, 1);
    const [found] = diagnostics as [Diagnostic];
    assert.deepEqual(found.range, { start: { line: 2, character: 14 }, end: { line: 2, character: 23 } });
    assert.equal(found.source, 'claimlint');
    assert.equal(found.code, 'claim-conflict');
    assert.equal(found.severity, DiagnosticSeverity.Warning);
    assert.deepEqual(found.codeDescription, { href: 'https://pages.example/docs/findings/claim-conflict.md' });
    assert.deepEqual(
      found.relatedInformation?.map(({ location, message }) => [location.uri, location.range.start.line, message]),
      [
        [packUri, packLine, 'Conflicts: “fell asleep seven minutes sooner” (Onset)'],
        [packUri, packLine + 1, 'Agrees: “slept no longer” (Length of sleep)'],
      ],
    );
  });

  it('answers unchanged as long as neither text nor packs nor settings change', async () => {
    await editor.open(draft, text);
    const first = await editor.pull(draft);
    const second = await editor.pull(draft, first.resultId);
    assert.equal(second.kind, 'unchanged');
    assert.equal(second.resultId, first.resultId);
    assert.lengthOf(platform.judged, 1);
    await editor.change(draft, 2, [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: 'Alas: ' }]);
    const third = await editor.pull(draft, first.resultId);
    assert.equal(third.kind, 'full');
    assert.deepEqual(platform.judged.at(-1), text.replace('Melatonin', 'Alas: Melatonin'));
  });

  it('ignores what is no article: other languages, and old versions shown in a comparison', async () => {
    await editor.open('file:///work/notes.txt', text, 'plaintext');
    await editor.open('git:/work/draft.md?HEAD', text);
    assert.lengthOf(await editor.diagnose('file:///work/notes.txt'), 0);
    assert.lengthOf(await editor.diagnose('git:/work/draft.md?HEAD'), 0);
    assert.lengthOf(platform.judged, 0);
  });

  it('checks unsaved articles without a file', async () => {
    await editor.open('untitled:Untitled-1', text);
    assert.lengthOf(await editor.diagnose('untitled:Untitled-1'), 1);
  });

  describe('hover', () => {
    it('shows verdict, words, quotes and sources without judging again', async () => {
      await editor.open(draft, text);
      await editor.pull(draft);
      const hover = await editor.hover(draft, 2, 15);
      assert.deepEqual(hover?.range, { start: { line: 2, character: 14 }, end: { line: 2, character: 23 } });
      const { value } = hover?.contents as { value: string };
      assert.include(value, '**Conflicts with 1 source, 1 agrees.**');
      assert.include(value, '> “**fell asleep seven minutes sooner**”');
      assert.include(value, 'Draft: **no effect**. Source: **fell asleep seven minutes sooner**.');
      assert.include(value, `[Onset](<${packUri}#L${packLine + 1},`);
      assert.lengthOf(platform.judged, 1);
    });

    it('shows support too, although it is no diagnostic', async () => {
      await editor.open(draft, text);
      await editor.pull(draft);
      const { value } = (await editor.hover(draft, 2, 30))?.contents as { value: string };
      assert.include(value, '**Agrees with 1 source.**');
    });

    it('is silent beside a claim and on a version that was not checked', async () => {
      await editor.open(draft, text);
      await editor.pull(draft);
      assert.isNull(await editor.hover(draft, 0, 0));
      await editor.change(draft, 2, [{ text: `${text}.` }]);
      assert.isNull(await editor.hover(draft, 2, 15));
      assert.lengthOf(platform.judged, 1);
    });
  });

  describe('quick fixes', () => {
    const cursor = { start: { line: 2, character: 15 }, end: { line: 2, character: 15 } };

    it('cite both sides or one, the fair one first and preferred, in an edit of that version', async () => {
      await editor.open(draft, text);
      const diagnostics = await editor.diagnose(draft);
      const fixes = (await editor.fixes(draft, cursor, diagnostics)).filter(CodeAction.is);
      assert.deepEqual(
        fixes.map(({ title, isPreferred }) => [title, isPreferred ?? false]),
        [
          ['Cite both sides: “Length of sleep” and “Onset”', true],
          ['Cite “Length of sleep”, which agrees', false],
          ['Cite “Onset”, which conflicts', false],
          ['Add what “Onset” says against it', false],
          ['Open the statement of “Onset”', false],
          ['Waive: accept this claim with a comment', false],
        ],
      );
      assert.deepEqual(fixes[0]?.diagnostics, diagnostics);
      assert.deepEqual(fixes[1]?.edit, {
        documentChanges: [
          {
            textDocument: { uri: draft, version: 1 },
            edits: [
              { range: { start: { line: 2, character: 24 }, end: { line: 2, character: 24 } }, newText: '[^length-study]' },
              { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, newText: '\n[^length-study]: Length of sleep. 2019.\n' },
            ],
          },
        ],
      });
    });

    it('are not offered for a version that was not checked', async () => {
      await editor.open(draft, text);
      await editor.pull(draft);
      await editor.change(draft, 2, [{ text: `${text}.` }]);
      assert.lengthOf(await editor.fixes(draft, cursor), 0);
    });

    for (const [what, data] of Object.entries({ null: null, text: 'x', number: 3, list: [], 'another format': { format: 1, version: 1, finding: 'x' }, 'another finding': { format: 2, finding: 'x' }, 'wrong types': { format: 2, finding: 7 } })) {
      it(`are offered whatever a diagnostic carries (${what})`, async () => {
        await editor.open(draft, text);
        const diagnostics = (await editor.diagnose(draft)).map((diagnostic) => ({ ...diagnostic, data }));
        const fixes = (await editor.fixes(draft, cursor, diagnostics)).filter(CodeAction.is);
        assert.deepEqual(fixes.map(({ diagnostics: fixed }) => fixed), [[], [], [], [], [], []]);
      });
    }
  });
});

describe('the language server, to an editor of the least abilities', () => {
  let editor: Editor;
  let platform: FakePlatform;

  beforeEach(async () => {
    platform = createFakePlatform(pack);
    editor = await startEditor(platform, plainEditor, { severity: { conflict: 'error' } });
  });

  afterEach(() => editor.dispose());

  it('pushes diagnostics of each version, and takes them back when the article is closed', async () => {
    assert.isUndefined(editor.initialized.capabilities.diagnosticProvider);
    await editor.open(draft, text);
    const first = await editor.pushes.next();
    assert.deepEqual([first.version, first.diagnostics.map(({ severity }) => severity)], [1, [DiagnosticSeverity.Error]]);
    await editor.change(draft, 2, [{ text: 'Nothing here.' }]);
    assert.deepEqual(await editor.pushes.next(), { uri: draft, version: 2, diagnostics: [] });
    await editor.close(draft);
    assert.deepEqual(await editor.pushes.next(), { uri: draft, diagnostics: [] });
  });

  it('pushes anew when a pack or pushed settings change', async () => {
    await editor.open(draft, text);
    await editor.pushes.next();
    platform.disk.set(packUri, toPack(length));
    await editor.filesChanged(packUri);
    assert.lengthOf((await editor.pushes.next()).diagnostics, 0);
    platform.disk.set(packUri, pack);
    await editor.settingsChanged({ claimlint: { severity: { conflict: 'warning' } } });
    assert.deepEqual((await editor.pushes.next()).diagnostics.map(({ severity }) => severity), [DiagnosticSeverity.Warning]);
  });

  it('gives plain text and edits without versions', async () => {
    await editor.open(draft, text);
    await editor.pushes.next();
    const hover = await editor.hover(draft, 2, 15);
    assert.propertyVal(hover?.contents, 'kind', 'plaintext');
    const [fix] = (await editor.fixes(draft, { start: { line: 2, character: 15 }, end: { line: 2, character: 15 } })).filter(CodeAction.is);
    assert.lengthOf(fix?.edit?.changes?.[draft] ?? [], 2);
  });
});
