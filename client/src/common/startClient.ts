import * as vscode from 'vscode';
import type { BaseLanguageClient, ConfigurationMiddleware, LanguageClientOptions } from 'vscode-languageclient';
import { articleLanguages, configGlob, packGlob, productId } from '../../../server/src/protocol/names';
import { parseStatus, type Status, statusMethod } from '../../../server/src/protocol/status';
import { registerCommands } from './commands';
import { readExplicitSettings, settingNames } from './explicitSettings';
import { createStatusView } from './statusView';

/** What the extension gives to other extensions and to its tests. */
export interface ClaimlintApi {
  /** What the server last said that it checks against; `undefined` before it has said so. */
  readonly status: () => Status | undefined;
  /** Fires with each status of the server. */
  readonly onDidChangeStatus: vscode.Event<Status>;
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
    documentSelector: [...articles, { pattern: packGlob }, { pattern: configGlob }],
    outputChannelName: 'Claimlint',
    // Where the extension lies: pages and packs that come with it are read, and opened, there.
    initializationOptions: { extensionUri: context.extensionUri.toString() },
    middleware: { workspace: { configuration: createConfigurationMiddleware(context.extension.packageJSON) } },
  });
  const statusChanged = new vscode.EventEmitter<Status>();
  let status: Status | undefined;
  const view = createStatusView(articles);
  context.subscriptions.push(
    statusChanged,
    view,
    ...registerCommands(client),
    client.onNotification(statusMethod, (payload: unknown) => {
      const parsed = parseStatus(payload);
      if (parsed === undefined) return;
      status = parsed;
      view.show(parsed);
      statusChanged.fire(parsed);
    }),
    client,
  );
  await client.start();
  return { status: () => status, onDidChangeStatus: statusChanged.event };
}

/** Answers the server's questions for our own section with what users have set; all others as usual. */
function createConfigurationMiddleware(packageJson: unknown): NonNullable<ConfigurationMiddleware['configuration']> {
  const names = settingNames(packageJson);
  return async (params, token, next) => {
    const answers = await next(params, token);
    if (!Array.isArray(answers)) return answers;
    return params.items.map(({ section, scopeUri }, index): unknown =>
      section === productId ? readExplicitSettings(names, scopeUri === undefined ? undefined : vscode.Uri.parse(scopeUri)) : answers[index],
    );
  };
}
