import { assert } from 'chai';
import * as vscode from 'vscode';
import { waitFor, waitForFindings, waitForNoFindings } from './waitFor';
import { workspaceFile } from './workspaceFile';

/** A pack of one statement, which conflicts with any draft that calls tea harmless or dangerous. */
const toPack = (quote: string): string => `claimlint: 1
id: tea
title: Tea
topics:
  - id: green-tea
    names: [green tea]
sources:
  - id: leaf-2020
    type: article-journal
    title: Leaves and livers
    evidence: 2
statements:
  - id: harm
    source: leaf-2020
    quote: "${quote}"
    topic: green-tea
`;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what articles are checked against', () => {
  const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('claimlint');
  const packFile = workspaceFile('packs/tea.claims.yaml');
  const article = workspaceFile('tea.md');

  before(async () => {
    await vscode.workspace.fs.writeFile(article, encode('Green tea has no side effects.\n'));
    await vscode.workspace.fs.writeFile(packFile, encode(toPack('green tea can cause serious side effects')));
    await configuration().update('packs', ['packs/tea.claims.yaml'], vscode.ConfigurationTarget.Workspace);
    await vscode.window.showTextDocument(article);
  });

  after(async () => {
    await configuration().update('severity.conflict', undefined, vscode.ConfigurationTarget.Workspace);
    await configuration().update('packs', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(workspaceFile('packs'), { recursive: true });
    await vscode.workspace.fs.delete(article);
  });

  it('is the pack that the settings name', async () => {
    const [finding] = await waitForFindings(article);
    assert.match(finding?.relatedInformation?.[0]?.location.uri.path ?? '', /\/packs\/tea\.claims\.yaml$/);
  });

  it('changes with the severity in the settings', async () => {
    await configuration().update('severity.conflict', 'error', vscode.ConfigurationTarget.Workspace);
    await waitFor(vscode.languages.onDidChangeDiagnostics, () =>
      vscode.languages.getDiagnostics(article).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error) ? true : undefined,
    );
  });

  it('changes with the pack on disk', async () => {
    await vscode.workspace.fs.writeFile(packFile, encode(toPack('green tea has no side effects')));
    await waitForNoFindings(article);
    await vscode.workspace.fs.writeFile(packFile, encode(toPack('green tea can cause serious side effects')));
    await waitForFindings(article);
  });

  it('shows what is wrong in a pack in the pack itself, until it is mended', async () => {
    await vscode.workspace.fs.writeFile(packFile, encode(toPack('a quote').replace('source: leaf-2020', 'source: unknown')));
    const [problem] = await waitForFindings(packFile);
    assert.include(problem?.message, 'unknown');
    await vscode.workspace.fs.writeFile(packFile, encode(toPack('green tea can cause serious side effects')));
    await waitForNoFindings(packFile);
  });

  it('is read again after a restart of the server', async () => {
    await vscode.window.showTextDocument(article);
    await vscode.commands.executeCommand('claimlint.restart');
    assert.isNotEmpty(await waitForFindings(article));
  });
});
