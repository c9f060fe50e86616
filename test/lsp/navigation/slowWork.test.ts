import { PassThrough } from 'node:stream';
import { assert } from 'chai';
import {
  CancellationToken,
  CancellationTokenSource,
  createConnection,
  createProtocolConnection,
  InitializeRequest,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
  WorkDoneProgressCancelNotification,
  type Connection,
} from 'vscode-languageserver/node';
import { doSlowWork, isStopped, waitFor } from '../../../server/src/lsp/navigation/slowWork';

/** A promise with the way to settle it. */
const createGate = (): { readonly opened: Promise<void>; readonly open: () => void } => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
};

describe('slow work', () => {
  let server: Connection;
  let client: ProtocolConnection;
  let shown: unknown[];
  let created: Promise<string | number>;

  const start = async (workDoneProgress: boolean): Promise<void> => {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    server.onInitialize(() => ({ capabilities: {} }));
    server.listen();
    client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    shown = [];
    created = new Promise((resolve) => {
      client.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
        client.onNotification('$/progress', (params: { readonly value: unknown }) => void shown.push(params.value));
        resolve(token);
      });
    });
    client.listen();
    await client.sendRequest(InitializeRequest.method, { processId: null, rootUri: null, capabilities: { window: { workDoneProgress } } });
  };

  afterEach(() => {
    client.dispose();
    server.dispose();
  });

  const options = (delayMs: number) => ({ connection: server, title: 'Reading', describe: (done: number, all: number) => `${done} of ${all}`, delayMs });

  it('shows its progress with a way to stop it', async () => {
    await start(true);
    const begun = createGate();
    const result = doSlowWork(options(0), CancellationToken.None, async (work) => {
      work.report(1, 4);
      await begun.opened;
      work.report(2, 4);
      await work.pause();
      return 'done';
    });
    await created;
    // An answer to a later request says that the earlier messages have arrived.
    await client.sendRequest('unknown').catch(() => undefined);
    begun.open();
    assert.equal(await result, 'done');
    await client.sendRequest('unknown').catch(() => undefined);
    assert.deepEqual(shown, [
      { kind: 'begin', title: 'Reading', percentage: 0, cancellable: true },
      { kind: 'report', percentage: 25, message: '1 of 4' },
      { kind: 'report', percentage: 50, message: '2 of 4' },
      { kind: 'end' },
    ]);
  });

  it('shows nothing where it ends before the delay, or where the editor shows no progress', async () => {
    await start(true);
    assert.equal(await doSlowWork(options(60_000), CancellationToken.None, () => Promise.resolve(1)), 1);
    await client.sendRequest('unknown').catch(() => undefined);
    assert.deepEqual(shown, []);
    client.dispose();
    server.dispose();
    await start(false);
    assert.equal(await doSlowWork(options(0), CancellationToken.None, (work) => work.pause().then(() => 2)), 2);
    assert.deepEqual(shown, []);
  });

  it('ends as cancelled where the user stops it', async () => {
    await start(true);
    const stopping = createGate();
    const result = doSlowWork(options(0), CancellationToken.None, async (work) => {
      await stopping.opened;
      for (;;) await work.pause();
    });
    const token = await created;
    await client.sendRequest('unknown').catch(() => undefined);
    await client.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    stopping.open();
    const error: unknown = await result.catch((reason: unknown) => reason);
    assert.isTrue(isStopped(error));
  });

  it('goes on for others when one who waits gives up', async () => {
    await start(true);
    const gate = createGate();
    const work = gate.opened.then(() => 'done');
    const source = new CancellationTokenSource();
    const impatient = waitFor(work, source.token).catch((reason: unknown) => isStopped(reason));
    const patient = waitFor(work, CancellationToken.None);
    source.cancel();
    assert.isTrue(await impatient);
    gate.open();
    assert.equal(await patient, 'done');
  });
});
