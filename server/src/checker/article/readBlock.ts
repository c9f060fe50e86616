import type { Span } from '../text/span';
import type { ArticleCitation, FootnoteDefinition } from './article';
import { isBibliographyEntry } from './bibliography';
import { readComments } from './comments';
import { detachString } from './detachString';
import { moveCitation, pushLeaf, type BlockScope, type BlockWriter, type Leaf, type LeafReader } from './leaf';
import type { TreeCursor } from './markdown';
import { readTable } from './readTable';

/** A top-level block, read without its surroundings. Positions are those within the block, lists are in their order. */
export interface BlockRead {
  readonly leaves: readonly Leaf[];
  readonly citations: readonly ArticleCitation[];
  readonly comments: readonly { readonly text: string; readonly span: Span }[];
  readonly footnotes: readonly FootnoteDefinition[];
  /** The last sentence, if it may introduce the list or table that follows: a heading, or a sentence that leads over. */
  readonly introduces?: string;
  /** Neither prose nor a break in it, as a comment is: what stood before it may still introduce what follows. */
  readonly isTransparent: boolean;
  /** Whether any leaf asked for link labels. */
  readonly hasLabels: boolean;
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
  comments.sort((a, b) => a.span.start - b.span.start);
  const hasLabels = leaves.some((leaf) => leaf.read.labels.size > 0);
  const base = { leaves, citations, comments, footnotes, isTransparent, hasLabels };
  return introduces === undefined ? base : { ...base, introduces };
}

/** Reads one block; answers with its last sentence if that may introduce what follows. */
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
  const span = { start: cursor.from + alertMarkLength(writer, cursor), end: cursor.to };
  const last = addLeaf(writer, cursor, scope, { span, kind: scope.kind });
  return last !== undefined && (scope.kind === 'listItem' || INTRODUCES.test(last) || MYTH.test(last)) ? last : undefined;
}

/** What is put up to be judged: the fact or verdict behind it takes up its words. */
export const MYTH = /^(?:myth|claim|misconception|rumou?r|true or false|fact or)\b/i;

/** A sentence that announces what follows: it is left open, asks, or points there. A plain statement before a list does neither. */
const INTRODUCES = /[^.!…"”')\]]$|\b(?:following|below|as follows|these|those|include|includes|including)\b/i;

function readHeading(writer: BlockWriter, cursor: TreeCursor, scope: BlockScope): string | undefined {
  const { from, to, name } = cursor;
  const attributes = /\{[#.:][^{}]{0,200}\}[\s#]*$/.exec(writer.text.slice(Math.max(from, to - 300), to));
  const end = name.startsWith('ATX') && attributes !== null ? to - attributes[0].length : to;
  const level = scope.isTopLevel ? { level: Number(name.at(-1)) } : {};
  return addLeaf(writer, cursor, scope, { span: { start: from, end }, kind: 'heading', ...level });
}

type LeafPlan = Pick<Leaf, 'kind' | 'level'> & { readonly span: Span };

/** Reads the leaf under the cursor within the span of the plan; answers with its last sentence. */
function addLeaf(writer: BlockWriter, cursor: TreeCursor, scope: BlockScope, { span, ...plan }: LeafPlan): string | undefined {
  const read = writer.readLeaf(cursor, span, `${scope.isQuoted ? '>' : ''}${cursor.name}${span.start - cursor.from}:`);
  pushLeaf(writer, read, span.start, {
    ...plan,
    isQuoted: scope.isQuoted || (plan.kind === scope.kind && isBibliographyEntry(read.text, scope.kind)),
    usesOuterLeadIn: scope.kind === 'listItem' && scope.usesOuterLeadIn,
    ...(scope.lead !== undefined && { leadIn: scope.lead }),
  });
  return read.sentences.at(-1)?.prose.text;
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
