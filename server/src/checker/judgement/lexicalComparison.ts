import { alignWords, coverageOf, type Alignment } from './lexicalAlignment';
import type { Stance } from './lexicalCues';
import type { LexicalReading, LexicalWord } from './lexicalReading';
import type { CueClass } from './lexicalWords';

/** A sentence of the statement with the claim's words aligned to it. */
export interface AlignedSentence {
  readonly reading: LexicalReading;
  readonly alignment: readonly Alignment[];
  /** Share of the claim that it covers, in [0, 1]. */
  readonly coverage: number;
}

/** A claim set against a statement of one or more sentences. */
export interface LexicalComparison {
  readonly claim: readonly LexicalReading[];
  readonly sentences: readonly AlignedSentence[];
  /** The sentence that covers the claim best; the first of equals. */
  readonly nearest: AlignedSentence;
  /** The claim's words aligned to the statement as a whole. */
  readonly whole: readonly Alignment[];
}

/** Aligns a claim with each sentence of a statement; undefined where either side is empty. Near linear in the words of both sides, for each sentence of the statement. */
export function compareLexically(claim: readonly LexicalReading[], statement: readonly LexicalReading[]): LexicalComparison | undefined {
  const own = wordsOf(claim);
  if (statement.length === 0 || own.length === 0) return undefined;
  const whole = alignWords(own, wordsOf(statement));
  const sentences = statement.map((reading): AlignedSentence => {
    const alignment = statement.length === 1 ? whole : alignWords(own, reading.words, whole);
    return { reading, alignment, coverage: coverageOf(alignment) };
  });
  const nearest = sentences.reduce((best, sentence) => (sentence.coverage > best.coverage ? sentence : best));
  return { claim, sentences, nearest, whole };
}

/** The words of all sentences, in order. */
export function wordsOf(readings: readonly LexicalReading[]): readonly LexicalWord[] {
  const [first] = readings;
  return readings.length === 1 && first !== undefined ? first.words : readings.flatMap(({ words }) => words);
}

/** How often a cue stands in the sentences. */
export function countCue(readings: readonly LexicalReading[], cue: CueClass): number {
  return readings.reduce((sum, { counts }) => sum + (counts.get(cue) ?? 0), 0);
}

/** The stance of several sentences as of one: sums within [-2, 2], products of signs, the strongest denial. */
export function joinStances(readings: readonly LexicalReading[]): Stance {
  const joined = { tone: 0, trend: 0, amount: 0, polarity: 1, denial: 0, chain: 0 };
  for (const { stance } of readings) {
    joined.tone += stance.tone;
    joined.trend += stance.trend;
    joined.amount += stance.amount;
    joined.polarity *= stance.polarity;
    joined.denial = Math.max(joined.denial, stance.denial);
    if (stance.chain !== 0) joined.chain = joined.chain === 0 ? stance.chain : joined.chain * stance.chain;
  }
  return { ...joined, tone: clip(joined.tone, LIMIT), trend: clip(joined.trend, LIMIT), amount: clip(joined.amount, LIMIT) };
}

/** Mean stance of the statement's sentences, each weighed by the square of its coverage; 0 throughout where nothing is covered. Denial counts -1, its absence 1. */
export function meanStance(sentences: readonly AlignedSentence[]): Stance {
  const mean = { tone: 0, trend: 0, amount: 0, polarity: 0, denial: 0, chain: 0 };
  const total = sentences.reduce((sum, { coverage }) => sum + coverage * coverage, 0);
  if (total === 0) return mean;
  for (const { reading, coverage } of sentences) {
    const weight = (coverage * coverage) / total;
    const { tone, trend, amount, polarity, denial, chain } = reading.stance;
    mean.tone += weight * clip(tone, LIMIT);
    mean.trend += weight * clip(trend, LIMIT);
    mean.amount += weight * clip(amount, LIMIT);
    mean.polarity += weight * polarity;
    mean.denial += weight * (denial > 0 ? -1 : 1);
    mean.chain += weight * chain;
  }
  return mean;
}

/** Beyond it, more of a tone, a trend or an amount tells nothing new. */
const LIMIT = 2;

/** The value within `[-limit, limit]`. */
export function clip(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
