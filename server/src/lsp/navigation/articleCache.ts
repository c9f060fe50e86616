import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../host/host';
import type { Scope } from '../scopes';
import { toUri } from '../uri';
import { isArticle, type WorkspaceState } from '../workspaceState';
import { placeClaims, type ReadArticle, textKey } from './placedClaims';
import type { Work } from './slowWork';

/** What articles are read with. */
export interface ArticleCacheOptions {
  readonly documents: TextDocuments<TextDocument>;
  readonly state: WorkspaceState;
  readonly host: Host;
  /** Whether the editor tells of files that change. */
  readonly hearsOfFiles: boolean;
}

/** Articles with their claims, each checked again only when its text, its settings or its packs have changed. */
export interface ArticleCache {
  /** One open article. */
  readOne(uri: string): Promise<ReadArticle | undefined>;
  /** All articles of the open folders, and open ones without a folder. */
  readAll(work: Work): Promise<{ readonly articles: readonly ReadArticle[]; readonly isPartial: boolean }>;
  /** These files have changed, have come or are gone. */
  forget(uris: readonly string[]): void;
}

/** Articles that are read of one folder: more are no drafts in work but an archive. */
export const articleLimit = 2000;

/** Longest article that is read without being open, in bytes: about the length of the Bible. */
export const byteLimit = 5_000_000;

interface Known {
  readonly scope: Scope;
  /** Of the text that was checked. */
  readonly hash: string;
  readonly read: ReadArticle | undefined;
}

/** Creates the cache with nothing read. It keeps claims, not texts. */
export function createArticleCache({ documents, state, host, hearsOfFiles }: ArticleCacheOptions): ArticleCache {
  const known = new Map<string, Known>();
  const unchanged = new Set<string>();
  let listed: { readonly key: string; readonly uris: readonly string[]; readonly isPartial: boolean } | undefined;

  const readOpen = async (document: TextDocument): Promise<ReadArticle | undefined> => {
    const checked = isArticle(document) ? await state.checks.check(document) : undefined;
    return checked === undefined ? undefined : placeClaims(document.uri, checked);
  };
  const readClosed = async (uri: string): Promise<ReadArticle | undefined> => {
    const scope = await state.scopeOf(uri);
    const before = known.get(uri);
    if (before?.scope === scope && unchanged.has(uri)) return before.read;
    // Marked before reading: a change that is told meanwhile unmarks it again.
    if (hearsOfFiles) unchanged.add(uri);
    const reading = await host.readFile(uri, byteLimit);
    const text = reading.kind === 'text' ? reading.text : '';
    const hash = textKey(text);
    if (before?.scope === scope && before.hash === hash) return before.read;
    const checked = text === '' ? undefined : await state.checks.checkClosed(uri, text);
    const read = checked === undefined ? undefined : placeClaims(uri, checked);
    known.set(uri, { scope, hash, read });
    return read;
  };
  const list = async () => {
    const folders = state.folders();
    const key = JSON.stringify(folders);
    if (listed?.key === key && hearsOfFiles) return listed;
    const found = await Promise.all(folders.map((folder) => host.listArticles(folder, articleLimit + 1)));
    const uris = [...new Set(found.flatMap((files) => files.slice(0, articleLimit)).map(toUri))];
    listed = { key, uris, isPartial: found.some((files) => files.length > articleLimit) };
    return listed;
  };

  return {
    readOne: async (uri) => {
      const document = documents.get(uri);
      return document === undefined ? undefined : readOpen(document);
    },
    readAll: async (work) => {
      const open = new Map(documents.all().filter(isArticle).map((document) => [toUri(document.uri), document]));
      const { uris, isPartial } = await list();
      const wanted = [...new Set([...open.keys(), ...uris])].sort();
      for (const uri of known.keys()) if (!uris.includes(uri)) known.delete(uri);
      const articles: ReadArticle[] = [];
      for (const [index, uri] of wanted.entries()) {
        work.report(index, wanted.length);
        await work.pause();
        const document = open.get(uri);
        const read = document === undefined ? await readClosed(uri) : await readOpen(document);
        if (read !== undefined) articles.push(read);
      }
      return { articles, isPartial };
    },
    forget: (uris) => {
      if (uris.length > 0) listed = undefined;
      for (const uri of uris) unchanged.delete(uri);
    },
  };
}
