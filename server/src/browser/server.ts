import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createChecker, examineInSteps } from '../checker';
import type { Platform } from '../lsp/platform';
import { startServer } from '../lsp/startServer';
import { readInitialization } from '../protocol/initialization';
import { createBrowserHost } from './createBrowserHost';
import { openBrowserReader } from './openBrowserReader';

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

const createPlatform = (initializationOptions: unknown): Platform => {
  const { extensionUri } = readInitialization(initializationOptions);
  const host = createBrowserHost(connection, extensionUri);
  return { host, createChecker, examine: examineInSteps, openReader: () => openBrowserReader(connection, host, extensionUri), ...(extensionUri === undefined ? {} : { docsUri: `${extensionUri}/docs` }) };
};

startServer({ connection, createPlatform: (params) => createPlatform(params.initializationOptions) });
