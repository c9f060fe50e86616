import { assert } from 'chai';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { type Editor, pullingEditor, startEditor } from './editor';
import { createFakePlatform, type FakePlatform } from './fakePlatform';
import { draft, pack, text } from './sleepPack';

describe('the language server under faults', () => {
  let platform: FakePlatform;
  let editor: Editor;

  beforeEach(async () => {
    platform = createFakePlatform(pack);
    editor = await startEditor(platform, pullingEditor);
    await editor.refreshes.next();
  });

  afterEach(() => editor.dispose());

  it('outlives a bug in the checker: logs it, answers empty, and answers again', async () => {
    platform.fault = new Error('broken for the test');
    await editor.open(draft, text);
    assert.lengthOf(await editor.diagnose(draft), 0);
    assert.match(await editor.logs.next((message) => message.includes('broken')), /^textDocument\/diagnostic: Error: broken for the test\n +at /);
    platform.fault = undefined;
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

  it('lets a cancellation win over a long check', async () => {
    await editor.open(draft, `Endless. ${text}`);
    const stop = new CancellationTokenSource();
    const answer = editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: draft } }, stop.token).then(
      () => undefined,
      (error: unknown) => error,
    );
    stop.cancel();
    const error = await answer;
    assert.instanceOf(error, ResponseError);
    assert.equal((error as ResponseError<unknown>).code, LSPErrorCodes.RequestCancelled);
  });

  it('lets an edit win over a long check, and answers for the newer text', async () => {
    await editor.open(draft, `Endless. ${text}`);
    const first = editor.diagnose(draft);
    await editor.change(draft, 2, [{ text }]);
    assert.lengthOf(await editor.diagnose(draft), 1);
    assert.lengthOf(await first, 1);
  });

  it('answers nothing for an article that is closed during a long check', async () => {
    await editor.open(draft, `Endless. ${text}`);
    const first = editor.diagnose(draft);
    await editor.close(draft);
    assert.lengthOf(await first, 0);
  });

  it('outlives notifications of another shape', async () => {
    for (const method of ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration']) {
      await editor.connection.sendNotification(method, { textDocument: null, changes: 1 });
    }
    await editor.open(draft, text);
    assert.lengthOf(await editor.diagnose(draft), 1);
  });
});
