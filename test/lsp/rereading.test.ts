import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { assert } from 'chai';
import { ConfigurationRequest, createProtocolConnection, type Diagnostic, DiagnosticRefreshRequest, type Hover, MarkupContent, RegistrationRequest, ShowMessageNotification, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { createChecker, type SecondReader } from '../../server/src/checker';
import { openNodeReader } from '../../server/src/node/nodeReader';
import { conflictOf, fakeReader } from '../checker/rereading/fakeReader';
import { fixturePlaces } from '../reader/fixturePlaces';
import { createFakePlatform } from './fakePlatform';
import { type Editor, plainEditor, pullingEditor, startEditor } from './editor';
import { counterPack } from './counterPack';

const uri = 'file:///work/draft.md';
const text = 'Melatonin tablets are locked away in pharmacies.\n';

describe('the second reader in the server', function () {
  this.timeout(20_000);
  let editor: Editor;

  const start = async (openReader: () => Promise<SecondReader | undefined>, capabilities = pullingEditor): Promise<void> => {
    editor = await startEditor({ ...createFakePlatform(counterPack), createChecker, openReader }, capabilities);
  };

  afterEach(() => editor.dispose());

  /** Sets who judges, as the writer does in their own settings. */
  const askFor = async (reader: 'rules' | 'hybrid'): Promise<void> => {
    editor.settings = { reader };
    await editor.settingsChanged();
  };

  /** What the editor shows when the second reader has found something: it is told to ask again when packs are read, too. */
  const diagnosticsOnceRead = async (): Promise<readonly Diagnostic[]> => {
    for (;;) {
      const items = await editor.diagnose(uri);
      if (items.length > 0) return items;
      await editor.refreshes.next();
    }
  };

  const codesIn = async (): Promise<readonly unknown[]> => (await editor.diagnose(uri)).map(({ code }) => code);

  it('adds what it finds once the writer pauses, and has the editor ask again', async () => {
    await start(() => openNodeReader(fixturePlaces));
    await editor.open(uri, text);
    assert.deepEqual(await codesIn(), []);
    const [found] = await diagnosticsOnceRead();
    assert.deepEqual([found?.code, found?.severity, found?.range.end.character], ['claim-possible', 3, 47]);
    assert.match(found?.relatedInformation?.[0]?.message ?? '', /^Possibly conflicts: “Melatonin tablets are sold over the counter in pharmacies\.”/);
  });

  it('shows on hover the quote, the confidence and the words that tell', async () => {
    await start(() => openNodeReader(fixturePlaces));
    await editor.open(uri, text);
    await diagnosticsOnceRead();
    const hover = await editor.hover(uri, 0, 25);
    const value = valueOf(hover);
    assert.match(value, /Possible conflict with 1 source, found by the second reader \(confidence 95 %\)/);
    assert.match(value, /Melatonin tablets are sold over the counter in pharmacies/);
    assert.match(value, /Without these words the second reader would see the least of a conflict: “locked”\./);
  });

  it('keeps what it found in sentences that only move, without a pause', async () => {
    await start(() => openNodeReader(fixturePlaces));
    await editor.open(uri, text);
    await diagnosticsOnceRead();
    await editor.change(uri, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'Good night.\n\n' }]);
    assert.deepEqual(await codesIn(), ['claim-possible']);
  });

  it('sends it to editors that do not ask', async () => {
    await start(() => openNodeReader(fixturePlaces), plainEditor);
    await editor.open(uri, text);
    const pushed = await editor.pushes.next(({ diagnostics }) => diagnostics.length > 0);
    assert.deepEqual(pushed.diagnostics.map(({ code }) => code), ['claim-possible']);
  });

  it('reads nothing of a text that is changed meanwhile, and all of what it becomes', async () => {
    let tell: (claim: string) => void = () => undefined;
    const asked = new Promise<string>((resolve) => (tell = resolve));
    await start(() => Promise.resolve(fakeReader(({ claim }) => {
      tell(claim);
      return 0;
    })));
    await editor.open(uri, text);
    await codesIn();
    await editor.change(uri, 2, [{ text: 'Melatonin tablets lie in drawers of pharmacies.\n' }]);
    await codesIn();
    assert.equal(await asked, 'Melatonin tablets lie in drawers of pharmacies.');
  });

  it('tells how far it is, and that it is done', async () => {
    await start(() => openNodeReader(fixturePlaces));
    await editor.open(uri, text);
    await codesIn();
    const { reading } = await editor.statuses.next((status) => status.reading !== undefined);
    assert.deepEqual(reading, { readCount: 0, pairCount: 1 });
    await editor.statuses.next((status) => status.reading === undefined);
  });

  it('is left alone where the settings want the rules alone', async () => {
    let openCount = 0;
    await start(() => {
      openCount += 1;
      return Promise.resolve(undefined);
    });
    await askFor('rules');
    await editor.open(uri, text);
    assert.deepEqual(await codesIn(), []);
    assert.equal(openCount, 0);
  });

  for (const [what, openReader, says] of [
    ['is not installed', () => Promise.resolve(undefined), /not installed: the rules alone judge/],
    ['breaks down', () => Promise.resolve({ ...fakeReader(() => 1), read: () => Promise.reject(new Error('no memory')) }), /broken down: the rules alone judge\. \(no memory\)/],
  ] as const) {
    it(`says once when it ${what} although the writer asked for it, and lets the rules judge`, async () => {
      const messages: string[] = [];
      await start(openReader);
      await askFor('hybrid');
      const told = new Promise<void>((resolve) => {
        editor.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
          messages.push(message);
          resolve();
        });
      });
      await editor.open(uri, text);
      await codesIn();
      await told;
      await editor.change(uri, 2, [{ text: `${text}\nMelatonin has effects.\n` }]);
      assert.deepEqual(await codesIn(), []);
      assert.lengthOf(messages, 1);
      assert.match(messages[0] ?? '', says);
    });
  }

  it('shows a hover without the words that tell where it has broken down since', async () => {
    const known = { ...fakeReader(() => 1), known: () => conflictOf(0.95) };
    let isBroken = false;
    await start(() => Promise.resolve({ ...known, read: () => (isBroken ? Promise.reject(new Error('no memory')) : Promise.resolve(true)) }));
    await editor.open(uri, text);
    await diagnosticsOnceRead();
    isBroken = true;
    const value = valueOf(await editor.hover(uri, 0, 25));
    assert.match(value, /Possible conflict/);
    assert.notMatch(value, /Without these words/);
  });
});

