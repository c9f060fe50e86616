import { insertion, type TextEdit } from '../citation/textEdit';
import { parseYaml, type YamlFile } from '../yaml/parseYaml';
import { fieldsOf, toYamlEntry, toYamlFlow, type PackValue } from './yamlText';

/** A mapping to be added to a list of a pack. */
export type PackEntry = Readonly<Record<string, PackValue | undefined>>;

/** As {@link appendEntries}, for one. */
export function appendEntry(text: string, list: PackList, entry: PackEntry): TextEdit | undefined {
  return appendEntries(text, list, [entry]);
}

/** Lists at the top of a pack that entries can be added to. */
export type PackList = 'topics' | 'sources' | 'statements';

/**
 * The edit that adds entries, one at least, at the end of a list at the top of a pack (`sources`, `statements`), in the manner of the
 * entries that are there: on one line, on several, or as JSON. Nothing else of the text changes, comments and order
 * included. A list that is not there yet is begun, `sources` above `statements`. `undefined` where the text cannot be read.
 */
export function appendEntries(text: string, list: PackList, entries: readonly PackEntry[]): TextEdit | undefined {
  const file = parseYaml(text);
  const { data } = file;
  if (typeof data !== 'object' || data === null || Array.isArray(data) || file.problems.some(({ code }) => code === 'syntax')) return undefined;
  const key = file.keyOf(data, list);
  if (text.trimStart().startsWith('{')) return key === undefined ? beginJson(text, list, entries) : appendFlow(text, key.end, entries.map(toJson));
  if (key === undefined) return beginBlock(text, file, { data, list, entries });
  const value: unknown = Reflect.get(data, list);
  const open = /^["']?[ \t]*:[ \t]*(?=\[)/.exec(text.slice(key.end));
  if (open !== null) return appendFlow(text, key.end, entries.map(toYamlFlow));
  return Array.isArray(value) && value.length > 0 ? appendBlock(text, file, { data, list, entries }) : fillEmpty(text, key.end, entries);
}

interface BlockList {
  readonly data: object;
  readonly list: string;
  readonly entries: readonly PackEntry[];
}

/** After the last line of the list, with the indentation and in the form of its last entry. */
function appendBlock(text: string, file: YamlFile, { data, list, entries }: BlockList): TextEdit | undefined {
  const span = file.valueOf(data, list);
  if (span === undefined) return undefined;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const heads = [...text.slice(lineStart(text, span.start), span.end).matchAll(/^([ \t]*)-(?=\s)/gm)];
  const indent = heads[0]?.[1] ?? '  ';
  const last = heads.findLast(([, own]) => own === indent);
  const isOnOneLine = last !== undefined && text.slice(lineStart(text, span.start) + last.index + indent.length + 1).trimStart().startsWith('{');
  const end = text.slice(span.end).search(/\r?\n|$/) + span.end;
  const written = entries.map((entry) => (isOnOneLine ? `${indent}- ${toYamlFlow(entry)}` : toYamlEntry(entry, indent))).join('\n').replaceAll('\n', lineBreak);
  return { span: { start: end, end }, newText: `${lineBreak}${written}` };
}

function toBlock(entries: readonly PackEntry[]): string {
  return entries.map((entry) => toYamlEntry(entry, '  ')).join('\n');
}

/** A key whose value is missing. */
function fillEmpty(text: string, from: number, entries: readonly PackEntry[]): TextEdit {
  const end = text.slice(from).search(/\r?\n|$/) + from;
  return { span: { start: end, end }, newText: `\n${toBlock(entries)}` };
}

/** A list of its own: above `statements` where there are any, else at the end. */
function beginBlock(text: string, file: YamlFile, { data, list, entries }: BlockList): TextEdit {
  const statements = list === 'statements' ? undefined : file.keyOf(data, 'statements');
  const at = statements === undefined ? text.length : lineStart(text, statements.start);
  const needsBreak = at === text.length && text !== '' && !text.endsWith('\n');
  return insertion(at, `${needsBreak ? '\n' : ''}${list}:\n${toBlock(entries)}\n`);
}

/** Before the bracket that closes the list which opens after `from`. */
function appendFlow(text: string, from: number, written: readonly string[]): TextEdit | undefined {
  const open = text.indexOf('[', from);
  const close = open < 0 ? undefined : findClosing(text, open);
  if (close === undefined) return undefined;
  const inside = text.slice(open + 1, close);
  const length = filledLength(inside);
  if (length === 0) return insertion(open + 1, written.join(', '));
  const at = open + 1 + length;
  const comma = inside.charAt(length - 1) === ',' ? '' : ',';
  const gap = /\n[ \t]*(?=\S)/.exec(inside)?.[0] ?? ' ';
  // A comment on the line belongs to the entry that it follows.
  const comment = /^[ \t]*#[^\r\n]*/.exec(text.slice(at))?.[0] ?? '';
  return { span: { start: at, end: at + comment.length }, newText: `${comma}${comment}${gap}${written.join(`,${gap}`)}` };
}

/** Up to the last character that is neither blank nor comment. */
function filledLength(inside: string): number {
  let end = 0;
  for (const match of inside.matchAll(/"(?:[^"\\]|\\.)*(?:"|\\?$)|'(?:[^']|'')*(?:'|$)|(?<=^|\s)#[^\n]*|\S/gs)) if (!match[0].startsWith('#')) end = match.index + match[0].length;
  return end;
}

function beginJson(text: string, list: string, entries: readonly PackEntry[]): TextEdit | undefined {
  const open = text.indexOf('{');
  const close = findClosing(text, open);
  if (close === undefined) return undefined;
  const filled = text.slice(0, close).trimEnd();
  const comma = filled.endsWith('{') ? '' : ',';
  return insertion(filled.length, `${comma}\n  "${list}": [\n    ${entries.map(toJson).join(',\n    ')}\n  ]`);
}

function toJson(entry: PackEntry): string {
  return JSON.stringify(Object.fromEntries(fieldsOf(entry)));
}

/** The bracket that closes the one at `open`; texts in quotation marks and comments are passed over. `undefined` where none does. */
export function findClosing(text: string, open: number): number | undefined {
  let depth = 0;
  // A text that is not closed runs to the end: looked for from each of its characters again, it would take for ever.
  const token = /"(?:[^"\\]|\\.)*(?:"|\\?$)|'(?:[^']|'')*(?:'|$)|(?:^|\s)#[^\n]*|[[\]{}]/gs;
  token.lastIndex = open;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    if (match[0] === '[' || match[0] === '{') depth += 1;
    else if (match[0] === ']' || match[0] === '}') depth -= 1;
    if (depth === 0) return match.index;
  }
  return undefined;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}
