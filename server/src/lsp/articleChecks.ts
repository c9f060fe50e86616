import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article, Checker, CheckResult, CheckSession, WaivedFindings } from '../checker';
import type { ScopeSettings } from '../host/readSettings';
import type { Corpus } from './corpus';
import type { Scope, Scopes } from './scopes';
import type { ArticleWaivers, WaiverBook } from './waivers/waiverBook';

/** One version of an open article, checked. */
export interface CheckedArticle {
  readonly version: number;
  /** Equal ids: the same text was checked with the same packs and settings. */
  readonly resultId: string;
  /** Findings that a reviewer has accepted are marked. */
  readonly result: CheckResult;
  readonly article: Article;
  readonly corpus: Corpus;
  readonly settings: ScopeSettings;
  /** The waiver file that counts. */
  readonly waivers: ArticleWaivers;
  /** What has become of the waivers of the article and of its file. */
  readonly waived: WaivedFindings;
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
export function createArticleChecks(scopes: Scopes, book: WaiverBook, isOpen: (document: TextDocument) => boolean): ArticleChecks {
  const kept = new Map<string, KeptCheck>();
  // A server that was started again must not reuse the ids of the one before.
  const serverId = Math.round(performance.now() * 1000).toString(36);
  let checkCount = 0;

  const waive = (uri: string, found: CheckResult, article: Article, scope: Scope): Pick<CheckedArticle, 'article' | 'result' | 'waived'> => {
    const waived = book.waive({ ...scope, uri, article, findings: found.findings });
    return { article, waived, result: { ...found, findings: waived.findings } };
  };

  const check = async (document: TextDocument): Promise<CheckedArticle | undefined> => {
    const scope = await scopes.of(document.uri);
    if (!isOpen(document)) return undefined;
    if (!scope.settings.enable) {
      kept.delete(document.uri);
      return undefined;
    }
    const before = kept.get(document.uri);
    if (before?.scope === scope && before.checked.version === document.version) return before.checked;
    const { corpus, settings, waivers } = scope;
    const session = before?.checker === corpus.checker ? before.session : corpus.checker.openSession();
    // An editor may have changed the document while its settings were awaited: version and text are taken together.
    const { version } = document;
    const found = session.check(document.getText());
    checkCount += 1;
    const checked = { version, resultId: `${serverId}-${checkCount}`, ...waive(document.uri, found, session.article, scope), corpus, settings, waivers };
    book.report({ uri: document.uri, waivers }, checked.waived.ofFile);
    kept.set(document.uri, { scope, checker: corpus.checker, session, checked });
    return checked;
  };

  const checkClosed = async (uri: string, text: string): Promise<CheckedArticle | undefined> => {
    const scope = await scopes.of(uri);
    const { corpus, settings, waivers } = scope;
    if (!settings.enable) return undefined;
    const session = corpus.checker.openSession();
    const found = session.check(text);
    return { version: 0, resultId: '', ...waive(uri, found, session.article, scope), corpus, settings, waivers };
  };

  return {
    check,
    checkClosed,
    stored: (document) => {
      const checked = kept.get(document.uri)?.checked;
      return checked?.version === document.version ? checked : undefined;
    },
    forget: (uri) => {
      kept.delete(uri);
      book.forget(uri);
    },
  };
}

interface KeptCheck {
  readonly scope: Scope;
  readonly checker: Checker;
  readonly session: CheckSession;
  readonly checked: CheckedArticle;
}
