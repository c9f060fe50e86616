import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toYamlScalar } from '../../checker';
import { parseReplacementData } from '../diagnosticData';
import { productId } from '../../protocol/names';

/** Longest words that are shown whole in the title of a fix. */
const longestTitle = 60;

/**
 * Quick fixes of problems in a pack whose remedy is known, such as a slip in an id or words that a source changed: one for
 * each diagnostic that carries a replacement. Values that go over several lines have none.
 */
export function createPackFixes(document: TextDocument, diagnostics: readonly Diagnostic[], isVersioned: boolean): CodeAction[] {
  return diagnostics.flatMap((diagnostic): CodeAction[] => {
    const data = diagnostic.source === productId ? parseReplacementData(diagnostic.data) : undefined;
    const newText = data === undefined ? undefined : writeValue(document, diagnostic, data.replacement);
    if (data === undefined || newText === undefined) return [];
    const edits = [{ range: diagnostic.range, newText }];
    const edit: WorkspaceEdit = isVersioned ? { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] } : { changes: { [document.uri]: edits } };
    return [{ title: `Change to “${shorten(data.replacement)}”`, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], isPreferred: true, edit }];
  });
}

/** The value as it must be written between the characters that surround the range: in quotation marks, or plain. */
function writeValue(document: TextDocument, { range }: Diagnostic, value: string): string | undefined {
  if (range.start.line !== range.end.line || document.offsetAt(range.end) <= document.offsetAt(range.start)) return undefined;
  const before = document.getText().charAt(document.offsetAt(range.start) - 1);
  if (before === '"') return JSON.stringify(value).slice(1, -1);
  if (before === "'") return value.replaceAll("'", "''");
  return toYamlScalar(value);
}

function shorten(text: string): string {
  return text.length <= longestTitle ? text : `${text.slice(0, longestTitle - 1).trimEnd()}…`;
}
