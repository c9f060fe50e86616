import * as vscode from 'vscode';
import { type BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { parseGivenDecision, parseWaiveAnswer, parseWaiveTarget, type GivenDecision, waiveMethod, type WaiveParams } from '../../../server/src/protocol/waive';
import { waiverGlob } from '../../../server/src/protocol/names';

/**
 * Asks why a claim is accepted, and has the server record it. `decision` answers the questions beforehand, for those who
 * bind the command to a key or call it. An argument that names no finding does nothing, and neither does a question that is dismissed.
 */
export async function waiveClaim(client: BaseLanguageClient, argument: unknown, decision: unknown): Promise<void> {
  const target = parseWaiveTarget(argument);
  if (target === undefined) return;
  const given = parseGivenDecision(decision) ?? (await askForDecision());
  if (given === undefined) return;
  const answer = parseWaiveAnswer(await client.sendRequest<unknown>(waiveMethod, { ...target, ...given } satisfies WaiveParams));
  if ('refusal' in answer) {
    void vscode.window.showWarningMessage(answer.refusal);
    return;
  }
  if (!WorkspaceEdit.is(answer.edit)) return;
  // The waiver file is saved where it was not open: nobody would look for unsaved changes in a file that nobody sees.
  await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit), { isRefactoring: target.place === 'file' });
}

async function askForDecision(): Promise<GivenDecision | undefined> {
  const title = vscode.l10n.t('Accept this claim');
  const reason = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Why is it accepted? Reviewers read this.'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A claim is accepted for a reason only.') : undefined),
  });
  if (reason === undefined) return undefined;
  const expires = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Until which day? Leave it empty for no end.'),
    placeHolder: '2027-01-31',
    ignoreFocusOut: true,
    validateInput: (text) => (/^(?:\d{4}-\d{2}-\d{2})?$/.test(text.trim()) ? undefined : vscode.l10n.t('Write the day as 2027-01-31.')),
  });
  if (expires === undefined) return undefined;
  return expires.trim() === '' ? { reason } : { reason, expires: expires.trim() };
}

/** Opens the waiver file; of several the one that the user picks. */
export async function openWaivers(): Promise<void> {
  const files = await vscode.workspace.findFiles(waiverGlob, '**/node_modules/**');
  if (files.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No waiver file yet. The quick fix “Waive” makes one.'));
    return;
  }
  const names = new Map(files.map((file) => [vscode.workspace.asRelativePath(file), file]));
  const name = files.length === 1 ? [...names.keys()][0] : await vscode.window.showQuickPick([...names.keys()].sort(), { title: vscode.l10n.t('Open waivers') });
  const file = name === undefined ? undefined : names.get(name);
  if (file !== undefined) await vscode.window.showTextDocument(file);
}
