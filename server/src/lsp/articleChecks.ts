import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article, Checker, CheckResult, CheckSession, WaivedFindings } from '../checker';
import type { ScopeSettings } from '../host/readSettings';
import type { ArticleReader } from './rereading/articleReader';
import type { Corpus } from './corpus';
import { takeTurns } from './guard';
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

/** Sentences that are read before other messages get their turn: some ten milliseconds. Of an article that is being typed only one or two are new. */
const sentencesPerTurn = 40;

/** What checks are made with. */
export interface ArticleChecksOptions {
  readonly scopes: Scopes;
  readonly book: WaiverBook;
  readonly isOpen: (document: TextDocument) => boolean;
  /** The second reader; absent: there is none. */
  readonly reading?: ArticleReader;
  /** Called when the second reader has changed what was found in an article. */
  readonly onReread?: (document: TextDocument) => void;
}

/** Keeps the checks of the articles that are open. */
export function createArticleChecks({ scopes, book, isOpen, reading, onReread = () => undefined }: ArticleChecksOptions): ArticleChecks {
  const { kept, keep, reread } = createKeeper(book, reading, onReread);

  /** One check of the article as it stands; `overtaken` when it was changed or closed before the end. */
  const tryCheck = async (document: TextDocument): Promise<CheckedArticle | 'overtaken' | undefined> => {
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
    const isOvertaken = (): boolean => !isOpen(document) || document.version !== version;
    const found = await takeTurns(session.checkInSteps(document.getText()), sentencesPerTurn, isOvertaken);
    if (found === undefined) return 'overtaken';
    const reader = settings.reader === 'hybrid' ? reading?.current() : undefined;
    const checked = keep(document, { scope, session, version, result: reader === undefined ? found.result : session.reread(reader), isReread: false });
    if (settings.reader === 'hybrid') reading?.request({ uri: document.uri, openPairs: session.openPairsInSteps, isOvertaken: () => isOvertaken() || kept.get(document.uri)?.session !== session, onRead: () => reread(document, version), isAsked: settings.given.reader === 'hybrid' });
    return checked;
  };

  const check = shareRuns(async (document) => {
    let checked = await tryCheck(document);
    while (checked === 'overtaken') checked = isOpen(document) ? await tryCheck(document) : undefined;
    return checked;
  });

  return {
    check,
    checkClosed: (uri, text) => checkClosed(uri, text, { scopes, book }),
    stored: (document) => {
      const checked = kept.get(document.uri)?.checked;
      return checked?.version === document.version ? checked : undefined;
    },
    forget: (uri) => {
      kept.delete(uri);
      book.forget(uri);
      reading?.forget(uri);
    },
  };
}

/** The checks that are kept, and what becomes of them when the second reader has read. */
interface Keeper {
  readonly kept: Map<string, KeptCheck>;
  readonly keep: (document: TextDocument, found: FoundInArticle) => CheckedArticle;
  /** Everything that the rules left open in that version is read by now. */
  readonly reread: (document: TextDocument, version: number) => void;
}

function createKeeper(book: WaiverBook, reading: ArticleReader | undefined, onReread: (document: TextDocument) => void): Keeper {
  const kept = new Map<string, KeptCheck>();
  // A server that was started again must not reuse the ids of the one before.
  const serverId = Math.round(performance.now() * 1000).toString(36);
  let checkCount = 0;

  const keep = (document: TextDocument, { scope, session, version, result, isReread }: FoundInArticle): CheckedArticle => {
    checkCount += 1;
    const { corpus, settings, waivers } = scope;
    const checked = { version, resultId: `${serverId}-${checkCount}`, ...waive(document.uri, result, session.article, { scope, book, isReread }), corpus, settings, waivers };
    book.report({ uri: document.uri, waivers }, checked.waived.ofFile);
    kept.set(document.uri, { scope, checker: corpus.checker, session, checked, isReread });
    return checked;
  };

  const reread = (document: TextDocument, version: number): void => {
    const before = kept.get(document.uri);
    const reader = reading?.current();
    if (before === undefined || reader === undefined || before.checked.version !== version || before.isReread) return;
    const result = before.session.reread(reader);
    const hasNews = possibleOf(result) !== possibleOf(before.checked.result) || before.checked.waived.problems.length > 0;
    keep(document, { ...before, version, result, isReread: true });
    if (hasNews) onReread(document);
  };

  return { kept, keep, reread };
}

async function checkClosed(uri: string, text: string, { scopes, book }: Pick<ArticleChecksOptions, 'scopes' | 'book'>): Promise<CheckedArticle | undefined> {
  const scope = await scopes.of(uri);
  const { corpus, settings, waivers } = scope;
  if (!settings.enable) return undefined;
  const session = corpus.checker.openSession();
  const found = session.check(text);
  return { version: 0, resultId: '', ...waive(uri, found, session.article, { scope, book, isReread: false }), corpus, settings, waivers };
}

function waive(uri: string, found: CheckResult, article: Article, { scope, book, isReread }: { readonly scope: Scope; readonly book: WaiverBook; readonly isReread: boolean }): Pick<CheckedArticle, 'article' | 'result' | 'waived'> {
  const waived = book.waive({ ...scope, uri, article, findings: found.findings, isReread });
  return { article, waived, result: waived.findings === found.findings ? found : { ...found, findings: waived.findings } };
}

type CheckDocument = ArticleChecks['check'];

/** Who asks while the article is being checked gets the same answer, which is that of its newest version. */
function shareRuns(run: CheckDocument): CheckDocument {
  const running = new Map<string, { readonly document: TextDocument; readonly checked: ReturnType<CheckDocument> }>();
  return (document) => {
    const known = running.get(document.uri);
    if (known?.document === document) return known.checked;
    const current = { document, checked: run(document) };
    running.set(document.uri, current);
    const forget = (): void => {
      if (running.get(document.uri) === current) running.delete(document.uri);
    };
    current.checked.then(forget, forget);
    return current.checked;
  };
}

interface KeptCheck {
  readonly scope: Scope;
  readonly checker: Checker;
  readonly session: CheckSession;
  readonly checked: CheckedArticle;
  /** It has read all that the rules left open. */
  readonly isReread: boolean;
}

interface FoundInArticle extends Pick<KeptCheck, 'scope' | 'session' | 'isReread'> {
  readonly version: number;
  readonly result: CheckResult;
}

/** Names what the second reader contributes: equal where it is the same. */
function possibleOf({ findings }: CheckResult): string {
  return JSON.stringify(findings.flatMap(({ verdict, span, possible }) => (verdict === 'possible' ? [[span.start, possible?.map(({ pack, statement, confidence }) => [pack, statement, confidence])]] : [])));
}
