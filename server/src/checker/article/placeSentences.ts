import { shiftSpan } from '../text/span';
import type { ArticleSentence, BlockContext } from './article';
import { announcesBibliography } from './bibliography';
import { moveCitation, type Leaf } from './leaf';
import { MYTH, type BlockRead } from './readBlock';

/** What surrounds a top-level block. */
export interface BlockSurroundings {
  /** Title and open headings down to the nearest. */
  readonly headings: readonly string[];
  /** The text before the block, if it may introduce it. */
  readonly leadIn: string | undefined;
  /** The block is the heading that gives the article its title. */
  readonly isTitle: boolean;
}

/** Between the parts of a sentence's key; it cannot occur in prose. */
const KEY_SEPARATOR = '\0';
const NO_CITATIONS: ArticleSentence['citations'] = [];

/** The sentences of a block as they read in these surroundings. Positions are those within the block. */
export function readSentences(block: BlockRead, surroundings: BlockSurroundings): readonly ArticleSentence[] {
  let putUp: string | undefined; // the last sentence, if it is a myth: the fact may be an item of its own
  return block.leaves.flatMap((leaf, index) => {
    const isFirst = index === 0 || leaf.usesOuterLeadIn;
    const context = contextOf(leaf, surroundings);
    const contextKey = keyOf(context);
    let previous = '';
    return leaf.read.sentences.map(({ prose, span, citations }): ArticleSentence => {
      const startsBlock = previous === '';
      const outer = putUp !== undefined && FACT.test(prose.text) ? putUp : isFirst ? askedBefore(prose.text, surroundings) : undefined;
      const asks = startsBlock ? outer : isQuestion(previous) || takesUp(prose.text, previous) ? previous : undefined;
      putUp = MYTH.test(prose.text) ? prose.text : undefined;
      const key = [contextKey, asks, previous, prose.text].join(KEY_SEPARATOR);
      previous = prose.text;
      return {
        text: prose.text,
        span: shiftSpan(span, leaf.start),
        toSource: (inner) => shiftSpan(prose.toSource(inner), leaf.start),
        block: context,
        citations: citations.map((citation) => moveCitation(citation, leaf.start)),
        ...(asks !== undefined && { asks }),
        key,
        startsBlock,
      };
    });
  });
}

/** A block answers the question that the block before it ends with, and "None." the heading directly above it. */
function askedBefore(text: string, { leadIn, headings }: BlockSurroundings): string | undefined {
  if (leadIn === undefined) return undefined;
  return isQuestion(leadIn) || (MYTH.test(leadIn) && FACT.test(text)) || (leadIn === headings.at(-1) && (ASKING.test(leadIn) || ABSENT.test(text))) ? leadIn : undefined;
}

/** "False." takes up a myth, "it never happens" what was spoken of before. */
function takesUp(text: string, previous: string): boolean {
  return MYTH.test(previous) || PRONOUN.test(text);
}

const FACT = /^(?:fact|truth|reality|true|false|wrong|right|correct)\b/i;
const PRONOUN = /^(?:(?:but|and|yet|luckily|fortunately|as a rule),? )?(?:it|they|this|these|none)\b/i;

/** A heading that asks without a question mark: "Who should not have it". */
const ASKING = /^(?:who|when|how (?:long|many|much|often|soon|painful)|what (?:does|do)) /i;
const ABSENT = /^(?:absolutely |simply )?(?:there (?:are|is) )?(?:none|zero|nil|nothing)\b/i;

function isQuestion(text: string): boolean {
  return text.endsWith('?');
}

/** The sentences of a block that starts at `start` of the article. A few allocations per sentence, nothing else. */
export function placeSentences(sentences: readonly ArticleSentence[], start: number): readonly ArticleSentence[] {
  return sentences.map((sentence) => ({
    text: sentence.text,
    span: shiftSpan(sentence.span, start),
    toSource: (inner) => shiftSpan(sentence.toSource(inner), start),
    block: sentence.block,
    citations:
      sentence.citations.length === 0 ? NO_CITATIONS : sentence.citations.map((citation) => moveCitation(citation, start)),
    ...(sentence.asks !== undefined && { asks: sentence.asks }),
    key: sentence.key,
    startsBlock: sentence.startsBlock,
  }));
}

function contextOf(leaf: Leaf, { headings, leadIn, isTitle }: BlockSurroundings): BlockContext {
  const leads = leaf.usesOuterLeadIn ? [leadIn, leaf.leadIn] : [leaf.leadIn];
  const lead = leads.filter((part) => part !== undefined).join(' ');
  return {
    kind: isTitle ? 'title' : leaf.kind,
    headings,
    isQuoted: leaf.isQuoted || (leaf.kind === 'listItem' && announcesBibliography(headings.at(-1) ?? '')),
    ...(lead !== '' && { leadIn: lead }),
    ...(leaf.columnHeader !== undefined && { columnHeader: leaf.columnHeader }),
    ...(leaf.rowHeader !== undefined && { rowHeader: leaf.rowHeader }),
  };
}

function keyOf(context: BlockContext): string {
  const { kind, headings, isQuoted, leadIn = '', columnHeader = '', rowHeader = '' } = context;
  return [kind, isQuoted ? '>' : '', leadIn, columnHeader, rowHeader, ...headings].join(KEY_SEPARATOR);
}
