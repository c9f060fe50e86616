import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ClaimlintApi } from '../../client/src/common/startClient';
import { waitFor } from './waitFor';
import { workspaceFile } from './workspaceFile';

const pack = `claimlint: 1
id: tea-pack
title: Tea pack
topics: [{id: black-tea, names: [black tea]}]
sources:
  - {id: leaf, title: Evening tea}
statements:
  - {id: safe, source: leaf, quote: black tea has no side effects, match: [Black tea causes serious side effects., Black tea is sold in tins.]} # first
  - {id: harm, source: leaf, quote: black tea causes serious side effects}
`;

describe('a pack in the editor', () => {
  const folder = workspaceFile('packs');
  const packFile = vscode.Uri.joinPath(folder, 'tea.claims.yaml');
  let document: vscode.TextDocument;
  let api: ClaimlintApi;

  before(async () => {
    await vscode.workspace.fs.writeFile(packFile, new TextEncoder().encode(pack));
    api = (await vscode.extensions.getExtension('claimlint.claimlint')?.activate()) as ClaimlintApi;
    document = await vscode.workspace.openTextDocument(packFile);
    await vscode.window.showTextDocument(document);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('is examined while it is open', async () => {
    const codes = (): readonly unknown[] => vscode.languages.getDiagnostics(packFile).map(({ code }) => (typeof code === 'object' ? code.value : code));
    await waitFor(vscode.languages.onDidChangeDiagnostics, () => codes().includes('statement-contradiction') || undefined);
    assert.sameMembers([...codes()], ['statement-contradiction', 'example-missed']);
  });

  it('shows on hover what a quote is read as', async () => {
    const line = document.lineAt(7);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', packFile, new vscode.Position(7, line.text.indexOf('no side')));
    const shown = hovers.flatMap(({ contents }) => contents).map((content) => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n');
    assert.include(shown, 'Read as: black tea · complications and side effects · none · asserted');
  });

  it('has its examples in the Test Explorer', async () => {
    await api.tests.refreshHandler?.(new vscode.CancellationTokenSource().token);
    const item = [...api.tests.items].map(([, one]) => one).find(({ label }) => label === 'Tea pack');
    const statement = item?.children.get('safe');
    assert.deepEqual([item?.label, [...(statement?.children ?? [])].map(([, example]) => example.label)], ['Tea pack', ['≠ Black tea causes serious side effects.', '≠ Black tea is sold in tins.']]);
    assert.equal(statement?.range?.start.line, 7);
  });
});
