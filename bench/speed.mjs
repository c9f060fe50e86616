/**
 * How fast the checker is: `npm run build && npm run bench:speed`.
 *
 * One process, one thread, warm. Prints medians and 99th percentiles in milliseconds with the goals beside them,
 * and checks growth inside the run: a draft of twice the size should take at most 2.2 times as long.
 */
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { createDraft, createRandom } from './draft.mjs';
import { loadBuilt, loadBuiltInPack } from './built.mjs';

const wordCount = 5000;
const rounds = { warmUp: 20, full: 40, keys: 400, load: 5 };

const timeMs = (run) => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];

const summarise = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
};

const print = (name, { p50, p99 }, goal = '') => console.log(`${name.padEnd(46)}${p50.toFixed(2).padStart(9)}${p99.toFixed(2).padStart(9)}   ${goal}`);

/** Full checks of new drafts, each by a checker that has seen no other, so that no sentence is remembered. Making the checker is not timed. */
const measureFull = (makeChecker, words) => {
  const drafts = Array.from({ length: rounds.full }, (_, index) => createDraft(words, 100 + index));
  return summarise(
    drafts.map((draft) => {
      const checker = makeChecker();
      return timeMs(() => checker.check(draft));
    }),
  );
};

/** The same draft again and again, as a file that is opened anew. */
const measureSame = (checker, draft) => summarise(Array.from({ length: rounds.full }, () => timeMs(() => checker.check(draft))));

/** One key at a time at random places inside words, in one session. */
const measureKeys = (checker, draft) => {
  const random = createRandom(7);
  const session = checker.openSession();
  session.check(draft);
  let text = draft;
  const times = [];
  for (let key = 0; key < rounds.keys; key += 1) {
    const at = Math.floor(random() * text.length);
    text = key % 2 === 0 ? `${text.slice(0, at)}e${text.slice(at)}` : text.slice(0, at) + text.slice(at + 1);
    times.push(timeMs(() => session.check(text)));
  }
  return summarise(times);
};

const main = () => {
  const { createChecker } = loadBuilt('server/src/checker/index');
  const pack = loadBuiltInPack();
  const draft = createDraft(wordCount);
  const makeChecker = () => createChecker({ packs: [pack] });
  const checker = makeChecker();
  for (let round = 0; round < rounds.warmUp; round += 1) checker.check(createDraft(wordCount, 1000 + round));

  const { sentenceCount, claimCount, findings } = checker.check(draft);
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`);
  console.log(`${pack.statements.length} statements; the draft has ${draft.split(/\s+/).length} words, ${sentenceCount} sentences, ${claimCount} claims, ${findings.length} findings\n`);
  console.log(`${'milliseconds'.padEnd(46)}${'median'.padStart(9)}${'p99'.padStart(9)}`);
  print('pack read and checker made', summarise(Array.from({ length: rounds.load }, () => timeMs(() => createChecker({ packs: [loadBuiltInPack()] })))));
  const full = measureFull(makeChecker, wordCount);
  print(`full check, a new draft of ${wordCount} words`, full, 'goal: median under 50');
  print('full check, the same draft again', measureSame(checker, draft));
  print('one key in it', measureKeys(checker, draft), 'goal: median under 5');
  const double = measureFull(makeChecker, 2 * wordCount);
  print(`full check, a new draft of ${2 * wordCount} words`, double);
  console.log(`\ntwice the draft takes ${(double.p50 / full.p50).toFixed(2)} times as long (goal: at most 2.2)`);
  console.log(`memory after all this: ${Math.round(process.memoryUsage().rss / 1048576)} MB`);
};

main();
