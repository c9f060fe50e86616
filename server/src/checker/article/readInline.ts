import { decodeHTMLStrict } from 'entities';
import type { MappedText } from '../text/offsetMap';
import type { Span } from '../text/span';
import type { ArticleCitation } from './article';
import { findCitationParenthesis, type CitationParenthesis } from './citationParenthesis';
import { findProseCitations, parseBracketCitation } from './citations';
import { linkedAddress, readLinkParts, readLinkTarget, type InlineSource, type LinkParts } from './linkParts';
import type { TreeCursor } from './markdown';
import { PLACEHOLDER, ProseWriter } from './proseWriter';

/** A citation and the length of the prose before it. */
export interface PlacedCitation {
  readonly at: number;
  readonly citation: ArticleCitation;
}

/** What stands in one paragraph, heading or table cell. Positions are those within it. */
export interface InlineRead {
  readonly prose: MappedText;
  /** In order of position. */
  readonly citations: readonly PlacedCitation[];
  /** HTML comments inside, in order. */
  readonly comments: readonly { readonly text: string; readonly span: Span }[];
}

interface InlineState {
  readonly source: InlineSource;
  readonly writer: ProseWriter;
  readonly citations: PlacedCitation[];
  readonly comments: { readonly text: string; readonly span: Span }[];
  readonly end: number;
  /** Everything before has been read. */
  position: number;
  /** Inside the text of a link, where `@name` is no citation. */
  linkDepth: number;
}

/** Markup without words of its own, which leaves nothing in the prose. */
const SILENT = new Set([
  'EmphasisMark', 'LinkMark', 'HeaderMark', 'TaskMarker', 'StrikethroughMark', 'CodeMark', 'QuoteMark', 'ProcessingInstruction',
]);
const OPAQUE = new Set(['InlineCode', 'Image', 'Strikethrough']);

/** Reads the children of the node under the cursor as far as they lie in the source. Leaves the cursor where it was. Linear. */
export function readInline(source: InlineSource, cursor: TreeCursor): InlineRead {
  const writer = new ProseWriter(source.text);
  const end = source.text.length;
  const state: InlineState = { source, writer, citations: [], comments: [], end, position: 0, linkDepth: 0 };
  readChildren(state, cursor);
  readTextUpTo(state, end);
  return { prose: writer.build(), citations: state.citations, comments: state.comments };
}

function readChildren(state: InlineState, cursor: TreeCursor): void {
  if (!cursor.firstChild()) return;
  const { origin } = state.source;
  do {
    if (cursor.from - origin >= state.position && cursor.to - origin <= state.end) readNode(state, cursor);
  } while (cursor.nextSibling());
  cursor.parent();
}

function readNode(state: InlineState, cursor: TreeCursor): void {
  const { name } = cursor;
  const from = cursor.from - state.source.origin;
  const to = cursor.to - state.source.origin;
  const parenthesis = state.linkDepth === 0 ? findCitationParenthesis(state.source, state.position, cursor) : undefined;
  if (parenthesis !== undefined && parenthesis.span.end <= state.end) return readParenthesis(state, parenthesis);
  if (name === 'Link') return readLink(state, cursor);
  if (name === 'HTMLTag') return readTag(state, from, to);
  if (name === 'Emphasis' || name === 'StrongEmphasis') return readChildren(state, cursor);
  readTextUpTo(state, from);
  state.position = to;
  if (SILENT.has(name)) return;
  if (name === 'Image' && isMarkedNote(state, from, to)) readMarkedNote(state, from, to);
  else if (OPAQUE.has(name)) state.writer.replacement(PLACEHOLDER, from, to);
  else if (name === 'URL' || name === 'Autolink') readAddress(state, from, to);
  else if (name === 'Escape') state.writer.verbatim(from + 1, to);
  else if (name === 'Entity') readEntity(state, from, to);
  else if (name === 'HardBreak') state.writer.space(from, to);
  else if (name === 'Comment') state.comments.push({ text: state.source.text.slice(from + 4, Math.max(from + 4, to - 3)), span: { start: from, end: to } });
  else state.position = from;
}

/** "It works![^1]" is a mark and a reference, no image. */
function isMarkedNote({ source }: InlineState, from: number, to: number): boolean {
  return /^!\[\^[^\]\s]{1,200}\]$/.test(source.text.slice(from, Math.min(to, from + 210)));
}

function readMarkedNote(state: InlineState, from: number, to: number): void {
  state.writer.text(from, from + 1);
  readBracket(state, from + 1, to);
}

function readTextUpTo(state: InlineState, end: number): void {
  const { source, writer, position } = state;
  if (end <= position) return;
  state.position = end;
  let start = position;
  if (state.linkDepth === 0) {
    for (const found of findProseCitations(source.text.slice(position, end))) {
      const span = { start: position + found.start, end: position + found.end };
      writer.text(start, span.start);
      cite(state, { kind: 'pandoc', target: found.key, span });
      writer.replacement(PLACEHOLDER, span.start, span.end);
      start = span.end;
    }
  }
  writer.text(start, end);
}

function cite(state: InlineState, citation: ArticleCitation): void {
  state.citations.push({ at: state.writer.length, citation });
}