describe('the second reader over standard input and output', function () {
  this.timeout(20_000);
  let server: ChildProcess;

  afterEach(() => server.kill());

  it('adds what it finds', async () => {
    server = spawn(process.execPath, [path.join(__dirname, 'readerServer.js'), '--stdio'], { stdio: 'pipe' });
    const { stdin, stdout, stderr } = server;
    assert.isNotNull(stdin);
    assert.isNotNull(stdout);
    let errors = '';
    stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => ({ reader: 'hybrid' })));
    connection.onRequest(RegistrationRequest.type, () => undefined);
    let refresh: () => void = () => undefined;
    connection.onRequest(DiagnosticRefreshRequest.type, () => refresh());
    connection.listen();
    await connection.sendRequest('initialize', { processId: process.pid, capabilities: pullingEditor, workspaceFolders: null });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    const ask = (): Promise<{ items: { code: string }[] }> => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    // The editor is told to ask again when the packs are read, and when the second reader has found something.
    const askOnceRead = async (): Promise<readonly string[]> => {
      const refreshed = new Promise<void>((resolve) => (refresh = resolve));
      const { items } = await ask();
      if (items.length > 0) return items.map(({ code }) => code);
      await refreshed;
      return askOnceRead();
    };
    assert.deepEqual(await askOnceRead(), ['claim-possible']);
    await connection.sendRequest('shutdown');
    const ended = once(server, 'exit');
    await connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
    assert.equal(errors, '');
    connection.dispose();
  });
});

function valueOf(hover: Hover | null): string {
  return hover !== null && MarkupContent.is(hover.contents) ? hover.contents.value : '';
}
