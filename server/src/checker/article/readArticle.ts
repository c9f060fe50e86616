import { shiftSpan } from '../text/span';
import type { Article, ArticleBlock } from './article';
import { announcesBibliography } from './bibliography';
import { createBlockReader, type Block, type PlacedBlock } from './blockReader';
import { readFrontMatter, type FrontMatter } from './frontMatter';
import { createOutline } from './outline';
import { placeSentences, readSentences, type BlockSurroundings } from './placeSentences';
import { moveCitation } from './leaf';

/** Reads one version of an article after the other and keeps what an edit left alone. */
export interface ArticleReader {
  /**
   * The article in `text`, exactly as {@link readArticle} gives it. After an edit the cost is that of the changed blocks
   * plus a few steps for each other block; its lists are made when they are asked for.
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

type Placer = (placed: PlacedBlock, surroundings: BlockSurroundings) => ArticleBlock;

function assemble(text: string, frontMatter: FrontMatter, placed: readonly PlacedBlock[], place: Placer): Article {
  const titleBlock = frontMatter.title === undefined ? placed.find(({ block }) => block.heading?.level === 1) : undefined;
  const title = frontMatter.title ?? (titleBlock?.block.heading?.text);
  const outline = createOutline(title);
  const blocks: ArticleBlock[] = [];
  let leadIn: string | undefined;
  for (const one of placed) {
    const { read, heading } = one.block;
    const headings = one === titleBlock ? [] : heading === undefined ? outline.path : outline.pathAbove(heading.level);
    blocks.push(place(one, { headings, leadIn, isTitle: one === titleBlock }));
    if (heading !== undefined) outline.enter(heading.level, heading.text);
    if (!read.isTransparent) leadIn = read.introduces;
  }
  const lists = createLists(blocks, placed);
  return {
    text,
    ...(title !== undefined && { title }),
    ...(frontMatter.language !== undefined && { language: frontMatter.language }),
    ...(frontMatter.span !== undefined && { frontMatter: frontMatter.span }),
    blocks,
    get sentences() {
      return lists.sentences();
    },
    get footnotes() {
      return lists.footnotes();
    },
    get linkDefinitions() {
      return lists.linkDefinitions();
    },
    get citations() {
      return lists.citations();
    },
    get comments() {
      return lists.comments();
    },
  };
}

/** The lists of what stands in all blocks, each made when it is first asked for: while an article is typed, hardly one is. */
function createLists(blocks: readonly ArticleBlock[], placed: readonly PlacedBlock[]) {
  return {
    sentences: once(() => blocks.flatMap((block) => placeSentences(block.sentences, block.start))),
    footnotes: once(() => placed.flatMap(({ block, start }) => block.read.footnotes.map((note) => ({ ...note, span: shiftSpan(note.span, start) })))),
    linkDefinitions: once(() => placed.flatMap(({ block, start }) => block.definitions.map((definition) => ({ ...definition, span: shiftSpan(definition.span, start) })))),
    citations: once(() => placed.flatMap(({ block, start }) => block.read.citations.map((citation) => moveCitation(citation, start)))),
    comments: once(() => placed.flatMap(({ block, start }) => block.read.comments.map((comment) => ({ text: comment.text, span: shiftSpan(comment.span, start) })))),
  };
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** Remembers for each block how it read where it last stood. */
function createPlacer(): Placer {
  const known = new WeakMap<Block, { readonly surroundings: BlockSurroundings; readonly placed: ArticleBlock }>();
  return ({ block, start }, surroundings) => {
    const last = known.get(block);
    const isSame = last !== undefined && areSame(last.surroundings, surroundings);
    if (isSame && last.placed.start === start) return last.placed;
    const placed = isSame ? { ...last.placed, start } : { start, sentences: readSentences(block.read, surroundings), footnotes: block.read.footnotes, isApparatus: isApparatus(block, surroundings) };
    known.set(block, { surroundings, placed });
    return placed;
  };
}

function isApparatus({ read, heading, definitions }: Block, { headings }: BlockSurroundings): boolean {
  return read.footnotes.length > 0 || definitions.length > 0 || heading !== undefined || announcesBibliography(headings.at(-1) ?? '');
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
