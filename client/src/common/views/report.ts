import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commands, viewCommands } from '../../../../server/src/protocol/names';
import { parseReportAnswer, reportMethod, type ReportParams } from '../../../../server/src/protocol/report';
import type { CurrentDraft } from './currentDraft';

/** Node and web workers both have it, which the types of the vscode API do not know. */
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

/** The evidence report beside its draft. */
export interface ReportPanel {
  /** Makes the page anew if it is in sight; one that is not is made when it comes to the front. */
  readonly refresh: () => void;
  readonly dispose: () => void;
}

/** The page that is open. */
interface OpenReport {
  readonly panel: vscode.WebviewPanel;
  readonly uri: string;
}

/** Registers the commands that show the report on the current draft and that save it as a file. */
export function registerReport(client: BaseLanguageClient, draft: CurrentDraft): ReportPanel {
  let open: OpenReport | undefined;
  const ask = async (params: ReportParams) => parseReportAnswer(await client.sendRequest<unknown>(reportMethod, params));
  const fill = async ({ panel, uri }: OpenReport): Promise<void> => {
    const answer = await ask({ uri, purpose: 'view' });
    // What cannot be made anew, as when the draft was closed, stays as it was.
    if (answer === undefined || 'refusal' in answer || open?.panel !== panel || panel.webview.html === answer.html) return;
    panel.webview.html = answer.html;
  };
  const refresh = (): void => {
    if (open?.panel.visible === true) void fill(open).catch(() => undefined);
  };
  /** The page on the current draft; where there is none, the user is told why. */
  const make = async (purpose: ReportParams['purpose']): Promise<{ readonly uri: vscode.Uri; readonly html: string } | undefined> => {
    const uri = draft.document()?.uri;
    const answer = await ask({ uri: uri?.toString() ?? 'none:', purpose });
    if (answer !== undefined && 'refusal' in answer) void vscode.window.showInformationMessage(answer.refusal);
    return answer === undefined || uri === undefined || 'refusal' in answer ? undefined : { uri, html: answer.html };
  };
  const show = async (): Promise<void> => {
    const made = await make('view');
    if (made === undefined) return;
    open?.panel.dispose();
    const panel = createPanel(vscode.l10n.t('Evidence: {0}', nameOf(made.uri)));
    open = { panel, uri: made.uri.toString() };
    panel.webview.html = made.html;
    panel.onDidChangeViewState(refresh);
    panel.onDidDispose(() => {
      if (open?.panel === panel) open = undefined;
    });
  };
  const save = async (target: unknown): Promise<void> => {
    const made = await make('file');
    if (made === undefined) return;
    const { uri, html } = made;
    const beside = uri.scheme === 'untitled' ? {} : { defaultUri: uri.with({ path: `${uri.path}.evidence.html` }) };
    const file = target instanceof vscode.Uri ? target : await vscode.window.showSaveDialog({ ...beside, filters: { HTML: ['html'] }, title: vscode.l10n.t('Save the evidence report') });
    if (file !== undefined) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(html));
  };
  const subscriptions = [vscode.commands.registerCommand(viewCommands.showReport, show), vscode.commands.registerCommand(viewCommands.saveReport, save)];
  return {
    refresh,
    dispose: () => void vscode.Disposable.from(...subscriptions, ...(open === undefined ? [] : [open.panel])).dispose(),
  };
}

/** Beside the draft; no script runs in it, it loads nothing, and its links can do nothing but open a place. */
function createPanel(title: string): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    'claimlint.report',
    title,
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableScripts: false, enableForms: false, enableCommandUris: [commands.openStatement], localResourceRoots: [], enableFindWidget: true },
  );
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
