import { type Connection, DidChangeConfigurationNotification, type InitializeParams, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toServerCapabilities, readAbilities } from './capabilities';
import { createEditorSettingsReader } from './editorSettings';
import { guardEvent } from './guard';
import { registerFeatures } from './features';
import type { ServerServices, Settings } from './services';
import { createWorkspaceState } from './workspaceState';

/** What a platform gives to the server. Services may depend on what the editor says when it starts. */
export interface ServerOptions<S extends Settings> {
  readonly connection: Connection;
  readonly createServices: (params: InitializeParams) => ServerServices<S>;
  readonly version: string;
}

/** Starts the language server on a connection: listens at once, works from the editor's `initialize` on. */
export function startServer<S extends Settings>({ connection, createServices, version }: ServerOptions<S>): void {
  const documents = new TextDocuments(TextDocument);
  const logError = (message: string): void => connection.console.error(message);

  connection.onInitialize((params) => {
    const abilities = readAbilities(params.capabilities);
    const services = createServices(params);
    const editorSettings = createEditorSettingsReader(connection, abilities, params.initializationOptions);
    const state = createWorkspaceState({ connection, documents, services, abilities, editorSettings, logError });
    registerFeatures({ connection, documents, services, abilities, state, logError });

    connection.onDidChangeConfiguration(
      guardEvent('didChangeConfiguration', logError, (change: unknown) => {
        editorSettings.takePushed(change);
        return state.reloadSettings();
      }),
    );
    connection.onInitialized(
      guardEvent('initialized', logError, async () => {
        if (abilities.registersConfiguration) await connection.client.register(DidChangeConfigurationNotification.type);
        if (abilities.tellsFolders) {
          connection.workspace.onDidChangeWorkspaceFolders(guardEvent('didChangeWorkspaceFolders', logError, () => state.reloadSettings()));
        }
        await state.start((params.workspaceFolders ?? []).map(({ uri }) => uri));
      }),
    );
    return { capabilities: toServerCapabilities(abilities), serverInfo: { name: 'claimlint', version } };
  });

  documents.listen(connection);
  connection.listen();
}
