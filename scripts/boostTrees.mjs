/**
 * Gradient-boosted regression trees on the log-odds of a yes or no (Friedman 2001, with the second-order gains and the
 * shrunken leaves of Chen & Guestrin 2016), small enough to read. The same rows and seed give the same trees.
 */

/** Numbers in [0, 1) from a seed: mulberry32. */
export const createRandom = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const logistic = (score) => 1 / (1 + Math.exp(-score));

/** Thresholds between the values of a column: at most `count`, at even shares of the rows. */
const thresholdsOf = (values, count) => {
  const sorted = [...values].sort((a, b) => a - b);
  const found = new Set();
  for (let step = 1; step < count; step += 1) {
    const at = Math.floor((step * sorted.length) / count);
    const [low, high] = [sorted[at - 1], sorted[at]];
    if (high > low) found.add(Number(((low + high) / 2).toPrecision(4)));
  }
  // A column of few values has its steps between quantiles: every step counts there.
  const unique = [...new Set(sorted)];
  if (unique.length <= count) for (let at = 1; at < unique.length; at += 1) found.add(Number(((unique[at - 1] + unique[at]) / 2).toPrecision(4)));
  return [...found].sort((a, b) => a - b);
};

const binOf = (thresholds, value) => {
  let low = 0;
  let high = thresholds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= thresholds[middle]) high = middle;
    else low = middle + 1;
  }
  return low;
};

const gainOf = (gradient, weight, ridge) => (gradient * gradient) / (weight + ridge);

/** The best split of some rows on the given columns; undefined where none leaves enough rows on both sides. */
const findSplit = (rows, columns, { bins, thresholds, gradients, weights, options }) => {
  let best;
  for (const column of columns) {
    const size = thresholds[column].length + 1;
    if (size < 2) continue;
    const sums = new Float64Array(size * 3);
    for (const row of rows) {
      const at = 3 * bins[column][row];
      sums[at] += gradients[row];
      sums[at + 1] += weights[row];
      sums[at + 2] += 1;
    }
    const total = [0, 0, 0];
    for (let at = 0; at < sums.length; at += 1) total[at % 3] += sums[at];
    const left = [0, 0, 0];
    for (let bin = 0; bin < size - 1; bin += 1) {
      for (let part = 0; part < 3; part += 1) left[part] += sums[3 * bin + part];
      if (left[2] < options.leastRows || total[2] - left[2] < options.leastRows) continue;
      const gain = gainOf(left[0], left[1], options.ridge) + gainOf(total[0] - left[0], total[1] - left[1], options.ridge) - gainOf(total[0], total[1], options.ridge);
      if (gain > 1e-6 && (best === undefined || gain > best.gain)) best = { gain, column, bin };
    }
  }
  return best;
};

const leafValue = (rows, { gradients, weights, options }) => {
  let gradient = 0;
  let weight = 0;
  for (const row of rows) {
    gradient += gradients[row];
    weight += weights[row];
  }
  return (options.rate * gradient) / (weight + options.ridge);
};

/** Grows one tree, always at the leaf that gains most. Nodes as the checker reads them: feature, threshold, low, high. */
const growTree = (rows, columns, state) => {
  const open = (some) => ({ rows: some, split: findSplit(some, columns, state) });
  const nodes = [open(rows)];
  for (let leaves = 1; leaves < state.options.leaves; leaves += 1) {
    const next = nodes.filter(({ low, split }) => low === undefined && split !== undefined).sort((a, b) => b.split.gain - a.split.gain)[0];
    if (next === undefined) break;
    const { column, bin } = next.split;
    next.low = nodes.length;
    nodes.push(open(next.rows.filter((row) => state.bins[column][row] <= bin)), open(next.rows.filter((row) => state.bins[column][row] > bin)));
  }
  const round = (value) => Number(value.toPrecision(3));
  return nodes.flatMap(({ rows: own, split, low }) => (low === undefined ? [-1, round(leafValue(own, state)), 0, 0] : [split.column, state.thresholds[split.column][split.bin], low, low + 1]));
};

/** The value that a tree gives a row. */
const valueOf = (tree, row) => {
  let at = 0;
  while (tree[at] >= 0) at = 4 * tree[at + (row[tree[at]] <= tree[at + 1] ? 2 : 3)];
  return tree[at + 1];
};

/** The probability of a yes. */
export const predict = ({ base, trees }, row) => logistic(trees.reduce((score, tree) => score + valueOf(tree, row), base));

/**
 * Fits trees to rows of numbers with answers (true or false) and, if given, weights of rows.
 * Options: trees, leaves, rate, leastRows, ridge, columnShare (of columns tried for each tree), bins, seed.
 */
export const fitTrees = ({ rows, answers, rowWeights = rows.map(() => 1) }, options) => {
  const random = createRandom(options.seed);
  const columnCount = rows[0].length;
  const thresholds = Array.from({ length: columnCount }, (_, column) => thresholdsOf(rows.map((row) => row[column]), options.bins));
  const bins = thresholds.map((steps, column) => Uint8Array.from(rows, (row) => binOf(steps, row[column])));
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  const share = sum(answers.map((answer, row) => (answer ? rowWeights[row] : 0))) / sum(rowWeights);
  const base = Number(Math.log(share / (1 - share)).toPrecision(4));
  const scores = rows.map(() => base);
  const all = rows.map((_, row) => row);
  const trees = [];
  while (trees.length < options.trees) {
    const chances = scores.map(logistic);
    const gradients = chances.map((chance, row) => rowWeights[row] * ((answers[row] ? 1 : 0) - chance));
    const weights = chances.map((chance, row) => rowWeights[row] * chance * (1 - chance));
    const columns = thresholds.map((_, column) => column).filter(() => random() < options.columnShare);
    const tree = growTree(all, columns, { bins, thresholds, gradients, weights, options });
    trees.push(tree);
    rows.forEach((row, at) => (scores[at] += valueOf(tree, row)));
  }
  return { base, trees };
};
