import * as vscode from 'vscode';

/** The draft that views speak of: the last article that was active, as long as it is open. */
export interface CurrentDraft {
  readonly editor: () => vscode.TextEditor | undefined;
  readonly document: () => vscode.TextDocument | undefined;
  readonly onDidChange: vscode.Event<undefined>;
  readonly dispose: () => void;
}

/** Follows the active editor; a pack or a settings page in front does not make the draft another. */
export function createCurrentDraft(articles: readonly vscode.DocumentFilter[]): CurrentDraft {
  const changed = new vscode.EventEmitter<undefined>();
  const isArticle = (document: vscode.TextDocument): boolean => vscode.languages.match(articles, document) > 0;
  let current = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].find((editor) => editor !== undefined && isArticle(editor.document))?.document;
  const set = (document: vscode.TextDocument | undefined): void => {
    if (document === current) return;
    current = document;
    changed.fire(undefined);
  };
  const subscriptions = [
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor !== undefined && isArticle(editor.document)) set(editor.document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document === current) set(undefined);
    }),
  ];
  return {
    document: () => current,
    editor: () => vscode.window.visibleTextEditors.find(({ document }) => document === current),
    onDidChange: changed.event,
    dispose: () => void vscode.Disposable.from(changed, ...subscriptions).dispose(),
  };
}
