import type { Article, ArticleSentence } from './article/article';
import type { SourceNotes } from './citation/sourceNotes';
import { checkSentence, type CheckedSentence, type SentenceContext } from './checkSentence';
import { placeFinding } from './finding/createFinding';
import type { CheckResult, Finding, Silence, SilenceReason } from './finding/finding';
import { tellCitations, type SourceTable } from './finding/tellCitations';
import { createDiscourseReader, isSameMark, type DiscourseMark, type DiscourseReader, type HeadingTopic } from './proposition/discourse';
import type { SentenceMemo } from './sentenceMemo';
import { shiftSpan } from './text/span';

/** What articles are checked with. */
export interface ArticleContext extends SentenceContext {
  /** BCP 47 tag of articles that name no language. */
  readonly language: string;
  readonly memo: SentenceMemo;
  readonly headings: Map<string, HeadingTopic>;
  readonly sources: SourceTable;
  readonly sourceNotes: SourceNotes;
}

/** One version of an article, checked, with what helps to check the next. */
export interface ArticleCheck {
  readonly article: Article;
  readonly result: CheckResult;
  readonly steps: readonly Step[];
}

/** A sentence in its place. */
export interface Step {
  readonly sentence: ArticleSentence;
  /** Absent: the sentence was passed over. */
  readonly checked?: CheckedSentence;
  readonly findings: readonly Finding[];
  readonly silence?: SilenceReason;
  /** Where the discourse stands behind it. */
  readonly mark: DiscourseMark;
}

/** Headings remembered; forgotten together beyond it, so that a heading that is being typed does not leave all its stages. */
const HEADING_LIMIT = 5_000;

/**
 * Checks an article, and yields after each sentence that is read anew: whoever asks decides when to go on. What stands as
 * in the check `before` is taken from there: what has only moved costs a few allocations.
 */
export function* checkArticle(article: Article, context: ArticleContext, before?: ArticleCheck): Generator<undefined, ArticleCheck> {
  const language = article.language ?? context.language;
  const { sentences } = article;
  if (!isEnglish(language)) return { article, steps: [], result: { findings: [], sentenceCount: sentences.length, claimCount: 0, unreadLanguage: language } };
  if (context.headings.size > HEADING_LIMIT) context.headings.clear();
  const isSourceNote = context.sourceNotes.in(article);
  const discourse = createDiscourseReader(context.index.topics, context.headings);
  const known = alignSteps(before?.steps ?? [], sentences, isSourceNote);
  const steps: Step[] = [];
  const start = discourse.mark();
  let mark = start;
  for (const [index, sentence] of sentences.entries()) {
    const old = known.stepFor(index);
    const isAsBefore = old !== undefined && isSameMark(mark, known.markBefore(index) ?? start);
    const step = isAsBefore ? moveStep(old, sentence) : takeStep(sentence, mark, { article, context, discourse, isSourceNote });
    steps.push(step);
    mark = step.mark;
    if (!isAsBefore) yield;
  }
  return { article, steps, result: toResult(article, steps, context.sources) };
}

function isEnglish(language: string): boolean {
  return /^en(?:[-_]|$)/i.test(language);
}

type IsSourceNote = (sentence: ArticleSentence) => boolean;

interface Alignment {
  /** The step of the earlier check that read the same sentence, wherever it stood. */
  stepFor(index: number): Step | undefined;
  /** Where the discourse stood before that step; `undefined` at the beginning. */
  markBefore(index: number): DiscourseMark | undefined;
}

/** Finds the same sentences in front of an edit and behind it: a block that was left alone keeps its context object. */
function alignSteps(steps: readonly Step[], sentences: readonly ArticleSentence[], isSourceNote: IsSourceNote): Alignment {
  const isSame = (step: Step | undefined, sentence: ArticleSentence | undefined): boolean =>
    step !== undefined &&
    sentence !== undefined &&
    (step.sentence === sentence || (step.sentence.block === sentence.block && step.sentence.key === sentence.key && step.sentence.startsBlock === sentence.startsBlock)) &&
    (sentence.block.kind !== 'footnote' || isSourceNote(sentence) === (step.silence === 'note'));
  const shorter = Math.min(steps.length, sentences.length);
  let front = 0;
  while (front < shorter && isSame(steps[front], sentences[front])) front += 1;
  let back = 0;
  while (back < shorter - front && isSame(steps[steps.length - 1 - back], sentences[sentences.length - 1 - back])) back += 1;
  const moved = sentences.length - steps.length;
  const placeOf = (index: number): number | undefined => (index < front ? index : index >= sentences.length - back ? index - moved : undefined);
  return {
    stepFor: (index) => {
      const place = placeOf(index);
      return place === undefined ? undefined : steps[place];
    },
    markBefore: (index) => {
      const place = placeOf(index);
      return place === undefined ? undefined : steps[place - 1]?.mark;
    },
  };
}

function moveStep(step: Step, sentence: ArticleSentence): Step {
  const delta = sentence.span.start - step.sentence.span.start;
  if (step.sentence === sentence) return step;
  const findings = delta === 0 || step.findings.length === 0 ? step.findings : step.findings.map((finding) => ({ ...finding, span: shiftSpan(finding.span, delta), sentence: sentence.span }));
  return { ...step, sentence, findings };
}

interface StepContext {
  readonly article: Article;
  readonly context: ArticleContext;
  readonly discourse: DiscourseReader;
  readonly isSourceNote: IsSourceNote;
}

function takeStep(sentence: ArticleSentence, mark: DiscourseMark, { article, context, discourse, isSourceNote }: StepContext): Step {
  const passedOver = sentence.block.isQuoted ? 'quotation' : isLabel(sentence) ? 'label' : isSourceNote(sentence) ? 'note' : undefined;
  if (passedOver !== undefined) return { sentence, findings: [], silence: passedOver, mark };
  discourse.resume(mark);
  const checked = context.memo.of(sentence, discourse.before(sentence), (open) => checkSentence(sentence, open, context));
  discourse.after(sentence, checked.reading);
  const findings = checked.findings.map((finding) => placeFinding(finding, sentence, article.text));
  return { sentence, checked, findings, ...(findings.length === 0 ? { silence: silenceOf(checked) } : {}), mark: discourse.mark() };
}

/** The first cell of a table's row names what the row is about. */
function isLabel({ block, text }: ArticleSentence): boolean {
  return block.kind === 'tableCell' && (block.rowHeader === undefined || block.rowHeader === text);
}

function silenceOf({ reading, claimCount }: CheckedSentence): SilenceReason {
  if (claimCount === 0) return reading.heldBack ?? 'no-claim';
  return reading.propositions.some(({ topic }) => topic !== undefined) ? 'no-source' : 'other-topic';
}

/** What the steps of an article found, by position, with what its sentences cite. */
export function toResult(article: Article, steps: readonly Step[], sources: SourceTable): CheckResult {
  const findings: Finding[] = [];
  const silences: Silence[] = [];
  let claimCount = 0;
  for (const { sentence, checked, findings: placed, silence } of steps) {
    claimCount += checked?.claimCount ?? 0;
    for (const finding of placed) findings.push(sentence.citations.length === 0 ? finding : tellCitations(finding, sentence, { article, sources }));
    if (silence !== undefined) silences.push({ span: sentence.span, reason: silence });
  }
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { findings, sentenceCount: steps.length, claimCount, silences };
}
