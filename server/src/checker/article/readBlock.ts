import { sliceMappedText, type MappedText } from '../text/offsetMap';
import { splitSentences } from '../text/sentences';
import { shiftSpan, type Span } from '../text/span';
import type { ArticleCitation, BlockKind, FootnoteDefinition } from './article';
import { detachString } from './detachString';
import { readComments } from './comments';
import type { TreeCursor } from './markdown';
import { readInline, type InlineRead, type InlineSource } from './readInline';
import { readTable } from './readTable';

/** A sentence of a leaf, before it is known where the leaf stands. */
export interface LeafSentence {
  /** The sentence; maps to positions within the leaf. */
  readonly prose: MappedText;
  /** Within the leaf. */
  readonly span: Span;
  /** Positions within the leaf. */
  readonly citations: readonly ArticleCitation[];
}

/** The prose of one paragraph, heading or table cell, by positions within it. Holds no reference to the article's text. */
export interface LeafRead {
  readonly text: string;
  readonly sentences: readonly LeafSentence[];
  readonly inline: InlineRead;
  /** Link labels that were asked for, normalised, with the answer; another answer makes the reading void. */
  readonly labels: ReadonlyMap<string, boolean>;
}

/** A leaf in its place within a top-level block. */
export interface Leaf {
  readonly kind: Exclude<BlockKind, 'title'>;
  /** Where the leaf starts within the block. */
  readonly start: number;
  readonly read: LeafRead;
  readonly isQuoted: boolean;
  /** Of headings at the top level, 1 to 6: these open a section. */
  readonly level?: number;
  /** For lists and tables: what introduces them inside the block, and whether the text before the block does too. */
  readonly leadIn?: string;
  readonly usesOuterLeadIn: boolean;
  readonly columnHeader?: string;
  readonly rowHeader?: string;
}

/** A top-level block, read without its surroundings. Positions are those within the block, lists are in their order. */
export interface BlockRead {
  readonly leaves: readonly Leaf[];
  readonly citations: readonly ArticleCitation[];
  readonly comments: readonly { readonly text: string; readonly span: Span }[];
  readonly footnotes: readonly FootnoteDefinition[];
  /** The last sentence of a paragraph or heading: it may introduce the block that follows. Absent for other blocks. */
  readonly introduces?: string;
  /** Neither prose nor a break in it, as a comment is: what stood before it may still introduce what follows. */
  readonly isTransparent: boolean;
}

/** Reads leaves; a reader with memory answers from it. */
export type LeafReader = (cursor: TreeCursor, span: Span, prefix: string) => LeafRead;

/** What a block passes down to the blocks in it. */
export interface BlockScope {
  readonly kind: 'paragraph' | 'listItem' | 'footnote';
  readonly isQuoted: boolean;
  readonly isTopLevel: boolean;
  /** What introduces the outermost list around. */
  readonly rootLead?: string | undefined;
  /** What introduces the list around, and the list in it if no text comes between. */
  readonly lead?: string | undefined;
  readonly usesOuterLeadIn: boolean;
}

/** A block while it is being read. */
export interface BlockWriter {
  readonly text: string;
  readonly start: number;
  readonly readLeaf: LeafReader;
  readonly leaves: Leaf[];
  readonly comments: { readonly text: string; readonly span: Span }[];
  readonly footnotes: FootnoteDefinition[];
}

/** Reads the top-level block under the cursor. `text` is the text the tree was made from. Linear. */
export function readBlock(text: string, cursor: TreeCursor, readLeaf: LeafReader): BlockRead {
  const writer: BlockWriter = { text, start: cursor.from, readLeaf, leaves: [], comments: [], footnotes: [] };
  const scope: BlockScope = { kind: 'paragraph', isQuoted: false, isTopLevel: true, usesOuterLeadIn: true };
  const introduces = readNode(writer, cursor, scope);
  const isTransparent = writer.leaves.length === 0 && /^(?:CommentBlock|HTMLBlock|LinkReference)$/.test(cursor.name);
  const citations = writer.leaves.flatMap((leaf) =>
    leaf.read.inline.citations.map(({ citation }) => moveCitation(citation, leaf.start)),
  );
  const { leaves, comments, footnotes } = writer;
  const base = { leaves, citations, comments: comments.sort((a, b) => a.span.start - b.span.start), footnotes, isTransparent };
  return introduces === undefined ? base : { ...base, introduces };
}

/** The citation moved by `offset` characters. */
export function moveCitation(citation: ArticleCitation, offset: number): ArticleCitation {
  return { kind: citation.kind, target: citation.target, span: shiftSpan(citation.span, offset) };
}

/** Reads one block; answers with its last sentence if it is a paragraph or heading. */
function readNode(writer: BlockWriter, cursor: TreeCursor, scope: BlockScope): string | undefined {
  const { name } = cursor;
  if (name === 'Paragraph' || name === 'Task') return readParagraph(writer, cursor, scope);
  if (name.startsWith('ATXHeading') || name.startsWith('SetextHeading')) return readHeading(writer, cursor, scope);
  if (name === 'BulletList' || name === 'OrderedList') readChildren(writer, cursor, scope);
  else if (name === 'ListItem') readChildren(writer, cursor, { ...scope, kind: scope.kind === 'footnote' ? 'footnote' : 'listItem' });
  else if (name === 'Blockquote') readQuote(writer, cursor, scope);
  else if (name === 'FootnoteDefinition') readFootnote(writer, cursor, scope);
  else if (name === 'Table') readTable(writer, cursor, scope);
  else if (name === 'CommentBlock' || name === 'HTMLBlock') {
    const { from, to } = cursor;
    writer.comments.push(...readComments(detachString(writer.text.slice(from, to)), from - writer.start));
  }
  return undefined;
}

