import type { Label } from '../finding/finding';
import type { PairReading } from './secondReader';

/** The likeliest label of a pair, with its probability. */
export interface LabelledPair {
  readonly label: Label;
  /** In [0, 1]. */
  readonly confidence: number;
}

/** What each judge's log-odds count for in a question, and what is added to the sum. */
export interface QuestionWeights {
  readonly reader: number;
  readonly rules: number;
  readonly bias: number;
}

/** The two questions that both judges answer. */
export interface PoolWeights {
  /** Whether the statement speaks to the claim at all, be it for or against it. */
  readonly answers: QuestionWeights;
  /** Whether it opposes the claim, given that it speaks to it. */
  readonly opposes: QuestionWeights;
}

/**
 * Fitted by `scripts/fitPool.mjs` on the development parts of SciFact and Check-COVID. Both judges together are less sure
 * than the product of their probabilities: they err on the same pairs more often than by chance.
 */
export const fittedPool: PoolWeights = {
  answers: { reader: 0.52, rules: 0.44, bias: 0.36 },
  opposes: { reader: 0.52, rules: 0.65, bias: -0.04 },
};

/** No judge is surer than this, whatever its numbers say. */
const LEAST = 0.001;

/** Log-odds of the two questions, as {@link QuestionWeights} weigh them. */
export function questionsOf({ supports, conflicts, neutral }: PairReading): { readonly answers: number; readonly opposes: number } {
  return { answers: Math.log(atLeast(supports + conflicts) / atLeast(neutral)), opposes: Math.log(atLeast(conflicts) / atLeast(supports)) };
}

/** Both judges of one pair as one: the weighed sums of their log-odds, one for each question (a logarithmic opinion pool; Genest and Zidek 1986, Combining probability distributions, section 3.3). */
export function poolReadings(rules: PairReading, reading: PairReading, { answers, opposes }: PoolWeights = fittedPool): PairReading {
  const [ruled, read] = [questionsOf(rules), questionsOf(reading)];
  const isAnswer = logistic(answers.reader * read.answers + answers.rules * ruled.answers + answers.bias);
  const isOpposed = logistic(opposes.reader * read.opposes + opposes.rules * ruled.opposes + opposes.bias);
  return { supports: isAnswer * (1 - isOpposed), conflicts: isAnswer * isOpposed, neutral: 1 - isAnswer };
}

/** The likeliest label of {@link poolReadings}, with its probability. */
export function combineReadings(rules: PairReading, reading: PairReading, weights: PoolWeights = fittedPool): LabelledPair {
  const { supports, conflicts, neutral } = poolReadings(rules, reading, weights);
  if (conflicts >= supports && conflicts >= neutral) return { label: 'conflicts', confidence: conflicts };
  return supports >= neutral ? { label: 'supports', confidence: supports } : { label: 'neutral', confidence: neutral };
}

function atLeast(probability: number): number {
  return Math.max(LEAST, probability);
}

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
