import { assert } from 'chai';
import * as vscode from 'vscode';
import { waitForFindings } from './waitFor';
import { workspaceFile } from './workspaceFile';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the project file', () => {
  const folder = workspaceFile('with-project-file');
  const article = vscode.Uri.joinPath(folder, 'draft.md');
  const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('claimlint');

  before(async () => {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'claimlint.config.yaml'), encode('severity:\n  conflict: error\n'));
    await vscode.workspace.fs.writeFile(article, encode('Mesotherapy has no complications.\n'));
  });

  after(async () => {
    await configuration().update('severity.conflict', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('is not overridden by the defaults of the editor', async () => {
    await vscode.window.showTextDocument(article);
    const findings = await waitForFindings(article, ({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.lengthOf(findings, 1);
  });

  it('counts less than what someone set in the editor', async () => {
    await configuration().update('severity.conflict', 'hint', vscode.ConfigurationTarget.Workspace);
    const findings = await waitForFindings(article, ({ severity }) => severity === vscode.DiagnosticSeverity.Hint);
    assert.lengthOf(findings, 1);
  });
});
