import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CiteAnswer, citeMethod, type CiteParams, parseCiteAnswer, parseSourceName, type SourceName } from '../../../../server/src/protocol/views';

/** Asks the server how a source is cited at a place; `undefined` where it gives no answer. */
export type AskForCitation = (document: vscode.TextDocument, position: vscode.Position, source: SourceName) => Promise<CiteAnswer | undefined>;

/** Asks over the client. */
export function createAskForCitation(client: BaseLanguageClient): AskForCitation {
  return async (document, { line, character }, source) => {
    const params: CiteParams = { ...source, uri: document.uri.toString(), version: document.version, position: { line, character } };
    return parseCiteAnswer(await client.sendRequest<unknown>(citeMethod, params));
  };
}

/** Cites a source at the cursor as one step that undo takes back; says why where it cannot. */
export async function applyCitation(editor: vscode.TextEditor, source: SourceName, ask: AskForCitation): Promise<void> {
  const { document } = editor;
  const { version } = document;
  const answer = await ask(document, editor.selection.active, source);
  if (answer === undefined) return;
  if (answer.kind === 'none') {
    void vscode.window.showInformationMessage(answer.reason);
    return;
  }
  // The edits are of this version only: what was typed in the meantime must not be damaged.
  if (document.version !== version) return;
  await editor.edit((builder) => {
    for (const { range, newText } of answer.edits) builder.replace(toRange(range), newText);
  });
}

/** Cites a source where it is dropped, in the sentence there. */
export function createDropProvider(ask: AskForCitation, mimeType: string): vscode.DocumentDropEditProvider {
  return {
    provideDocumentDropEdits: async (document, position, data) => {
      const source = parseSourceName(await data.get(mimeType)?.asString());
      const answer = source === undefined ? undefined : await ask(document, position, source);
      if (answer === undefined) return undefined;
      if (answer.kind === 'none') {
        void vscode.window.showInformationMessage(answer.reason);
        return undefined;
      }
      const drop = new vscode.DocumentDropEdit('');
      drop.additionalEdit = new vscode.WorkspaceEdit();
      drop.additionalEdit.set(
        document.uri,
        answer.edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)),
      );
      return drop;
    },
  };
}

function toRange({ start, end }: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } }): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
