import * as vscode from 'vscode';
import { commands } from '../../../server/src/protocol/names';
import type { Status } from '../../../server/src/protocol/status';

/** Shows what articles are checked against: in the status bar and in the language status of articles. */
export interface StatusView {
  readonly show: (status: Status) => void;
  readonly dispose: () => void;
}

/** Creates both items; the one in the status bar is there as long as an article is in the active editor. */
export function createStatusView(articles: readonly vscode.DocumentFilter[]): StatusView {
  const language = vscode.languages.createLanguageStatusItem('claimlint.packs', articles);
  language.name = vscode.l10n.t('Claimlint packs');
  language.text = 'Claimlint';
  language.busy = true;
  language.command = { title: vscode.l10n.t('Choose packs'), command: commands.choosePacks };
  const bar = vscode.window.createStatusBarItem('claimlint.packs', vscode.StatusBarAlignment.Right, 90);
  bar.name = vscode.l10n.t('Claimlint packs');
  bar.text = 'Claimlint';
  bar.command = commands.choosePacks;
  const showForEditor = (editor: vscode.TextEditor | undefined): void => {
    if (editor !== undefined && vscode.languages.match(articles, editor.document) > 0) bar.show();
    else bar.hide();
  };
  showForEditor(vscode.window.activeTextEditor);
  const subscription = vscode.window.onDidChangeActiveTextEditor(showForEditor);
  return {
    show: (status) => {
      language.busy = status.isBusy || status.reading !== undefined;
      language.text = toText(status);
      language.detail = [...status.packs.map(({ title }) => title), ...tellReading(status)].join(', ');
      language.severity = status.problemCount > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
      bar.text = `${status.isBusy || status.reading !== undefined ? '$(sync~spin) ' : status.problemCount > 0 ? '$(warning) ' : ''}${toText(status)}`;
      bar.tooltip = toTooltip(status);
      bar.accessibilityInformation = { label: `${toText(status)}. ${toTooltip(status)}` };
    },
    dispose: () => {
      for (const part of [language, bar, subscription]) part.dispose();
    },
  };
}

function toText({ packs, isBusy }: Status): string {
  const count = packs.reduce((sum, { statementCount }) => sum + statementCount, 0);
  return `Claimlint: ${packs.length > 0 ? countStatements(count) : isBusy ? vscode.l10n.t('reading packs') : vscode.l10n.t('no packs')}`;
}

function toTooltip(status: Status): string {
  const { packs, problemCount } = status;
  const lines = packs.map(({ title, statementCount }) => `${title}: ${countStatements(statementCount)}`);
  return [...lines, ...tellReading(status), ...(problemCount > 0 ? [countProblems(problemCount)] : []), vscode.l10n.t('Click to choose packs')].join('\n');
}

function tellReading({ reading }: Status): readonly string[] {
  return reading === undefined ? [] : [vscode.l10n.t('Second reader: {0} of {1} pairs read', reading.readCount, reading.pairCount)];
}

function countStatements(count: number): string {
  return count === 1 ? vscode.l10n.t('1 statement') : vscode.l10n.t('{0} statements', count);
}

function countProblems(count: number): string {
  return count === 1 ? vscode.l10n.t('1 problem in packs or settings') : vscode.l10n.t('{0} problems in packs or settings', count);
}
