import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { type ClaimlintApi, startClient } from '../common/startClient';
import { answerFileRequests } from './answerFileRequests';
import { answerReaderRequests } from './answerReaderRequests';

/** Starts the server in a worker, which reads files through the editor. */
export function activate(context: ExtensionContext): Promise<ClaimlintApi> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  let worker: Worker | undefined;
  const startWorker = (): Promise<MessageTransports> => {
    // A restart asks again; the worker before has been told to stop and must not linger.
    worker?.terminate();
    worker = new Worker(script);
    // Transports instead of the worker itself: VS Code's stand-in for it is no instance of Worker, which the client asks for.
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return startClient(context, (options) => {
    const client = new LanguageClient('claimlint', 'Claimlint', startWorker, options);
    context.subscriptions.push(answerFileRequests(client), answerReaderRequests(client, context));
    return client;
  });
}
