/**
 * Builds what a clone lacks when npm prepares it as somebody's dependency, as pre-commit has it done. `npm ci`, with
 * which work on Claimlint begins, leaves the build to the one who asked.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './paths.mjs';

const isBuilt = existsSync(path.join(repositoryRoot, 'dist/cli.js'));
if (process.env.npm_command !== 'ci' && !isBuilt) {
  const { status } = spawnSync(process.execPath, [path.join(repositoryRoot, 'scripts/build.mjs')], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
