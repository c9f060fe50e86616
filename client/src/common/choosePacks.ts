import * as vscode from 'vscode';
import { builtInPacks, packGlob, productId } from '../../../server/src/protocol/names';

/** A pack that can be picked. */
interface PackItem extends vscode.QuickPickItem {
  /** As the setting names it. */
  readonly name: string;
}

/** Lets the user pick among the workspace's packs and the built-in ones, and writes the choice to the setting `claimlint.packs`. */
export async function choosePacks(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(productId);
  const chosen: unknown = configuration.get('packs');
  const isChosen = (name: string): boolean => Array.isArray(chosen) && chosen.includes(name);
  const files = await vscode.workspace.findFiles(packGlob, '**/node_modules/**');
  const names = files.map((file) => vscode.workspace.asRelativePath(file, false)).sort();
  const items: PackItem[] = [
    ...names.map((name) => ({ name, label: name, picked: isChosen(name) })),
    ...builtInPacks.map(({ id, title }) => ({ name: id, label: title, description: vscode.l10n.t('{0}, built in', id), picked: isChosen(id) })),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Packs to check articles against'),
    placeHolder: vscode.l10n.t('None: the packs that the project names, else the built-in one'),
  });
  if (picked === undefined) return;
  const target = vscode.workspace.workspaceFolders === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  await configuration.update('packs', picked.length === 0 ? undefined : picked.map(({ name }) => name), target);
}
