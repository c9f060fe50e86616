import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { repositoryRoot } from './paths.mjs';

/** The compiled tests, found by their sources: what was deleted in test/ but lingers in out/ is not run. */
const compiledTests = (isWanted) =>
  readdirSync(path.join(repositoryRoot, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith(`vscode${path.sep}`) && isWanted(file.replaceAll(path.sep, '/')))
    .sort()
    .map((file) => path.join(repositoryRoot, 'out/test', file.replace(/\.ts$/, '.js')));

/** Runs every test outside VS Code in this process, or those whose paths below test/ are wanted, printing as it goes; returns the counts. */
export const runUnitTests = async (isWanted = () => true) => {
  const options = JSON.parse(readFileSync(path.join(repositoryRoot, '.mocharc.json'), 'utf8'));
  process.setSourceMapsEnabled(true);
  process.chdir(repositoryRoot);
  const mocha = new Mocha({ ui: options.ui, timeout: options.timeout, forbidOnly: options['forbid-only'] });
  for (const file of compiledTests(isWanted)) mocha.addFile(file);
  const stats = await new Promise((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  return { passed: stats.passes, failed: stats.failures, skipped: stats.pending };
};
