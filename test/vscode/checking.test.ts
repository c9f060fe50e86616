import { assert } from 'chai';
import * as vscode from 'vscode';
import { waitForFindings, waitForNoFindings } from './waitFor';
import { workspaceFile } from './workspaceFile';

const claim = 'no complications';

describe('an open article', () => {
  let document: vscode.TextDocument;
  let finding: vscode.Diagnostic;

  before(async () => {
    document = await vscode.workspace.openTextDocument(workspaceFile('draft.md'));
    await vscode.window.showTextDocument(document);
    const findings = await waitForFindings(document.uri);
    const found = findings.find(({ range }) => document.getText(range).includes('complications'));
    assert.isDefined(found, `no finding on "${claim}" among: ${findings.map(({ range }) => document.getText(range)).join(', ')}`);
    finding = found;
  });

  it('shows one warning under the words that conflict, with the page of its code', () => {
    assert.equal(document.getText(finding.range), claim);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    const { code } = finding;
    assert.isObject(code);
    assert.propertyVal(code, 'value', 'claim-conflict');
  });

  it('opens a page for its code', async () => {
    const { target } = finding.code as { target: vscode.Uri };
    const page = await vscode.workspace.openTextDocument(target);
    assert.match(page.getText(), /^# claim-conflict\n/);
  });

  it('names the conflicting statements at their lines in the pack, strongest first', async () => {
    const related = finding.relatedInformation ?? [];
    assert.isNotEmpty(related);
    for (const { location, message } of related) {
      const pack = await vscode.workspace.openTextDocument(location.uri);
      // Of a long quote, the middle is shown.
      const quote = (/“(.*)”/.exec(message)?.[1] ?? '').replace(/^… /, '');
      assert.isAbove(quote.length, 0);
      // A long quote may be folded in the YAML file: its first words stand in the statement.
      assert.include(pack.getText(location.range).replace(/\s+/g, ' '), quote.slice(0, 12));
    }
  });

  it('shows verdict, quote and source when the pointer rests on the words', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, finding.range.start);
    const shown = hovers.flatMap(({ contents }) => contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))).join('\n');
    assert.match(shown, /\*\*Conflicts with \d+ sources?/);
    assert.match(shown, /> “.+”/);
    assert.match(shown, /— \[.+\]\(<.+\.claims\.yaml#L\d+,\d+>\), .*evidence level/);
    assert.match(shown, /\*\*Quick fixes:\*\*\s+- Change/);
  });

  it('inserts a citation by quick fix, and undo gives back every byte', async () => {
    const before = document.getText();
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range, vscode.CodeActionKind.QuickFix.value);
    const cite = actions.find(({ title }) => title.startsWith('Cite'));
    assert.isDefined(cite?.edit, `no citation among: ${actions.map(({ title }) => title).join(', ')}`);
    assert.isTrue(await vscode.workspace.applyEdit(cite.edit));
    const [, label] = /complications\.\[\^([^\]]+)\]/.exec(document.getText()) ?? [];
    assert.isDefined(label, document.getText());
    assert.include(document.getText(), `\n[^${label}]: `);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('opens a statement by command', async () => {
    const [related] = finding.relatedInformation ?? [];
    assert.isDefined(related);
    const { uri, range } = related.location;
    const place = { uri: uri.toString(), range: { start: { line: range.start.line, character: range.start.character }, end: { line: range.end.line, character: range.end.character } } };
    await vscode.commands.executeCommand('claimlint.openStatement', place);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    assert.isTrue(editor?.selection.isEqual(range));
  });

  it('loses the warning when the claim is withdrawn', async () => {
    const editor = await vscode.window.showTextDocument(document);
    await waitForFindings(document.uri);
    const all = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
    await editor.edit((edit) => edit.replace(all, '# Opening hours\n\nThe clinic opens at nine.\n'));
    await waitForNoFindings(document.uri);
    await vscode.commands.executeCommand('undo');
    await waitForFindings(document.uri);
  });
});

describe('an unsaved article', () => {
  it('is checked before it has a file', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: `Mesotherapy has ${claim}.\n` });
    await vscode.window.showTextDocument(document);
    assert.isNotEmpty(await waitForFindings(document.uri));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
