/** Whole drafts: in a process that is warm, and as the command that somebody waits for. */
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { createDraft } from '../draft.mjs';
import { loadBuilt, loadBuiltInPack } from '../built.mjs';
import { fileURLToPath } from 'node:url';
import { noteCpu, repeat, timeMs } from '../measure.mjs';

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

export const measureChecks = async ({ report, root, folder, cli, corpora, drafts, runs, env }) => {
  const { createChecker, createPackCompiler, openCompiledPack, parsePack } = loadBuilt('server/src/checker/index');
  report.section('A whole draft, warm', 'ms');
  const pack = loadBuiltInPack();
  const makeChecker = () => createChecker({ packs: [pack] });
  repeat(runs(20), (run) => timeMs(() => makeChecker().check(createDraft(5000, 1000 + run))));
  const full = measureFull(makeChecker, 5000, runs(24));
  report.row({ name: `5,000 words that were never seen, ${pack.statements.length} statements`, goal: 15, ...full });
  const double = measureFull(makeChecker, 10_000, runs(24));
  report.row({ name: `10,000 words that were never seen, ${pack.statements.length} statements`, ...double });
  const large = corpora.find(({ count }) => count === 100_000);
  if (large !== undefined) {
    const packs = large.packs.map((file) => {
      const { pack: parsed } = parsePack(readFileSync(file, 'utf8'), file);
      return openCompiledPack(createPackCompiler([parsed]).compile(parsed, { key: '', problems: [], today: '2026-01-01', extra: '' }), '').pack;
    });
    const checker = createChecker({ packs });
    let draft = 0;
    report.row({ name: '5,000 words that were never seen, 100,000 statements', goal: 40, ...repeat(runs(24), () => timeMs(() => checker.check(createDraft(5000, 9000 + (draft += 1))))) });
  }
  report.note(`Twice the draft: ${(double.cpu / full.cpu).toFixed(2)} times the processor time (goal: at most 2.2).`);

  report.section('The command', 'ms, whole process');
  const file = path.join(folder, 'draft.md');
  writeFileSync(file, drafts[5000]);
  const check = (packs) => () => runCommand(cli, ['check', file, '--fail-on', 'never', '--format', 'json', ...packs.flatMap((name) => ['--corpus', name])], { env, cwd: folder });
  report.row({ name: 'Node itself', ...repeat(runs(20), () => runCommand('-e', ['0'], { env, cwd: folder })) });
  for (const [name, packs, goal] of [['built-in pack', [], undefined], ...corpora.map(({ count, packs: files }) => [`${count.toLocaleString('en')} statements`, files, { 10_000: 200, 100_000: 270 }[count]])]) {
    const run = check(packs);
    run();
    report.row({ name: `claimlint check, 5,000 words, ${name}`, ...(goal === undefined ? {} : { goal }), ...repeat(runs(12), run) });
  }
  measureSite({ report, root, folder, cli, corpora, runs, env });
};

const measureSite = ({ report, root, folder, cli, corpora, runs, env }) => {
  const site = path.join(folder, 'site');
  const megabytes = writeSite(site);
  report.section(`1,000 files, ${megabytes.toFixed(1)} MB`, 'MB a second, whole process');
  const speed = ({ p50, p99, cpu }) => ({ p50: megabytes / (p50 / 1000), p99: megabytes / (p99 / 1000), ...(cpu === undefined ? {} : { cpu: megabytes / (cpu / 1000) }) });
  const args = (packs) => ['check', site, '--fail-on', 'never', '--format', 'json', ...packs.flatMap((name) => ['--corpus', name])];
  report.row({ name: 'claimlint check, built-in pack', goal: 1.5, atLeast: true, ...speed(repeat(runs(5), () => runCommand(cli, args([]), { env, cwd: folder }))) });
  const large = corpora.find(({ count }) => count === 100_000);
  if (large !== undefined) report.row({ name: 'claimlint check, 100,000 statements', goal: 0.5, atLeast: true, ...speed(repeat(runs(3), () => runCommand(cli, args(large.packs), { env, cwd: folder }))) });
  const program = path.join(root, 'bench/peers/node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
  if (existsSync(program)) report.row({ name: 'markdownlint-cli2', ...speed(repeat(runs(3), () => runCommand(program, [`${site}/**/*.md`], { env, cwd: folder, highestStatus: 1 }))) });
  else report.note('markdownlint-cli2: not installed.');
};
