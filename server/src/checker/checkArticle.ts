import type { Article, ArticleBlock } from './article/article';
import { matchKept } from './article/matchKept';
import { type BlockCheck, type BlockContext, checkBlock, citesByReference, moveBlock, tellBlock } from './checkBlock';
import type { CheckResult, Silence } from './finding/finding';
import { createDiscourseReader, isSameMark, type HeadingTopic } from './proposition/discourse';
import { shiftSpan } from './text/span';

/** What articles are checked with. */
export interface ArticleContext extends BlockContext {
  /** BCP 47 tag of articles that name no language. */
  readonly language: string;
  readonly headings: Map<string, HeadingTopic>;
}

/** One version of an article, checked, with what helps to check the next. */
export interface ArticleCheck {
  readonly article: Article;
  readonly result: CheckResult;
  /** Empty for an article in a language that is not read. */
  readonly blocks: readonly BlockCheck[];
}

/** Headings remembered; forgotten together beyond it, so that a heading that is being typed does not leave all its stages. */
const HEADING_LIMIT = 5_000;

/**
 * Checks an article, and yields after each sentence that is read anew: whoever asks decides when to go on. Blocks that
 * stand as in the check `before` are taken from there: the cost is that of the blocks that an edit touched, a few steps
 * for each other block, and an allocation or two for each finding that has moved.
 */
export function* checkArticle(article: Article, context: ArticleContext, before?: ArticleCheck): Generator<undefined, ArticleCheck> {
  const language = article.language ?? context.language;
  if (!isEnglish(language)) return { article, blocks: [], result: { findings: [], sentenceCount: countSentences(article.blocks), claimCount: 0, unreadLanguage: language } };
  if (context.headings.size > HEADING_LIMIT) context.headings.clear();
  const discourse = createDiscourseReader(context.index.topics, context.headings);
  const known = alignBlocks(before?.blocks ?? [], article.blocks);
  const takeOver = (old: BlockCheck, block: ArticleBlock): BlockCheck => (known.isApparatusSame || !citesByReference(old) ? moveBlock(old, block) : tellBlock({ ...old, block }, article, context.sources));
  const checks: BlockCheck[] = [];
  let mark = discourse.mark();
  for (const [index, block] of article.blocks.entries()) {
    const old = known.checkOf(index);
    const check = old !== undefined && isSameMark(mark, old.before) ? takeOver(old, block) : yield* checkBlock(block, mark, { article, context, discourse });
    checks.push(check);
    mark = check.after;
  }
  return { article, blocks: checks, result: toResult(checks) };
}

function isEnglish(language: string): boolean {
  return /^en(?:[-_]|$)/i.test(language);
}

function countSentences(blocks: readonly ArticleBlock[]): number {
  return blocks.reduce((sum, { sentences }) => sum + sentences.length, 0);
}

interface Alignment {
  /** The earlier check of the block that is now at this place, wherever it stood. */
  checkOf(index: number): BlockCheck | undefined;
  /** Whether footnotes, references and lists of sources say what they said. */
  readonly isApparatusSame: boolean;
}

/** A block that an edit left alone keeps its list of sentences. */
function alignBlocks(checks: readonly BlockCheck[], blocks: readonly ArticleBlock[]): Alignment {
  const known = matchKept(checks, ({ block }) => block.sentences, blocks.map(({ sentences }) => sentences));
  const before = apparatusOf(checks.map(({ block }) => block));
  const now = apparatusOf(blocks);
  return { checkOf: (index) => known[index], isApparatusSame: before.length === now.length && before.every((block, index) => block.sentences === now[index]?.sentences) };
}

function apparatusOf(blocks: readonly ArticleBlock[]): readonly ArticleBlock[] {
  return blocks.filter(({ isApparatus }) => isApparatus);
}

/** What the blocks of an article found, by position. */
export function toResult(checks: readonly BlockCheck[]): CheckResult {
  let silences: readonly Silence[] | undefined;
  return {
    findings: checks.flatMap(({ findings }) => findings),
    sentenceCount: checks.reduce((sum, { steps }) => sum + steps.length, 0),
    claimCount: checks.reduce((sum, { claimCount }) => sum + claimCount, 0),
    // Most who check never ask, and there are as many as sentences.
    get silences() {
      return (silences ??= checks.flatMap(silencesOf));
    },
  };
}

function silencesOf({ block: { start }, steps }: BlockCheck): Silence[] {
  return steps.flatMap(({ sentence, silence }) => (silence === undefined ? [] : [{ span: shiftSpan(sentence.span, start), reason: silence }]));
}
