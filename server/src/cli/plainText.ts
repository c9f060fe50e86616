import { stripVTControlCharacters } from 'node:util';

/** Characters that could move the cursor, hide text or reorder it: C0 without tab and line feed, C1, and bidirectional controls. */
// eslint-disable-next-line no-control-regex -- these are the characters to remove.
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text without anything that a terminal would obey: escape sequences, control and bidirectional characters. Line feeds and tabs stay. */
export function toPlainText(text: string): string {
  return stripVTControlCharacters(text.replaceAll('\u009b', '\u001b[')).replace(UNSAFE, '');
}

/** The text on one line: plain, every run of white space one space. */
export function toOneLine(text: string): string {
  // White space first, so that a lone carriage return still parts two words.
  return toPlainText(text.replace(/\s+/g, ' ')).replace(/ {2,}/g, ' ').trim();
}

/** JSON that is safe to print: as `JSON.stringify`, with the control characters that it leaves raw escaped. Indented by two. */
export function toJson(value: unknown): string {
  return escapeControls(JSON.stringify(value, null, 2));
}

/** As `toJson`, on one line. */
export function toJsonLine(value: unknown): string {
  return escapeControls(JSON.stringify(value));
}

function escapeControls(json: string): string {
  // C1 controls are legal in JSON but obeyed by some terminals.
  return json.replace(/[\u007f-\u009f\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Three decimals: more would suggest a precision that no benchmark supports. */
export function roundConfidence(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
