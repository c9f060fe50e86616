/** What other parts measure beside Claimlint: peers that are installed, in the ways in which people use them. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { linters } from '../peers/linters.mjs';

const folder = fileURLToPath(new URL('../peers/', import.meta.url));
const require = createRequire(path.join(folder, 'package.json'));

const isInstalled = (name) => existsSync(path.join(folder, 'node_modules', name, 'package.json'));

/** The linters that are installed. */
export const installedLinters = () => linters.filter(({ packageName }) => isInstalled(packageName));

/** A server around a linter: its file, and the arguments by which it is told which. */
export const linterServer = ({ name }) => ({ file: path.join(folder, 'server.mjs'), args: ['--stdio', name] });

/** Commands that check one draft, as arguments for Node; those that end with 1 have found something. */
export const installedCommands = (draft) => [
  { name: 'markdownlint-cli2', packageName: 'markdownlint-cli2', args: [path.join(folder, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'), draft] },
  { name: 'textlint', packageName: 'textlint', args: [path.join(folder, 'node_modules/textlint/bin/textlint.js'), '--rules-base-directory', path.join(folder, 'node_modules'), '--rule', 'no-todo', '--rule', 'max-comma', '--rule', 'common-misspellings', draft] },
  { name: 'cspell', packageName: 'cspell', args: [path.join(folder, 'node_modules/cspell/bin.mjs'), '--no-progress', '--no-summary', '--no-config-search', draft] },
  { name: 'Harper', packageName: 'harper.js', args: [path.join(folder, 'command.mjs'), 'Harper (WASM)', draft] },
].filter(({ packageName }) => isInstalled(packageName));

/** Runs `measure` for each peer; one that fails is left out with a line. Returns what was measured. */
export const measureEach = async (report, peers, measure) => {
  const rows = [];
  for (const peer of peers) {
    try {
      rows.push(await measure(peer));
    } catch (error) {
      report.note(`${peer.name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (peers.length === 0) report.note('No peers are installed: npm install --prefix bench/peers --no-package-lock');
  return rows;
};

/** The naive way, by its package; `undefined` where it is not installed. */
export const loadSearcher = (name) => (isInstalled(name) ? require(name) : undefined);
