import { alignWords, coverageOf, type Alignment } from './lexicalAlignment';
import type { Stance } from './lexicalCues';
import type { LexicalReading } from './lexicalReading';
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
  const own = claim.flatMap(({ words }) => words);
  const sentences = statement.map((reading): AlignedSentence => {
    const alignment = alignWords(own, reading.words);
    return { reading, alignment, coverage: coverageOf(alignment) };
  });
  const [first, ...rest] = sentences;
  if (!first || own.length === 0) return undefined;
  const nearest = rest.reduce((best, sentence) => (sentence.coverage > best.coverage ? sentence : best), first);
  const whole = sentences.length === 1 ? first.alignment : alignWords(own, statement.flatMap(({ words }) => words));
  return { claim, sentences, nearest, whole };
}

/** How often a cue stands in the sentences. */
export function countCue(readings: readonly LexicalReading[], cue: CueClass): number {
  return readings.reduce((sum, { counts }) => sum + (counts[cue] ?? 0), 0);
}

/** The stance of several sentences as of one: sums within [-2, 2], products of signs, the strongest denial. */
export function joinStances(readings: readonly LexicalReading[]): Stance {
  const sum = (key: 'tone' | 'trend' | 'amount'): number => clip(readings.reduce((total, { stance }) => total + stance[key], 0), 2);
  const chains = readings.map(({ stance }) => stance.chain).filter((chain) => chain !== 0);
  return {
    tone: sum('tone'),
    trend: sum('trend'),
    amount: sum('amount'),
    polarity: readings.reduce((product, { stance }) => product * stance.polarity, 1),
    denial: Math.max(0, ...readings.map(({ stance }) => stance.denial)),
    chain: chains.length === 0 ? 0 : chains.reduce((product, chain) => product * chain, 1),
  };
}

/** Mean stance of the statement's sentences, each weighed by the square of its coverage; 0 throughout where nothing is covered. */
export function meanStance(sentences: readonly AlignedSentence[]): Stance {
  const weight = sentences.reduce((sum, { coverage }) => sum + coverage * coverage, 0);
  const mean = (valueOf: (stance: Stance) => number): number =>
    weight === 0 ? 0 : sentences.reduce((sum, { reading, coverage }) => sum + coverage * coverage * valueOf(joinStances([reading])), 0) / weight;
  return {
    tone: mean(({ tone }) => tone),
    trend: mean(({ trend }) => trend),
    amount: mean(({ amount }) => amount),
    polarity: mean(({ polarity }) => polarity),
    denial: mean(({ denial }) => (denial > 0 ? -1 : 1)),
    chain: mean(({ chain }) => chain),
  };
}

/** The value within `[-limit, limit]`. */
export function clip(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
