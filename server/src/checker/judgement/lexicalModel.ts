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

/** The nodes of all trees of an ensemble in a row, each where it stands in every array: walked through a hundred times for each pair. */
interface Forest {
  readonly base: number;
  /** First node of each tree. */
  readonly roots: Int32Array;
  /** Place of the feature among {@link lexicalFeatureNames}; {@link LEAF} where the tree ends. */
  readonly features: Int32Array;
  /** Of a leaf, its value. */
  readonly thresholds: Float64Array;
  readonly below: Int32Array;
  readonly above: Int32Array;
}

const LEAF = -1;
const NODE_LENGTH = 4;

const related = plant(data.related);
const opposed = plant(data.opposed);

/** Weighs the values of {@link lexicalFeatureNames} with the shipped trees: first whether the statement answers the claim at all, then whether it opposes it. */
export function weighFeatures(values: readonly number[]): LexicalProbabilities {
  const row = Float64Array.from(values);
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

function plant({ base, trees }: Ensemble): Forest {
  const count = trees.reduce((sum, tree) => sum + tree.length / NODE_LENGTH, 0);
  const forest: Forest = { base, roots: new Int32Array(trees.length), features: new Int32Array(count), thresholds: new Float64Array(count), below: new Int32Array(count), above: new Int32Array(count) };
  // Where the features that the trees were fitted on stand among those worked out now: behind all others, so 0, for one that is no more.
  const places = data.features.map((name: string) => (lexicalFeatureNames.includes(name) ? lexicalFeatureNames.indexOf(name) : lexicalFeatureNames.length));
  let root = 0;
  trees.forEach((tree, index) => {
    forest.roots[index] = root;
    for (let at = 0; at < tree.length; at += NODE_LENGTH) {
      const [feature = LEAF, threshold = 0, below = 0, above = 0] = tree.slice(at, at + NODE_LENGTH);
      const node = root + at / NODE_LENGTH;
      forest.features[node] = feature < 0 ? LEAF : (places[feature] ?? LEAF);
      forest.thresholds[node] = threshold;
      forest.below[node] = root + below;
      forest.above[node] = root + above;
    }
    root += tree.length / NODE_LENGTH;
  });
  return forest;
}

function scoreOf({ base, roots, features, thresholds, below, above }: Forest, row: Float64Array): number {
  let score = base;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0;
    for (let feature = features[node] ?? LEAF; feature >= 0; feature = features[node] ?? LEAF) {
      node = ((row[feature] ?? 0) <= (thresholds[node] ?? 0) ? below[node] : above[node]) ?? 0;
    }
    score += thresholds[node] ?? 0;
  }
  return score;
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
