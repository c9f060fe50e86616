/**
 * Makes up hostile drafts and packs for longer than the tests do.
 *
 *   node scripts/fuzz.mjs        twenty times as many examples
 *   node scripts/fuzz.mjs 200    two hundred times as many
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './paths.mjs';

const factor = Number(process.argv[2] ?? 20);
if (!Number.isInteger(factor) || factor < 1) {
  console.error('fuzz: give a whole number: how many times the usual examples');
  process.exit(2);
}

const run = (args) => spawnSync(process.execPath, args, { cwd: repositoryRoot, stdio: 'inherit', env: { ...process.env, CLAIMLINT_FUZZ: String(factor) } }).status ?? 1;

const suites = readdirSync(path.join(repositoryRoot, 'test/hostile')).filter((file) => file.endsWith('.test.ts')).map((file) => `out/test/hostile/${file.replace(/\.ts$/, '.js')}`);
process.exitCode = run(['scripts/build.mjs', '--types']) || run(['node_modules/mocha/bin/mocha.js', ...suites]);
