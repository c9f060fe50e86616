import { assert } from 'chai';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { knownAspects } from '../../server/src/checker/corpus/knownAspects';
import { type Editor, pullingEditor, startEditor } from './editor';
import { createFakePlatform, type FakePlatform, packUri } from './fakePlatform';
import { draft, length, onset, pack, packLine, text, toPack, unsafe } from './sleepPack';

describe('packs and settings in the language server', () => {
  let platform: FakePlatform;
  let editor: Editor;

  beforeEach(async () => {
    platform = createFakePlatform(pack);
    editor = await startEditor(platform, pullingEditor);
    await editor.refreshes.next();
  });

  afterEach(() => editor.dispose());

  it('asks for a refresh when a pack changes on disk, and uses the new pack', async () => {
    await editor.open(draft, text);
    const first = await editor.pull(draft);
    platform.disk.set(packUri, toPack(unsafe));
    await editor.filesChanged(packUri);
    await editor.refreshes.next();
    const second = await editor.pull(draft, first.resultId);
    assert.deepEqual(second.kind === 'full' ? second.items.map(({ range }) => range.start) : [], [{ line: 2, character: 28 }]);
  });

  it('prefers an open pack to the one on disk, until it is closed', async () => {
    await editor.open(draft, text);
    assert.lengthOf(await editor.diagnose(draft), 1);
    await editor.open(packUri, toPack(length), 'yaml');
    await editor.refreshes.next();
    assert.lengthOf(await editor.diagnose(draft), 0);
    await editor.close(packUri);
    await editor.refreshes.next();
    assert.lengthOf(await editor.diagnose(draft), 1);
  });

  it('tells the problems of a pack in the pack, and takes them back when they are mended', async () => {
    await editor.open(packUri, toPack(onset, '  - { id: lost, source: nowhere, quote: x }'), 'yaml');
    const told = await editor.pushes.next();
    assert.equal(told.uri, packUri);
    assert.deepEqual(
      told.diagnostics.map(({ code, range, severity }) => [code, range.start.line, severity]),
      [['pack-unknown-source', packLine + 1, DiagnosticSeverity.Error]],
    );
    await editor.change(packUri, 2, [{ text: pack }]);
    assert.deepEqual(await editor.pushes.next(), { uri: packUri, diagnostics: [] });
  });

  it('tells the problems of an open pack that no settings name', async () => {
    const loose = 'file:///work/other.claims.yaml';
    await editor.open(loose, 'claimlint: 2', 'yaml');
    assert.equal((await editor.pushes.next()).uri, loose);
  });

  it('takes settings from the editor, anew after each change', async () => {
    await editor.open(draft, text);
    editor.settings = { severity: { conflict: 'error', support: 'hint' } };
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

  it('watches packs and project files of the workspace, and packs in use that lie elsewhere', async () => {
    await editor.watches.next((watched) => watched.includes('**/*.claims.{yaml,yml,json}') && watched.includes('**/claimlint.config.{yaml,yml,json}'));
    await editor.watches.next((watched) => watched.includes(packUri));
  });

  it('checks no article that the project leaves out, and again one that it takes back', async () => {
    const ignoreFile = 'file:///work/.claimlintignore';
    await editor.open(draft, text);
    assert.isNotEmpty(await editor.diagnose(draft));
    platform.disk.set(ignoreFile, '*.md\n');
    await editor.filesChanged(ignoreFile);
    await editor.refreshes.next();
    assert.isEmpty(await editor.diagnose(draft));
    platform.disk.delete(ignoreFile);
    await editor.filesChanged(ignoreFile);
    await editor.refreshes.next();
    assert.isNotEmpty(await editor.diagnose(draft));
  });

  it('shows findings on an aspect as loud as the project file says', async () => {
    const project = 'file:///work/claimlint.config.yaml';
    await editor.open(draft, text);
    const [first] = await editor.diagnose(draft);
    platform.disk.set(project, `aspects:\n${[...knownAspects()].map((aspect) => `  ${aspect}: error\n`).join('')}`);
    await editor.filesChanged(project);
    await editor.refreshes.next();
    assert.notEqual(first?.severity, DiagnosticSeverity.Error);
    assert.equal((await editor.diagnose(draft))[0]?.severity, DiagnosticSeverity.Error);
  });

  it('follows the project file: its settings, its problems, its end', async () => {
    const project = 'file:///work/claimlint.config.yaml';
    await editor.open(draft, text);
    platform.disk.set(project, 'severity: { conflict: error }\nseverety: 1\n');
    await editor.filesChanged(project);
    await editor.refreshes.next();
    assert.deepEqual((await editor.diagnose(draft)).map(({ severity }) => severity), [DiagnosticSeverity.Error]);
    const told = await editor.pushes.next();
    assert.deepEqual([told.uri, told.diagnostics.map(({ range }) => range.start)], [project, [{ line: 1, character: 0 }]]);
    platform.disk.delete(project);
    await editor.filesChanged(project);
    await editor.refreshes.next();
    assert.deepEqual((await editor.diagnose(draft)).map(({ severity }) => severity), [DiagnosticSeverity.Warning]);
    assert.deepEqual(await editor.pushes.next(), { uri: project, diagnostics: [] });
  });

  it('logs and counts settings of the editor that it does not understand', async () => {
    editor.settings = { severety: 1 };
    await editor.settingsChanged();
    await editor.statuses.next(({ isBusy, problemCount }) => !isBusy && problemCount === 1);
    await editor.logs.next((message) => message.includes('severety'));
  });

  it('reads packs relative to the folder, for unsaved articles too', async () => {
    const own = 'file:///work/packs/own.claims.yaml';
    platform.disk.set(own, toPack(unsafe));
    editor.settings = { packs: ['packs/own.claims.yaml'] };
    await editor.settingsChanged();
    await editor.refreshes.next();
    for (const uri of [draft, 'untitled:Untitled-1']) {
      await editor.open(uri, text);
      assert.deepEqual((await editor.diagnose(uri)).map(({ relatedInformation }) => relatedInformation?.[0]?.location.uri), [own]);
    }
  });
});
