import type { Label } from '../finding/finding';
import type { PairReading } from './secondReader';

/** A label with how sure a judge is of it, in [0, 1]. */
export interface LabelledPair {
  readonly label: Label;
  readonly confidence: number;
}

const labels = ['supports', 'conflicts', 'neutral'] as const satisfies readonly Label[];

/** How much the second reader counts beside the rules, set on development pairs: see `bench/results/second-reader.md`. */
const weights = { reader: 1, rules: 0.5 };

/**
 * Both judges of one pair as one: the product of their probabilities, each to the power of its weight (a logarithmic opinion
 * pool; Genest and Zidek 1986, Combining probability distributions, section 3.3). What the rules leave of their confidence
 * is shared by the other labels.
 */
export function combineReadings(rules: LabelledPair, reading: PairReading): LabelledPair {
  const rest = (1 - rules.confidence) / (labels.length - 1);
  const pooled = labels.map((label) => Math.pow(reading[label], weights.reader) * Math.pow(Math.max(0.001, label === rules.label ? rules.confidence : rest), weights.rules));
  const total = pooled.reduce((sum, value) => sum + value, 0);
  if (total === 0) return rules;
  const top = pooled.reduce((best, value, index) => (value > (pooled[best] ?? 0) ? index : best), 0);
  return { label: labels[top] ?? rules.label, confidence: (pooled[top] ?? 0) / total };
}
