import type { CancellationToken, Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../host/host';
import type { CheckedArticle } from '../articleChecks';
import type { EditorAbilities } from '../capabilities';
import { type LogError, throwIfCancelled } from '../guard';
import type { PackFeatures } from '../packs/registerPacks';
import type { Words } from '../words/words';
import { isArticle, type WorkspaceState } from '../workspaceState';
import { isStopped, waitFor } from './slowWork';
import { createWorkspaceArticles, type Snapshot, type WorkspaceArticles } from './workspaceArticles';

/** What navigation works on. */
export interface NavigationOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly host: Host;
  readonly state: WorkspaceState;
  readonly abilities: EditorAbilities;
  readonly words: Words;
  readonly logError: LogError;
  readonly packs: PackFeatures;
  /** After how long reading the workspace shows its progress. */
  readonly progressDelayMs: number;
}

/** What the handlers share. */
export interface Navigation extends NavigationOptions {
  readonly articles: WorkspaceArticles;
  /** The open document, if it is an article that is checked, with its check. */
  readonly checkedArticle: (uri: string) => Promise<{ readonly document: TextDocument; readonly checked: CheckedArticle } | undefined>;
  /** All articles of the workspace; `undefined` where the user stopped reading them. */
  readonly snapshot: (token: CancellationToken) => Promise<Snapshot | undefined>;
}

/** Creates what the handlers share, with nothing read. */
export function createNavigation(options: NavigationOptions): Navigation {
  const { documents, state, abilities } = options;
  const articles = createWorkspaceArticles({ ...options, hearsOfFiles: abilities.registersFileWatching });
  return {
    ...options,
    articles,
    checkedArticle: async (uri) => {
      const document = documents.get(uri);
      const checked = document !== undefined && isArticle(document) ? await state.checks.check(document) : undefined;
      return document === undefined || checked?.version !== document.version ? undefined : { document, checked };
    },
    snapshot: async (token) => {
      try {
        return await waitFor(articles.all(), token);
      } catch (error) {
        throwIfCancelled(token);
        if (isStopped(error)) return undefined;
        throw error;
      }
    },
  };
}
