import { assert } from 'chai';
import * as vscode from 'vscode';
import { waitFor, waitForFindings } from './waitFor';
import { workspaceFile } from './workspaceFile';

describe('the evidence report', () => {
  const draft = workspaceFile('reported.md');
  const saved = workspaceFile('reported.html');

  before(async () => {
    await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode('# Mesotherapy\n\nMesotherapy has no complications.\n'));
    await vscode.window.showTextDocument(draft);
    await waitForFindings(draft);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const file of [draft, saved]) await vscode.workspace.fs.delete(file);
  });

  const reportTab = (): vscode.Tab | undefined => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('claimlint.report'));

  it('opens beside the draft, which stays in front', async () => {
    await vscode.commands.executeCommand('claimlint.showReport');
    const tab = await waitFor(vscode.window.tabGroups.onDidChangeTabs, reportTab);
    assert.equal(tab.label, 'Evidence: reported.md');
    assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), draft.toString());
  });

  it('leads to the words in the column of the draft', async () => {
    const place = { uri: draft.toString(), range: { start: { line: 2, character: 16 }, end: { line: 2, character: 32 } } };
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await vscode.commands.executeCommand('claimlint.openStatement', place);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.viewColumn, vscode.ViewColumn.One);
    assert.equal(editor?.document.getText(editor.selection), 'no complications');
  });

  it('is saved as a page that stands alone', async () => {
    await vscode.commands.executeCommand('claimlint.saveReport', saved);
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(saved));
    assert.match(page, /^<!DOCTYPE html>[\s\S]*<mark>no complications<\/mark>[\s\S]*<\/html>\n$/);
    assert.notInclude(page, 'command:');
  });
});
