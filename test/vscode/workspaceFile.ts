import * as vscode from 'vscode';

/** Address of a file of test/vscode/workspace, of which each run opens a fresh copy. */
export const workspaceFile = (name: string): vscode.Uri => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('the suite runs with test/vscode/workspace open');
  return vscode.Uri.joinPath(folder.uri, name);
};
