import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commands, viewCommands } from '../../../server/src/protocol/names';
import { parseStatementPlace } from '../../../server/src/protocol/statementPlace';
import { addStatement } from './addStatement';
import { choosePacks } from './choosePacks';
import { openExample } from './openExample';
import { openWaivers, waiveClaim } from './waiveClaim';

/** Registers the commands that an editor must carry out itself. */
export function registerCommands(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand(commands.restart, async () => {
      await client.stop();
      await client.start();
    }),
    vscode.commands.registerCommand(commands.showLog, () => client.outputChannel.show()),
    vscode.commands.registerCommand(commands.choosePacks, choosePacks),
    vscode.commands.registerCommand(viewCommands.openExample, openExample),
    vscode.commands.registerCommand(commands.openStatement, openStatement),
    vscode.commands.registerCommand(commands.waive, (target: unknown, decision: unknown) => waiveClaim(client, target, decision)),
    vscode.commands.registerCommand(commands.openWaivers, openWaivers),
    vscode.commands.registerCommand(commands.addStatement, () => addStatement(client)),
  ];
}

/** Opens a pack with a statement selected; an argument that is no place does nothing. */
async function openStatement(argument: unknown): Promise<void> {
  const place = parseStatementPlace(argument);
  if (place === undefined) return;
  const { start, end } = place.range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  const uri = vscode.Uri.parse(place.uri, true);
  // A report or a list may be in front: a document that is in sight is shown where it is.
  const viewColumn = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())?.viewColumn;
  await vscode.window.showTextDocument(uri, viewColumn === undefined ? { selection } : { selection, viewColumn });
}
