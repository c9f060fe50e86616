import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { engineFlags } from '../../../server/src/protocol/engineFlags';
import { type ClaimlintApi, startClient } from '../common/startClient';

/** Starts the server as a process of its own. */
export function activate(context: ExtensionContext): Promise<ClaimlintApi> {
  const module = Uri.joinPath(context.extensionUri, 'dist/server/node.js').fsPath;
  const server = { module, transport: TransportKind.ipc, options: { execArgv: [...engineFlags] } };
  return startClient(context, (options) => new LanguageClient('claimlint', 'Claimlint', { run: server, debug: server }, options));
}
