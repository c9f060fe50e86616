import { lexicalFeatureNames } from './lexicalFeatures';
import data from './weights.json';

/** Probabilities of the three labels; they sum to 1. */
export interface LexicalProbabilities {
  readonly supports: number;
  readonly conflicts: number;
  readonly neutral: number;
}

/**
 * A sum of regression trees on the log-odds. Each tree is a flat list of nodes of four numbers: feature, threshold, and
 * the nodes to go on with at or below and above it; a leaf has feature -1 and its value as threshold.
 */
interface Ensemble {
  readonly base: number;
  readonly trees: readonly (readonly number[])[];
}

const related: Ensemble = data.related;
const opposed: Ensemble = data.opposed;
/** Where the features that the trees were fitted on stand among those worked out now; -1 for one that is no more. */
const places: readonly number[] = data.features.map((name: string) => lexicalFeatureNames.indexOf(name));

/** Weighs the values of {@link lexicalFeatureNames} with the shipped trees: first whether the statement answers the claim at all, then whether it opposes it. */
export function weighFeatures(values: readonly number[]): LexicalProbabilities {
  const row = places.map((place) => values[place] ?? 0);
  const answers = logistic(scoreOf(related, row));
  const opposes = logistic(scoreOf(opposed, row));
  return { supports: answers * (1 - opposes), conflicts: answers * opposes, neutral: 1 - answers };
}

/** The likeliest label with how often it is right when it is given with such a probability, on pairs of a kind that the trees were not fitted on. */
export function toCalibrated(probabilities: LexicalProbabilities): { readonly label: keyof LexicalProbabilities; readonly confidence: number } {
  const { supports, conflicts, neutral } = probabilities;
  const label = conflicts >= supports && conflicts >= neutral ? 'conflicts' : supports >= neutral ? 'supports' : 'neutral';
  return { label, confidence: interpolate(data.calibration[label], probabilities[label]) };
}

function scoreOf({ base, trees }: Ensemble, row: readonly number[]): number {
  let score = base;
  for (const tree of trees) score += leafOf(tree, row);
  return score;
}

function leafOf(tree: readonly number[], row: readonly number[]): number {
  let at = 0;
  for (;;) {
    const feature = tree[at] ?? -1;
    const threshold = tree[at + 1] ?? 0;
    if (feature < 0) return threshold;
    at = 4 * (tree[at + ((row[feature] ?? 0) <= threshold ? 2 : 3)] ?? 0);
  }
}

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Between the given points on a straight line, beyond them level. Points are by rising probability. */
function interpolate(points: readonly (readonly number[])[], probability: number): number {
  let [fromX, fromY] = points[0] ?? [0, 0.5];
  for (const [x = 1, y = 0.5] of points) {
    if (probability < x) {
      const share = x === fromX ? 0 : Math.max(0, (probability - (fromX ?? 0)) / (x - (fromX ?? 0)));
      return (fromY ?? y) + share * (y - (fromY ?? y));
    }
    [fromX, fromY] = [x, y];
  }
  return fromY ?? 0.5;
}
