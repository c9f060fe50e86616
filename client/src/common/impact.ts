import * as vscode from 'vscode';
import type { BaseLanguageClient, ExecuteCommandMiddleware, ExecuteCommandSignature } from 'vscode-languageclient';
import { confirmMethod, parseConfirm, showUsesMethod, type StatementTarget } from '../../../server/src/protocol/impact';
import { commands } from '../../../server/src/protocol/names';

/** Asks what the server wants asked before it changes something, and lists the places that it names. Who looks at the places has not agreed. */
export function answerQuestions(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    client.onRequest(confirmMethod, async (params: unknown): Promise<boolean> => {
      const asked = parseConfirm(params);
      if (asked === undefined) return false;
      const { question, detail, action, look } = asked;
      const answers = look === undefined ? [action] : [action, look.action];
      const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, ...answers);
      if (look !== undefined && answer === look.action) await vscode.commands.executeCommand(commands.showUses, look.uses);
      return answer === action;
    }),
    client.onNotification(showUsesMethod, (uses: unknown) => void vscode.commands.executeCommand(commands.showUses, uses)),
  ];
}

/** Commands on statements that were called without one, from the palette or a key, are about the one at the cursor. */
export const statementAtCursor: ExecuteCommandMiddleware = {
  executeCommand: (command, given, next) => {
    const editor = vscode.window.activeTextEditor;
    const isOnStatement = command === commands.retractStatement || command === commands.removeStatement;
    // Menus pass the document along, which is no statement.
    const isNamed = given.some((argument: unknown) => typeof argument === 'object' && argument !== null && 'version' in argument);
    return run(next, command, isOnStatement && editor !== undefined && !isNamed ? [targetIn(editor)] : given);
  },
};

function run(next: ExecuteCommandSignature, command: string, given: unknown[]): unknown {
  const answer: unknown = next(command, given);
  return answer;
}

function targetIn({ document, selection: { active } }: vscode.TextEditor): StatementTarget {
  return { uri: document.uri.toString(), version: document.version, position: { line: active.line, character: active.character } };
}
