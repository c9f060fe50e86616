import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ClaimlintApi } from '../../client/src/common/startClient';
import type { ViewNode } from '../../server/src/protocol/views';
import { waitFor, waitForFindings } from './waitFor';
import { workspaceFile } from './workspaceFile';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const pack = `claimlint: 1
id: tea
title: Tea
topics: [{id: green-tea, names: [green tea]}]
sources:
  - {id: leaf-2020, type: article-journal, title: Leaves and livers, evidence: 2, URL: "https://example.org/leaf"}
  - {id: cup-2021, type: article-journal, title: Cups and comfort}
statements:
  - {id: harm, source: leaf-2020, quote: "green tea can cause serious side effects"}
  - {id: mild, source: cup-2021, quote: "green tea has no side effects"}
`;
const text = '# Tea\n\nGreen tea has no side effects.\n\nThe shop opens at nine.\n';
const packLine = pack.split('\n').findIndex((line) => line.includes('id: harm'));

describe('moving between drafts, statements and sources', () => {
  const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('claimlint');
  const folder = workspaceFile('navigation');
  const packFile = vscode.Uri.joinPath(folder, 'tea.claims.yaml');
  const article = vscode.Uri.joinPath(folder, 'draft.md');
  const closed = vscode.Uri.joinPath(folder, 'closed.md');
  let editor: vscode.TextEditor;
  let api: ClaimlintApi;

  before(async () => {
    await vscode.workspace.fs.writeFile(packFile, encode(pack));
    await vscode.workspace.fs.writeFile(article, encode(text));
    await vscode.workspace.fs.writeFile(closed, encode('Green tea has no side effects at all.\n'));
    await configuration().update('packs', ['navigation/tea.claims.yaml'], vscode.ConfigurationTarget.Workspace);
    api = (await vscode.extensions.getExtension('claimlint.claimlint')?.activate()) as ClaimlintApi;
    editor = await vscode.window.showTextDocument(article);
    await waitForFindings(article, ({ relatedInformation }) => relatedInformation?.some(({ location }) => location.uri.path.endsWith('/tea.claims.yaml')) === true);
  });

  after(async () => {
    await configuration().update('packs', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const roots = async (tree: vscode.TreeDataProvider<ViewNode>): Promise<readonly ViewNode[]> => (await tree.getChildren()) ?? [];

  /** What is under a line of the Sources view. */
  const childrenOf = async (node: ViewNode | undefined): Promise<readonly ViewNode[]> => (node === undefined ? [] : ((await api.views.sources.getChildren(node)) ?? []));

  it('lists the claims of the draft, and of the workspace when asked', async () => {
    await vscode.commands.executeCommand('claimlint.claimsOfDraft');
    const [group] = await roots(api.views.claims);
    assert.deepEqual([group?.label, group?.children.map(({ label }) => label)], ['Conflicts', ['“no side effects”']]);
    await vscode.commands.executeCommand('claimlint.claimsOfWorkspace');
    const [all] = await roots(api.views.claims);
    const places = all?.children.map(({ description }) => description.split(' · ')[0]) ?? [];
    assert.includeMembers(places, ['navigation/closed.md:1', 'navigation/draft.md:3']);
    await vscode.commands.executeCommand('claimlint.claimsOfDraft');
  });

  it('lists packs, sources and statements with their uses', async () => {
    const [tea] = await roots(api.views.sources);
    assert.deepEqual(tea?.children.map(({ label }) => label), ['Leaves and livers', 'Cups and comfort']);
    const [harm] = await childrenOf(tea?.children[0]);
    assert.includeMembers((await childrenOf(harm)).map(({ description }) => description), ['navigation/closed.md:1', 'navigation/draft.md:3']);
  });

  it('shows its lines as items that a screen reader can say', async () => {
    const [group] = await roots(api.views.claims);
    const item = await api.views.claims.getTreeItem(group?.children[0] as ViewNode);
    assert.include(item.accessibilityInformation?.label, '“no side effects”, conflicts with sources');
    assert.equal(item.command?.command, 'claimlint.openStatement');
  });

  it('goes from claim to claim', async () => {
    editor = await vscode.window.showTextDocument(article, { selection: new vscode.Range(0, 0, 0, 0) });
    await vscode.commands.executeCommand('claimlint.nextClaim');
    assert.equal(editor.document.getText(vscode.window.activeTextEditor?.selection), 'no side effects');
    await vscode.commands.executeCommand('claimlint.previousClaim');
    assert.equal(editor.document.getText(vscode.window.activeTextEditor?.selection), 'no side effects');
  });

  it('copies the claims as Markdown', async () => {
    await vscode.commands.executeCommand('claimlint.copyClaims');
    const markdown = await vscode.env.clipboard.readText();
    assert.match(markdown, /^# Claims of draft\.md\n/);
    assert.include(markdown, '“green tea can cause serious side effects” (Leaves and livers');
  });

  it('cites a source at the cursor in one step', async () => {
    editor = await vscode.window.showTextDocument(article, { selection: new vscode.Range(4, 5, 4, 5) });
    const [tea] = await roots(api.views.sources);
    await vscode.commands.executeCommand('claimlint.cite', tea?.children[1]);
    assert.equal(editor.document.getText(), `${text.trimEnd()}[^cup-2021]\n\n[^cup-2021]: Cups and comfort.\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('cites a source where it is dropped, in the sentence there, as one step', async () => {
    editor = await vscode.window.showTextDocument(article);
    const [tea] = await roots(api.views.sources);
    const source = tea?.children[1];
    assert.isDefined(source);
    const { token } = new vscode.CancellationTokenSource();
    const data = new vscode.DataTransfer();
    await api.views.drag.handleDrag?.([source], data, token);
    const given = await api.views.drop.provideDocumentDropEdits(editor.document, new vscode.Position(4, 3), data, token);
    const [edit] = [given ?? []].flat();
    assert.isDefined(edit?.additionalEdit);
    // The text of the drag itself is not inserted.
    assert.equal(edit.insertText, '');
    assert.isTrue(await vscode.workspace.applyEdit(edit.additionalEdit));
    assert.equal(editor.document.getText(), `${text.trimEnd()}[^cup-2021]\n\n[^cup-2021]: Cups and comfort.\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
    assert.notExists(await api.views.drop.provideDocumentDropEdits(editor.document, new vscode.Position(4, 3), new vscode.DataTransfer(), token));
  });

  it('completes a citation with its definition', async () => {
    editor = await vscode.window.showTextDocument(article);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 30), '[^'));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', article, new vscode.Position(2, 32), '^');
    const ours = list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference).sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
    assert.deepEqual(ours.map(({ label }) => (typeof label === 'string' ? label : label.label)), ['Cups and comfort', 'Leaves and livers']);
    assert.match(ours[0]?.additionalTextEdits?.[0]?.newText ?? '', /\[\^cup-2021\]: Cups and comfort\./);
    await vscode.commands.executeCommand('undo');
  });

  it('finds the statements of a phrase, and the sentences of a statement', async () => {
    const definitions = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', article, new vscode.Position(2, 20));
    assert.include(definitions.map(({ targetRange }) => targetRange.start.line), packLine);
    await vscode.window.showTextDocument(packFile);
    const references = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', packFile, new vscode.Position(packLine, 12));
    assert.includeMembers(references.map(({ uri }) => uri.toString()), [article.toString(), closed.toString()]);
  });

  it('counts drafts above statements, and links addresses', async () => {
    await vscode.window.showTextDocument(packFile);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', packFile, 5);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.isTrue(titles.some((title) => /^\d+ drafts? conflicts?$/.test(title)), titles.join('; '));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', packFile);
    assert.include(links.map(({ target }) => target?.toString()), 'https://example.org/leaf');
  });

  it('tells what a change of the pack does to the drafts before it is saved, and asks before a statement is removed', async () => {
    const shown = await vscode.window.showTextDocument(packFile);
    const { range } = shown.document.lineAt(packLine);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', packFile, range, vscode.CodeActionKind.Refactor.value);
    assert.includeMembers(actions.map(({ title }) => title), ['Retract this statement…', 'Remove this statement…']);
    assert.includeMembers(await vscode.commands.getCommands(true), ['claimlint.retractStatement', 'claimlint.removeStatement']);
    await shown.edit((builder) => builder.delete(range.with({ end: new vscode.Position(packLine + 1, 0) })));
    await waitFor(api.onDidChangeStatus, () => (api.status()?.packs.some(({ id, statementCount }) => id === 'tea' && statementCount === 1) === true ? true : undefined));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', packFile, 5);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await waitFor(api.onDidChangeStatus, () => (api.status()?.packs.some(({ id, statementCount }) => id === 'tea' && statementCount === 2) === true ? true : undefined));
    assert.isTrue(titles.some((title) => /^Not saved yet: 1 statement removed; \d+ claims in \d+ drafts change their verdict$/.test(title)), titles.join('; '));
  });

  it('has symbols of claims and statements', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'side effects');
    const names = found.map(({ name }) => name);
    assert.includeMembers(names, ['no side effects', 'green tea can cause serious side effects']);
  });

  it('follows a draft that changes on disk', async () => {
    const readUses = async (): Promise<readonly string[]> => {
      const [tea] = await roots(api.views.sources);
      const [harm] = await childrenOf(tea?.children[0]);
      return (await childrenOf(harm)).map(({ description }) => description);
    };
    assert.include(await readUses(), 'navigation/closed.md:1');
    await vscode.workspace.fs.writeFile(closed, encode('The shop opens at nine.\n'));
    let uses = await readUses();
    while (uses.includes('navigation/closed.md:1')) {
      await waitFor(api.views.sources.onDidChangeTreeData as vscode.Event<unknown>, nextFiring());
      uses = await readUses();
    }
    assert.include(uses, 'navigation/draft.md:3');
  });

  it('has keyboard shortcuts that nothing else has', async () => {
    const defaults = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'));
    const ours = ['ctrl+f8', 'ctrl+shift+f8'];
    const bound = [...defaults.getText().matchAll(/"key":\s*"([^"]+)",\s*"command":\s*"([^"]+)"/g)].filter(([, key]) => ours.includes(key ?? ''));
    assert.sameMembers(bound.map(([, , command]) => command), ['claimlint.nextClaim', 'claimlint.previousClaim']);
  });
});

/** A read for `waitFor` that is satisfied by the first firing, not by the moment before it. */
function nextFiring(): () => true | undefined {
  let calls = 0;
  return () => {
    calls += 1;
    return calls > 1 ? true : undefined;
  };
}
