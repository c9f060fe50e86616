import type { Span } from '../text/span';

/** A change of a text: `newText` in place of `span`, an empty span for an insertion. Several of one answer refer to the text before all of them. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The text after the edits, which are in order of position and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const { span, newText } of edits) {
    result += text.slice(position, span.start) + newText;
    position = span.end;
  }
  return result + text.slice(position);
}

/** An insertion at `position`. */
export function insertion(position: number, newText: string): TextEdit {
  return { span: { start: position, end: position }, newText };
}
