import { assert } from 'chai';
import * as vscode from 'vscode';
import { waitForFindings, waitForNoFindings } from './waitFor';
import { workspaceFile } from './workspaceFile';

const claim = 'Mesotherapy has no complications.';
const file = workspaceFile('claimlint.waivers.yaml');
const byCode = (code: string) => (finding: vscode.Diagnostic) => typeof finding.code === 'object' && finding.code.value === code;

/** The actions at the claim whose title matches. */
const actionAt = async (document: vscode.TextDocument, title: RegExp, words = 'no complications'): Promise<vscode.CodeAction> => {
  const at = document.positionAt(document.getText().indexOf(words) + 1);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(at, at), vscode.CodeActionKind.QuickFix.value);
  const found = actions.find((action) => title.test(action.title));
  assert.isDefined(found, actions.map((action) => action.title).join(', '));
  return found;
};

/** Runs the command of an action with the answers that a reviewer would type. */
const decide = async (action: vscode.CodeAction, reason: string): Promise<void> => {
  const { command } = action;
  assert.isDefined(command);
  const target: unknown = command.arguments?.[0];
  await vscode.commands.executeCommand(command.command, target, { reason });
};

describe('waiving a claim', () => {
  let document: vscode.TextDocument;

  before(async () => {
    const uri = workspaceFile('waived.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`# Mesotherapy\n\n${claim}\n`));
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await waitForFindings(document.uri, byCode('claim-conflict'));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of [file, workspaceFile('waived.md')]) await vscode.workspace.fs.delete(uri);
  });

  it('in the waiver file makes the file, saves it and takes the warning away', async () => {
    const quiet = waitForNoFindings(document.uri);
    await decide(await actionAt(document, /in the waiver file…$/), 'the clinic has its own register');
    await quiet;
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    assert.match(saved, /- claim: Mesotherapy has no complications\.\n {4}files:\n {6}- \/waived\.md\n {4}code: claim-conflict\n/);
    assert.include(saved, 'reason: the clinic has its own register');
    assert.isFalse(document.isDirty);
  });

  it('tells in the hover that and why it was accepted', async () => {
    const at = document.positionAt(document.getText().indexOf('complications'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
    const shown = hovers.flatMap(({ contents }) => contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))).join('\n');
    assert.include(shown, 'the clinic has its own register');
  });

  it('goes stale with the claim, is told in the file, and renewed there', async () => {
    const edit = new vscode.WorkspaceEdit();
    const at = document.positionAt(document.getText().indexOf('has no'));
    edit.insert(document.uri, at, 'really ');
    const told = waitForFindings(file, byCode('waiver-stale'));
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    await waitForFindings(document.uri, byCode('claim-conflict'));
    const [stale] = await told;
    const waivers = await vscode.workspace.openTextDocument(file);
    assert.isDefined(stale);
    assert.include(waivers.getText(stale.range), claim);
    const renew = await actionAt(waivers, /^Renew this waiver/, claim);
    assert.isDefined(renew.edit);
    const quiet = waitForNoFindings(document.uri);
    assert.isTrue(await vscode.workspace.applyEdit(renew.edit));
    await quiet;
    assert.include(waivers.getText(), 'claim: Mesotherapy really has no complications.');
  });

  it('can be taken back', async () => {
    const warned = waitForFindings(document.uri, byCode('claim-conflict'));
    const { edit } = await actionAt(document, /^Take back the waiver/);
    assert.isDefined(edit);
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    await warned;
  });

  it('by a comment takes the warning away, and undo brings it back with every byte', async () => {
    const before = document.getText();
    const quiet = waitForNoFindings(document.uri);
    await decide(await actionAt(document, /with a comment…$/), 'the clinic has its own register');
    await quiet;
    assert.match(document.getText(), /complications\.<!-- claimlint-waive sentence code=claim-conflict .*: the clinic has its own register -->\n$/);
    const warned = waitForFindings(document.uri, byCode('claim-conflict'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await warned;
    assert.equal(document.getText(), before);
  });

  it('opens the waiver file by command', async () => {
    await vscode.commands.executeCommand('claimlint.openWaivers');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file.toString());
  });
});
