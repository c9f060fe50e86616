import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, type OutlinedStatement, readPackOutline, type TextEdit, withdrawStatement, type Withdrawal } from '../../checker';
import type { StatementTarget } from '../../protocol/impact';
import { createRangeReader, toRange } from '../positions';
import type { Words } from '../words/words';
import { withdrawalCommands } from './serverCommands';

/** A statement with the change that takes it out of use. */
export interface PlannedWithdrawal {
  readonly statement: OutlinedStatement;
  readonly edit: TextEdit;
  /** The pack after it. */
  readonly text: string;
}

/** Actions on the statement at a place of a pack; they ask before they change anything. None outside statements, and where the editor wants other kinds. */
export function createWithdrawActions(document: TextDocument, line: number, only: readonly string[] | undefined, words: Words): CodeAction[] {
  const kind = CodeActionKind.RefactorRewrite;
  if (only?.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`)) === false) return [];
  const statement = statementOn(document, line);
  if (statement === undefined) return [];
  const target: StatementTarget = { uri: document.uri, version: document.version, position: document.positionAt(statement.quoteSpan.start) };
  return Object.entries(withdrawalCommands).flatMap(([command, how]): CodeAction[] => {
    if (how === 'retract' && statement.isRetracted) return [];
    const title = words.impact.actions[how];
    return [{ title, kind, command: { title, command, arguments: [target] } }];
  });
}

/** What withdrawing the statement on a line would change; `undefined` where there is none, or it cannot be changed safely. */
export function planWithdrawal(document: TextDocument, line: number, how: Withdrawal, today: string): PlannedWithdrawal | 'noStatement' | 'cannot' {
  const statement = statementOn(document, line);
  if (statement === undefined) return 'noStatement';
  const text = document.getText();
  const edit = withdrawStatement(text, statement.quoteSpan.start, how, today);
  return edit === undefined ? 'cannot' : { statement, edit, text: applyEdits(text, [edit]) };
}

/** The change as an editor applies it to this version of the pack. */
export function toEdit(document: TextDocument, { edit }: PlannedWithdrawal, isVersioned: boolean): WorkspaceEdit {
  const edits = [{ range: toRange(document, edit.span), newText: edit.newText }];
  return isVersioned ? { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] } : { changes: { [document.uri]: edits } };
}

function statementOn(document: TextDocument, line: number): OutlinedStatement | undefined {
  const text = document.getText();
  const readRange = createRangeReader(text);
  return readPackOutline(text).statements.find(({ span }) => {
    const { start, end } = readRange(span);
    return start.line <= line && line <= end.line;
  });
}
