import { assert } from 'chai';
import { CodeAction, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { type Editor, plainEditor, pullingEditor, startEditor } from './editor';
import { createFakeServices, type FakeServices, packUri } from './fakeServices';

const draft = 'file:///work/draft.md';
const pack = 'onset | conflicts | no effect | fell asleep seven minutes sooner\nagain | supports | no effect | slept no longer\nsafe | supports | is safe | no harm was seen\n';
const text = '# Sleep 😀\n\nMelatonin has no effect. It is safe.\n';

describe('the language server, to an editor that pulls', () => {
  let services: FakeServices;
  let editor: Editor;

  beforeEach(async () => {
    services = createFakeServices(pack);
    editor = await startEditor(services, pullingEditor);
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
        [packUri, 0, 'Conflicts: “fell asleep seven minutes sooner” (Title of onset; 2019, evidence level 2)'],
        [packUri, 1, 'Agrees: “slept no longer” (Title of again; 2019, evidence level 2)'],
      ],
    );
  });

  it('answers unchanged as long as neither text nor packs nor settings change', async () => {
    await editor.open(draft, text);
    const first = await editor.pull(draft);
    const second = await editor.pull(draft, first.resultId);
    assert.equal(second.kind, 'unchanged');
    assert.equal(second.resultId, first.resultId);
    assert.lengthOf(services.judged, 1);
    await editor.change(draft, 2, [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: 'Alas: ' }]);
    const third = await editor.pull(draft, first.resultId);
    assert.equal(third.kind, 'full');
    assert.deepEqual(services.judged.at(-1), text.replace('Melatonin', 'Alas: Melatonin'));
  });

  it('asks for a refresh when a pack changes on disk, and uses the new pack', async () => {
    await editor.open(draft, text);
    const first = await editor.pull(draft);
    services.disk.set(packUri, 'safe | conflicts | is safe | harm was seen\n');
    await editor.filesChanged(packUri);
    await editor.refreshes.next();
    const second = await editor.pull(draft, first.resultId);
    assert.deepEqual(second.kind === 'full' ? second.items.map(({ range }) => range.start) : [], [{ line: 2, character: 28 }]);
  });

  it('prefers an open pack to the one on disk, until it is closed', async () => {
    await editor.open(draft, text);
    assert.lengthOf(await editor.diagnose(draft), 1);
    await editor.open(packUri, '', 'yaml');
    await editor.refreshes.next();
    assert.lengthOf(await editor.diagnose(draft), 0);
    await editor.close(packUri);
    await editor.refreshes.next();
    assert.lengthOf(await editor.diagnose(draft), 1);
  });

  it('tells the problems of a pack in the pack, and takes them back when they are mended', async () => {
    await editor.open(packUri, `${pack}nonsense\n`, 'yaml');
    const told = await editor.pushes.next();
    assert.equal(told.uri, packUri);
    assert.deepEqual(
      told.diagnostics.map(({ code, range }) => [code, range.start.line, range.end.character]),
      [['pack-bad-line', 3, 8]],
    );
    await editor.change(packUri, 2, [{ text: pack }]);
    assert.deepEqual(await editor.pushes.next(), { uri: packUri, diagnostics: [] });
  });

  it('tells the problems of an open pack that no settings name', async () => {
    const loose = 'file:///work/other.claims.yaml';
    await editor.open(loose, 'nonsense', 'yaml');
    assert.equal((await editor.pushes.next()).uri, loose);
  });

  it('takes settings from the editor, anew after each change', async () => {
    await editor.open(draft, text);
    editor.settings = { severity: 'error', showSupports: true };
    await editor.settingsChanged();
    await editor.refreshes.next();
    const severities = (await editor.diagnose(draft)).map(({ severity }) => severity);
    assert.deepEqual(severities, [DiagnosticSeverity.Error, DiagnosticSeverity.Hint]);
    editor.settings = { enable: false };
    await editor.settingsChanged();
    await editor.refreshes.next();
    assert.lengthOf(await editor.diagnose(draft), 0);
  });

  it('says what it checks against', async () => {
    const status = await editor.statuses.next(({ isBusy, packs }) => !isBusy && packs.length > 0);
    assert.deepEqual(status, { packs: [{ id: 'sleep', title: 'Sleep', uri: packUri, statementCount: 3 }], problemCount: 0, isBusy: false });
  });

  it('watches packs and project files', () => {
    assert.deepEqual(editor.watched, ['**/*.claims.{yaml,yml,json}', '**/claimlint.config.{yaml,yml,json}']);
  });

  it('ignores what is no article: other languages, and old versions shown in a comparison', async () => {
    await editor.open('file:///work/notes.txt', text, 'plaintext');
    await editor.open('git:/work/draft.md?HEAD', text);
    assert.lengthOf(await editor.diagnose('file:///work/notes.txt'), 0);
    assert.lengthOf(await editor.diagnose('git:/work/draft.md?HEAD'), 0);
    assert.lengthOf(services.judged, 0);
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
      assert.include(value, '**1 source conflicts, 1 source agrees**');
      assert.include(value, '> “fell asleep seven minutes sooner”');
      assert.include(value, '**no effect** ↔ **fell asleep seven minutes sooner**');
      assert.include(value, `[Title of onset](<${packUri}#L1,1>) (2019, evidence level 2)`);
      assert.lengthOf(services.judged, 1);
    });

    it('shows support too, although it is no diagnostic', async () => {
      await editor.open(draft, text);
      await editor.pull(draft);
      const { value } = (await editor.hover(draft, 2, 30))?.contents as { value: string };
      assert.include(value, '**1 source agrees**');
    });

    it('is silent beside a claim and on a version that was not checked', async () => {
      await editor.open(draft, text);
      await editor.pull(draft);
      assert.isNull(await editor.hover(draft, 0, 0));
      await editor.change(draft, 2, [{ text: `${text}.` }]);
      assert.isNull(await editor.hover(draft, 2, 15));
      assert.lengthOf(services.judged, 1);
    });
  });

  describe('quick fixes', () => {
    const cursor = { start: { line: 2, character: 15 }, end: { line: 2, character: 15 } };

    it('cite each source, supporting ones first and preferred, in an edit of that version', async () => {
      await editor.open(draft, text);
      const diagnostics = await editor.diagnose(draft);
      const fixes = (await editor.fixes(draft, cursor, diagnostics)).filter(CodeAction.is);
      assert.deepEqual(
        fixes.map(({ title, isPreferred }) => [title, isPreferred ?? false]),
        [
          ['Cite “Title of again” (supports)', true],
          ['Cite “Title of onset” (conflicts)', false],
          ['Open statement of “Title of onset”', false],
        ],
      );
      assert.deepEqual(fixes[0]?.diagnostics, diagnostics);
      assert.deepEqual(fixes[0]?.edit, {
        documentChanges: [
          {
            textDocument: { uri: draft, version: 1 },
            edits: [
              { range: { start: { line: 2, character: 24 }, end: { line: 2, character: 24 } }, newText: '[^again-source]' },
              { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, newText: '\n\n[^again-source]: Title of again\n' },
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

    for (const [what, data] of Object.entries({ null: null, text: 'x', number: 3, list: [], 'another format': { format: 2, version: 1, finding: 'x' }, 'wrong types': { format: 1, version: '1', finding: 7 } })) {
      it(`are offered whatever a diagnostic carries (${what})`, async () => {
        await editor.open(draft, text);
        const diagnostics = (await editor.diagnose(draft)).map((diagnostic) => ({ ...diagnostic, data }));
        const fixes = (await editor.fixes(draft, cursor, diagnostics)).filter(CodeAction.is);
        assert.deepEqual(fixes.map(({ diagnostics: fixed }) => fixed), [[], [], []]);
      });
    }
  });

  it('outlives a bug in the checker: logs it, answers empty, and answers again', async () => {
    services.fault = new Error('broken for the test');
    await editor.open(draft, text);
    assert.lengthOf(await editor.diagnose(draft), 0);
    assert.match(editor.log.join('\n'), /textDocument\/diagnostic: Error: broken for the test\n +at /);
    services.fault = undefined;
    assert.lengthOf(await editor.diagnose(draft), 1);
  });

  for (const method of ['textDocument/diagnostic', 'textDocument/hover', 'textDocument/codeAction']) {
    it(`outlives ${method} with parameters of another shape`, async () => {
      for (const params of [{}, { textDocument: 3 }, { textDocument: { uri: draft }, position: 'x', range: 1, context: null }]) {
        await editor.connection.sendRequest(method, params).catch(() => undefined);
      }
      await editor.open(draft, text);
      assert.lengthOf(await editor.diagnose(draft), 1);
    });
  }

  it('outlives notifications of another shape', async () => {
    for (const method of ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration']) {
      await editor.connection.sendNotification(method, { textDocument: null, changes: 1 });
    }
    await editor.open(draft, text);
    assert.lengthOf(await editor.diagnose(draft), 1);
  });
});

describe('the language server, to an editor of the least abilities', () => {
  let editor: Editor;
  let services: FakeServices;

  beforeEach(async () => {
    services = createFakeServices(pack);
    editor = await startEditor(services, plainEditor, { severity: 'error' });
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
    services.disk.set(packUri, '');
    await editor.filesChanged(packUri);
    assert.lengthOf((await editor.pushes.next()).diagnostics, 0);
    services.disk.set(packUri, pack);
    await editor.settingsChanged({ claimlint: { severity: 'warning' } });
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
