import { assert } from 'chai';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { guardRequest, throwIfCancelled } from '../../server/src/lsp/guard';

describe('a guarded request', () => {
  it('is refused without work when the editor has cancelled it', async () => {
    const source = new CancellationTokenSource();
    let workCount = 0;
    const handle = guardRequest('test', failOnLog, 0, () => (workCount += 1));
    const answer = handle({}, source.token);
    source.cancel();
    await assertCancelled(answer);
    assert.equal(workCount, 0);
  });

  it('is refused when the editor cancels it while it waits', async () => {
    const source = new CancellationTokenSource();
    const handle = guardRequest('test', failOnLog, 0, async (_params, token) => {
      source.cancel();
      await Promise.resolve();
      throwIfCancelled(token);
      return 1;
    });
    await assertCancelled(handle({}, source.token));
  });

  it('answers empty after a bug, and logs the stack', async () => {
    const logged: string[] = [];
    const handle = guardRequest('test', (message) => void logged.push(message), 'empty', () => {
      throw new Error('a bug');
    });
    assert.equal(await handle({}, new CancellationTokenSource().token), 'empty');
    assert.match(logged.join(), /^test: Error: a bug\n +at /);
  });
});

function failOnLog(message: string): void {
  throw new Error(message);
}

async function assertCancelled(answer: Promise<unknown>): Promise<void> {
  const error: unknown = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.instanceOf(error, ResponseError);
  assert.equal((error as ResponseError<unknown>).code, LSPErrorCodes.RequestCancelled);
}
