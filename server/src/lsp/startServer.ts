import { type Connection, DidChangeConfigurationNotification, type InitializeParams, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readAbilities, toInitializeResult } from './capabilities';
import { confinePlatform } from './confineHost';
import { createEditorSettingsReader } from './editorSettings';
import { guardEvent } from './guard';
import { registerFeatures } from './features';
import { registerNavigation } from './navigation/registerNavigation';
import { progressDelayMs } from './navigation/slowWork';
import { chooseWords } from './words/chooseWords';
import { readInitialization } from '../protocol/initialization';
import { registerPacks } from './packs/registerPacks';
import { registerReport } from './report/registerReport';
import type { Platform } from './platform';
import { createWorkspaceState } from './workspaceState';

/** What the server is started with. */
export interface ServerOptions {
  readonly connection: Connection;
  /** The platform may depend on what the editor says when it starts. */
  readonly createPlatform: (params: InitializeParams) => Platform;
  /** Of Claimlint, where the platform knows it. */
  readonly version?: string;
}

/** Starts the language server on a connection: listens at once, works from the editor's `initialize` on. */
export function startServer({ connection, createPlatform, version }: ServerOptions): void {
  const documents = new TextDocuments(TextDocument);
  const logError = (message: string): void => connection.console.error(message);

  connection.onInitialize((params) => {
    const { settings, isTrusted, asksReason, confirms, version: toldVersion } = readInitialization(params.initializationOptions);
    const abilities = readAbilities(params.capabilities, { asksReason, confirms });
    let openFolders = (): readonly string[] => [];
    const wholePlatform = createPlatform(params);
    const platform = isTrusted ? wholePlatform : confinePlatform(wholePlatform, () => openFolders());
    const editorSettings = createEditorSettingsReader(connection, abilities, settings);
    const folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    const words = chooseWords(params.locale);
    const state = createWorkspaceState({ connection, documents, platform, abilities, editorSettings, logError, words, folders });
    openFolders = state.folders;
    const packs = registerPacks({ connection, documents, host: platform.host, state, abilities, words, logError });
    registerFeatures({ connection, documents, platform, docsUri: platform.docsUri, abilities, state, logError, packs, words });
    registerNavigation({ connection, documents, host: platform.host, state, abilities, words, logError, packs, progressDelayMs });
    registerReport({ connection, documents, state, words, logError, version: version ?? toldVersion });

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
          connection.workspace.onDidChangeWorkspaceFolders(guardEvent('didChangeWorkspaceFolders', logError, (change) => state.foldersChanged(change)));
        }
        await state.start();
      }),
    );
    return toInitializeResult(abilities, version);
  });

  documents.listen(connection);
  connection.listen();
}
