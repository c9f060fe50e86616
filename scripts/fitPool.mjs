/**
 * Fits what the rules and the second reader count for where `judge` weighs both, and prints the weights for
 * server/src/checker/rereading/combineReadings.ts. Run by hand, after a change of data/reader or of data/weights:
 *
 *   npm run build && node scripts/fitPool.mjs <gold folder>
 *
 * Fitted on the development parts of SciFact and Check-COVID, which neither judge was fitted on; any other set is only
 * measured. Two logistic regressions on the log-odds of both judges: whether the statement speaks to the claim (all
 * pairs), and whether it opposes it (pairs that are not neutral). The figures of the fitted sets are of pairs held back,
 * in five folds.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadBuilt, readJsonLines } from '../bench/built.mjs';
import { openReader } from '../bench/quality/reader.mjs';

const fittedSets = ['scifact.dev', 'check-covid.dev'];
const measuredSets = ['healthver.dev', 'nli4ct.dev'];
const foldCount = 5;
const ridge = 2;
const readerFolder = fileURLToPath(new URL('../data/reader', import.meta.url));

const readSet = async (gold, name, reader) => {
  const { weighPair } = loadBuilt('server/src/checker/judgePairTwice');
  const { questionsOf } = loadBuilt('server/src/checker/rereading/combineReadings');
  const rows = [];
  for (const { claim, evidence, label } of readJsonLines(path.join(gold, `${name}.jsonl`))) {
    const pair = { claim: claim.trim(), evidence: evidence.trim() };
    await reader.read([pair]);
    const [rules, reading] = [weighPair(claim, evidence), reader.known(pair)];
    rows.push({ label, rules, reading, ruled: questionsOf(rules), read: questionsOf(reading) });
  }
  return { name, rows };
};

const logistic = (score) => 1 / (1 + Math.exp(-score));

/** Newton's method on the ridge-penalised likelihood; weights shrink towards 1 for the reader and 0 for the rest. Each row: its inputs, the last of which is 1, and its answer. */
const fitLogistic = (rows) => {
  const start = [1, 0, 0];
  let weights = [...start];
  for (let round = 0; round < 30; round += 1) {
    const gradient = weights.map((weight, at) => ridge * (weight - start[at]));
    const hessian = weights.map((_, at) => weights.map((__, other) => (at === other ? ridge : 0)));
    for (const { inputs, isYes } of rows) {
      const chance = logistic(inputs.reduce((sum, input, at) => sum + input * weights[at], 0));
      inputs.forEach((input, at) => {
        gradient[at] += (chance - (isYes ? 1 : 0)) * input;
        inputs.forEach((other, column) => (hessian[at][column] += chance * (1 - chance) * input * other));
      });
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, at) => weight - step[at]);
  }
  return weights;
};

/** Gaussian elimination of a small positive definite system. */
const solve = (matrix, values) => {
  const rows = matrix.map((row, at) => [...row, values[at]]);
  rows.forEach((pivot, at) => {
    for (const row of rows) {
      if (row === pivot) continue;
      const share = row[at] / pivot[at];
      pivot.forEach((value, column) => (row[column] -= share * value));
    }
  });
  return rows.map((row, at) => row.at(-1) / row[at]);
};

const round = (value) => Math.round(value * 100) / 100;

const fitPool = (rows) => {
  const fitQuestion = (kept, question, isYes) => {
    const [reader, rules, bias] = fitLogistic(kept.map((row) => ({ inputs: [row.read[question], row.ruled[question], 1], isYes: isYes(row) }))).map(round);
    return { reader, rules, bias };
  };
  return {
    answers: fitQuestion(rows, 'answers', ({ label }) => label !== 'neutral'),
    opposes: fitQuestion(rows.filter(({ label }) => label !== 'neutral'), 'opposes', ({ label }) => label === 'conflicts'),
  };
};

const print = (name, judged) => {
  const { createTally } = loadBuilt('server/src/cli/metrics');
  const tally = createTally();
  for (const { expected, given } of judged) tally.add(expected, given);
  const { labels, macroF1 } = tally.score();
  const conflicts = labels.find(({ label }) => label === 'conflicts');
  console.log(`${name.padEnd(20)} macro-F1 ${macroF1.toFixed(3)}  conflicts P ${conflicts.precision.toFixed(3)} R ${conflicts.recall.toFixed(3)}`);
};

const main = async () => {
  const { positionals: [gold] } = parseArgs({ allowPositionals: true });
  if (gold === undefined) throw new Error('name the gold folder: node scripts/fitPool.mjs <gold folder>');
  const { combineReadings } = loadBuilt('server/src/checker/rereading/combineReadings');
  const reader = await openReader(readerFolder);
  const judgeWith = (weights) => (row) => ({ expected: row.label, given: combineReadings(row.rules, row.reading, weights).label });
  const sets = [];
  for (const name of fittedSets) sets.push(await readSet(gold, name, reader));
  for (const { name, rows } of sets) {
    const others = sets.filter((set) => set.name !== name).flatMap((set) => set.rows);
    const judged = Array.from({ length: foldCount }, (_, fold) => {
      const weights = fitPool([...others, ...rows.filter((__, at) => at % foldCount !== fold)]);
      return rows.filter((__, at) => at % foldCount === fold).map(judgeWith(weights));
    });
    print(name, judged.flat());
  }
  const weights = fitPool(sets.flatMap(({ rows }) => rows));
  for (const name of measuredSets) print(name, (await readSet(gold, name, reader)).rows.map(judgeWith(weights)));
  console.log(JSON.stringify(weights, null, 2));
};

await main();
