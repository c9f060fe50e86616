import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, ResponseError, type Diagnostic } from 'vscode-languageserver/node';
import { createChecker } from '../../server/src/checker';
import { type Editor, plainEditor, pullingEditor, startEditor } from '../lsp/editor';
import { createFakePlatform, type FakePlatform } from '../lsp/fakePlatform';
import { draft, pack, text } from '../lsp/sleepPack';

const start = { line: 0, character: 0 };
const wordsOf = (items: readonly Diagnostic[]): unknown[] => items.map(({ code, range }) => [code, range]);

describe('the language server, asked in a hurry and out of order', function () {
  this.timeout(60_000);
  let platform: FakePlatform;
  let editor: Editor;

  const begin = async (capabilities = pullingEditor): Promise<void> => {
    platform = createFakePlatform(pack);
    editor = await startEditor(platform, capabilities);
    if (capabilities === pullingEditor) await editor.refreshes.next();
  };
  afterEach(() => editor.dispose());

  it('answers for the last of 10,000 edits that come in a burst, and checks few of them', async () => {
    await begin();
    await editor.open(draft, '');
    // Typed a letter at a time, over and over: each edit is at the place that the one before left.
    let version = 1;
    let typed = '';
    for (let index = 0; index < 10_000; index += 1) {
      const letter = text.charAt(index % text.length);
      const end = lastPosition(typed);
      void editor.change(draft, (version += 1), [{ range: { start: end, end }, text: letter }]);
      typed += letter;
    }
    const items = await editor.diagnose(draft);
    assert.equal(platform.judged.at(-1), typed);
    assert.ok(platform.judged.length < 100, `${platform.judged.length} versions were checked`);
    assert.deepEqual(items.map(({ code }) => code), ['claim-conflict']);
    assert.deepEqual(items.map(({ range }) => range.start.line), [2]);
  });

  it('answers for a text torn apart by 10,000 edits what it answers for the text afresh', async () => {
    await begin();
    const real = { ...platform, createChecker };
    editor.dispose();
    editor = await startEditor(real, pullingEditor);
    await editor.refreshes.next();
    await editor.open(draft, text);
    let now = text;
    for (let version = 2; version <= 10_001; version += 1) {
      const from = (version * 7919) % (now.length + 1);
      const to = Math.min(now.length, from + (version % 3));
      const put = now.length > 400 ? '' : text.slice(version % text.length, (version % text.length) + 3);
      const range = { start: positionAt(now, from), end: positionAt(now, to) };
      void editor.change(draft, version, [{ range, text: put }]);
      now = now.slice(0, Math.min(offsetAt(now, range.start), offsetAt(now, range.end))) + put + now.slice(Math.max(offsetAt(now, range.start), offsetAt(now, range.end)));
    }
    const afterEdits = await editor.diagnose(draft);
    await editor.open('file:///work/fresh.md', now);
    assert.deepEqual(wordsOf(afterEdits), wordsOf(await editor.diagnose('file:///work/fresh.md')));
  });

  it('pushes the last of many edits to an editor that does not ask, and few before', async () => {
    await begin(plainEditor);
    await editor.open(draft, 'Hello.');
    for (let version = 2; version <= 1000; version += 1) void editor.change(draft, version, [{ text: version === 1000 ? text : 'Hello.' }]);
    const last = await editor.pushes.next(({ version }) => version === 1000);
    assert.equal(last.diagnostics.length, 1);
    assert.ok(platform.judged.length < 100, `${platform.judged.length} versions were checked`);
  });

  it('answers every question of a crowd, cancelled or not, and the next one rightly', async () => {
    await begin();
    await editor.open(draft, text);
    const answers = await Promise.all(
      Array.from({ length: 300 }, async (_, index) => {
        const stop = new CancellationTokenSource();
        const method = ['textDocument/diagnostic', 'textDocument/hover', 'textDocument/codeAction'][index % 3] ?? '';
        const params = { textDocument: { uri: draft }, position: start, range: { start, end: start }, context: { diagnostics: [] } };
        const answer = editor.connection.sendRequest(method, params, stop.token).then(
          () => 'answered',
          (error: unknown) => (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled ? 'cancelled' : String(error)),
        );
        if (index % 2 === 0) stop.cancel();
        return answer;
      }),
    );
    assert.deepEqual([...new Set(answers)].sort(), ['answered', 'cancelled']);
    assert.equal((await editor.diagnose(draft)).length, 1);
  });

  it('does not mind cancellations of what was never asked, or asked long ago', async () => {
    await begin();
    await editor.open(draft, text);
    await editor.diagnose(draft);
    for (const id of [0, 1, 99_999, 'x', null, {}]) await editor.connection.sendNotification('$/cancelRequest', { id });
    assert.equal((await editor.diagnose(draft)).length, 1);
  });

  it('does not mind changes, closings and questions about articles that are not open, in any order', async () => {
    await begin();
    const other = 'file:///work/other.md';
    await editor.change(other, 7, [{ text }]);
    await editor.close(other);
    await editor.close(other);
    assert.deepEqual(await editor.diagnose(other), []);
    assert.equal(await editor.hover(other, 0, 0), null);
    assert.deepEqual(await editor.fixes(other, { start, end: start }), []);
    await editor.open(draft, text);
    await editor.open(draft, text);
    await editor.close(draft);
    await editor.open(draft, text);
    assert.equal((await editor.diagnose(draft)).length, 1);
  });

  it('takes versions that fall and edits beyond the end for what they say, and answers for the text that they leave', async () => {
    await begin();
    await editor.open(draft, 'Hello.');
    await editor.change(draft, 9, [{ text }]);
    await editor.change(draft, 3, [{ range: { start: { line: 900, character: 3 }, end: { line: 999, character: 0 } }, text: 'More.' }]);
    assert.equal((await editor.diagnose(draft)).length, 1);
    assert.equal(platform.judged.at(-1), `${text}More.`);
    await editor.change(draft, 4, [{ range: { start: { line: 2, character: 9 }, end: { line: 0, character: 0 } }, text: '' }]);
    assert.equal((await editor.pull(draft)).kind, 'full');
  });

  it('offers nothing for a version that is gone, and forgets no answer for a result that it never gave', async () => {
    await begin();
    await editor.open(draft, text);
    const before = await editor.pull(draft, 'never-given');
    assert.equal(before.kind, 'full');
    await editor.change(draft, 2, [{ text: `${text}\nMore.\n` }]);
    const place = { start: { line: 2, character: 15 }, end: { line: 2, character: 15 } };
    assert.deepEqual(await editor.fixes(draft, place), []);
    assert.equal(await editor.hover(draft, 2, 15), null);
    await editor.diagnose(draft);
    assert.notEqual((await editor.fixes(draft, place)).length, 0);
  });
});

function lastPosition(typed: string): { line: number; character: number } {
  return positionAt(typed, typed.length);
}

function positionAt(whole: string, offset: number): { line: number; character: number } {
  const before = whole.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, character: offset - (before.lastIndexOf('\n') + 1) };
}

function offsetAt(whole: string, { line, character }: { line: number; character: number }): number {
  return whole.split('\n').slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
}
