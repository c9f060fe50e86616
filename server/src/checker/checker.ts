import type { Article } from './article/article';
import type { Pack } from './corpus/pack';
import type { CheckResult, Decision, Label } from './finding/finding';
import type { Reread } from './rereading/possibleConflict';
import type { PairFinder, TextPair } from './rereading/secondReader';

/** What a checker is made of. Packs are read once, here. */
export interface CheckerOptions {
  readonly packs: readonly Pack[];
  /** Judgements below it are not shown. In [0, 1]; the default is set by the quality benchmark. */
  readonly minConfidence?: number;
  /** Also finds claims worth a source on which no statement says anything. Absent: no. */
  readonly unsupported?: boolean;
  /** BCP 47 tag of the language of articles whose front matter names none; default English. Articles in another language are not read. */
  readonly language?: string;
}

/** Checks articles against packs. Holds no article: open a session for one that is being typed. */
export interface Checker {
  readonly packs: readonly Pack[];
  check(articleText: string): CheckResult;
  /** A session remembers what it read: after an edit only changed sentences are read and judged again. */
  openSession(): CheckSession;
}

/** One article under the pen. */
export interface CheckSession {
  /** Checks the text as it now stands; the changed region is found by comparison with the text before. */
  check(articleText: string): CheckResult;
  /**
   * The same in steps of a sentence each, for whoever has other things to do in between. One that is not brought to its end
   * changes nothing but that the next check need not read the same sentences again.
   */
  checkInSteps(articleText: string): Generator<undefined, { readonly result: CheckResult; readonly article: Article }>;
  /** What the rules left open in the article as last checked, for a second reader; each pair once, in order of sentences. Looks up what sentences of that text have not been asked for yet with what the reader chooses by. */
  openPairs(by?: PairFinder): readonly TextPair[];
  /** The same in steps of a sentence each. */
  openPairsInSteps(by?: PairFinder): Generator<undefined, readonly TextPair[]>;
  /** The last result with what a second reader made of its open pairs by now. Only looks at pairs that {@link openPairs} gave out before: costs next to nothing. */
  reread(reader: Reread): CheckResult;
  /** The article as last checked: fixes and citations look things up here. */
  readonly article: Article;
}

/** One statement–claim pair, judged without a pack. */
export interface PairJudgement {
  readonly label: Label;
  /** In [0, 1]. */
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly decision?: Decision;
}
