import { sliceMappedText, type MappedText } from '../text/offsetMap';
import { splitSentences } from '../text/sentences';
import { shiftSpan, type Span } from '../text/span';
import type { ArticleCitation, BlockKind, FootnoteDefinition } from './article';
import type { InlineSource } from './linkParts';
import type { TreeCursor } from './markdown';
import { readInline, type InlineRead } from './readInline';

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

/** Reads the leaf under the cursor; `source` is the leaf's text. */
export function readLeaf(source: InlineSource, cursor: TreeCursor): LeafRead {
  const labels = new Map<string, boolean>();
  const isDefined = (label: string): boolean => {
    const answer = source.isDefined(label);
    labels.set(label, answer);
    return answer;
  };
  const inline = readInline({ ...source, isDefined }, cursor);
  const { text } = inline.prose;
  const spans = splitSentences(text).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
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
  return { text, sentences, inline, labels };
}

/** Adds a leaf that starts at `start`, a position of the whole text, and the comments in it. */
export function pushLeaf(writer: BlockWriter, read: LeafRead, start: number, rest: Omit<Leaf, 'start' | 'read'>): void {
  const offset = start - writer.start;
  writer.leaves.push({ ...rest, start: offset, read });
  for (const { text, span } of read.inline.comments) {
    writer.comments.push({ text, span: shiftSpan(span, offset) });
  }
}

/** The citation moved by `offset` characters. */
export function moveCitation(citation: ArticleCitation, offset: number): ArticleCitation {
  return { kind: citation.kind, target: citation.target, span: shiftSpan(citation.span, offset) };
}
