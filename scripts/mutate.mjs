/**
 * Changes the checker in thousands of small ways, one at a time, and counts the changes that its tests notice. Takes hours for
 * all rooms; name the rooms to look at.
 *
 *   npm install --prefix bench/mutation --no-package-lock    once: Stryker is installed apart
 *   node scripts/mutate.mjs judgement waiver                some rooms of server/src/checker, one after the other
 *   node scripts/mutate.mjs proposition/negation.ts         one file
 *   node scripts/mutate.mjs --sample 400 proposition        400 changes of a room, drawn over all of its files
 *   node scripts/mutate.mjs                                 all rooms, the quick ones first
 *
 * A sample takes minutes where a room takes hours. The draw goes by what and where a change is, so that the same code has
 * the same sample. Of a true share of 70 %, a sample of 400 shows between 65 and 75 % in 19 of 20
 * draws; the shares of single files say little.
 *
 * Of each, coverage/mutation/ keeps what became of every change, and a list of those that no test noticed; the figures of the
 * last look are in bench/results/mutation.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot } from './paths.mjs';

const stryker = path.join(repositoryRoot, 'bench/mutation/node_modules/@stryker-mutator/core/bin/stryker.js');
const settings = JSON.parse(readFileSync(path.join(repositoryRoot, 'bench/mutation/stryker.config.json'), 'utf8'));
const folder = path.join(repositoryRoot, 'coverage/mutation');

/** Tests of whole drafts and of made-up ones take seconds each, too long for thousands of changes. */
const quick = '!(any*|hostile*|citationKeepsFindings*)';
const testsOf = (...rooms) => rooms.map((room) => `out/test/checker/${room}/${quick}.test.js`);

/** The rooms, each with the tests that are run for it: its own, and those of the rooms by which its work is seen. */
const rooms = {
  options: testsOf('options'),
  yaml: testsOf('yaml', 'options', 'waiver'),
  rereading: testsOf('rereading'),
  rewording: testsOf('rewording'),
  waiver: testsOf('waiver'),
  retrieval: [...testsOf('retrieval'), 'out/test/checker/session.test.js'],
  finding: [...testsOf('finding', 'judgement'), 'out/test/checker/session.test.js'],
  citation: testsOf('citation'),
  corpus: testsOf('corpus'),
  doctor: testsOf('doctor'),
  compiled: testsOf('compiled', 'retrieval'),
  text: testsOf('text', 'proposition'),
  article: testsOf('article'),
  lexicon: testsOf('lexicon', 'text', 'proposition', 'judgement'),
  judgement: testsOf('judgement', 'proposition'),
  proposition: testsOf('proposition', 'judgement'),
};

/** Weights are fitted, not reasoned: the files that weigh words are looked at by `npm run bench:quality`. */
const isWeighed = (room) => (room === 'judgement' ? ['!server/src/checker/judgement/lexical*.ts'] : []);

const pluginOf = (name) => path.join(repositoryRoot, `bench/mutation/${name}.mjs`);

/**
 * What is made here is kept for the life of the process, and used while modules are loaded: each change needs a new process, in
 * which it holds from the start, and all tests. What is not reached is not told of them.
 */
const isKept = (name) => /^(?:text|lexicon$|lexicon\/lexicon)/.test(name);

/** How changes of a room are tried, all or a sample. */
const triedBy = (name, sample) => ({
  ...(isKept(name) ? { coverageAnalysis: 'off', ignoreStatic: false } : { testRunner: 'warmMocha' }),
  ...(sample === undefined ? {} : { sample, checkers: ['sample'] }),
  plugins: [...settings.plugins, pluginOf('warmMocha'), ...(sample === undefined ? [] : [pluginOf('sample')])],
});

const look = (name, sample) => {
  const [room] = name.split('/');
  const mutate = name === room ? [`server/src/checker/${room}/*.ts`, ...isWeighed(room)] : [`server/src/checker/${name}`];
  const config = path.join(folder, 'stryker.config.json');
  const report = path.join(folder, `${name.replaceAll('/', '-')}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(config, JSON.stringify({ ...settings, ...triedBy(name, sample), mutate, mochaOptions: { ui: 'bdd', spec: rooms[room] }, jsonReporter: { fileName: report } }));
  const status = spawnSync(process.execPath, [stryker, 'run', config], { cwd: repositoryRoot, stdio: 'inherit' }).status ?? 1;
  if (status === 0) tell(report);
  return status;
};

const isCounted = ({ status }) => status !== 'Ignored' && status !== 'CompileError';
const isNoticed = ({ status }) => status === 'Killed' || status === 'Timeout';

/** A row for each file: how many of the changes were noticed. Leaves a list of the others beside the report. */
const tell = (report) => {
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const rows = Object.entries(files).map(([file, { mutants, source }]) => ({ file: file.replace('server/src/checker/', ''), counted: mutants.filter(isCounted), lines: source.split('\n') }));
  const share = (list) => `${((100 * list.filter(isNoticed).length) / list.length).toFixed(0)} % | ${list.filter(({ status }) => status === 'NoCoverage').length}`;
  console.log('\n| file | changes | noticed | not reached |\n|---|--:|--:|--:|');
  for (const { file, counted } of rows) if (counted.length > 0) console.log(`| ${file} | ${counted.length} | ${share(counted)} |`);
  const all = rows.flatMap(({ counted }) => counted);
  const total = Object.values(files).flatMap(({ mutants }) => mutants).filter(({ status }) => status !== 'Ignored').length;
  console.log(`| all | ${all.length}${total > all.length ? ` of ${total}` : ''} | ${share(all)} |`);
  const survivors = rows.flatMap(({ file, counted, lines }) => counted.filter((mutant) => !isNoticed(mutant)).map(({ location: { start, end }, status, replacement }) => {
    const was = start.line === end.line ? lines[start.line - 1].slice(start.column - 1, end.column - 1) : `${lines[start.line - 1].slice(start.column - 1)} …`;
    return `${file}:${start.line} ${status === 'NoCoverage' ? '(not reached) ' : ''}${was} → ${replacement.replaceAll(/\s+/g, ' ')}`;
  }));
  writeFileSync(report.replace(/json$/, 'survivors.txt'), `${survivors.join('\n')}\n`);
};

const run = () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { sample: { type: 'string' } } });
  const names = positionals.length > 0 ? positionals : Object.keys(rooms);
  const sample = values.sample === undefined ? undefined : Number(values.sample);
  if (sample !== undefined && !(Number.isInteger(sample) && sample > 0)) {
    console.error(`mutate: --sample takes a number of changes, such as 400, not "${values.sample}"`);
    return 2;
  }
  const unknown = names.find((name) => !(name.split('/')[0] in rooms) || !existsSync(path.join(repositoryRoot, 'server/src/checker', name)));
  if (unknown !== undefined) {
    console.error(`mutate: no room or file "${unknown}"; rooms are ${Object.keys(rooms).join(', ')}`);
    return 2;
  }
  if (!existsSync(stryker)) {
    console.error('mutate: Stryker is installed apart; run npm install --prefix bench/mutation --no-package-lock');
    return 2;
  }
  const built = spawnSync(process.execPath, ['scripts/build.mjs', '--lexicon'], { cwd: repositoryRoot, stdio: 'inherit' }).status ?? 1;
  return built === 0 ? Math.max(...names.map((name) => look(name, sample))) : built;
};

process.exitCode = run();
