/**
 * How good the judgement is, measured on labelled pairs outside the repository; at which stage conflicts are lost, on
 * the development cases of test/quality; and how quiet the checker is on prose about other topics:
 *
 *   npm run build
 *   npm run bench:quality -- <gold folder> [<prose folder>] [--sets scifact.dev,healthver.dev] [--list] [--reader data/reader]
 *
 * Gold folder: `*.dev.jsonl` (or the sets named) with rows {id, claim, evidence, label}. Prose folder: `*.jsonl`
 * with rows {id, answer}. `--list` prints each finding in the prose. `--reader` names a
 * folder with a second reader, which is then measured beside the rules.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadBuilt, loadBuiltInPack, readJsonLines } from './built.mjs';
import { openReader, printReaderOnDrafts, printReaderOnProse, printReaderOnSentences, printReaderOnSets } from './quality/reader.mjs';
import { printStages } from './stages.mjs';

const ownPairs = fileURLToPath(new URL('../test/quality/pairs.jsonl', import.meta.url));
const labels = ['supports', 'conflicts', 'neutral'];
const three = (value) => (Number.isFinite(value) ? value.toFixed(3) : '–').padStart(7);

const setsOf = (folder, names) => {
  const files = names === undefined ? readdirSync(folder).filter((file) => file.endsWith('.dev.jsonl')).sort() : names.split(',').map((name) => `${name.trim()}.jsonl`);
  return files.map((file) => ({ name: file.replace(/\.jsonl$/, ''), rows: readJsonLines(path.join(folder, file)).filter(({ label }) => labels.includes(label)) })).filter(({ rows }) => rows.length > 0);
};

/** Judges every row; only the judging is timed, by the processor's time, which other programs hardly change. */
const judgeSet = ({ rows }, judgePair) => {
  const start = process.cpuUsage();
  const judgements = rows.map(({ claim, evidence }) => judgePair(claim, evidence));
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  return { answers: rows.map((row, index) => ({ expected: row.label, given: judgements[index].label, confidence: judgements[index].confidence, kind: judgements[index].decision?.kind })), perSecond: rows.length / seconds };
};

const scoreOf = (answers, createTally) => {
  const tally = createTally();
  for (const { expected, given } of answers) tally.add(expected, given);
  return tally.score();
};

/** Conflicts judged with at least that confidence: how many are right, and how many of all conflicts they are. */
const shownAt = (answers, bar) => {
  const shown = answers.filter(({ given, confidence }) => given === 'conflicts' && confidence >= bar);
  const right = shown.filter(({ expected }) => expected === 'conflicts').length;
  return { count: shown.length, precision: right / shown.length, recall: right / answers.filter(({ expected }) => expected === 'conflicts').length };
};

const printSets = (results) => {
  console.log(`${'set'.padEnd(24)}${'rows'.padStart(6)}${'conflicts: P'.padStart(14)}${'R'.padStart(7)}${'F1'.padStart(7)}${'supports: F1'.padStart(14)}${'macroF1'.padStart(9)}${'coverage'.padStart(10)}${'pairs/s'.padStart(9)}`);
  for (const { name, score, answers, perSecond } of results) {
    const [supports, conflicts] = score.labels;
    // Coverage: how often the judge commits itself to supports or conflicts.
    const coverage = answers.filter(({ given }) => given !== 'neutral').length / answers.length;
    console.log(`${name.padEnd(24)}${String(score.rows).padStart(6)}${three(conflicts.precision).padStart(14)}${three(conflicts.recall)}${three(conflicts.f1)}${three(supports.f1).padStart(14)}${three(score.macroF1).padStart(9)}${three(coverage).padStart(10)}${String(Math.round(perSecond)).padStart(9)}`);
  }
};

const printBars = (results, bars) => {
  console.log(`\n${'conflicts shown from'.padEnd(24)}${bars.map((bar) => `${bar.toFixed(2)}: n`.padStart(10) + 'P'.padStart(7) + 'R'.padStart(7)).join('')}`);
  for (const { name, answers } of results) {
    console.log(name.padEnd(24) + bars.map((bar) => shownAt(answers, bar)).map(({ count, precision, recall }) => String(count).padStart(10) + three(precision) + three(recall)).join(''));
  }
};