function readChildren(writer: BlockWriter, cursor: TreeCursor, scope: BlockScope): void {
  if (!cursor.firstChild()) return;
  let previous: string | undefined;
  do {
    const isList = cursor.name === 'BulletList' || cursor.name === 'OrderedList';
    const inner = isList || cursor.name === 'Table' ? introduce(scope, previous) : scope;
    const introduces = readNode(writer, cursor, inner.isTopLevel ? { ...inner, isTopLevel: false } : inner);
    previous = introduces ?? (/^(?:Comment|HTML)Block$|Mark$/.test(cursor.name) ? previous : undefined);
  } while (cursor.nextSibling());
  cursor.parent();
}

/** The scope of a list or table after the text `previous`: nested ones keep what introduces the outermost list. */
function introduce(scope: BlockScope, previous: string | undefined): BlockScope {
  if (previous === undefined) return scope;
  if (scope.kind !== 'listItem') return { ...scope, rootLead: previous, lead: previous, usesOuterLeadIn: false };
  return { ...scope, rootLead: scope.rootLead, lead: scope.rootLead === undefined ? previous : `${scope.rootLead} ${previous}` };
}

function readParagraph(writer: BlockWriter, cursor: TreeCursor, scope: BlockScope): string | undefined {
  return addLeaf(writer, cursor, scope, { start: cursor.from + alertMarkLength(writer, cursor), end: cursor.to }, scope.kind);
}

function readHeading(writer: BlockWriter, cursor: TreeCursor, scope: BlockScope): string | undefined {
  const { from, to, name } = cursor;
  const attributes = /\s*\{[#.:][^{}]{0,200}\}\s*#*\s*$/.exec(writer.text.slice(Math.max(from, to - 300), to));
  const end = name.startsWith('ATX') && attributes !== null ? to - attributes[0].length : to;
  const level = scope.isTopLevel ? Number(name.at(-1)) : undefined;
  return addLeaf(writer, cursor, scope, { start: from, end }, 'heading', level);
}

function addLeaf(
  writer: BlockWriter, cursor: TreeCursor, scope: BlockScope, span: Span, kind: Leaf['kind'], level?: number,
): string | undefined {
  const read = writer.readLeaf(cursor, span, `${scope.isQuoted ? '>' : ''}${cursor.name}${span.start - cursor.from}:`);
  pushLeaf(writer, read, span.start, {
    kind,
    isQuoted: scope.isQuoted,
    usesOuterLeadIn: scope.kind === 'listItem' && scope.usesOuterLeadIn,
    ...(level !== undefined && { level }),
    ...(scope.lead !== undefined && { leadIn: scope.lead }),
  });
  return read.sentences.at(-1)?.prose.text;
}

/** Adds a leaf that starts at `start`, a position of the whole text, and the comments in it. */
export function pushLeaf(writer: BlockWriter, read: LeafRead, start: number, rest: Omit<Leaf, 'start' | 'read'>): void {
  const offset = start - writer.start;
  writer.leaves.push({ ...rest, start: offset, read });
  for (const { text, span } of read.inline.comments) {
    writer.comments.push({ text, span: shiftSpan(span, offset) });
  }
}

const ALERT = /^\[!(?!quote|cite)[a-z]{2,20}\][+-]?[ \t]*/i;

/** `> [!NOTE]` sets a box of the author's own; its mark is no prose. */
function alertMarkLength(writer: BlockWriter, cursor: TreeCursor): number {
  return ALERT.exec(writer.text.slice(cursor.from, Math.min(cursor.to, cursor.from + 40)))?.[0].length ?? 0;
}

function readQuote(writer: BlockWriter, cursor: TreeCursor, scope: BlockScope): void {
  const isAlert = ALERT.test(writer.text.slice(cursor.from, cursor.from + 60).replace(/^>\s*/, ''));
  readChildren(writer, cursor, { ...scope, isQuoted: scope.isQuoted || !isAlert });
}

function readFootnote(writer: BlockWriter, cursor: TreeCursor, scope: BlockScope): void {
  const firstLeaf = writer.leaves.length;
  const { from, to } = cursor;
  const label = /^\[\^([^\]]*)\]:/.exec(detachString(writer.text.slice(from, from + 210)))?.[1] ?? '';
  readChildren(writer, cursor, { ...scope, kind: 'footnote', usesOuterLeadIn: false });
  const text = writer.leaves.slice(firstLeaf).map((leaf) => leaf.read.text).join(' ');
  writer.footnotes.push({ label, text, span: { start: from - writer.start, end: to - writer.start } });
}

/** Reads the leaf under the cursor; `source` is the leaf's text. */
export function readLeaf(source: InlineSource, cursor: TreeCursor): LeafRead {
  const labels = new Map<string, boolean>();
  const isDefined = (label: string): boolean => {
    const answer = source.isDefined(label);
    labels.set(label, answer);
    return answer;
  };
  const inline = readInline({ ...source, isDefined }, cursor);
  const spans = splitSentences(inline.prose.text);
  let next = 0;
  const sentences = spans.map((sentence, index): LeafSentence => {
    const prose = sliceMappedText(inline.prose, sentence);
    const end = spans[index + 1]?.start ?? Infinity;
    const first = next;
    while ((inline.citations[next]?.at ?? Infinity) < end) next++;
    return {
      prose,
      span: prose.toSource({ start: 0, end: prose.text.length }),
      citations: inline.citations.slice(first, next).map(({ citation }) => citation),
    };
  });
  return { text: inline.prose.text, sentences, inline, labels };
}
