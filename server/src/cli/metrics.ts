import type { Label } from '../checker';
import { labels } from './pairs';

/** How well one label is given. Ratios in [0, 1]; 0 where nothing was expected or given. */
export interface LabelScore {
  readonly label: Label;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Rows that carry the label. */
  readonly expected: number;
  /** Rows to which the judge gave it. */
  readonly given: number;
}

/** How well the judge did on labelled rows. */
export interface Score {
  readonly labels: readonly LabelScore[];
  /** Mean of F1 over the labels that occur among the rows. */
  readonly macroF1: number;
  readonly accuracy: number;
  readonly rows: number;
}

/** Counts answers against the right ones. */
export interface Tally {
  add(expected: Label, given: Label): void;
  score(): Score;
}

/** An empty tally. */
export function createTally(): Tally {
  const counts = new Map<string, number>();
  const count = (expected: Label, given: Label): number => counts.get(`${expected} ${given}`) ?? 0;
  const total = (pick: (other: Label) => number): number => labels.reduce((sum, other) => sum + pick(other), 0);
  const scoreLabel = (label: Label): LabelScore => {
    const right = count(label, label);
    const expected = total((other) => count(label, other));
    const given = total((other) => count(other, label));
    const f1 = ratio(2 * right, expected + given);
    return { label, precision: ratio(right, given), recall: ratio(right, expected), f1, expected, given };
  };
  return {
    add(expected, given) {
      counts.set(`${expected} ${given}`, count(expected, given) + 1);
    },
    score() {
      const scores = labels.map(scoreLabel);
      const present = scores.filter(({ expected }) => expected > 0);
      const rows = scores.reduce((sum, { expected }) => sum + expected, 0);
      const right = labels.reduce((sum, label) => sum + count(label, label), 0);
      return { labels: scores, macroF1: ratio(present.reduce((sum, { f1 }) => sum + f1, 0), present.length), accuracy: ratio(right, rows), rows };
    },
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The score as a table for people, with the rate of judging. */
export function formatScore(score: Score, pairsPerSecond: number): string {
  const row = (cells: readonly string[]): string => cells.map((cell, index) => (index === 0 ? cell.padEnd(10) : cell.padStart(10))).join('');
  return [
    row(['label', 'precision', 'recall', 'F1', 'rows', 'given']),
    ...score.labels.map((one) => row([one.label, three(one.precision), three(one.recall), three(one.f1), String(one.expected), String(one.given)])),
    '',
    `macro-F1           ${three(score.macroF1)}`,
    `accuracy           ${three(score.accuracy)}`,
    `pairs              ${score.rows}`,
    `pairs per second   ${Math.round(pairsPerSecond)}`,
    '',
  ].join('\n');
}

function three(value: number): string {
  return value.toFixed(3);
}
