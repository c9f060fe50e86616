import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commands } from '../../../../server/src/protocol/names';
import { parsePlaceUses } from '../../../../server/src/protocol/statementPlace';
import { nextClaimMethod, type NextClaimParams, parseNextClaim } from '../../../../server/src/protocol/views';
import type { CurrentDraft } from './currentDraft';

/** Registers the commands that go from claim to claim, and from a statement to the sentences that it speaks to. */
export function registerClaimSteps(client: BaseLanguageClient, draft: CurrentDraft): vscode.Disposable[] {
  const step = (direction: NextClaimParams['direction']) => async (): Promise<void> => {
    const editor = draft.editor();
    if (editor === undefined) return;
    const { line, character } = editor.selection.active;
    const params: NextClaimParams = { uri: editor.document.uri.toString(), position: { line, character }, direction };
    const claim = parseNextClaim(await client.sendRequest<unknown>(nextClaimMethod, params));
    if (claim === undefined) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('No claims in this draft'), 4000);
      return;
    }
    const { start, end } = claim.place.range;
    await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active, selection: new vscode.Range(start.line, start.character, end.line, end.character) });
    vscode.window.setStatusBarMessage(claim.announcement, 6000);
  };
  return [
    vscode.commands.registerCommand(commands.nextClaim, step('next')),
    vscode.commands.registerCommand(commands.previousClaim, step('previous')),
    vscode.commands.registerCommand(commands.showUses, showUses),
  ];
}

/** Lists the uses of a statement beside it; an argument that is none does nothing. */
async function showUses(argument: unknown): Promise<void> {
  const uses = parsePlaceUses(argument);
  if (uses === undefined) return;
  const { uri, position, locations } = uses;
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri, true),
    new vscode.Position(position.line, position.character),
    locations.map(({ uri: place, range: { start, end } }) => new vscode.Location(vscode.Uri.parse(place, true), new vscode.Range(start.line, start.character, end.line, end.character))),
  );
}
