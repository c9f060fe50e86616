/**
 * Changes the checker in thousands of small ways, one at a time, and counts the changes that its tests notice. Takes hours for
 * all rooms; name the rooms to look at.
 *
 *   npm install --prefix bench/mutation --no-package-lock    once: Stryker is installed apart
 *   node scripts/mutate.mjs judgement waiver                some rooms of server/src/checker
 *   node scripts/mutate.mjs                                 all rooms that bench/mutation/stryker.config.json names
 *
 * The page is left in coverage/mutation.json; the figures of the last full look are in bench/results/mutation.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './paths.mjs';

const stryker = path.join(repositoryRoot, 'bench/mutation/node_modules/@stryker-mutator/core/bin/stryker.js');
const rooms = process.argv.slice(2);
const settings = JSON.parse(readFileSync(path.join(repositoryRoot, 'bench/mutation/stryker.config.json'), 'utf8'));
const { mutate } = settings;
const wanted = mutate.filter((pattern) => rooms.length === 0 || rooms.some((room) => pattern.startsWith(`server/src/checker/${room}/`)));

const run = () => {
  if (!existsSync(stryker)) {
    console.error('mutate: Stryker is installed apart; run npm install --prefix bench/mutation --no-package-lock');
    return 2;
  }
  if (wanted.length === 0) {
    console.error(`mutate: no such room; known are ${[...new Set(mutate.map((pattern) => pattern.split('/')[3]))].join(', ')}`);
    return 2;
  }
  // Of named rooms, their own tests and those of reading: all others take long and notice little more.
  const spec = rooms.length === 0 ? settings.mochaOptions.spec : [`out/test/checker/{${[...rooms, 'proposition'].join(',')}}/*.test.js`];
  const config = path.join(repositoryRoot, 'coverage/stryker.config.json');
  mkdirSync(path.dirname(config), { recursive: true });
  writeFileSync(config, JSON.stringify({ ...settings, mutate: wanted, mochaOptions: { ...settings.mochaOptions, spec } }));
  const args = [stryker, 'run', config];
  if ((spawnSync(process.execPath, ['scripts/build.mjs', '--lexicon'], { cwd: repositoryRoot, stdio: 'inherit' }).status ?? 1) !== 0) return 1;
  const status = spawnSync(process.execPath, args, { cwd: repositoryRoot, stdio: 'inherit' }).status ?? 1;
  if (status === 0) tell();
  return status;
};

/** A row for each file: how many of the changes were noticed. */
const tell = () => {
  const { files } = JSON.parse(readFileSync(path.join(repositoryRoot, 'coverage/mutation.json'), 'utf8'));
  const rows = new Map();
  for (const [file, { mutants }] of Object.entries(files)) {
    const counted = mutants.filter(({ status }) => status !== 'Ignored' && status !== 'CompileError');
    const noticed = counted.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
    if (counted.length > 0) rows.set(file.replace('server/src/checker/', ''), { noticed, count: counted.length, unreached: counted.filter(({ status }) => status === 'NoCoverage').length });
  }
  console.log('\n| file | changes | noticed | not reached |\n|---|--:|--:|--:|');
  for (const [file, { noticed, count, unreached }] of rows) console.log(`| ${file} | ${count} | ${((100 * noticed) / count).toFixed(0)} % | ${unreached} |`);
  const all = [...rows.values()].reduce((sum, row) => ({ noticed: sum.noticed + row.noticed, count: sum.count + row.count }), { noticed: 0, count: 0 });
  console.log(`| all | ${all.count} | ${((100 * all.noticed) / all.count).toFixed(1)} % | |`);
};

process.exitCode = run();
