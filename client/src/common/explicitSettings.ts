import * as vscode from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient';
import { ownSettings, productId } from '../../../server/src/protocol/names';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value that the closest layer gives; groups of settings are joined key by key. */
const join = (layers: readonly unknown[]): unknown =>
  layers.filter((value) => value !== undefined).reduce<unknown>((below, value) => (isRecord(below) && isRecord(value) ? { ...below, ...value } : value), undefined);

/**
 * The settings of Claimlint that someone has written down for `scope`, without VS Code's defaults: those would look
 * like a user's choice to the server and override the project file, which counts less than the editor.
 */
const readExplicitSettings = (scope: vscode.Uri | undefined): Readonly<Record<string, unknown>> => {
  const configuration = vscode.workspace.getConfiguration(productId, scope ?? null);
  const entries = Object.keys(configuration).map((key): readonly [string, unknown] => {
    const found = configuration.inspect<unknown>(key);
    // Nobody but the user says where words of drafts may be sent: what a workspace says of it does not even reach the server.
    if (ownSettings.includes(key)) return [key, found?.globalValue];
    return [key, join([found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue])];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
};

/** Answers the server when it asks for our settings, with those that were written down; other questions go to VS Code. */
export const configurationMiddleware: NonNullable<ConfigurationMiddleware['configuration']> = (params, token, next) =>
  params.items.every(({ section }) => section === productId)
    ? params.items.map(({ scopeUri }) => readExplicitSettings(scopeUri === undefined ? undefined : vscode.Uri.parse(scopeUri)))
    : next(params, token);
