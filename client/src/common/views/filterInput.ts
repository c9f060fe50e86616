import * as vscode from 'vscode';

/** Asks for the words that what is listed must hold; `undefined` where the user gives up. */
export async function askFilter(current: string): Promise<string | undefined> {
  const filter = await vscode.window.showInputBox({
    title: vscode.l10n.t('Filter'),
    prompt: vscode.l10n.t('Words that must all occur: in the text, its topic, its sources or their quotes. Empty shows everything.'),
    value: current,
  });
  return filter?.trim().slice(0, 500);
}
