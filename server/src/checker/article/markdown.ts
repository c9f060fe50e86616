import { TreeFragment, type ChangedRange, type SyntaxNode, type Tree, type TreeCursor } from '@lezer/common';
import {
  Autolink,
  Strikethrough,
  Table,
  TaskList,
  parser as commonMark,
  type BlockContext,
  type BlockParser,
  type InlineContext,
  type LeafBlock,
  type Line,
  type MarkdownConfig,
  type MarkdownParser,
} from '@lezer/markdown';
import { endOfPlainWords } from './plainWords';

export type { SyntaxNode, Tree, TreeCursor };

/** Parses one Markdown text after the other, each with the help of the one before. */
export interface MarkdownReader {
  /**
   * The syntax tree of `text`. Blocks that the change since the last call cannot have touched are the same
   * `Tree` objects as before; a result for such an object stays true.
   */
  parse(text: string): Tree;
}

/** Blocks nested deeper than this are not read; nobody writes them and each level costs time on every line below. */
const DEPTH_LIMIT = 100;
/** Markup is recognised in this many characters and up to this many marks of one paragraph; the rest is plain text. */
const SECTION_LIMIT = 32_000;
const MARK_LIMIT = 2_000;
/** Longest run without white space in which bare addresses are looked for; the search is quadratic in it. */
const UNBROKEN_LIMIT = 3_000;
/** Longest line that may be the delimiter row of a table, and longest link reference definition. */
const DELIMITER_ROW_LIMIT = 3_000;
const REFERENCE_LIMIT = 2_000;
/** Texts are compared in pieces of this length, which engines do faster than by character. */
const CHUNK = 1024;

/** A reader without memory yet. GFM without its rarer parts, and footnotes: `FootnoteDefinition` with a `FootnoteMark`. */
export function createMarkdownReader(): MarkdownReader {
  const parser = createParser();
  let previousText = '';
  let previousTree: Tree | undefined;
  return {
    parse(text) {
      const normalised = normaliseLineEnds(text);
      if (previousTree !== undefined && normalised === previousText) return previousTree;
      const fragments = previousTree === undefined ? [] : reusableFragments(previousTree, previousText, normalised);
      previousTree = parser.parse(normalised, fragments);
      previousText = normalised;
      return previousTree;
    },
  };
}

/** The parser knows LF only, and delimiter rows of tables without blanks behind them. Lengths are kept, so that positions hold for the text as it stands. */
function normaliseLineEnds(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, (end) => (end.length === 2 ? ' \n' : '\n')) : text;
  return /\|[ \t]+$/m.test(lines) ? lines.replace(/^([ \t>]*[-:|][-:| \t]*)\|([ \t]+)$/gm, '$1$2|') : lines;
}

/** The change is widened to whole lines, as the indent of a block is no part of its node, and to the block before. */
function reusableFragments(tree: Tree, before: string, after: string): readonly TreeFragment[] {
  const change = changedRange(before, after);
  const fromA = startOfAffected(tree, change.fromA);
  const lineEnd = after.indexOf('\n', change.toB);
  const restOfLine = (lineEnd < 0 ? after.length : lineEnd) - change.toB;
  const widened = {
    fromA,
    toA: change.toA + restOfLine,
    fromB: change.fromB - (change.fromA - fromA),
    toB: change.toB + restOfLine,
  };
  return TreeFragment.applyChanges(TreeFragment.addTree(tree), [widened]);
}

function changedRange(before: string, after: string): ChangedRange {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix + CHUNK <= shorter && before.slice(prefix, prefix + CHUNK) === after.slice(prefix, prefix + CHUNK)) prefix += CHUNK;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  const rest = shorter - prefix;
  const hasSameTail = (from: number, to: number): boolean =>
    before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from);
  let suffix = 0;
  while (suffix + CHUNK <= rest && hasSameTail(suffix, suffix + CHUNK)) suffix += CHUNK;
  while (suffix < rest && hasSameTail(suffix, suffix + 1)) suffix++;
  return { fromA: prefix, toA: before.length - suffix, fromB: prefix, toB: after.length - suffix };
}

/**
 * The start of the block before the changed one, since a change may join the two. Footnotes run on over blank lines
 * as lists do, but the parser knows this of its own blocks only.
 */
function startOfAffected(tree: Tree, position: number): number {
  let block = tree.topNode.childBefore(position);
  while (block?.prevSibling && (block.to >= position || block.name === 'FootnoteDefinition')) block = block.prevSibling;
  return block === null ? 0 : Math.min(block.from, position);
}

function createParser(): MarkdownParser {
  return commonMark.configure([
    guardedTable,
    TaskList,
    Strikethrough,
    guardedAutolink,
    footnotes,
    fencedDivs,
    { defineNodes: [{ name: 'TooDeep', block: true }], parseBlock: [depthLimit, referenceLimit] },
    createSectionLimit(),
  ]);
}

const footnotes: MarkdownConfig = {
  defineNodes: [{ name: 'FootnoteDefinition', block: true, composite: continuesFootnote }, { name: 'FootnoteMark' }],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse: startFootnote,
      endLeaf: (_, line) => footnoteMarkLength(line) > 0,
    },
  ],
};

