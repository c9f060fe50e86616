import { assert } from 'chai';
import * as vscode from 'vscode';
import { workspaceFile } from './workspaceFile';

describe('activation', () => {
  it('happens when a Markdown file is opened', async () => {
    const extension = vscode.extensions.getExtension('claimlint.claimlint');
    assert.isDefined(extension);
    await vscode.window.showTextDocument(workspaceFile('draft.md'));
    await extension.activate();
    assert.isTrue(extension.isActive);
  });

  it('offers every command that package.json names', async () => {
    const extension = vscode.extensions.getExtension('claimlint.claimlint');
    const manifest = extension?.packageJSON as { contributes: { commands: { command: string }[] } };
    const named = manifest.contributes.commands.map(({ command }) => command);
    const known = await vscode.commands.getCommands(true);
    assert.includeMembers(known, named);
  });
});
