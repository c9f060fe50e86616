/**
 * Runs the tests of the checker and fails where they reach less of it than .c8rc.json asks for. The pages are left in coverage/.
 *
 *   node scripts/coverage.mjs
 */
import { spawnSync } from 'node:child_process';
import { repositoryRoot } from './paths.mjs';

const run = (args) => spawnSync(process.execPath, args, { cwd: repositoryRoot, stdio: 'inherit' }).status ?? 1;

/** Folders of test/ that are about the checker; what others reach by the way proves nothing of it. */
const folders = ['checker', 'corpus', 'data', 'hostile', 'quality'];

process.exitCode =
  run(['scripts/build.mjs', '--types']) ||
  run(['node_modules/c8/bin/c8.js', process.execPath, 'node_modules/mocha/bin/mocha.js', '--reporter', 'dot', ...folders.map((folder) => `out/test/${folder}/**/*.test.js`)]);