function footnoteMarkLength(line: Line): number {
  if (line.next !== 91 || line.indent >= line.baseIndent + 4) return 0;
  return /^\[\^[^\]\s]{1,200}\]:/.exec(line.text.slice(line.pos, line.pos + 210))?.[0].length ?? 0;
}

function startFootnote(cx: BlockContext, line: Line): null | false {
  const length = footnoteMarkLength(line);
  if (length === 0) return false;
  const from = cx.lineStart + line.pos;
  cx.startComposite('FootnoteDefinition', line.pos);
  cx.addElement(cx.elt('FootnoteMark', from, from + length));
  line.moveBase(line.pos + length);
  return null;
}

function continuesFootnote(_: BlockContext, line: Line): boolean {
  if (line.next >= 0 && line.indent < line.baseIndent + 4) return false;
  line.moveBaseColumn(line.baseIndent + 4);
  return true;
}

/** `::: warning` and `:::` frame a box in Pandoc and in site generators; what is between them is ordinary Markdown. */
const fencedDivs: MarkdownConfig = {
  defineNodes: [{ name: 'DivMark', block: true }],
  parseBlock: [
    {
      name: 'DivMark',
      before: 'LinkReference',
      parse(cx, line) {
        if (!isDivMark(line)) return false;
        const from = cx.lineStart + line.pos;
        const to = cx.lineStart + line.text.length;
        cx.nextLine();
        cx.addElement(cx.elt('DivMark', from, to));
        return true;
      },
      endLeaf: (_, line) => isDivMark(line),
    },
  ],
};

function isDivMark(line: Line): boolean {
  return line.next === 58 && line.text.startsWith(':::', line.pos) && line.indent < line.baseIndent + 4;
}

const depthLimit: BlockParser = {
  name: 'DepthLimit',
  before: 'FootnoteDefinition',
  parse(cx, line) {
    if (cx.depth <= DEPTH_LIMIT) return false;
    const from = cx.lineStart + line.pos;
    cx.nextLine();
    cx.addElement(cx.elt('TooDeep', from, Math.max(from, cx.prevLineEnd())));
    return true;
  },
};

/** A paragraph that looks like a link reference definition is parsed anew with each line: a long one is cut in two. */
const referenceLimit: BlockParser = {
  name: 'ReferenceLimit',
  before: 'LinkReference',
  leaf: (_, leaf) => (leaf.content.startsWith('[') ? { nextLine: cutLongReference, finish: () => false } : null),
};

function cutLongReference(cx: BlockContext, _: Line, leaf: LeafBlock): boolean {
  if (leaf.content.length < REFERENCE_LIMIT || /^\[[^\]]{0,999}\](?!:)/.test(leaf.content)) return false;
  const end = leaf.start + leaf.content.length;
  cx.addLeafElement(leaf, cx.elt('Paragraph', leaf.start, end, cx.parser.parseInline(leaf.content, leaf.start)));
  return true;
}

const guardedTable: MarkdownConfig = {
  ...Table,
  parseBlock: (Table.parseBlock ?? []).map((block) => {
    const { endLeaf } = block;
    if (endLeaf === undefined) return block;
    return {
      ...block,
      endLeaf: (cx, line, leaf) =>
        line.text.includes('|') && cx.peekLine().length <= DELIMITER_ROW_LIMIT && endLeaf(cx, line, leaf),
    };
  }),
};

const guardedAutolink: MarkdownConfig = {
  ...Autolink,
  parseInline: (Autolink.parseInline ?? []).map((inline) => {
    const isUnbroken = memoiseLast((cx: InlineContext) => hasLongRun(cx.text));
    return { ...inline, parse: (cx, next, pos) => (isUnbroken(cx) ? -1 : inline.parse(cx, next, pos)) };
  }),
};

function hasLongRun(text: string): boolean {
  if (text.length <= UNBROKEN_LIMIT) return false;
  for (const run of text.matchAll(/\S+/g)) if (run[0].length > UNBROKEN_LIMIT) return true;
  return false;
}

/** Bounds the parser's search for pairs of marks, which is quadratic in the paragraph, and spares it the words between them. */
function createSectionLimit(): MarkdownConfig {
  const limitOf = memoiseLast((cx: InlineContext) => cx.offset + markupEnd(cx.text));
  const parse = (cx: InlineContext, _: number, pos: number): number => {
    const limit = limitOf(cx);
    if (pos >= limit) return cx.end;
    const end = endOfPlainWords(cx.text, pos - cx.offset, limit - cx.offset) + cx.offset;
    return end > pos ? end : -1;
  };
  return { parseInline: [{ name: 'SectionLimit', before: 'Escape', parse }] };
}

function markupEnd(text: string): number {
  if (text.length <= MARK_LIMIT) return text.length;
  let markCount = 0;
  for (const mark of text.matchAll(/[*_~[\]<`!&\\]/g)) {
    if (++markCount > MARK_LIMIT) return Math.min(mark.index, SECTION_LIMIT);
  }
  return Math.min(text.length, SECTION_LIMIT);
}

/** Inline parsers are asked at every character of the same section: the answer for the last one is kept. */
function memoiseLast<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: compute(key) };
    return last.value;
  };
}
