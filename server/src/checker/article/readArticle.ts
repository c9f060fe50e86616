import { shiftSpan, type Span } from '../text/span';
import type { Article, ArticleCitation, ArticleSentence, FootnoteDefinition } from './article';
import { createBlockReader, type Block, type PlacedBlock } from './blockReader';
import { readFrontMatter, type FrontMatter } from './frontMatter';
import { createOutline } from './outline';
import { placeSentences, readSentences, type BlockSurroundings } from './placeSentences';
import { moveCitation } from './leaf';
import type { BlockRead } from './readBlock';

/** Reads one version of an article after the other and keeps what an edit left alone. */
export interface ArticleReader {
  /**
   * The article in `text`, exactly as {@link readArticle} gives it. After an edit the cost is that of the changed blocks
   * plus a few allocations per sentence behind them.
   */
  read(text: string): Article;
}

/** Reads Markdown: GFM with front matter, footnotes and Pandoc citations. Any text will do. Linear. */
export function readArticle(text: string): Article {
  return createArticleReader().read(text);
}

/** A reader without memory yet. */
export function createArticleReader(): ArticleReader {
  const blockReader = createBlockReader();
  const place = createPlacer();
  let frontMatterText = '';
  let frontMatter: FrontMatter = { bodyStart: 0 };
  return {
    read(text) {
      if (!startsWithFrontMatter(text, frontMatterText)) {
        frontMatter = readFrontMatter(text);
        frontMatterText = text.slice(0, frontMatter.bodyStart);
      }
      const { bodyStart } = frontMatter;
      return assemble(text, frontMatter, blockReader.read(text.slice(bodyStart), bodyStart), place);
    },
  };
}

/** Whether `text` opens with the same front matter, its last fence alone on its line. One character is a byte order mark. */
function startsWithFrontMatter(text: string, frontMatterText: string): boolean {
  return frontMatterText.length > 1 && text.startsWith(frontMatterText) && /^[\r\n]?$/.test(text.charAt(frontMatterText.length));
}

type Placer = (placed: PlacedBlock, surroundings: BlockSurroundings) => readonly ArticleSentence[];

function assemble(text: string, frontMatter: FrontMatter, blocks: readonly PlacedBlock[], place: Placer): Article {
  const titleBlock = frontMatter.title === undefined ? blocks.find(({ block }) => headingOf(block.read)?.level === 1) : undefined;
  const title = frontMatter.title ?? (titleBlock && headingOf(titleBlock.block.read)?.text);
  const outline = createOutline(title);
  const sentences: ArticleSentence[] = [];
  const citations: ArticleCitation[] = [];
  const comments: { readonly text: string; readonly span: Span }[] = [];
  const footnotes: FootnoteDefinition[] = [];
  let leadIn: string | undefined;
  for (const placed of blocks) {
    const { block, start } = placed;
    const { read } = block;
    const heading = headingOf(read);
    const isTitle = placed === titleBlock;
    const headings = isTitle ? [] : heading === undefined ? outline.path : outline.pathAbove(heading.level);
    for (const sentence of place(placed, { headings, leadIn, isTitle })) sentences.push(sentence);
    for (const citation of read.citations) citations.push(moveCitation(citation, start));
    for (const comment of read.comments) comments.push({ text: comment.text, span: shiftSpan(comment.span, start) });
    for (const note of read.footnotes) footnotes.push({ ...note, span: shiftSpan(note.span, start) });
    if (heading !== undefined) outline.enter(heading.level, heading.text);
    if (!read.isTransparent) leadIn = read.introduces;
  }
  const linkDefinitions = blocks.flatMap(({ block, start }) =>
    block.definitions.map((definition) => ({ ...definition, span: shiftSpan(definition.span, start) })),
  );
  return {
    text,
    ...(title !== undefined && { title }),
    ...(frontMatter.language !== undefined && { language: frontMatter.language }),
    ...(frontMatter.span !== undefined && { frontMatter: frontMatter.span }),
    sentences,
    footnotes,
    linkDefinitions,
    citations,
    comments,
  };
}

/** The heading that a block is, if it opens a section; one inside a list or quotation opens none. */
function headingOf({ leaves }: BlockRead): { readonly level: number; readonly text: string } | undefined {
  const leaf = leaves[0];
  return leaf?.level === undefined || leaf.read.text === '' ? undefined : { level: leaf.level, text: leaf.read.text };
}

interface Placed {
  readonly surroundings: BlockSurroundings;
  /** Positions within the block. */
  readonly unplaced: readonly ArticleSentence[];
  readonly start: number;
  readonly sentences: readonly ArticleSentence[];
}

/** Remembers for each block how it read where it last stood. */
function createPlacer(): Placer {
  const placed = new WeakMap<Block, Placed>();
  return ({ block, start }, surroundings) => {
    const last = placed.get(block);
    const isSame = last !== undefined && areSame(last.surroundings, surroundings);
    if (isSame && last.start === start) return last.sentences;
    const unplaced = isSame ? last.unplaced : readSentences(block.read, surroundings);
    const sentences = placeSentences(unplaced, start);
    placed.set(block, { surroundings, unplaced, start, sentences });
    return sentences;
  };
}

function areSame(a: BlockSurroundings, b: BlockSurroundings): boolean {
  const { headings } = b;
  return (
    a.isTitle === b.isTitle &&
    a.leadIn === b.leadIn &&
    a.headings.length === headings.length &&
    a.headings.every((heading, index) => heading === headings[index])
  );
}
