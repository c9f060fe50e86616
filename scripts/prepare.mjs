/**
 * Builds what a clone lacks when npm prepares it as somebody's dependency, as pre-commit has it done. `npm ci`, with
 * which work on Claimlint begins, leaves the build to the one who asked.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './paths.mjs';

const has = (file) => existsSync(path.join(repositoryRoot, file));

const run = (command, args) => {
  // Of a global installation, npm hands its own settings down, and would install what the build needs globally too.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_config_(?:global|prefix|location)$/i.test(name)));
  const { status, error } = spawnSync(command, args, { cwd: repositoryRoot, env, stdio: 'inherit', shell: process.platform === 'win32' && command === 'npm' });
  if (error !== undefined || status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
};

if (process.env.npm_command !== 'ci' && !has('dist/cli.js')) {
  if (!has('node_modules/esbuild')) run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  run(process.execPath, ['scripts/build.mjs']);
}
