import * as v from 'valibot';
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { articleLanguages, commands, configGlob, packGlob, waiverGlob } from '../../../server/src/protocol/names';
import { parseStatus, type Status, statusMethod } from '../../../server/src/protocol/status';
import { registerCommands } from './commands';
import { configurationMiddleware } from './explicitSettings';
import { answerQuestions, statementAtCursor } from './impact';
import { createPackTests } from './packTests';
import { createStatusView } from './statusView';
import { registerViews, type Views } from './views/registerViews';

/** What the extension gives to other extensions and to its tests. */
export interface ClaimlintApi {
  /** What the server last said that it checks against; `undefined` before it has said so. */
  readonly status: () => Status | undefined;
  /** Fires with each status of the server. */
  readonly onDidChangeStatus: vscode.Event<Status>;
  readonly views: Views;
  /** The examples of packs, as the Test Explorer lists them. */
  readonly tests: vscode.TestController;
}

/** Makes the client of a platform: how the server is started is all that platforms differ in. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/**
 * Starts the language client with its commands and its status, and resolves when the server answers.
 * Everything ends with the extension. Rejects where the server cannot be started.
 */
export async function startClient(context: vscode.ExtensionContext, createClient: CreateClient): Promise<ClaimlintApi> {
  const articles = articleLanguages.map((language) => ({ language }));
  const client = createClient({
    documentSelector: [...articles, { pattern: packGlob }, { pattern: configGlob }, { pattern: waiverGlob }],
    outputChannelName: 'Claimlint',
    // Where the extension lies: pages and packs that come with it are read, and opened, there.
    initializationOptions: () => ({ extensionUri: context.extensionUri.toString(), version: readVersion(context), isTrusted: vscode.workspace.isTrusted, asksReason: true, confirms: true }),
    middleware: { ...statementAtCursor, workspace: { configuration: configurationMiddleware } },
  });
  const statusChanged = new vscode.EventEmitter<Status>();
  let status: Status | undefined;
  const view = createStatusView(articles);
  context.subscriptions.push(
    statusChanged,
    view,
    ...registerCommands(client),
    ...answerQuestions(client),
    client.onNotification(statusMethod, (payload: unknown) => {
      const parsed = parseStatus(payload);
      if (parsed === undefined) return;
      status = parsed;
      view.show(parsed);
      statusChanged.fire(parsed);
    }),
    client,
  );
  const views = registerViews(client, articles);
  const tests = createPackTests(client);
  context.subscriptions.push(tests.controller, statusChanged.event(({ isBusy }) => (isBusy ? undefined : tests.refresh())));
  context.subscriptions.push(
    views,
    vscode.workspace.onDidGrantWorkspaceTrust(() => vscode.commands.executeCommand(commands.restart)),
  );
  await client.start();
  return { status: () => status, onDidChangeStatus: statusChanged.event, views, tests: tests.controller };
}

function readVersion({ extension }: vscode.ExtensionContext): string {
  const { version } = v.parse(v.object({ version: v.string() }), extension.packageJSON);
  return version;
}
