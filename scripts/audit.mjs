/**
 * Asks the registry which packages are known to be vulnerable. One that is bundled, and so part of what ships, fails; one that
 * only builds and tests is told. Where the registry cannot be asked, that is told and nothing fails: a release asks again.
 *
 *   node scripts/audit.mjs             after a build: dist/THIRD-PARTY-NOTICES.txt names what is bundled
 *   node scripts/audit.mjs --strict    fails too where the registry cannot be asked: before a release
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { repositoryRoot } from './paths.mjs';

/** Names of the packages whose licences the notices hold: each stands with its version over a line of dashes. */
export const bundledPackages = (notices) => new Set([...notices.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) \d[\w.+-]*\r?\n-+$/gm)].map(([, name]) => name));

/**
 * What a report of `npm audit --json` says of them: `faults` of what ships, `others` of what does not. Undefined where it is no
 * report, as when the registry did not answer.
 */
export const judgeAudit = (report, bundled) => {
  const { vulnerabilities } = report ?? {};
  if (typeof vulnerabilities !== 'object' || vulnerabilities === null) return undefined;
  const lines = Object.entries(vulnerabilities).map(([name, { severity, via = [] }]) => ({ name, line: `${name}: ${severity}${via.flatMap((cause) => (typeof cause === 'object' ? [`, ${cause.title} (${cause.url})`] : [])).join('')}` }));
  const isBundled = ({ name }) => bundled.has(name);
  return { faults: lines.filter(isBundled).map(({ line }) => line), others: lines.filter((item) => !isBundled(item)).map(({ line }) => line) };
};

const main = async () => {
  const bundled = bundledPackages(readFileSync(path.join(repositoryRoot, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8'));
  // It ends with 1 where something is found, and prints its report all the same.
  const { stdout } = await promisify(execFile)('npm', ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=20000'], { cwd: repositoryRoot, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' }).catch((error) => error);
  const result = judgeAudit(JSON.parse(stdout || '{}'), bundled);
  if (result === undefined) {
    console.log('The registry could not be asked for known vulnerabilities.');
    return process.argv.includes('--strict') ? 1 : 0;
  }
  for (const line of result.others) console.log(`not shipped: ${line}`);
  for (const line of result.faults) console.error(`shipped: ${line}`);
  console.log(`${bundled.size} bundled packages, ${result.faults.length} of them known to be vulnerable; ${result.others.length} others that only build and test`);
  return result.faults.length === 0 ? 0 : 1;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main();
