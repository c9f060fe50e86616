import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { type Connection, createConnection, StreamMessageReader } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { createChecker, examineInSteps } from '../checker';
import { startServer } from '../lsp/startServer';
import { createNodeCorpusServers } from './corpusServers';
import { createMessageWriter } from './messageWriter';
import { createNodeHost, findPackageFolder } from './nodeHost';
import { openNodeReader, readerPlacesIn } from './nodeReader';
import { createMachineCache } from './packBackground';

/**
 * Starts the language server of this process: over what its arguments name (`--stdio`, `--node-ipc`, `--socket`, `--pipe`).
 * The process ends when the editor says so or goes away.
 *
 * @param serverFile what a thread loads to help the server; it calls `runBackgroundJob`.
 */
export function startNodeServer(serverFile: string): void {
  const folder = findPackageFolder(__dirname);
  const platform = { host: { ...createNodeHost(folder), ...createMachineCache(serverFile) }, createChecker, servers: createNodeCorpusServers(), examine: examineInSteps, openReader: () => openNodeReader(readerPlacesIn(folder)), docsUri: URI.file(path.join(folder, 'docs')).toString() };
  startServer({ connection: openConnection(), createPlatform: () => platform, version: readVersion(folder) });
}

/** What the arguments name. Over standard streams, as the library has it, but with a writer of our own. */
function openConnection(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection();
  const connection = createConnection(new StreamMessageReader(process.stdin), createMessageWriter(process.stdout));
  // Whatever a library prints would break the stream of messages.
  globalThis.console = new console.Console(process.stderr);
  let isShutDown = false;
  connection.onShutdown(() => {
    isShutDown = true;
  });
  for (const ending of ['end', 'close']) process.stdin.once(ending, () => process.exit(isShutDown ? 0 : 1));
  return connection;
}

function readVersion(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return v.parse(v.object({ version: v.string() }), manifest).version;
}
