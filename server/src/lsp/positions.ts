import type { Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../checker';

/** Where a span stands in a document: lines and UTF-16 characters, zero-based. A span beyond the text ends with the text. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** Whether two ranges begin and end at the same places. */
export function isSameRange(a: Range, b: Range): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character && a.end.line === b.end.line && a.end.character === b.end.character;
}

/** The span between two positions; positions beyond a line or the text are brought back to its end. */
export function toSpan(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** Converts spans of a text that no editor has open. Build it once for a text: it counts the lines on first use. */
export function createRangeReader(text: string): (span: Span) => Range {
  const document = TextDocument.create('', '', 0, text);
  return (span) => toRange(document, span);
}
