import { applyEdits, insertion, type TextEdit } from '../citation/textEdit';
import type { Span } from '../text/span';
import { parseYaml, type YamlFile } from '../yaml/parseYaml';
import { findClosing } from './appendEntry';

/** How a statement is taken out of use: `retract` keeps the entry with its day, `remove` takes it out of the file. */
export type Withdrawal = 'remove' | 'retract';

/**
 * The edit by which a statement is no longer compared: retracted on a day, or removed. `quoteAt` is any offset inside its
 * quote. Comments, order and form of all else stay; comments above a removed entry stay too. `undefined` where no statement
 * has its quote there, where it is retracted already, or where the text is written in a way that cannot be changed safely.
 */
export function withdrawStatement(text: string, quoteAt: number, how: Withdrawal, day: string): TextEdit | undefined {
  const file = parseYaml(text);
  const list = statementsOf(file.data);
  const index = list.findIndex((item) => {
    const quote = isMapping(item) ? file.valueOf(item, 'quote') : undefined;
    return quote !== undefined && quote.start <= quoteAt && quoteAt <= quote.end;
  });
  const entry = list[index];
  if (!isMapping(entry) || (how === 'retract' && Object.hasOwn(entry, 'retracted'))) return undefined;
  const place = placeOf(text, file, entry);
  if (place === undefined) return undefined;
  const edit = how === 'retract' ? retraction(text, place, day) : removal(text, place, { isOnly: list.length === 1, key: isMapping(file.data) ? file.keyOf(file.data, 'statements') : undefined });
  return edit !== undefined && isAsMeant(list, index, how, applyEdits(text, [edit])) ? edit : undefined;
}

/** An entry as it is written. */
type EntryPlace =
  /** In braces, from the one to the other. */
  | { readonly form: 'flow'; readonly braces: Span }
  /** Lines of its own, the last line break excluded; `indent` stands before its keys. */
  | { readonly form: 'block'; readonly lines: Span; readonly indent: string };

function placeOf(text: string, file: YamlFile, entry: object): EntryPlace | undefined {
  const span = file.spanOf(entry);
  if (span === undefined) return undefined;
  if (text.charAt(span.start) === '{') {
    const close = findClosing(text, span.start);
    return close === undefined ? undefined : { form: 'flow', braces: { start: span.start, end: close + 1 } };
  }
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const head = /^([ \t]*)-([ \t]+)["']?$/.exec(text.slice(start, span.start));
  if (head === null) return undefined;
  return { form: 'block', lines: { start, end: lineEnd(text, span.end) }, indent: `${head[1] ?? ''} ${head[2] ?? ''}` };
}

function retraction(text: string, place: EntryPlace, day: string): TextEdit {
  if (place.form === 'block') {
    const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
    return insertion(place.lines.end, `${lineBreak}${place.indent}retracted: ${day}`);
  }
  const inside = text.slice(place.braces.start + 1, place.braces.end - 1);
  const at = place.braces.start + 1 + inside.trimEnd().length;
  const key = /^\s*"/.test(inside) ? `"retracted": "${day}"` : `retracted: ${day}`;
  return insertion(at, inside.trimEnd().endsWith(',') ? ` ${key}` : `, ${key}`);
}

interface RemovalContext {
  readonly isOnly: boolean;
  /** The word `statements`. */
  readonly key: Span | undefined;
}

function removal(text: string, place: EntryPlace, { isOnly, key }: RemovalContext): TextEdit | undefined {
  const whole = place.form === 'block' ? place.lines : wholeLines(text, place.braces);
  if (whole !== undefined) {
    // A list that has lost its last entry is written as one, not left without a value.
    if (isOnly && key !== undefined) return { span: { start: lineEnd(text, key.end), end: whole.end }, newText: ' []' };
    const end = text.charAt(whole.end) === '\r' ? whole.end + 2 : whole.end + 1;
    return { span: { start: whole.start, end: Math.min(end, text.length) }, newText: '' };
  }
  if (place.form === 'block') return undefined;
  // In a list in brackets the comma after the entry goes with it; after the last one, the comma before.
  const after = /^\s*,[ \t]*(?:\r?\n)?[ \t]*/.exec(text.slice(place.braces.end));
  if (after !== null) return { span: { start: place.braces.start, end: place.braces.end + after[0].length }, newText: '' };
  const before = /,\s*$/.exec(text.slice(0, place.braces.start));
  return { span: { start: before?.index ?? place.braces.start, end: place.braces.end }, newText: '' };
}

/** The lines of an entry in braces that stands behind a dash, a comment behind it included. */
function wholeLines(text: string, { start, end }: Span): Span | undefined {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const isBehindDash = /^[ \t]*-[ \t]+$/.test(text.slice(first, start));
  const last = lineEnd(text, end);
  return isBehindDash && /^[ \t]*(?:#.*)?$/.test(text.slice(end, last)) ? { start: first, end: last } : undefined;
}

/** A safeguard: read again, the others must be what they were, and this one gone or retracted. */
function isAsMeant(before: readonly unknown[], index: number, how: Withdrawal, text: string): boolean {
  const { data, problems } = parseYaml(text);
  const after = statementsOf(data);
  const now = after[index];
  const isGone = how === 'remove' ? after.length === before.length - 1 : isMapping(now) && Object.hasOwn(now, 'retracted');
  const others = (list: readonly unknown[]): string => JSON.stringify(list.filter((_item, at) => at !== index));
  return isGone && !problems.some(({ code }) => code === 'syntax') && (how === 'remove' ? JSON.stringify(after) === others(before) : others(after) === others(before));
}

function statementsOf(data: unknown): readonly unknown[] {
  const list: unknown = isMapping(data) ? Reflect.get(data, 'statements') : undefined;
  return Array.isArray(list) ? list : [];
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Before the line break of the line. */
function lineEnd(text: string, at: number): number {
  const found = text.slice(at).search(/\r?\n/);
  return found < 0 ? text.length : at + found;
}
