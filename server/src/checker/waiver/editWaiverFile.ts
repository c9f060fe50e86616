import { CORE_SCHEMA, dump } from 'js-yaml';
import { applyEdits, insertion, type TextEdit } from '../citation/textEdit';
import type { Span } from '../text/span';
import { parseYaml } from '../yaml/parseYaml';
import { parseWaiverFile } from './parseWaivers';
import type { Waiver } from './waiver';

/** What a new entry of the waiver file says. */
export type WaiverEntry = Pick<Waiver, 'claim' | 'words' | 'files' | 'code' | 'statements' | 'reason' | 'reviewer' | 'accepted' | 'expires'>;

const heading = `# Claims that a reviewer has accepted: which, in spite of what, why and who.
claimlint: 1
waivers:
`;

/**
 * The change that adds an entry, before the first one that sorts behind it (by file, then by claim); what is there stays
 * as it is, letter by letter. An empty text becomes a new file. `undefined` where the list is not written one entry a
 * block, or is broken: then nothing can be put into it without touching what is there.
 */
export function addWaiver(text: string, entry: WaiverEntry): TextEdit | undefined {
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  const edit = text.trim() === '' ? { span: { start: text.length, end: text.length }, newText: heading + formatEntry(entry, '  ') } : insertionFor(text, entry);
  if (edit === undefined) return undefined;
  const change = { ...edit, newText: edit.newText.replaceAll('\n', eol) };
  return hasOneMore(text, applyEdits(text, [change])) ? change : undefined;
}

/** The changes that remove the entries, by position. Comments above an entry stay. Unknown spans are passed over. */
export function removeWaivers(text: string, waivers: readonly Pick<Waiver, 'at'>[]): readonly TextEdit[] {
  const starts = new Set(waivers.map(({ at }) => at.start));
  const dashes = readList(text)?.entries ?? [];
  const edits = dashes.filter(({ at }) => starts.has(at.start)).map(({ lines }) => ({ span: lines, newText: '' }));
  const left = parseWaiverFile(applyEdits(text, edits)).waivers.length;
  return left === parseWaiverFile(text).waivers.length - edits.length ? edits : [];
}

/** Keys in the order in which they are written; what is empty is left out. */
function formatEntry({ claim, words, files, code, statements, reason, reviewer, accepted, expires }: WaiverEntry, indent: string): string {
  const parts = { claim, words, ...(files.length > 0 && { files }), code, ...(statements.length > 0 && { statements }), reason, reviewer, accepted, expires };
  const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  // A file entry is a block; each statement is one line of it.
  const yaml = dump([given], { flowLevel: 3, lineWidth: 120 - indent.length, schema: CORE_SCHEMA });
  return yaml.replace(/^(?=.)/gm, indent);
}

function insertionFor(text: string, entry: WaiverEntry): TextEdit | undefined {
  const list = readList(text);
  if (list === undefined) return undefined;
  const next = list.entries.find(({ key }) => keyOf(entry) < key);
  if (next !== undefined) return insertion(withCommentsAbove(text, next.lines.start), formatEntry(entry, list.indent));
  const position = list.entries.at(-1)?.lines.end ?? list.end;
  const lineBreak = position > 0 && !/[\r\n]/.test(text.charAt(position - 1)) ? '\n' : '';
  if (list.replaces !== undefined) return { span: list.replaces, newText: `\n${formatEntry(entry, list.indent).replace(/\n$/, '')}` };
  return insertion(position, `${lineBreak}${list.opening}${formatEntry(entry, list.indent)}`);
}

interface WaiverList {
  readonly indent: string;
  readonly entries: readonly { readonly at: Span; readonly lines: Span; readonly key: string }[];
  /** Where the first entry goes in an empty list. */
  readonly end: number;
  /** What must stand before the first entry. */
  readonly opening: string;
  /** An empty list in brackets, which a block takes the place of. */
  readonly replaces?: Span;
}

/** The list as it is written; `undefined` where it is no list of blocks. */
function readList(text: string): WaiverList | undefined {
  const { data, valueOf, spanOf, keyOf: placeOfKey } = parseYaml(text);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const value: unknown = Reflect.get(data, 'waivers');
  const key = placeOfKey(data, 'waivers');
  const empty = { indent: '  ', entries: [], end: text.length, opening: '' };
  if (key === undefined) return { ...empty, opening: 'waivers:\n' };
  if (value === null || value === undefined) return { ...empty, end: lineEnd(text, key.end) };
  if (!Array.isArray(value)) return undefined;
  const items: readonly unknown[] = value;
  if (items.length === 0) {
    const brackets = /^\s*:[ \t]*(\[[ \t\r\n]*\])/.exec(text.slice(key.end));
    if (brackets === null) return undefined;
    const end = key.end + brackets[0].length;
    return { ...empty, replaces: { start: end - (brackets[1]?.length ?? 0), end } };
  }
  const entries = items.flatMap((item, index) => {
    const at = typeof item === 'object' && item !== null ? spanOf(item) : valueOf(value, index);
    const start = at === undefined ? -1 : lineStart(text, at.start);
    return at === undefined || !/^[ \t]*-[ \t]+$/.test(text.slice(start, at.start)) ? [] : [{ at, lines: { start, end: lineEnd(text, at.end) }, key: keyOf(toKeyFields(item)) }];
  });
  const [first] = entries;
  if (entries.length < items.length || first === undefined) return undefined;
  return { ...empty, indent: /^[ \t]*/.exec(text.slice(first.lines.start))?.[0] ?? '', entries };
}

function toKeyFields(item: unknown): Pick<WaiverEntry, 'claim' | 'files'> {
  const field = (name: string): unknown => (typeof item === 'object' && item !== null ? Reflect.get(item, name) : undefined);
  const files = field('files');
  const claim = field('claim');
  return { files: Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [], ...(typeof claim === 'string' ? { claim } : {}) };
}

/** Entries sort by file, then by claim, in code units. */
function keyOf({ files, claim = '' }: Pick<WaiverEntry, 'claim' | 'files'>): string {
  return `${files[0] ?? ''}\n${claim}`;
}

/** A safeguard: the entries before must all be read again, and one more. */
function hasOneMore(before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) => parseWaiverFile(text));
  return now !== undefined && old !== undefined && now.waivers.length === old.waivers.length + 1 && now.problems.length <= old.problems.length;
}

function lineStart(text: string, position: number): number {
  return text.lastIndexOf('\n', position - 1) + 1;
}

/** Behind the line break of the line. */
function lineEnd(text: string, position: number): number {
  const found = text.indexOf('\n', position);
  return found < 0 ? text.length : found + 1;
}

/** Comments directly above an entry are about it. */
function withCommentsAbove(text: string, start: number): number {
  let position = start;
  while (position > 0) {
    const above = lineStart(text, position - 1);
    if (!/^[ \t]*#/.test(text.slice(above, position))) return position;
    // A comment at the margin is about the file or a group of entries when the list itself is indented.
    if (/^[^ \t]/.test(text.slice(above, position)) && /^[ \t]/.test(text.slice(start))) return position;
    position = above;
  }
  return position;
}
