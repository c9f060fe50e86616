import { assert } from 'chai';
import * as vscode from 'vscode';
import { waitForFindings, waitForNoFindings } from './waitFor';
import { workspaceFile } from './workspaceFile';

const isPossible = ({ code }: vscode.Diagnostic): boolean => typeof code === 'object' && code.value === 'claim-possible';

/** The example on the page of the code, with the words that its marks stand under: the shipped model is tested to find it. */
const readExample = async (): Promise<{ readonly sentence: string; readonly words: string }> => {
  const extension = vscode.extensions.getExtension('claimlint.claimlint');
  assert.isDefined(extension);
  const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, 'docs/findings/claim-possible.md')));
  const [, sentence = '', marks = ''] = /```markdown\n(.+)\n( *~+)\n```/.exec(page) ?? [];
  return { sentence, words: sentence.slice(marks.indexOf('~'), marks.length) };
};

describe('the second reader in the editor', function () {
  // The model is loaded from the extension's files with the first pair.
  this.timeout(60_000);
  const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('claimlint');
  const article = workspaceFile('reread.md');
  let document: vscode.TextDocument;
  let words: string;

  const hover = async (position: vscode.Position): Promise<string> => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', article, position);
    return hovers.flatMap(({ contents }) => contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))).join('\n');
  };

  before(async () => {
    const example = await readExample();
    words = example.words;
    await vscode.workspace.fs.writeFile(article, new TextEncoder().encode(`# Hair loss\n\n${example.sentence}\n`));
    await configuration().update('reader', 'hybrid', vscode.ConfigurationTarget.Workspace);
    document = await vscode.workspace.openTextDocument(article);
    await vscode.window.showTextDocument(document);
  });

  after(async () => {
    await configuration().update('reader', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(article);
  });

  it('marks a possible conflict that the rules leave open, at a severity of its own', async () => {
    const found = (await waitForFindings(article, isPossible)).filter(isPossible);
    assert.deepEqual(found.map(({ range, severity }) => [document.getText(range), severity]), [[words, vscode.DiagnosticSeverity.Information]]);
    assert.match(found[0]?.relatedInformation?.[0]?.message ?? '', /^Possibly conflicts: “.+”/);
  });

  it('shows on hover what it is, how sure it is, the quote and the words that tell', async () => {
    const [finding] = (await waitForFindings(article, isPossible)).filter(isPossible);
    assert.isDefined(finding);
    const shown = await hover(finding.range.start);
    assert.match(shown, /\*\*Possible conflict with \d+ sources?, found by the second reader \(confidence \d+ %\)/);
    assert.match(shown, /> “.+”/);
    assert.match(shown, /Without these words the second reader would see the least of a conflict: “.+”\./);
  });

  it('stays while text is added above it', async () => {
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '\nThe clinic opens at nine.\n'));
    const found = (await waitForFindings(article, (finding) => isPossible(finding) && document.getText(finding.range) === words)).filter(isPossible);
    assert.deepEqual(found.map(({ range }) => range.start.line), [4]);
  });

  it('is silent when the settings switch it off', async () => {
    await waitForFindings(article, isPossible);
    await configuration().update('reader', 'rules', vscode.ConfigurationTarget.Workspace);
    await waitForNoFindings(article);
  });
});
