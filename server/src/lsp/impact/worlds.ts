import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Checker } from '../../checker';
import type { Host } from '../../host/host';
import { isArticlePath, isPackPath } from '../../protocol/names';
import { byteLimit } from '../navigation/articleCache';
import { placeFindings, type PlacedClaim, type ReadArticle, textKey } from '../navigation/placedClaims';
import { doSlowWork, type Work } from '../navigation/slowWork';
import type { Snapshot } from '../navigation/workspaceArticles';
import { toUri } from '../uri';
import type { Words } from '../words/words';
import type { WorkspaceState } from '../workspaceState';
import { compareClaims, type Impact } from './impact';

/** Two versions of a pack. */
export interface PackChange {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
  /** Drafts that can be concerned, by URI; absent: any. */
  readonly only?: ReadonlySet<string>;
}

/** Checks the drafts of the workspace as if a pack had another text. */
export interface Worlds {
  /** What the change does. Checks of each version are kept, so that a second question about one of them costs little. Rejects as cancelled where the user stops it. */
  compare(change: PackChange): Promise<Impact>;
}

/** What the drafts are checked with. */
export interface WorldOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly state: WorkspaceState;
  readonly host: Host;
  readonly words: Words;
  /** All drafts as they stand, checked with the packs as they stand. */
  readonly readSnapshot: () => Promise<Snapshot>;
  readonly progressDelayMs: number;
}

/** Versions that are kept: what a pack was, what it is, and what it would be. */
const mostKept = 4;

/** Drafts as checked with one version of a pack. */
interface World {
  readonly checkers: Map<string, Promise<Checker>>;
  readonly articles: Map<string, { readonly textKey: string; readonly checker: Checker; readonly claims: readonly PlacedClaim[] }>;
}

/** Creates worlds with nothing checked. */
export function createWorlds(options: WorldOptions): Worlds {
  const { connection, state, words } = options;
  const kept = new Map<string, World>();
  let running: { readonly key: string; readonly snapshot: Snapshot; readonly result: Promise<Impact> } | undefined;
  state.onFilesChanged((uris) => {
    // A bibliography, a copy of a source: what was checked without it is worth nothing.
    if (!uris.every((uri) => isArticlePath(uri) || isPackPath(uri))) kept.clear();
  });

  const worldOf = (uri: string, text: string): World => {
    const key = JSON.stringify([uri, textKey(text)]);
    const world = kept.get(key) ?? { checkers: new Map(), articles: new Map() };
    kept.delete(key);
    kept.set(key, world);
    for (const old of [...kept.keys()].slice(0, -mostKept)) kept.delete(old);
    return world;
  };
  const claimsIn = async (article: ReadArticle, uri: string, text: string): Promise<readonly PlacedClaim[]> => {
    if (textInUse(article, uri) === text) return article.claims;
    const world = worldOf(uri, text);
    const checker = await checkerOf(state, world, { article, uri, text });
    const known = world.articles.get(article.uri);
    if (known?.textKey === article.textKey && known.checker === checker) return known.claims;
    const draft = await readDraft(options, article.uri);
    const claims = checkDraft(article.uri, draft, checker);
    world.articles.set(article.uri, { textKey: textKey(draft), checker, claims });
    return claims;
  };
  const compareAll = async ({ uri, before, after, only }: PackChange, snapshot: Snapshot, work: Work): Promise<Impact> => {
    const concerned = snapshot.articles.filter((article) => textInUse(article, uri) !== undefined && only?.has(article.uri) !== false);
    const changes = [];
    for (const [index, article] of concerned.entries()) {
      work.report(index, concerned.length);
      await work.pause();
      changes.push(...compareClaims(await claimsIn(article, uri, before), await claimsIn(article, uri, after)));
    }
    return { changes, isPartial: snapshot.isPartial };
  };

  return {
    compare: async (change) => {
      const snapshot = await options.readSnapshot();
      const key = JSON.stringify([change.uri, textKey(change.before), textKey(change.after), change.only === undefined ? null : [...change.only]]);
      if (running?.key === key && running.snapshot === snapshot) return running.result;
      const slow = { connection, title: words.impact.comparing, describe: words.draftsRead, delayMs: options.progressDelayMs };
      const result = doSlowWork(slow, neverCancelled, (work) => compareAll(change, snapshot, work));
      const own = { key, snapshot, result };
      running = own;
      result.catch(() => {
        if (running === own) running = undefined;
      });
      return result;
    },
  };
}

/** Who waits may give up; the work is shared and goes on. */
const neverCancelled = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };

/** The text with which the pack is in use for the article; `undefined` where it is not. */
function textInUse({ corpus }: ReadArticle, uri: string): string | undefined {
  if (!corpus.checker.packs.some(({ location }) => toUri(location) === uri)) return undefined;
  return corpus.files.find((file) => toUri(file.uri) === uri)?.text;
}

/** One checker for all articles that the same packs and settings hold for. */
function checkerOf(state: WorkspaceState, { checkers }: World, { article: { corpus, settings }, uri, text }: { readonly article: ReadArticle; readonly uri: string; readonly text: string }): Promise<Checker> {
  const others = corpus.files.filter((file) => toUri(file.uri) !== uri).map((file) => [file.uri, textKey(file.text)]);
  const key = JSON.stringify([settings.corpusKey, settings.minConfidence, settings.unsupported, settings.language, others]);
  const known = checkers.get(key);
  if (known !== undefined) return known;
  const checker = state.checkerWith(settings, new Map([[uri, text]]));
  checkers.set(key, checker);
  checker.catch(() => checkers.delete(key));
  return checker;
}

function checkDraft(uri: string, text: string, checker: Checker): readonly PlacedClaim[] {
  const session = checker.openSession();
  const { findings } = session.check(text);
  return placeFindings(uri, session.article, findings);
}

async function readDraft({ documents, host }: WorldOptions, uri: string): Promise<string> {
  const open = documents.all().find((document) => toUri(document.uri) === toUri(uri));
  if (open !== undefined) return open.getText();
  const reading = await host.readFile(uri, byteLimit);
  return reading.kind === 'text' ? reading.text : '';
}
