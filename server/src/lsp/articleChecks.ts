import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article, Checker, CheckResult, CheckSession } from '../checker';
import type { ScopeSettings } from '../host/readSettings';
import type { Corpus } from './corpus';
import type { Scope, Scopes } from './scopes';

/** One version of an open article, checked. */
export interface CheckedArticle {
  readonly version: number;
  /** Equal ids: the same text was checked with the same packs and settings. */
  readonly resultId: string;
  readonly result: CheckResult;
  readonly article: Article;
  readonly corpus: Corpus;
  readonly settings: ScopeSettings;
}

/** The checks of all open articles. Judging happens here and nowhere else in the server. */
export interface ArticleChecks {
  /** Checks the article as it now stands, at most once for a version; `undefined`: its settings switch checking off. */
  check(document: TextDocument): Promise<CheckedArticle | undefined>;
  /** The check of exactly this version, as far as it was made; never checks. */
  stored(document: TextDocument): CheckedArticle | undefined;
  /** Checks an article that no editor has open and keeps nothing of it; its version is 0. `undefined`: its settings switch checking off. */
  checkClosed(uri: string, text: string): Promise<CheckedArticle | undefined>;
  forget(uri: string): void;
}

/** Keeps the checks of the articles that are open; `isOpen` tells whether a document still is. */
export function createArticleChecks(scopes: Scopes, isOpen: (document: TextDocument) => boolean): ArticleChecks {
  const kept = new Map<string, KeptCheck>();
  // A server that was started again must not reuse the ids of the one before.
  const serverId = Math.round(performance.now() * 1000).toString(36);
  let checkCount = 0;

  const check = async (document: TextDocument): Promise<CheckedArticle | undefined> => {
    const scope = await scopes.of(document.uri);
    if (!isOpen(document)) return undefined;
    if (!scope.settings.enable) {
      kept.delete(document.uri);
      return undefined;
    }
    const before = kept.get(document.uri);
    if (before?.scope === scope && before.checked.version === document.version) return before.checked;
    const { corpus, settings } = scope;
    const session = before?.checker === corpus.checker ? before.session : corpus.checker.openSession();
    // An editor may have changed the document while its settings were awaited: version and text are taken together.
    const { version } = document;
    const result = session.check(document.getText());
    checkCount += 1;
    const checked = { version, resultId: `${serverId}-${checkCount}`, result, article: session.article, corpus, settings };
    kept.set(document.uri, { scope, checker: corpus.checker, session, checked });
    return checked;
  };

  const checkClosed = async (uri: string, text: string): Promise<CheckedArticle | undefined> => {
    const { corpus, settings } = await scopes.of(uri);
    if (!settings.enable) return undefined;
    const session = corpus.checker.openSession();
    const result = session.check(text);
    return { version: 0, resultId: '', result, article: session.article, corpus, settings };
  };

  return {
    check,
    checkClosed,
    stored: (document) => {
      const checked = kept.get(document.uri)?.checked;
      return checked?.version === document.version ? checked : undefined;
    },
    forget: (uri) => kept.delete(uri),
  };
}

interface KeptCheck {
  readonly scope: Scope;
  readonly checker: Checker;
  readonly session: CheckSession;
  readonly checked: CheckedArticle;
}
