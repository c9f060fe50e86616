import type { ClientCapabilities, InitializeResult, ServerCapabilities } from 'vscode-languageserver';
import { articleLanguages, productId } from '../protocol/names';
import type { HoverFormat } from './hoverText';
import { serverCommands } from './impact/serverCommands';

// The protocol's library is not loaded for its constants: `initialize` is answered before it is there.

/** The kind under which an editor asks for all that is safe to do at once. */
export const fixAllKind = 'source.fixAll.claimlint';

/** What the editor can do, as far as it changes what the server does. */
export interface EditorAbilities {
  /** Asks for diagnostics; else they are pushed. */
  readonly pullsDiagnostics: boolean;
  /** Can be told to ask for diagnostics again. */
  readonly refreshesDiagnostics: boolean;
  /** Answers `workspace/configuration`. */
  readonly answersConfiguration: boolean;
  /** Takes a registration for changes of settings. */
  readonly registersConfiguration: boolean;
  /** Takes a registration for changes of files. */
  readonly registersFileWatching: boolean;
  /** Tells of added and removed workspace folders. */
  readonly tellsFolders: boolean;
  /** Takes edits that name the version of the document they were made for. */
  readonly takesVersionedEdits: boolean;
  /** Makes files that an edit asks for. */
  readonly createsFiles: boolean;
  /** Asks the user for the reason of a waiver, by a command of ours. */
  readonly asksReason: boolean;
  /** Asks and lists places when we say so: our own front ends. */
  readonly confirms: boolean;
  /** Opens a document when we say so. */
  readonly showsDocuments: boolean;
  readonly hoverFormat: HoverFormat;
  /** Places the cursor inside what completion inserts. */
  readonly takesSnippets: boolean;
  /** Takes definitions that say which words they belong to. */
  readonly takesLinks: boolean;
  /** Shows symbols within symbols. */
  readonly nestsSymbols: boolean;
  /** Can be told to ask for code lenses again. */
  readonly refreshesCodeLenses: boolean;
  /** Can be told to ask for inlay hints again. */
  readonly refreshesInlayHints: boolean;
}

/** Reads what an editor says of itself; what it leaves out it cannot do. `own` is told by our own front ends only. */
export function readAbilities(client: ClientCapabilities, own: Partial<Pick<EditorAbilities, 'asksReason' | 'confirms'>> = {}): EditorAbilities {
  const { workspace, textDocument, window } = client;
  const { asksReason = false, confirms = false } = own;
  const formats = textDocument?.hover?.contentFormat;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    asksReason,
    confirms,
    showsDocuments: window?.showDocument?.support === true,
    hoverFormat: formats?.[0] === 'plaintext' || formats === undefined ? 'plaintext' : 'markdown',
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    takesLinks: textDocument?.definition?.linkSupport === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
  };
}

/** What {@link registerNavigation} answers. */
const navigationCapabilities = {
  completionProvider: { triggerCharacters: ['^', '@'] },
  definitionProvider: true,
  referencesProvider: true,
  codeLensProvider: { resolveProvider: true },
  documentSymbolProvider: { label: 'Claimlint' },
  workspaceSymbolProvider: true,
  documentLinkProvider: {},
  inlayHintProvider: true,
} satisfies ServerCapabilities;

/** The number by which an editor is told to send changes, not texts. */
const incrementalSync = 2;

/** What the server offers to such an editor. */
function toServerCapabilities(abilities: EditorAbilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: incrementalSync, save: true },
    hoverProvider: true,
    ...navigationCapabilities,
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', fixAllKind] },
    executeCommandProvider: { commands: serverCommands(!abilities.confirms && abilities.showsDocuments) },
    ...(abilities.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: productId,
            documentSelector: articleLanguages.map((language) => ({ language })),
            // Findings depend on the packs too, but a changed pack is told by a refresh: no need to ask after every key.
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
    ...(abilities.tellsFolders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {}),
  };
}

/** The answer to `initialize`. `version`: of Claimlint, where it is known. */
export function toInitializeResult(abilities: EditorAbilities, version: string | undefined): InitializeResult {
  return { capabilities: toServerCapabilities(abilities), serverInfo: version === undefined ? { name: productId } : { name: productId, version } };
}
