import type { Label } from '../finding/finding';
import type { PairReading } from './secondReader';

/** A label with how sure a judge is of it, in [0, 1]. */
export interface LabelledPair {
  readonly label: Label;
  readonly confidence: number;
}

/** How much each judge counts. */
export interface JudgeWeights {
  readonly reader: number;
  readonly rules: number;
}

/** Set on the development parts of SciFact and Check-COVID: see `bench/results/second-reader.md`. */
const fitted: JudgeWeights = { reader: 1, rules: 0.75 };

/**
 * Both judges of one pair as one: the product of their probabilities, each to the power of its weight (a logarithmic opinion
 * pool; Genest and Zidek 1986, Combining probability distributions, section 3.3). What the rules leave of their confidence
 * is shared by the other labels.
 */
export function poolReadings(rules: LabelledPair, reading: PairReading, weights: JudgeWeights = fitted): PairReading {
  const rest = (1 - rules.confidence) / 2;
  const ruled = (label: Label): number => (label === rules.label ? rules.confidence : rest);
  const weigh = (label: Label): number => Math.pow(reading[label], weights.reader) * Math.pow(Math.max(0.001, ruled(label)), weights.rules);
  const [supports, conflicts, neutral] = [weigh('supports'), weigh('conflicts'), weigh('neutral')];
  const total = supports + conflicts + neutral;
  return total === 0 ? { supports: ruled('supports'), conflicts: ruled('conflicts'), neutral: ruled('neutral') } : { supports: supports / total, conflicts: conflicts / total, neutral: neutral / total };
}

/** The likeliest label of {@link poolReadings}, with its probability. */
export function combineReadings(rules: LabelledPair, reading: PairReading, weights: JudgeWeights = fitted): LabelledPair {
  const { supports, conflicts, neutral } = poolReadings(rules, reading, weights);
  if (conflicts >= supports && conflicts >= neutral) return { label: 'conflicts', confidence: conflicts };
  return supports >= neutral ? { label: 'supports', confidence: supports } : { label: 'neutral', confidence: neutral };
}
