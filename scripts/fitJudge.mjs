/**
 * Fits the weights of the judge of pairs and writes data/weights/judge.json. Run by hand, after a change of the
 * features (server/src/checker/judgement/lexical*), of data/weights/ or of the rules:
 *
 *   npm run build && node scripts/fitJudge.mjs <gold folder> && npm run build
 *
 * Fitted on SciFact's and Check-COVID's training pairs, whose licences allow it, and on the development pairs of
 * test/quality/pairs.jsonl; the pairs held back there and every other set are only measured. Two ensembles: whether the
 * statement answers the claim (all pairs), and whether it opposes it (pairs that are not neutral). A claim or a piece
 * of evidence never stands on both sides of a fold.
 *
 * The confidence is calibrated between the sources of text: weights fitted without SciFact judge SciFact, and so on, so
 * that it tells what to expect of text of a new kind. Then, by increasing probability, pooled until it rises (isotonic
 * regression, by pooling adjacent violators).
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadBuilt, readJsonLines } from '../bench/built.mjs';
import { fitTrees, predict } from './boostTrees.mjs';
import { repositoryRoot } from './paths.mjs';

const options = { trees: 200, leaves: 6, rate: 0.04, leastRows: 30, ridge: 1, columnShare: 0.3, bins: 32, seed: 1 };
const labels = ['supports', 'conflicts', 'neutral'];

const readSets = (gold) => {
  const { featuresOfPair } = loadBuilt('server/src/checker/judgePair');
  const sets = [
    { name: 'scifact.train', rows: readJsonLines(path.join(gold, 'scifact.train.jsonl')) },
    { name: 'check-covid.train', rows: readJsonLines(path.join(gold, 'check-covid.train.jsonl')) },
    { name: 'own pairs', rows: readJsonLines(path.join(repositoryRoot, 'test/quality/pairs.jsonl')).filter(({ split }) => split === 'dev') },
  ];
  return sets.map(({ name, rows }) => ({
    name,
    rows: rows.flatMap(({ claim, evidence, label }, at) => {
      const values = featuresOfPair(claim, evidence);
      // Another row's evidence: what can be told without reading the right one.
      const blind = featuresOfPair(claim, rows[(at + Math.floor(rows.length / 2)) % rows.length].evidence);
      return values === undefined || blind === undefined ? [] : [{ claim, evidence, label, values, blind }];
    }),
  }));
};

const fit = (rows) => {
  const table = rows.map(({ values }) => values);
  const isAnswer = rows.map(({ label }) => label !== 'neutral');
  const answering = rows.map((_, at) => at).filter((at) => isAnswer[at]);
  return {
    related: fitTrees({ rows: table, answers: isAnswer }, options),
    opposed: fitTrees({ rows: answering.map((at) => table[at]), answers: answering.map((at) => rows[at].label === 'conflicts') }, options),
  };
};

/** Probabilities of the labels, in their order. */
const judge = ({ related, opposed }, rows) =>
  rows.map(({ values }) => {
    const [answers, opposes] = [predict(related, values), predict(opposed, values)];
    return [answers * (1 - opposes), answers * opposes, 1 - answers];
  });

/** Rows that share a claim or a piece of evidence get one group; groups are dealt to the folds in turn. */
const foldsOf = (rows, count) => {
  const group = rows.map((_, at) => at);
  const rootOf = (at) => (group[at] === at ? at : (group[at] = rootOf(group[at])));
  const first = new Map();
  rows.forEach(({ claim, evidence }, at) => {
    for (const key of [`c${claim}`, `e${evidence}`]) {
      if (first.has(key)) group[rootOf(at)] = rootOf(first.get(key));
      else first.set(key, at);
    }
  });
  const order = new Map();
  return rows.map((_, at) => {
    const root = rootOf(at);
    if (!order.has(root)) order.set(root, order.size % count);
    return order.get(root);
  });
};