function readEntity(state: InlineState, from: number, to: number): void {
  const written = state.source.text.slice(from, to);
  const decoded = decodeHTMLStrict(written);
  if (decoded === written) return state.writer.text(from, to);
  state.writer.replacement(decoded.replace(/[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g, ''), from, to);
}

/** What stands in it cites; its words are those of the source's title, not the author's. */
function readParenthesis(state: InlineState, { span, citations }: CitationParenthesis): void {
  readTextUpTo(state, span.start);
  for (const citation of citations) cite(state, citation);
  state.writer.removed();
  state.position = span.end;
}

/** A bare address is cited as a link unless it is somebody's mail address. */
function readAddress(state: InlineState, from: number, to: number): void {
  const target = linkedAddress(state.source.text.slice(from, to));
  if (target !== undefined) cite(state, { kind: 'link', target, span: { start: from, end: to } });
  state.writer.replacement(PLACEHOLDER, from, to);
}

function readLink(state: InlineState, cursor: TreeCursor): void {
  const parts = readLinkParts(cursor, state.source.origin);
  const { text } = state.source;
  const inner = text.slice(parts.from + 1, parts.close);
  const isInlineNote = parts.from > state.position && text.charAt(parts.from - 1) === '^';
  readTextUpTo(state, isInlineNote ? parts.from - 1 : parts.from);
  const isFootnote = inner.startsWith('^') && parseBracketCitation(inner) !== undefined;
  if (!isFootnote && !isInlineNote) {
    const target = readLinkTarget(state.source, parts);
    if (target !== undefined) {
      cite(state, { ...target, span: { start: parts.from, end: parts.to } });
      return readLinkText(state, cursor, parts);
    }
  }
  if (isInlineNote) state.position = parts.close + 1;
  else if (!readBracket(state, parts.from, parts.close + 1)) readBrackets(state, cursor, parts);
  if (parts.label !== undefined && !readBracket(state, parts.label.start, parts.label.end)) readTextUpTo(state, parts.label.end);
  if (parts.url !== undefined) readTextUpTo(state, parts.to);
}

/** The words of a link are prose; its address is not. */
function readLinkText(state: InlineState, cursor: TreeCursor, parts: LinkParts): void {
  state.position = parts.from + 1;
  state.linkDepth++;
  const inside: InlineState = { ...state, end: parts.close };
  readChildren(inside, cursor);
  readTextUpTo(inside, parts.close);
  state.linkDepth--;
  state.position = parts.to;
}

/** Brackets that are no link are prose, and so is what they hold. */
function readBrackets(state: InlineState, cursor: TreeCursor, parts: LinkParts): void {
  state.writer.text(parts.from, parts.from + 1);
  state.position = parts.from + 1;
  const inside: InlineState = { ...state, end: parts.close };
  readChildren(inside, cursor);
  readTextUpTo(inside, parts.close);
  state.writer.text(parts.close, parts.close + 1);
  state.position = parts.close + 1;
}

/** Takes `[…]` out of the prose if it is a citation; false when it is none. */
function readBracket(state: InlineState, from: number, to: number): boolean {
  const found = parseBracketCitation(state.source.text.slice(from + 1, to - 1));
  if (found === undefined) return false;
  if (found.kind === 'reference' && !canCiteByNumber(state, from)) return false;
  for (const target of found.targets) cite(state, { kind: found.kind, target, span: { start: from, end: to } });
  state.writer.removed();
  state.position = to;
  return true;
}

/** A number in brackets cites only behind a word or mark, and is a range behind "95% CI". */
function canCiteByNumber(state: InlineState, from: number): boolean {
  const isRange = /\b(?:CI|IQR|range|interval|between|from)\W{0,3}$/i.test(state.source.text.slice(Math.max(0, from - 14), from));
  return !isRange && /[\p{L}\p{N}.,;:!?)\]”’"'%]/u.test(state.writer.last);
}

const CLOSING_TAG = /<\/(?:del|s|strike|script|style|sup)\s*>/i;
const SUPERSCRIPT_NUMBERS = /^<sup>[\d\s,;–*†‡[\]-]{1,40}<\/sup>/i;

/** Inline HTML: tags go, text stays, except what is struck out and numbers set high as citation marks. */
function readTag(state: InlineState, from: number, to: number): void {
  readTextUpTo(state, from);
  state.position = to;
  const { source, writer } = state;
  const tag = source.text.slice(from, to);
  const name = /^<\/?([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
  if (/^(?:br|hr|p|div|li|ul|ol|tr|td|th)$/.test(name)) return writer.space(from, to);
  if (name === 'img') return writer.replacement(PLACEHOLDER, from, to);
  if (name === 'a') {
    const href = /\shref\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1];
    if (href !== undefined) cite(state, { kind: 'link', target: href, span: { start: from, end: to } });
    return;
  }
  const rest = source.text.slice(from, state.end);
  const superscript = name === 'sup' && mayBeCited(source.text, from) ? SUPERSCRIPT_NUMBERS.exec(rest) : null;
  if (superscript !== null) {
    writer.removed();
    state.position = from + superscript[0].length;
  } else if (/^(?:del|s|strike|script|style)$/.test(name) && !tag.startsWith('</')) {
    const close = CLOSING_TAG.exec(rest);
    if (close === null) return;
    state.position = from + close.index + close[0].length;
    writer.replacement(PLACEHOLDER, from, state.position);
  }
}

/** "m<sup>2</sup>" is no citation, "pain<sup>2</sup>" is. */
function mayBeCited(text: string, position: number): boolean {
  return /(?:\p{L}{4}|[.,;:!?)”"'’])[*_]{0,3}$/u.test(text.slice(Math.max(0, position - 8), position));
}
