/** Whole drafts: in a process that is warm, and as the command that somebody waits for. */
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { createDraft } from '../draft.mjs';
import { loadBuilt, loadBuiltInPack } from '../built.mjs';
import { fileURLToPath } from 'node:url';
import { noteCpu, repeat, repeatAsync, timeAsyncMs, timeMs } from '../measure.mjs';
import { installedCommands, installedLinters, measureEach } from './peerTools.mjs';

/** New drafts, of which the checker has seen no sentence; making the checker is not timed. */
const measureFull = (makeChecker, words, count) => repeat(count, (run) => {
  const checker = makeChecker();
  const draft = createDraft(words, 100 + run);
  return timeMs(() => checker.check(draft));
});

const preload = fileURLToPath(new URL('../cpuTime.cjs', import.meta.url));

const runCommand = (file, args, { env, cwd, highestStatus = 0 }) => {
  const cpuFile = path.join(cwd, 'cpu.txt');
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', preload, file, ...args], { cwd, env: { ...process.env, ...env, BENCH_CPU_FILE: cpuFile }, maxBuffer: 2 ** 30 });
  const ms = performance.now() - start;
  if (status === null || status > highestStatus) throw new Error(`${path.basename(file)} ended with ${status}: ${String(stderr).slice(0, 500)}`);
  noteCpu(Number(readFileSync(cpuFile, 'utf8')));
  return ms;
};

/** A thousand drafts of 300 to 700 words, about 3 MB. */
const writeSite = (folder) => {
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (let file = 0; file < 1000; file += 1) {
    const text = createDraft(300 + (file % 9) * 50, 5000 + file);
    bytes += Buffer.byteLength(text);
    writeFileSync(path.join(folder, `${file}.md`), text);
  }
  return bytes / 1e6;
};

/** Compiled packs of a corpus, as the command opens them when it is used again. */
const openPacks = ({ packs }) => {
  const { createPackCompiler, openCompiledPack, parsePack } = loadBuilt('server/src/checker/index');
  return packs.map((file) => {
    const { pack } = parsePack(readFileSync(file, 'utf8'), file);
    return openCompiledPack(createPackCompiler([pack]).compile(pack, { key: '', problems: [], today: '2026-01-01', extra: '' }), '').pack;
  });
};

const measureWarm = async ({ report, corpora, runs }) => {
  const { createChecker } = loadBuilt('server/src/checker/index');
  report.section('A whole draft, warm', 'ms');
  const pack = loadBuiltInPack();
  const makeChecker = () => createChecker({ packs: [pack] });
  repeat(runs(20), (run) => timeMs(() => makeChecker().check(createDraft(5000, 1000 + run))));
  const full = measureFull(makeChecker, 5000, runs(24));
  const double = measureFull(makeChecker, 10_000, runs(24));
  const large = corpora.find(({ count }) => count === 100_000);
  const checker = large === undefined ? undefined : createChecker({ packs: openPacks(large) });
  const inLarge = checker === undefined ? undefined : repeat(runs(24), (run) => timeMs(() => checker.check(createDraft(5000, 9000 + run))));
  // Peers come last: what they keep in memory would slow down whatever is measured in the same process.
  const beside = await measureEach(report, installedLinters(), async (linter) => {
    const check = await linter.open();
    await check(createDraft(5000, 99));
    return report.row({ name: linter.name, ...(await repeatAsync(runs(6), (run) => timeAsyncMs(() => check(createDraft(5000, 100 + run))))) });
  });
  report.row({ name: `Claimlint, 5,000 words that were never seen, ${pack.statements.length} statements`, goal: 15, ...full, beside });
  report.row({ name: `Claimlint, 10,000 words that were never seen, ${pack.statements.length} statements`, ...double });
  if (inLarge !== undefined) report.row({ name: 'Claimlint, 5,000 words that were never seen, 100,000 statements', goal: 40, ...inLarge, beside });
  report.note(`Twice the draft: ${(double.cpu / full.cpu).toFixed(2)} times the processor time (goal: at most 2.2).`);
};

export const measureChecks = async ({ report, folder, cli, corpora, drafts, runs, env }) => {
  await measureWarm({ report, corpora, runs });
  report.section('The command', 'ms, whole process');
  const file = path.join(folder, 'draft.md');
  writeFileSync(file, drafts[5000]);
  const check = (packs) => () => runCommand(cli, ['check', file, '--fail-on', 'never', '--format', 'json', ...packs.flatMap((name) => ['--corpus', name])], { env, cwd: folder });
  const node = report.row({ name: 'Node itself', ...repeat(runs(20), () => runCommand('-e', ['0'], { env, cwd: folder })) });
  const peers = await measureEach(report, installedCommands(file), ({ name, args: [program, ...args] }) => report.row({ name, ...repeat(runs(6), () => runCommand(program, args, { env, cwd: folder, highestStatus: 1 })) }));
  for (const [name, packs, goal] of [['built-in pack', [], undefined], ...corpora.map(({ count, packs: files }) => [`${count.toLocaleString('en')} statements`, files, { 10_000: 200, 100_000: 270 }[count]])]) {
    const run = check(packs);
    run();
    report.row({ name: `claimlint check, 5,000 words, ${name}`, ...(goal === undefined ? {} : { goal }), ...repeat(runs(12), run), beside: [node, ...peers] });
  }
  await measureSite({ report, folder, cli, corpora, runs, env });
};

const measureSite = async ({ report, folder, cli, corpora, runs, env }) => {
  const site = path.join(folder, 'site');
  const megabytes = writeSite(site);
  report.section(`1,000 files, ${megabytes.toFixed(1)} MB`, 'MB a second, whole process');
  const speed = ({ p50, p99, cpu }) => ({ p50: megabytes / (p50 / 1000), p99: megabytes / (p99 / 1000), ...(cpu === undefined ? {} : { cpu: megabytes / (cpu / 1000) }) });
  const args = (packs) => ['check', site, '--fail-on', 'never', '--format', 'json', ...packs.flatMap((name) => ['--corpus', name])];
  const beside = await measureEach(report, installedCommands(`${site}/**/*.md`).filter(({ name }) => name === 'markdownlint-cli2'), ({ name, args: [program, ...patterns] }) => report.row({ name, ...speed(repeat(runs(5), () => runCommand(program, patterns, { env, cwd: folder, highestStatus: 1 }))) }));
  report.row({ name: 'claimlint check, built-in pack', goal: 1.5, atLeast: true, ...speed(repeat(runs(5), () => runCommand(cli, args([]), { env, cwd: folder }))), beside });
  const large = corpora.find(({ count }) => count === 100_000);
  if (large !== undefined) report.row({ name: 'claimlint check, 100,000 statements', goal: 0.5, atLeast: true, ...speed(repeat(runs(3), () => runCommand(cli, args(large.packs), { env, cwd: folder }))), beside });
};
