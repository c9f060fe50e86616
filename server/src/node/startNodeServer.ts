import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type Connection, createConnection, IPCMessageReader, IPCMessageWriter, StreamMessageReader } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { createChecker, examineInSteps } from '../checker';
import { startServer } from '../lsp/startServer';
import { withoutAnswered } from './answered';
import { createNodeCorpusServers } from './corpusServers';
import { createMessageWriter } from './messageWriter';
import { createNodeHost } from './nodeHost';
import { openNodeReader, readerPlacesIn } from './nodeReader';
import { createMachineCache } from './packBackground';
import { findPackageFolder, readVersion } from './packageFolder';

/**
 * Starts the language server of this process: over what its arguments name (`--stdio`, `--node-ipc`, `--socket`, `--pipe`).
 * The process ends when the editor says so or goes away.
 *
 * @param serverFile what a thread loads to help the server; it calls `runBackgroundJob`.
 */
export function startNodeServer(serverFile: string): void {
  tuneEngine();
  const folder = findPackageFolder(__dirname);
  const platform = { host: { ...createNodeHost(folder), ...createMachineCache(serverFile) }, createChecker, servers: createNodeCorpusServers(), examine: examineInSteps, openReader: () => openNodeReader(readerPlacesIn(folder)), docsUri: URI.file(path.join(folder, 'docs')).toString() };
  startServer({ connection: openConnection(), createPlatform: () => platform, version: readVersion(folder) });
}

/**
 * What an engine does for short programs is wrong for one that runs all day. Left alone, it lets garbage grow to several times
 * what is alive; at three fifths of it, 20 MB less were taken, and no more processor time (`npm run bench:speed`, 10,000 statements).
 */
function tuneEngine(): void {
  setFlagsFromString('--heap-growing-percent=60');
  // What is used at every key is worth optimising as early as is usual, which `start.ts` has put off.
  if (process.versions.v8.startsWith('11.')) setTimeout(() => setFlagsFromString('--interrupt-budget=135168'), startedMs).unref();
}

/** By then a server has checked the drafts that were open. */
const startedMs = 3000;

/** What the arguments name. Over standard streams, as the library has it, but with a writer of our own. */
function openConnection(): Connection {
  if (!process.argv.includes('--stdio')) return process.argv.includes('--node-ipc') ? createConnection(new IPCMessageReader(process), withoutAnswered(new IPCMessageWriter(process))) : createConnection();
  const connection = createConnection(new StreamMessageReader(process.stdin), withoutAnswered(createMessageWriter(process.stdout)));
  // Whatever a library prints would break the stream of messages.
  globalThis.console = new console.Console(process.stderr);
  let isShutDown = false;
  connection.onShutdown(() => {
    isShutDown = true;
  });
  for (const ending of ['end', 'close']) process.stdin.once(ending, () => process.exit(isShutDown ? 0 : 1));
  return connection;
}
