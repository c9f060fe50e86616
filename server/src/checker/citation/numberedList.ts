import type { Article } from '../article/article';
import { announcesBibliography } from '../article/bibliography';
import { normaliseLabel } from '../article/citations';
import type { Span } from '../text/span';
import { appendDefinition, lineEndOf } from './definitions';
import { insertion, type TextEdit } from './textEdit';

/** An entry of a numbered list of sources. */
export interface NumberedEntry {
  /** As readers see it: lists count on, whatever number their items are written with. */
  readonly number: number;
  /** What stands behind the number, markup included. */
  readonly body: string;
  readonly span: Span;
}

/** The list of sources to which numbers in brackets point. */
export interface NumberedList {
  /** At least one, in order. */
  readonly entries: readonly NumberedEntry[];
  /** How entry `n` begins. */
  readonly format: (number: number) => string;
}

const lists = new WeakMap<Article, NumberedList | undefined>();

/** The numbered list under the article's last heading of the kind of "References"; entries begin `1.`, `1)` or `[1]`. */
export function readNumberedList(article: Article): NumberedList | undefined {
  if (!lists.has(article)) lists.set(article, findList(article));
  return lists.get(article);
}

/** The entry that a citation of this number means; `undefined` for numbers that a link definition explains. */
export function numberedEntry(article: Article, target: string): NumberedEntry | undefined {
  if (!/^\d{1,4}$/.test(target) || article.linkDefinitions.some(({ label }) => normaliseLabel(label) === target)) return undefined;
  return readNumberedList(article)?.entries.find(({ number }) => number === Number(target));
}

/** A new last entry, or a new list with a heading at the end of the article; with the number by which it is cited. */
export function appendEntry(article: Article, body: string): { readonly number: number; readonly edit: TextEdit } {
  const { text } = article;
  const eol = lineEndOf(text);
  const list = readNumberedList(article);
  const last = list?.entries.at(-1);
  if (list === undefined || last === undefined) {
    return { number: 1, edit: appendDefinition(article, { kind: 'list', line: `## References${eol}${eol}1. ${body}` }) };
  }
  const before = list.entries.at(-2);
  const isLoose = before !== undefined && /\n[ \t]*\r?\n[ \t]*$|\r[ \t]*\r[ \t]*$/.test(text.slice(before.span.start, last.span.start));
  return { number: last.number + 1, edit: insertion(last.span.end, eol.repeat(isLoose ? 2 : 1) + list.format(last.number + 1) + body) };
}

function findList(article: Article): NumberedList | undefined {
  const { text } = article;
  const headings = article.sentences.filter(({ block }) => block.kind === 'heading' || block.kind === 'title');
  const at = headings.findLastIndex((heading) => announcesBibliography(heading.text));
  const start = headings[at]?.span.end;
  if (start === undefined) return undefined;
  const end = headings[at + 1]?.span.start ?? text.length;
  const entries: NumberedEntry[] = [];
  let format: NumberedList['format'] | undefined;
  for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const [marker = '', blanks = '', number = '', close = ''] = /^( {0,3})\[?(\d{1,4})([.)]|\](?!:))[ \t]+(?=\S)/.exec(line) ?? [];
    const from = start + index;
    const span = { start: from, end: from + line.trimEnd().length };
    const last = entries.at(-1);
    if (marker !== '' && (close === ']') === marker.trimStart().startsWith('[')) {
      format ??= (count) => `${blanks}${close === ']' ? '[' : ''}${count}${close} `;
      entries.push({ number: last === undefined ? Number(number) : last.number + 1, body: line.slice(marker.length).trimEnd(), span });
    } else if (last !== undefined && /^[ \t]/.test(line) && line.trim() !== '') {
      entries[entries.length - 1] = { ...last, body: `${last.body} ${line.trim()}`, span: { start: last.span.start, end: span.end } };
    } else if (last !== undefined && line.trim() !== '') break;
  }
  return format === undefined ? undefined : { entries, format };
}
