import { assert } from 'chai';
import { type ProtocolConnection, ShowMessageNotification, WorkDoneProgressCancelNotification, WorkDoneProgressCreateRequest } from 'vscode-languageserver/node';
import { type Editor, pullingEditor, startEditor } from './editor';
import { createFakePlatform, packUri } from './fakePlatform';
import { draft, pack, text } from './sleepPack';

/** A promise with the way to settle it. */
const createGate = (): { readonly opened: Promise<void>; readonly open: () => void } => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
};

describe('packs that take long to read', () => {
  let editor: Editor;
  let gate: ReturnType<typeof createGate>;

  /** An editor whose packs are not read before the gate opens. */
  const start = async (window: { readonly workDoneProgress?: boolean }): Promise<void> => {
    gate = createGate();
    const platform = createFakePlatform(pack);
    const { readFile } = platform.host;
    const host = { ...platform.host, readFile: async (uri: string, limit: number) => (uri === packUri ? gate.opened.then(() => readFile(uri, limit)) : readFile(uri, limit)) };
    editor = await startEditor({ ...platform, host }, { ...pullingEditor, window });
  };

  const created = (connection: ProtocolConnection): Promise<string | number> => new Promise((resolve) => connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => resolve(token)));
  const progress = (connection: ProtocolConnection, kind: string): Promise<unknown> =>
    new Promise((resolve) => connection.onNotification('$/progress', ({ value }: { readonly value: { readonly kind: string } }) => (value.kind === kind ? resolve(value) : undefined)));

  afterEach(() => {
    gate.open();
    editor.dispose();
  });

  it('are shown with a way to stop them, until they are read', async () => {
    await start({ workDoneProgress: true });
    const [asked, begun] = [created(editor.connection), progress(editor.connection, 'begin')];
    await editor.open(draft, text);
    await asked;
    assert.deepEqual(await begun, { kind: 'begin', title: 'Claimlint: reading packs', cancellable: true });
    const ended = progress(editor.connection, 'end');
    gate.open();
    await ended;
    assert.lengthOf(await editor.diagnose(draft), 1);
  });

  it('leave drafts without findings when they are stopped, and say so', async () => {
    await start({ workDoneProgress: true });
    const [asked, begun] = [created(editor.connection), progress(editor.connection, 'begin')];
    const told = new Promise<string>((resolve) => editor.connection.onNotification(ShowMessageNotification.type, ({ message }) => resolve(message)));
    await editor.open(draft, text);
    const token = await asked;
    await begun;
    await editor.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    assert.match(await told, /^Reading the packs was stopped, so drafts are not checked\./);
    assert.deepEqual(await editor.diagnose(draft), []);
    gate.open();
    await editor.settingsChanged();
    await editor.statuses.next(({ isBusy, packs }) => !isBusy && packs.length > 0);
    assert.lengthOf(await editor.diagnose(draft), 1);
  });

  it('are waited for in an editor that shows no progress', async () => {
    await start({});
    await editor.open(draft, text);
    const found = editor.diagnose(draft);
    gate.open();
    assert.lengthOf(await found, 1);
  });
});
