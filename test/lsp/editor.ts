import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type Command,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  FileChangeType,
  type FileEvent,
  DocumentDiagnosticRequest,
  type Hover,
  HoverRequest,
  InitializedNotification,
  type InitializeResult,
  InitializeRequest,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type { Platform } from '../../server/src/lsp/platform';
import { startServer } from '../../server/src/lsp/startServer';
import { parseStatus, type Status, statusMethod } from '../../server/src/protocol/status';

/** An editor without a window: speaks the protocol with the server in memory. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What the editor answers for section `claimlint`. */
  settings: Record<string, unknown>;
  /** Glob patterns and addresses that the server registered for watching, one list for each registration. */
  readonly watches: Next<readonly string[]>;
  readonly logs: Next<string>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** The items of a full report; fails on an unchanged one. */
  diagnose(uri: string): Promise<Diagnostic[]>;
  hover(uri: string, line: number, character: number): Promise<Hover | null>;
  fixes(uri: string, range: Range, diagnostics?: Diagnostic[]): Promise<(Command | CodeAction)[]>;
  filesChanged(...uris: string[]): Promise<void>;
  settingsChanged(settings?: unknown): Promise<void>;
  readonly refreshes: Next<undefined>;
  readonly pushes: Next<PublishDiagnosticsParams>;
  readonly statuses: Next<Status>;
  dispose(): void;
}

/** Messages in the order in which they came. */
export interface Next<Message> {
  /** The first message not yet taken that satisfies the test; those before it are dropped. Waits as long as it takes. */
  next(test?: (message: Message) => boolean): Promise<Message>;
}

/** An editor that pulls, as current ones do. */
export const pullingEditor: ClientCapabilities = {
  textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown', 'plaintext'] } },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    workspaceFolders: true,
  },
};

/** An editor of the least abilities. */
export const plainEditor: ClientCapabilities = {};

/** Starts server and editor in memory, and initialises them with one workspace folder, `file:///work`. */
export async function startEditor(platform: Platform, capabilities: ClientCapabilities, initializationOptions?: unknown, locale?: string): Promise<Editor> {
  const toServer = new PassThrough();
  const toEditor = new PassThrough();
  startServer({
    connection: createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor)),
    createPlatform: () => platform,
    version: '0.0.0',
  });
  const connection = createProtocolConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
  const [watches, watched] = createNext<readonly string[]>();
  const [logs, logged] = createNext<string>();
  const [refreshes, refreshed] = createNext<undefined>();
  const [pushes, pushed] = createNext<PublishDiagnosticsParams>();
  const [statuses, told] = createNext<Status>();
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => editor.settings));
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    for (const { method, registerOptions } of registrations) {
      if (method !== DidChangeWatchedFilesNotification.method) continue;
      const { watchers } = registerOptions as { watchers: { globPattern: string | { baseUri: string; pattern: string } }[] };
      watched(watchers.map(({ globPattern }) => (typeof globPattern === 'string' ? globPattern : `${globPattern.baseUri}/${globPattern.pattern}`)));
    }
  });
  connection.onRequest(DiagnosticRefreshRequest.type, () => refreshed(undefined));
  connection.onNotification(PublishDiagnosticsNotification.type, pushed);
  connection.onNotification(LogMessageNotification.type, ({ message }) => logged(message));
  connection.onNotification(statusMethod, (payload: unknown) => {
    const status = parseStatus(payload);
    if (status !== undefined) told(status);
  });
  connection.listen();

  const editor: Editor = {
    connection,
    initialized: await connection.sendRequest<InitializeResult>(InitializeRequest.method, {
      processId: null,
      capabilities,
      initializationOptions,
      ...(locale === undefined ? {} : { locale }),
      workspaceFolders: [{ uri: 'file:///work', name: 'work' }],
    }),
    settings: {},
    watches,
    logs,
    open: (uri, text, languageId = 'markdown') => connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, contentChanges) => connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges }),
    close: (uri) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    pull: (uri, previousResultId) =>
      connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) }),
    diagnose: async (uri) => {
      const report = await editor.pull(uri);
      if (report.kind !== 'full') throw new Error('a full report was expected');
      return report.items;
    },
    hover: (uri, line, character) => connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line, character } }),
    fixes: async (uri, range, diagnostics = []) => (await connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context: { diagnostics } })) ?? [],
    filesChanged: (...uris) => connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: uris.map((uri): FileEvent => ({ uri, type: FileChangeType.Changed })) }),
    settingsChanged: (settings = null) => connection.sendNotification(DidChangeConfigurationNotification.type, { settings }),
    refreshes,
    pushes,
    statuses,
    dispose: () => {
      connection.dispose();
      toServer.destroy();
      toEditor.destroy();
    },
  };
  await connection.sendNotification(InitializedNotification.type, {});
  return editor;
}

function createNext<Message>(): [Next<Message>, (message: Message) => void] {
  let kept: Message[] = [];
  let wake: () => void = () => undefined;
  const next = async (test: (message: Message) => boolean = () => true): Promise<Message> => {
    for (;;) {
      const index = kept.findIndex(test);
      const found = kept[index];
      if (index >= 0) {
        kept = kept.slice(index + 1);
        return found as Message;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const add = (message: Message): void => {
    kept.push(message);
    wake();
  };
  return [{ next }, add];
}
