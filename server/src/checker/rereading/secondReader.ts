import type { StemVectors } from './stemVectors';

/** A claim and a piece of evidence as they are given to a second reader: plain sentences that stand for themselves. */
export interface TextPair {
  readonly claim: string;
  readonly evidence: string;
}

/** Probabilities of the three labels of evidence to claim, calibrated; they sum to 1. */
export interface PairReading {
  readonly supports: number;
  readonly conflicts: number;
  readonly neutral: number;
}

/** From which probability of a conflict on something follows. Set on development pairs, see `data/reader/README.md`. */
export interface ReadingBars {
  /** A pair that the rules leave open is told as a possible conflict from here on. */
  readonly conflict: number;
  /** A conflict of the rules in which the reader sees less of one than this is struck out; 0: none ever is. */
  readonly veto: number;
}

/** What reading goes by while it lasts. */
export interface ReadingWatch {
  /** Asked now and then: true ends the reading; what was read stays known. */
  readonly isCancelled?: () => boolean;
  /** Told at the beginning and now and then: how many of those that were not known are read by now, and how many there are. */
  readonly onProgress?: (readCount: number, pairCount: number) => void;
}

/** What chooses the statements that a sentence is read with. */
export interface PairFinder {
  /** `undefined`: those that share most words are chosen. */
  readonly vectors?: StemVectors;
}

/**
 * A judge of sentence pairs that is too slow for a key and too opaque for a verdict: it reads what the rules leave open.
 * The same pair has the same reading, whatever was read before.
 */
export interface SecondReader extends PairFinder {
  /** Names the model, its vectors and its thresholds: readers of equal ids read alike. */
  readonly id: string;
  readonly bars: ReadingBars;
  /** What was read of a pair before; `undefined`: it was not, or is forgotten. Costs no reading. */
  known(pair: TextPair): PairReading | undefined;
  /** Reads the pairs that are not known. `false`: it was cancelled before the end. Rejects where the reader has broken down. */
  read(pairs: readonly TextPair[], watch?: ReadingWatch): Promise<boolean>;
}

/** The words of a claim without which a conflict would be seen least, with how much of its probability goes with each. */
export interface TellingWord {
  readonly word: string;
  /** Probability of a conflict with the word, less that without it. */
  readonly weight: number;
}

/** Words that carry no content alone are left out of the trial. */
const LIGHT = /^(?:a|an|the|of|to|in|on|at|for|and|or|is|are|was|were|be|been|has|have|had|it|its|this|that|these|those|with|as|by|from)$/i;

/** So many words of a long claim are tried, from its beginning. */
const TRIED_WORDS = 40;

/** The claim once without each of its words, for {@link tellingWords}; repeated words are left out one by one. */
export function withoutEachWord({ claim, evidence }: TextPair): readonly { readonly word: string; readonly pair: TextPair }[] {
  const words = [...claim.matchAll(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)].filter(([word]) => !LIGHT.test(word)).slice(0, TRIED_WORDS);
  return words.map((match) => {
    const [word] = match;
    const rest = `${claim.slice(0, match.index)}${claim.slice(match.index + word.length)}`.replace(/\s+/g, ' ').replace(/ (?=[.,;:!?])/g, '').trim();
    return { word, pair: { claim: rest, evidence } };
  });
}

/** The words whose removal takes most from the probability of a conflict, most telling first, at most `count`. Empty: none takes a tenth of it. */
export async function tellingWords(pair: TextPair, reader: SecondReader, count: number, watch: ReadingWatch = {}): Promise<readonly TellingWord[]> {
  const trials = withoutEachWord(pair);
  if (!(await reader.read([pair, ...trials.map((trial) => trial.pair)], watch))) return [];
  const whole = reader.known(pair)?.conflicts ?? 0;
  return trials
    .flatMap(({ word, pair: rest }): readonly TellingWord[] => {
      const left = reader.known(rest)?.conflicts;
      return left === undefined || whole - left < whole / 10 ? [] : [{ word, weight: whole - left }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count);
}
