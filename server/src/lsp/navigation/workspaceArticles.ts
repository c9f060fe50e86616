import { type Connection, type TextDocuments, CancellationTokenSource } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../host/host';
import { isArticlePath } from '../../protocol/names';
import type { Words } from '../words/words';
import { isArticle, type WorkspaceState } from '../workspaceState';
import { createArticleCache } from './articleCache';
import { judgedOf, type PlacedClaim, type ReadArticle, type Side, statementKey } from './placedClaims';
import { doSlowWork, isStopped } from './slowWork';

/** A sentence of a draft that a statement speaks to. */
export interface Use {
  readonly claim: PlacedClaim;
  readonly side: Side;
}

/** All articles of the workspace as they stood at one moment. */
export interface Snapshot {
  /** In order of URI. Articles for which checking is switched off are not among them. */
  readonly articles: readonly ReadArticle[];
  /** The sentences that a statement speaks to, by {@link statementKey}; in order of URI and position. */
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  /** A folder holds more than {@link articleLimit} articles, and the last ones are missing. */
  readonly isPartial: boolean;
}

/** The articles of the workspace, read and checked in the background. */
export interface WorkspaceArticles {
  /** One open article as it stands; `undefined` where checking is switched off or it is no article. */
  one(uri: string): Promise<ReadArticle | undefined>;
  /**
   * All articles, open ones as they stand. Only what changed since the last call is read or checked again, and callers at the
   * same time share the work. Rejects as cancelled where the user stops it; what was read until then is kept.
   */
  all(): Promise<Snapshot>;
  /** Has the handler called when what {@link all} gives may be another. */
  onChange(handler: () => void): void;
}

/** What the articles are read with. */
export interface WorkspaceArticlesOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly state: WorkspaceState;
  readonly host: Host;
  readonly words: Words;
  /** Whether the editor tells of files that change; else every file is read anew at each call. */
  readonly hearsOfFiles: boolean;
  /** After how long progress is shown. */
  readonly progressDelayMs: number;
}

/** Creates the reader with nothing read. */
export function createWorkspaceArticles(options: WorkspaceArticlesOptions): WorkspaceArticles {
  const { documents, state, words, connection } = options;
  const cache = createArticleCache(options);
  const handlers: (() => void)[] = [];
  let generation = 0;
  let running: { readonly generation: number; readonly result: Promise<Snapshot>; readonly stop: () => void } | undefined;

  const changed = (): void => {
    generation += 1;
    for (const handle of handlers) handle();
  };
  state.onGround(changed);
  state.onFilesChanged((uris) => {
    const articles = uris.filter(isArticlePath);
    cache.forget(articles);
    if (articles.length > 0) changed();
  });
  documents.onDidChangeContent(({ document }) => {
    if (isArticle(document)) changed();
  });
  documents.onDidClose(({ document }) => {
    if (isArticle(document)) changed();
  });

  const start = (): Promise<Snapshot> => {
    const source = new CancellationTokenSource();
    const work = { connection, title: words.readingDrafts, describe: words.draftsRead, delayMs: options.progressDelayMs };
    const result = doSlowWork(work, source.token, (progress) => cache.readAll(progress).then(toSnapshot));
    const own = { generation, result, stop: () => source.cancel() };
    running = own;
    const forget = (): void => {
      if (running === own && !options.hearsOfFiles) running = undefined;
    };
    result.then(forget, () => {
      if (running === own) running = undefined;
    });
    return result;
  };
  const all = async (): Promise<Snapshot> => {
    if (running?.generation === generation) return running.result;
    running?.stop();
    const asked = generation;
    try {
      return await start();
    } catch (error) {
      // Work that a change has overtaken was stopped by us, not by the user: what replaced it is the answer.
      if (!isStopped(error) || asked === generation) throw error;
      return all();
    }
  };
  return { one: cache.readOne, all, onChange: (handler) => void handlers.push(handler) };
}

/** What a read of all articles gives. */
interface ReadAll {
  readonly articles: readonly ReadArticle[];
  readonly isPartial: boolean;
}

function toSnapshot({ articles, isPartial }: ReadAll): Snapshot {
  const uses = new Map<string, Use[]>();
  for (const { claims, corpus } of articles) {
    for (const claim of claims) {
      for (const { side, judged } of judgedOf(claim.finding)) {
        const placed = corpus.look(judged);
        if (placed === undefined) continue;
        const key = statementKey(placed.location, judged.statement);
        const known = uses.get(key);
        if (known === undefined) uses.set(key, [{ claim, side }]);
        else known.push({ claim, side });
      }
    }
  }
  return { articles, uses, isPartial };
}
