/**
 * Makes up drafts that reach code no draft before has reached, and checks each: nothing throws, nothing hangs, spans lie in the
 * text, a session answers as a fresh checker does. A text that breaks one of these is made small, kept and printed.
 *
 *   node scripts/fuzzReader.mjs                  for two minutes
 *   node scripts/fuzzReader.mjs --minutes 60     for longer; `--seed 7` starts from other numbers
 *
 * Texts that reached something new are kept in coverage/fuzz/, and the next run begins with them.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { startBlockCoverage } from './fuzz/blockCoverage.mjs';
import { createRandom, mutateText } from './fuzz/mutateText.mjs';
import { repositoryRoot } from './paths.mjs';

process.chdir(repositoryRoot);
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '2' }, seed: { type: 'string', default: '1' } } });
const minutes = Number(values.minutes);
const seed = Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error('fuzz: give a number of minutes and a whole number as seed');
  process.exit(2);
}
const built = spawnSync(process.execPath, ['scripts/build.mjs', '--types'], { stdio: 'inherit' }).status ?? 1;
if (built !== 0) process.exit(built);

const load = createRequire(path.join(repositoryRoot, 'out/test/hostile/assertSound.js'));
const { createChecker, parsePack } = load('../../server/src/checker/index.js');
const { assertSound } = load('./assertSound.js');
const { tests: examples } = load('commonmark-spec');

const folder = path.join(repositoryRoot, 'coverage/fuzz');
/** Longest that a text of a few thousand characters may take, of processor time: far beyond what any should. */
const patienceMs = 3000;

const packFolders = ['data/packs', 'test/quality/packs'];
const packs = packFolders.flatMap((at) => readdirSync(at).map((name) => parsePack(readFileSync(path.join(at, name), 'utf8'), name).pack)).filter((pack) => pack !== undefined);
const checker = createChecker({ packs, unsupported: true });

const filesOf = (at) => (existsSync(at) ? readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => readFileSync(path.join(at, name), 'utf8')) : []);
const seeds = [...filesOf('test/snapshot/articles'), ...filesOf('examples').map((text) => text.slice(0, 3000)), ...examples.filter((_, index) => index % 6 === 0).map(({ markdown }) => markdown), ...filesOf(path.join(folder, 'texts'))];

/** Processor time of this process in ms: what others do on the machine makes no text slow. */
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** What is wrong with the reading of a text; `undefined` where nothing is. */
const faultOf = (text, cut) => {
  const startedMs = cpuMs();
  try {
    const result = checker.check(text);
    assertSound(text, result);
    const session = checker.openSession();
    session.check(text.slice(0, cut));
    const typed = session.check(text);
    if (JSON.stringify(typed) !== JSON.stringify(result)) return 'a session answers otherwise than a fresh check';
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const tookMs = cpuMs() - startedMs;
  return tookMs > patienceMs ? `it took ${Math.round(tookMs)} ms` : undefined;
};

/** The shortest text found by leaving out parts that is still wrong. */
const shrink = (text, cut) => {
  let small = text;
  for (let size = Math.ceil(small.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < small.length; ) {
      const without = small.slice(0, at) + small.slice(at + size);
      if (faultOf(without, Math.min(cut, without.length)) === undefined) at += size;
      else small = without;
    }
  }
  return small;
};

const keep = (kind, text) => {
  const file = path.join(folder, kind, `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.md`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return path.relative(repositoryRoot, file);
};

const random = createRandom(seed);
const coverage = startBlockCoverage((url) => /out\/server\/src\/checker\//.test(url));
const seen = new Set();
const texts = [];
let tried = 0;
let slowest = { tookMs: 0, text: '' };

/** Whether the text is sound; keeps it when it reached something new. */
const tryText = (text, isSeed) => {
  tried += 1;
  const cut = random.below(text.length + 1);
  coverage.take();
  const startedMs = cpuMs();
  const fault = faultOf(text, cut);
  const tookMs = cpuMs() - startedMs;
  if (tookMs > slowest.tookMs) slowest = { tookMs, text };
  const before = seen.size;
  for (const block of coverage.take()) seen.add(block);
  if (fault !== undefined) {
    const small = shrink(text, cut);
    console.error(`\n${fault}\n\nkept as ${keep('faults', small)}: ${JSON.stringify(small.slice(0, 500))}`);
    return false;
  }
  if (isSeed || seen.size > before) texts.push(text);
  if (!isSeed && seen.size > before) keep('texts', text);
  return true;
};

const endMs = performance.now() + minutes * 60_000;
let toldMs = performance.now();
let isSound = seeds.every((text) => tryText(text, true));
console.log(`${seeds.length} texts to begin with reach ${seen.size} blocks`);
const firstCount = seen.size;
while (isSound && performance.now() < endMs) {
  isSound = tryText(mutateText(random, texts), false);
  if (performance.now() - toldMs > 15_000) {
    toldMs = performance.now();
    console.log(`${tried} texts, ${seen.size} blocks, ${texts.length} kept`);
  }
}
coverage.stop();
console.log(`${tried} texts tried, ${seen.size} blocks reached, ${seen.size - firstCount} of them beyond the first texts; slowest ${Math.round(slowest.tookMs)} ms of processor time for ${slowest.text.length} characters, kept as ${keep('slow', slowest.text)}; seed ${seed}`);
process.exitCode = isSound ? 0 : 1;
