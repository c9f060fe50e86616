import assert from 'node:assert/strict';
import { type ClientCapabilities, CreateFile, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseWaiverFile } from '../../server/src/checker';
import { parseWaiveAnswer, parseWaiveTarget, waiveMethod } from '../../server/src/protocol/waive';
import { type Editor, pullingEditor, startEditor } from '../lsp/editor';
import { createFakePlatform, type FakePlatform, packUri } from '../lsp/fakePlatform';
import { draft, pack, text, toPack, unsafe } from '../lsp/sleepPack';

const waiverFile = 'file:///work/claimlint.waivers.yaml';
const makesFiles: ClientCapabilities = { ...pullingEditor, workspace: { ...pullingEditor.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } };
const asksReason = { asksReason: true };

describe('the ground of findings under faults', function () {
  this.timeout(30_000);
  const editors: Editor[] = [];
  const open = async (platform: FakePlatform, capabilities = pullingEditor, options?: unknown): Promise<Editor> => {
    const editor = await startEditor(platform, capabilities, options);
    editors.push(editor);
    await editor.refreshes.next();
    return editor;
  };
  afterEach(() => {
    for (const editor of editors.splice(0)) editor.dispose();
  });

  it('says that a pack has vanished, finds nothing by it, and takes it up when it is back', async () => {
    const platform = createFakePlatform(pack);
    const editor = await open(platform);
    await editor.open(draft, text);
    assert.equal((await editor.diagnose(draft)).length, 1);
    platform.disk.delete(packUri);
    await editor.filesChanged(packUri);
    await editor.refreshes.next();
    assert.deepEqual(await editor.diagnose(draft), []);
    await editor.statuses.next(({ packs, problemCount, isBusy }) => packs.length === 0 && problemCount === 1 && !isBusy);
    platform.disk.set(packUri, pack);
    await editor.filesChanged(packUri);
    await editor.refreshes.next();
    assert.equal((await editor.diagnose(draft)).length, 1);
    await editor.statuses.next(({ packs, problemCount, isBusy }) => packs.length === 1 && problemCount === 0 && !isBusy);
  });

  it('reads a pack that is half written at any letter as far as it goes, and whole as soon as it is', async () => {
    const platform = createFakePlatform(pack);
    const editor = await open(platform);
    await editor.open(draft, text);
    for (let length = 0; length < pack.length; length += 23) {
      platform.disk.set(packUri, pack.slice(0, length));
      await editor.filesChanged(packUri);
      await editor.refreshes.next();
      assert.equal((await editor.pull(draft)).kind, 'full', `at ${length}`);
    }
    platform.disk.set(packUri, pack);
    await editor.filesChanged(packUri);
    await editor.refreshes.next();
    assert.equal((await editor.diagnose(draft)).length, 1);
  });

  it('uses the last of packs that are written faster than they are read', async () => {
    const platform = createFakePlatform(pack);
    const editor = await open(platform);
    await editor.open(draft, text);
    for (let round = 0; round < 40; round += 1) {
      platform.disk.set(packUri, round % 2 === 0 ? pack.slice(0, 150) : toPack(unsafe));
      void editor.filesChanged(packUri);
    }
    await editor.statuses.next(({ isBusy, packs }) => !isBusy && packs.some(({ statementCount }) => statementCount === 1));
    const items = await editor.diagnose(draft);
    assert.deepEqual(items.map(({ range }) => range.start), [{ line: 2, character: 28 }]);
  });

  it('holds waivers by the day that it is, though the clock jumps back and forth', async () => {
    const platform = createFakePlatform(pack);
    let today = '2026-01-31';
    platform.disk.set(waiverFile, 'claimlint: 1\nwaivers:\n  - claim: Melatonin has no effect.\n    reason: measured\n    expires: 2026-06-30\n');
    const editor = await open({ ...platform, host: { ...platform.host, today: () => today } });
    await editor.open(draft, text);
    const seen: number[] = [];
    let version = 1;
    for (const day of ['2026-01-31', '2026-07-01', '1970-01-01', '9999-12-31', '2026-06-30']) {
      today = day;
      await editor.change(draft, (version += 1), [{ text: `${text}${'\n'.repeat(version)}` }]);
      seen.push((await editor.diagnose(draft)).filter(({ code }) => code === 'claim-conflict').length);
    }
    assert.deepEqual(seen, [0, 1, 0, 1, 0]);
  });

  it('loses no waiver when two windows waive claims of one workspace in turn, neither told of the other', async () => {
    const platform = createFakePlatform(toPack('  - { id: onset, source: onset-study, quote: fell asleep seven minutes sooner, match: [no effect, is safe, is cheap, is old] }'));
    const windows = [await open(platform, makesFiles, asksReason), await open(platform, makesFiles, asksReason)];
    const claims = ['Melatonin has no effect.', 'It is safe.', 'It is cheap.', 'It is old.'];
    const article = `${claims.join('\n\n')}\n`;
    for (const window of windows) {
      await window.open(draft, article);
      await window.diagnose(draft);
    }
    for (const [index] of claims.entries()) {
      const window = windows[index % 2] ?? assert.fail();
      const place = { start: { line: 2 * index, character: 5 }, end: { line: 2 * index, character: 16 } };
      const fix = (await window.fixes(draft, place)).find(({ title }) => /in the waiver file…?$/.test(title));
      const command = fix?.command;
      const target = parseWaiveTarget(typeof command === 'object' ? command.arguments?.[0] : undefined) ?? assert.fail('no waiver is offered');
      const answer = parseWaiveAnswer(await window.connection.sendRequest<unknown>(waiveMethod, { ...target, reason: `reason ${index}` }));
      assert.ok('edit' in answer, JSON.stringify(answer));
      save(platform, answer.edit);
    }
    const { waivers, problems } = parseWaiverFile(platform.disk.get(waiverFile) ?? '');
    assert.deepEqual(problems, []);
    assert.deepEqual(waivers.map(({ reason }) => reason).sort(), ['reason 0', 'reason 1', 'reason 2', 'reason 3']);
  });
});

/** What an editor does with an edit of files that it has not open: it changes and saves them. */
function save({ disk }: FakePlatform, edit: unknown): void {
  for (const change of isEdit(edit) ? (edit.documentChanges ?? []) : []) {
    if (CreateFile.is(change)) {
      if (!disk.has(change.uri)) disk.set(change.uri, '');
    } else if (TextDocumentEdit.is(change)) {
      const { uri } = change.textDocument;
      const edits = change.edits.flatMap((one) => ('newText' in one ? [one] : []));
      disk.set(uri, TextDocument.applyEdits(TextDocument.create(uri, '', 0, disk.get(uri) ?? assert.fail(`${uri} is missing`)), edits));
    }
  }
}

function isEdit(value: unknown): value is WorkspaceEdit {
  return typeof value === 'object' && value !== null && 'documentChanges' in value;
}
