import * as path from 'node:path';
import { runCli } from '../../server/src/cli/program';
import type { Terminal } from '../../server/src/cli/terminal';
import { createCliServices } from '../../server/src/node/cliServices';
import { createNodeFiles } from '../../server/src/node/nodeTerminal';
import type { CliRun } from './fakeCli';

const root = path.resolve(__dirname, '..', '..', '..');

/** Runs `claimlint` in this process with the real checker, packs and files, in a folder (relative to the repository), and catches what it prints. */
export async function runReal(words: readonly string[], { folder = '.', input = '' }: { readonly folder?: string; readonly input?: string } = {}): Promise<Omit<CliRun, 'written' | 'progress'>> {
  const cwd = path.resolve(root, folder);
  let out = '';
  let errors = '';
  const terminal: Terminal = {
    env: {},
    isScreen: false,
    write: (text) => {
      out += text;
      return Promise.resolve();
    },
    writeError: (text) => {
      errors += text;
    },
    showProgress: () => undefined,
    async *readInput() {
      yield await Promise.resolve(Buffer.from(input));
    },
    nowMs: () => performance.now(),
    files: createNodeFiles(cwd),
  };
  const status = await runCli(words, createCliServices(cwd, { serveStdio: () => Promise.resolve() }), terminal);
  return { status, out, errors: errors.split('\n').slice(0, -1) };
}