/** Each row judged by weights that have not seen its group. */
const judgeAcross = (sets, count = 5) =>
  sets.map(({ name, rows }, index) => {
    const others = sets.filter((_, at) => at !== index).flatMap((set) => set.rows);
    const folds = foldsOf(rows, count);
    const judged = rows.map(() => []);
    for (let fold = 0; fold < count; fold += 1) {
      const weights = fit([...others, ...rows.filter((_, at) => folds[at] !== fold)]);
      const held = rows.map((_, at) => at).filter((at) => folds[at] === fold);
      judge(weights, held.map((at) => rows[at])).forEach((chances, at) => (judged[held[at]] = chances));
    }
    return { name, rows, judged };
  });

/** Each set judged by weights that were fitted on the other sets alone. */
const judgeBetween = (sets) =>
  sets.map(({ name, rows }, index) => ({ name, rows, judged: judge(fit(sets.filter((_, at) => at !== index).flatMap((set) => set.rows)), rows) }));

const bestOf = (chances) => chances.indexOf(Math.max(...chances));

/** Points of an isotonic regression of right answers on probability: [mean probability, share right] of each pool. */
const isotonic = (points, leastCount) => {
  const pools = [];
  for (const { chance, isRight } of [...points].sort((a, b) => a.chance - b.chance)) {
    pools.push({ count: 1, right: isRight ? 1 : 0, chance });
    for (;;) {
      const [before, last] = pools.slice(-2);
      if (last === undefined || (before.count >= leastCount && before.right / before.count < last.right / last.count)) break;
      if (before.count >= leastCount && last.count < leastCount) break;
      pools.splice(-2, 2, { count: before.count + last.count, right: before.right + last.right, chance: before.chance + last.chance });
    }
  }
  const last = pools.at(-1);
  if (pools.length > 1 && last.count < leastCount) {
    const before = pools.at(-2);
    pools.splice(-2, 2, { count: before.count + last.count, right: before.right + last.right, chance: before.chance + last.chance });
  }
  // One more right and one more wrong answer in each pool: a small pool is never certain.
  return pools.map(({ count, right, chance }) => [Number((chance / count).toFixed(3)), Number(((right + 1) / (count + 2)).toFixed(3))]);
};

const calibrate = (results) => {
  const points = results.flatMap(({ rows, judged }) => judged.map((chances, at) => ({ label: labels[bestOf(chances)], chance: Math.max(...chances), isRight: labels[bestOf(chances)] === rows[at].label })));
  return Object.fromEntries(labels.map((label) => [label, isotonic(points.filter((point) => point.label === label), 30)]));
};

const print = (title, results, createTally) => {
  console.log(`\n${title}`);
  for (const { name, rows, judged } of results) {
    const tally = createTally();
    judged.forEach((chances, at) => tally.add(rows[at].label, labels[bestOf(chances)]));
    const { labels: scores, macroF1 } = tally.score();
    const conflicts = scores.find(({ label }) => label === 'conflicts');
    console.log(`  ${name.padEnd(20)} macro-F1 ${macroF1.toFixed(3)}  conflicts P ${conflicts.precision.toFixed(3)} R ${conflicts.recall.toFixed(3)}`);
  }
};

const main = () => {
  const { positionals: [gold] } = parseArgs({ allowPositionals: true });
  if (gold === undefined) throw new Error('name the gold folder: node scripts/fitJudge.mjs <gold folder>');
  const { createTally } = loadBuilt('server/src/cli/metrics');
  const sets = readSets(gold);
  const { lexicalFeatureNames: features } = loadBuilt('server/src/checker/judgement/lexicalFeatures');
  print('five folds', judgeAcross(sets), createTally);
  const blind = sets.map(({ name, rows }) => ({ name, rows: rows.map((row) => ({ ...row, values: row.blind })) }));
  print("five folds, with another claim's evidence", judgeAcross(blind), createTally);
  const between = judgeBetween(sets);
  print('fitted on the other sets', between, createTally);
  const weights = { features, ...fit(sets.flatMap(({ rows }) => rows)), calibration: calibrate(between) };
  const file = path.join(repositoryRoot, 'data/weights/judge.json');
  writeFileSync(file, `${JSON.stringify(weights).replace(/("(?:trees|features|related|opposed|calibration)":)/g, '\n$1').replaceAll('],[', '],\n[')}\n`);
  console.log(`\ncalibration ${JSON.stringify(weights.calibration)}`);
};

main();
