import { assert } from 'chai';
import * as vscode from 'vscode';
import { waitForFindings } from './waitFor';
import { workspaceFile } from './workspaceFile';

const actionsAt = (uri: vscode.Uri, range: vscode.Range, kind: vscode.CodeActionKind): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind.value);

const apply = async (action: vscode.CodeAction | undefined): Promise<void> => {
  assert.isDefined(action?.edit);
  assert.isTrue(await vscode.workspace.applyEdit(action.edit));
};

const titlesOf = (actions: readonly vscode.CodeAction[]): readonly string[] => actions.map(({ title }) => title);

describe('quick fixes', () => {
  it('put the wording that conflicts least first and prefer it; undo gives back every byte', async () => {
    const document = await vscode.workspace.openTextDocument(workspaceFile('draft.md'));
    await vscode.window.showTextDocument(document);
    const [finding] = await waitForFindings(document.uri);
    assert.isDefined(finding);
    const before = document.getText();
    const actions = await actionsAt(document.uri, finding.range, vscode.CodeActionKind.QuickFix);
    assert.match(actions[0]?.title ?? '', /^Change “.*no complications” to “.*complications”$/);
    assert.deepEqual(actions.map(({ isPreferred }) => isPreferred === true), actions.map((_, index) => index === 0));
    await apply(actions[0]);
    assert.notEqual(document.getText(), before);
    await waitForFindings(document.uri, ({ message }) => !message.includes('“no complications”'));
    const again = await actionsAt(document.uri, new vscode.Range(2, 0, 2, 60), vscode.CodeActionKind.QuickFix);
    assert.notInclude(titlesOf(again), actions[0]?.title);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('add what a source says against a claim, with its citation; nothing more is found then, and undo gives back every byte', async () => {
    const document = await vscode.workspace.openTextDocument(workspaceFile('draft.md'));
    await vscode.window.showTextDocument(document);
    const found = await waitForFindings(document.uri);
    const [finding] = found;
    assert.isDefined(finding);
    const before = document.getText();
    const add = (await actionsAt(document.uri, finding.range, vscode.CodeActionKind.QuickFix)).find(({ title }) => title.startsWith('Add what'));
    await apply(add);
    assert.match(document.getText(), / However, according to [^“]+, “[^”]+”\.\[\^[a-z-]+\]/);
    const again = titlesOf(await actionsAt(document.uri, finding.range, vscode.CodeActionKind.QuickFix));
    assert.notInclude(again, add?.title);
    assert.lengthOf(await waitForFindings(document.uri), found.length);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('add the entry of a citation to the bibliography that the front matter names', async () => {
    const document = await vscode.workspace.openTextDocument(workspaceFile('cited.md'));
    await vscode.window.showTextDocument(document);
    const [finding] = await waitForFindings(document.uri);
    assert.isDefined(finding);
    const actions = await actionsAt(document.uri, finding.range, vscode.CodeActionKind.QuickFix);
    await apply(actions.find(({ title }) => title.startsWith('Cite both sides')));
    const keys = [...document.getText().matchAll(/@([a-z-]+)/g)].map(([, key]) => key);
    assert.lengthOf(keys, 2);
    const library = await vscode.workspace.openTextDocument(workspaceFile('refs.bib'));
    assert.match(library.getText(), /^@book\{smith-2019,/);
    for (const key of keys) assert.include(library.getText(), `{${key ?? ''},`);
    await waitForFindings(document.uri);
    const again = await actionsAt(document.uri, finding.range, vscode.CodeActionKind.QuickFix);
    assert.isEmpty(titlesOf(again).filter((title) => title.startsWith('Cite both sides')));
  });

  it('complete all citations that were begun at once, and only when asked by name', async () => {
    const text = '# Mesotherapy\n\nMesotherapy is painless.[^science-behind]\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    await vscode.window.showTextDocument(document);
    const [finding] = await waitForFindings(document.uri);
    assert.isDefined(finding);
    const kind = vscode.CodeActionKind.SourceFixAll.append('claimlint');
    const [action] = await actionsAt(document.uri, finding.range, kind);
    await apply(action);
    assert.match(document.getText(), /painless\.\[\^science-behind\]\n\n\[\^science-behind\]: The Science Behind/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
