import type { PairFinder, SecondReader, TextPair } from '../../checker';
import { coalesce, type Coalesced } from '../coalesce';
import { takeTurns } from '../guard';
import type { Platform } from '../platform';

/** How far the second reader is. */
export interface ReadingProgress {
  readonly readCount: number;
  readonly pairCount: number;
}

/** What the second reader works with. */
export interface ArticleReaderOptions {
  readonly openReader: Platform['openReader'];
  /** Called when it begins, goes on and ends, for the status. */
  readonly onProgress: () => void;
  /** Told once that there is no reader, or that it has broken down; `isAsked`: the user's own settings want it. */
  readonly onMissing: (message: string, isAsked: boolean) => void;
  /** Milliseconds for which an article must stay as it is before it is read. */
  readonly pauseMs: number;
}

/** An article that was checked, to be read. */
export interface Rereadable {
  readonly uri: string;
  readonly openPairs: (by: PairFinder) => Generator<undefined, readonly TextPair[]>;
  /** The article has changed or was closed: nobody waits for it any more. */
  readonly isOvertaken: () => boolean;
  /** All its pairs are known. */
  readonly onRead: () => void;
  /** The user's own settings want the reader. */
  readonly isAsked: boolean;
}

/** The second reader of the server: opened when the first article that wants it rests. */
export interface ArticleReader {
  /** The reader, once it is open; `undefined`: not yet, or there is none. */
  readonly current: () => SecondReader | undefined;
  /** Reads the article when nobody has asked for the same one during the pause. */
  readonly request: (article: Rereadable) => void;
  readonly forget: (uri: string) => void;
  /** `undefined`: it does not read. */
  readonly progress: () => ReadingProgress | undefined;
}

/** Sentences whose pairs are looked up before other messages get their turn: a millisecond or two, on topics with a thousand statements ten. */
const sentencesPerTurn = 2;

/** Creates it with nothing opened. */
export function createArticleReader({ openReader, onProgress, onMissing, pauseMs }: ArticleReaderOptions): ArticleReader {
  const waiting = new Map<string, Coalesced>();
  const running = new Map<string, ReadingProgress>();
  let opening: Promise<SecondReader | undefined> | undefined;
  let current: SecondReader | undefined;
  let hasFailed = false;

  const fail = (message: string, isAsked: boolean): void => {
    if (!hasFailed) onMissing(message, isAsked);
    hasFailed = true;
    current = undefined;
  };
  const tell = (uri: string, progress: ReadingProgress | undefined): void => {
    if (progress === undefined) running.delete(uri);
    else running.set(uri, progress);
    onProgress();
  };
  const readArticle = async ({ uri, openPairs, isOvertaken, onRead, isAsked }: Rereadable): Promise<void> => {
    const reader = await (opening ??= openReader?.() ?? Promise.resolve(undefined));
    if (reader === undefined) {
      fail('The second reader is not installed: the rules alone judge. Install Claimlint again, or set "reader" to "rules".', isAsked);
      return;
    }
    current = reader;
    const pairs = await takeTurns(openPairs(reader), sentencesPerTurn, isOvertaken);
    if (pairs === undefined) return;
    const isWhole = await reader.read(pairs, { isCancelled: isOvertaken, onProgress: (readCount, pairCount) => tell(uri, { readCount, pairCount }) });
    if (isWhole && !isOvertaken()) onRead();
  };
  const run = async (article: Rereadable): Promise<void> => {
    if (hasFailed || article.isOvertaken()) return;
    try {
      await readArticle(article);
    } catch (error) {
      fail(`The second reader has broken down: the rules alone judge. (${error instanceof Error ? error.message : String(error)})`, article.isAsked);
    } finally {
      if (running.has(article.uri)) tell(article.uri, undefined);
    }
  };

  return {
    current: () => current,
    request: (article) => {
      if (hasFailed) return;
      waiting.get(article.uri)?.cancel();
      const soon = coalesce(() => void run(article), pauseMs);
      waiting.set(article.uri, soon);
      soon.request();
    },
    forget: (uri) => {
      waiting.get(uri)?.cancel();
      waiting.delete(uri);
    },
    progress: () => {
      if (running.size === 0) return undefined;
      const all = [...running.values()];
      return { readCount: all.reduce((sum, { readCount }) => sum + readCount, 0), pairCount: all.reduce((sum, { pairCount }) => sum + pairCount, 0) };
    },
  };
}