/** Of the conflicts judged by each kind of difference, the share that is right. A set does not say of which kind its conflicts are: recall is of all conflicts. */
const printKinds = (answers) => {
  const kinds = [...new Set(answers.flatMap(({ given, kind }) => (given === 'conflicts' && kind !== undefined ? [kind] : [])))].sort();
  const all = answers.filter(({ expected }) => expected === 'conflicts').length;
  console.log(`\n${'conflicts by kind'.padEnd(24)}${'given'.padStart(6)}${'P'.padStart(7)}${'R'.padStart(7)}`);
  for (const kind of kinds) {
    const given = answers.filter((answer) => answer.given === 'conflicts' && answer.kind === kind);
    const right = given.filter(({ expected }) => expected === 'conflicts').length;
    console.log(kind.padEnd(24) + String(given.length).padStart(6) + three(right / given.length) + three(right / all));
  }
};

/** Of the judgements with a confidence in each tenth, the share that is right: equal to the confidence when calibrated. */
const printReliability = (answers) => {
  console.log(`\n${'confidence'.padEnd(12)}${'supports: n'.padStart(12)}${'right'.padStart(8)}${'conflicts: n'.padStart(14)}${'right'.padStart(8)}${'neutral: n'.padStart(12)}${'right'.padStart(8)}`);
  for (let decile = 0; decile < 10; decile += 1) {
    const inside = answers.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === decile);
    if (inside.length === 0) continue;
    const cells = labels.map((label) => {
      const given = inside.filter((answer) => answer.given === label);
      return { count: given.length, right: given.filter(({ expected }) => expected === label).length / given.length };
    });
    console.log(`${`${(decile / 10).toFixed(1)}–${((decile + 1) / 10).toFixed(1)}`.padEnd(12)}${cells.map(({ count, right }, index) => String(count).padStart([12, 14, 12][index]) + three(right).padStart(8)).join('')}`);
  }
};

const printProse = (folder, createChecker, isListed) => {
  const checker = createChecker({ packs: [loadBuiltInPack()] });
  const counts = { conflict: 0, tension: 0, support: 0 };
  let words = 0;
  const start = performance.now();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort()) {
    for (const { id, answer } of readJsonLines(path.join(folder, file))) {
      words += answer.split(/\s+/).length;
      for (const { verdict, span, sentence, conflicts, tensions, supports } of checker.check(answer).findings) {
        counts[verdict] += 1;
        const statement = [...conflicts, ...tensions, ...supports][0];
        if (isListed) console.log(`  ${verdict.padEnd(9)} ${id}  ${answer.slice(sentence.start, span.start)}‹${answer.slice(span.start, span.end)}›${answer.slice(span.end, sentence.end)}\n            ${statement?.statement}: “${statement?.quote}”`);
      }
    }
  }
  const total = counts.conflict + counts.tension + counts.support;
  console.log(`\nprose on other topics: ${words} words in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  console.log(`findings: ${total} (${counts.conflict} conflicts, ${counts.tension} tensions, ${counts.support} supports); ${((total * 100000) / words).toFixed(2)} per 100,000 words`);
};

/** The second reader beside the rules. */
const printReader = async (folder, { sets, prose, isListed }) => {
  const reader = await openReader(folder);
  await printReaderOnSets(sets, reader);
  await printReaderOnDrafts(reader, isListed);
  await printReaderOnSentences(reader, isListed);
  if (prose !== undefined) await printReaderOnProse(prose, reader, isListed);
};

const main = async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { reader: { type: 'string' }, sets: { type: 'string' }, list: { type: 'boolean', default: false } } });
  const [gold, prose] = positionals;
  if (gold === undefined) throw new Error('name the gold folder: npm run bench:quality -- <gold folder> [<prose folder>] [--sets a,b] [--list] [--reader folder]');
  const { createChecker, judgePair, DEFAULT_MIN_CONFIDENCE } = loadBuilt('server/src/checker/index');
  const { createTally } = loadBuilt('server/src/cli/metrics');
  // The engine compiles what runs often: what the first pairs cost is not the rate.
  for (const { claim, evidence } of readJsonLines(ownPairs)) judgePair(claim, evidence);
  const sets = setsOf(gold, values.sets);
  const results = sets.map((set) => {
    const judged = judgeSet(set, judgePair);
    return { name: set.name, ...judged, score: scoreOf(judged.answers, createTally) };
  });
  const all = results.flatMap(({ answers }) => answers);
  printSets(results);
  printBars(results, [DEFAULT_MIN_CONFIDENCE, 0.7]);
  printKinds(all);
  printReliability(all);
  printStages();
  if (prose !== undefined) printProse(prose, createChecker, values.list);
  if (values.reader !== undefined) await printReader(values.reader, { sets, prose, isListed: values.list });
};

main().catch((error) => {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
