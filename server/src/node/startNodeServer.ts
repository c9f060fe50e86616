import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { createConnection } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { createChecker, examineInSteps } from '../checker';
import { startServer } from '../lsp/startServer';
import { createNodeCorpusServers } from './corpusServers';
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
  startServer({ connection: createConnection(), createPlatform: () => platform, version: readVersion(folder) });
}

function readVersion(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return v.parse(v.object({ version: v.string() }), manifest).version;
}
