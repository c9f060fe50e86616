/**
 * Runs the tests and ends with the line `N passed, N failed`.
 *
 *   node scripts/test.mjs           build, lint, regular expressions, known vulnerabilities, unit tests, the package's contents, the suite in a real VS Code
 *   node scripts/test.mjs unit      type check and unit tests
 *   node scripts/test.mjs faults    type check and what must hold when disks, processes, clocks and messages fail
 *   node scripts/test.mjs vscode    build and the suite in VS Code (CLAIMLINT_VSCODE=desktop,web,worker picks hosts)
 */
import { spawnSync } from 'node:child_process';
import { repositoryRoot } from './paths.mjs';
import { runUnitTests } from './unitTests.mjs';
import { chooseHosts, runSuite } from './vscode/runSuite.mjs';

/** Whether the step went well. */
const isStepRight = (title, args) => {
  console.log(`\n${title}`);
  return spawnSync(process.execPath, args, { cwd: repositoryRoot, stdio: 'inherit' }).status === 0;
};

const runStep = (title, args) => {
  if (!isStepRight(title, args)) throw new Error(`${title.toLowerCase()} failed`);
};

const build = () => runStep('Build', ['scripts/build.mjs']);
const typeCheck = () => runStep('Type check', ['scripts/build.mjs', '--types']);
const lint = () => isStepRight('Lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']);
const regexes = () => isStepRight('Regular expressions', ['scripts/checkRegexes.mjs']);
const audit = () => isStepRight('Known vulnerabilities', ['scripts/audit.mjs']);
const pack = () => isStepRight('Package', ['scripts/package.mjs']);

const runSuites = async () => {
  const results = [];
  for (const host of await chooseHosts()) results.push({ host, ...(await runSuite(host)) });
  return results;
};

const unit = async () => [{ host: 'unit', ...(await runUnitTests()) }];

/** Tests of faults that stand beside what they are about. */
const faultTests = new Set(['lsp/faults.test.ts', 'lsp/guard.test.ts', 'lsp/ground.test.ts', 'lsp/waivers.test.ts', 'host/cachedPacks.test.ts', 'node/nodePackCache.test.ts']);

const plans = {
  all: async () => {
    build();
    // Tests of what ships are only fair to a build of these sources.
    process.env.CLAIMLINT_BUNDLES = '1';
    // None of them stands in the way of the tests: one run tells everything that is wrong.
    const checks = { lint: lint(), regexes: regexes(), audit: audit(), package: pack() };
    const faults = Object.keys(checks).filter((name) => !checks[name]);
    return { results: [...(await unit()), ...(await runSuites())], faults };
  },
  unit: async () => {
    typeCheck();
    return { results: await unit(), faults: [] };
  },
  faults: async () => {
    typeCheck();
    return { results: [{ host: 'faults', ...(await runUnitTests((file) => file.startsWith('faults/') || faultTests.has(file))) }], faults: [] };
  },
  vscode: async () => {
    build();
    return { results: await runSuites(), faults: [] };
  },
};

const sum = (results, key) => results.reduce((total, result) => total + result[key], 0);

const main = async () => {
  const plan = plans[process.argv[2] ?? 'all'];
  if (plan === undefined) throw new Error(`unknown: ${process.argv[2]}; known are ${Object.keys(plans).join(', ')}`);
  const { results, faults } = await plan();
  console.log('');
  for (const { host, passed, failed, skipped } of results) {
    console.log(`${host.padEnd(8)} ${passed} passing, ${failed} failing, ${skipped} pending`);
  }
  for (const name of faults) console.log(`${name} failed, see above`);
  const failed = sum(results, 'failed');
  console.log(`${sum(results, 'passed')} passed, ${failed} failed`);
  process.exitCode = failed === 0 && faults.length === 0 ? 0 : 1;
};

main().catch((error) => {
  console.error(`\ntest: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
