import type { Article, ArticleBlock, ArticleSentence } from './article/article';
import type { SourceNotes } from './citation/sourceNotes';
import { checkSentence, type CheckedSentence, type SentenceContext } from './checkSentence';
import { placeFinding } from './finding/createFinding';
import type { Finding, SilenceReason } from './finding/finding';
import { tellCitations, type SourceTable } from './finding/tellCitations';
import type { DiscourseMark, DiscourseReader } from './proposition/discourse';
import type { SentenceMemo } from './sentenceMemo';
import { shiftSpan } from './text/span';

/** What the blocks of articles are checked with. */
export interface BlockContext extends SentenceContext {
  readonly memo: SentenceMemo;
  readonly sources: SourceTable;
  readonly sourceNotes: SourceNotes;
}

/** A block of an article, checked. */
export interface BlockCheck {
  readonly block: ArticleBlock;
  /** Where the discourse stands before the block and behind it. */
  readonly before: DiscourseMark;
  readonly after: DiscourseMark;
  readonly steps: readonly Step[];
  readonly claimCount: number;
  /** What its steps found, by position within the block, with what its sentences cite. */
  readonly found: readonly Finding[];
  /** The same by position in the article. */
  readonly findings: readonly Finding[];
}

/** A sentence of a block, checked. Positions are those within the block. */
export interface Step {
  readonly sentence: ArticleSentence;
  /** Absent: the sentence was passed over. */
  readonly checked?: CheckedSentence;
  /** Without what the sentence cites. */
  readonly findings: readonly Finding[];
  readonly silence?: SilenceReason;
}

/** What a block is checked in. */
export interface BlockSurroundings {
  readonly article: Article;
  readonly context: BlockContext;
  readonly discourse: DiscourseReader;
}

/** Checks a block of which nothing is known; yields after each sentence. */
export function* checkBlock(block: ArticleBlock, before: DiscourseMark, { article, context, discourse }: BlockSurroundings): Generator<undefined, BlockCheck> {
  const isSourceNote = context.sourceNotes.in(block);
  const steps: Step[] = [];
  discourse.resume(before);
  for (const sentence of block.sentences) {
    const passedOver = sentence.block.isQuoted ? 'quotation' : isLabel(sentence) ? 'label' : isSourceNote(sentence) ? 'note' : undefined;
    steps.push(passedOver === undefined ? takeStep(sentence, block, { article, context, discourse }) : { sentence, findings: [], silence: passedOver });
    yield;
  }
  return tellBlock({ block, before, after: discourse.mark(), steps }, article, context.sources);
}

/** The same check where the block now stands. A block that has not moved keeps its findings, one that has costs a few allocations for each. */
export function moveBlock(check: BlockCheck, block: ArticleBlock): BlockCheck {
  if (check.block.start === block.start) return check;
  return { ...check, block, findings: place(check.found, block.start) };
}

/** A check with these steps, and with what their sentences cite as the article now explains its citations. */
export function tellBlock(check: Pick<BlockCheck, 'block' | 'before' | 'after' | 'steps'>, article: Article, sources: SourceTable): BlockCheck {
  const { block, before, after, steps } = check;
  const found = steps.flatMap(({ sentence, findings }) => (sentence.citations.length === 0 ? findings : findings.map((finding) => tellCitations(finding, sentence, { article, sources }))));
  found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const claimCount = steps.reduce((sum, { checked }) => sum + (checked?.claimCount ?? 0), 0);
  return { block, before, after, steps, claimCount, found, findings: place(found, block.start) };
}

/** Whether a sentence with a finding cites by a footnote or a reference: what that means is said elsewhere in the article. */
export function citesByReference({ steps }: BlockCheck): boolean {
  return steps.some(({ sentence, findings }) => findings.length > 0 && sentence.citations.some(({ kind }) => kind === 'footnote' || kind === 'reference'));
}

function place(findings: readonly Finding[], start: number): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, span: shiftSpan(finding.span, start), sentence: shiftSpan(finding.sentence, start) }));
}

function takeStep(sentence: ArticleSentence, { start }: ArticleBlock, { article, context, discourse }: BlockSurroundings): Step {
  const checked = context.memo.of(sentence, discourse.before(sentence), (open) => checkSentence(sentence, open, context));
  discourse.after(sentence, checked.reading);
  const findings = checked.findings.map((finding) => placeFinding(finding, sentence, { text: article.text, start }));
  return { sentence, checked, findings, ...(findings.length === 0 ? { silence: silenceOf(checked) } : {}) };
}

/** The first cell of a table's row names what the row is about. */
function isLabel({ block, text }: ArticleSentence): boolean {
  return block.kind === 'tableCell' && (block.rowHeader === undefined || block.rowHeader === text);
}

function silenceOf({ reading, claimCount }: CheckedSentence): SilenceReason {
  if (claimCount === 0) return reading.heldBack ?? 'no-claim';
  return reading.propositions.some(({ topic }) => topic !== undefined) ? 'no-source' : 'other-topic';
}
