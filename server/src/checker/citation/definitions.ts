import type { Article } from '../article/article';
import { normaliseLabel } from '../article/citations';
import { insertion, type TextEdit } from './textEdit';

/** A definition that is added at the end of an article. */
export interface NewDefinition {
  /** One line, without line break; of a list, its heading and first entry. */
  readonly line: string;
  /** Definitions of the same kind at the end of the article are kept together with it; a list stands alone. */
  readonly kind: 'footnote' | 'link' | 'list';
}

/** Appends a definition as the last line, after one blank line or directly after the last definition of its kind. */
export function appendDefinition(article: Article, { line, kind }: NewDefinition): TextEdit {
  const { text } = article;
  const eol = lineEndOf(text);
  const bodyEnd = text.trimEnd().length;
  const wanted = joinsLast(article, kind, bodyEnd) ? 1 : 2;
  const breaks = Array.from(text.slice(bodyEnd).matchAll(/\r\n|\n|\r/g), ({ 0: mark, index }) => bodyEnd + index + mark.length);
  const position = breaks[wanted - 1] ?? text.length;
  const missing = Math.max(0, wanted - breaks.length);
  return insertion(position, eol.repeat(missing) + line + eol);
}

/** The line ending that most lines of the text have; LF for a single line. */
export function lineEndOf(text: string): string {
  const counts = new Map<string, number>([['\n', 0]]);
  for (const [mark] of text.matchAll(/\r\n|\n|\r/g)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return Array.from(counts).reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

/** Whether the article ends with a definition of this kind that the next may follow directly, as its own predecessor does. */
function joinsLast(article: Article, kind: NewDefinition['kind'], bodyEnd: number): boolean {
  if (kind === 'list') return false;
  const spans = (kind === 'footnote' ? article.footnotes : article.linkDefinitions).map(({ span }) => span);
  const last = spans.findIndex(({ start, end }) => start < bodyEnd && end >= bodyEnd);
  const definition = spans[last];
  if (definition === undefined || !startsLine(article.text, definition.start)) return false;
  const hasParagraphs = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/.test(article.text.slice(definition.start, bodyEnd));
  const previous = spans[last - 1];
  const between = previous === undefined ? '' : article.text.slice(previous.end, definition.start);
  const isApart = previous !== undefined && between.trim() === '' && (between.match(/\r\n|\n|\r/g) ?? []).length > 1;
  return !hasParagraphs && !isApart;
}

function startsLine(text: string, position: number): boolean {
  return position === 0 || /[\r\n]/.test(text.charAt(position - 1));
}

/** A label for the source that no definition or citation of the article has: its id as far as labels allow, with a number if taken. */
export function freeLabel(article: Article, id: string): string {
  const taken = new Set(
    [...article.footnotes, ...article.linkDefinitions].map(({ label }) => label).concat(article.citations.map(({ target }) => target)).map(normaliseLabel),
  );
  const words = id.normalize('NFC').replace(/[^\p{L}\p{N}_.-]+/gu, '-').replace(/^[-_.]+|(?<![-_.])[-_.]+$/g, '');
  const letters = Array.from(words).slice(0, 60).join('');
  const base = /\p{L}{2}/u.test(letters) ? letters : ['source', letters].filter((part) => part !== '').join('-');
  let label = base;
  for (let count = 2; taken.has(normaliseLabel(label)); count++) label = `${base}-${count}`;
  return label;
}
