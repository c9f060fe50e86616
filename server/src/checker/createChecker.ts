import type { Article, ArticleSentence } from './article/article';
import { createArticleReader } from './article/readArticle';
import type { Checker, CheckerOptions, CheckSession } from './checker';
import { createSourceNotes, type SourceNotes } from './citation/sourceNotes';
import { createFinding, placeFinding, type SentenceFinding } from './finding/createFinding';
import type { CheckResult, Finding, Silence, SilenceReason } from './finding/finding';
import { mergeFindings } from './finding/mergeFindings';
import { createSourceTable, tellCitations, type SourceTable } from './finding/tellCitations';
import { createUnsupported, isCheckWorthy } from './finding/unsupported';
import { judgeClaim } from './judgement/judgeClaim';
import { createDiscourseReader, type HeadingTopic } from './proposition/discourse';
import { readSentence, type Discourse, type SentenceReading } from './proposition/readSentence';
import type { Proposition } from './proposition/proposition';
import { overlaps } from './text/span';
import { tokenize } from './text/tokens';
import { createStatementIndex, wordsOf, type Evidence, type StatementIndex } from './retrieval/statementIndex';

/** Judgements below it are not shown unless the caller says otherwise. */
export const DEFAULT_MIN_CONFIDENCE = 0.6;

/** Sentences remembered by a checker; the oldest half is dropped beyond it. About 1 kB each. */
const MEMO_LIMIT = 20_000;

/** Reads the packs and gives a checker for any number of articles. Linear in the length of all quotes. */
export function createChecker(options: CheckerOptions): Checker {
  return createCheckerOf(createStatementIndex(options.packs), options);
}

/** A checker on statements that were read before, of the same packs. */
export function createCheckerOf(index: StatementIndex, options: CheckerOptions): Checker {
  const memo = createMemo();
  const context: Context = { index, minConfidence: options.minConfidence ?? DEFAULT_MIN_CONFIDENCE, tellsUnsupported: options.unsupported === true, language: options.language ?? 'en', memo, headings: new Map(), sources: createSourceTable(options.packs), sourceNotes: createSourceNotes(() => options.packs.flatMap(({ sources }) => sources)) };
  return {
    packs: options.packs,
    check: (articleText) => checkArticle(createArticleReader().read(articleText), context),
    openSession: () => openSession(context),
  };
}

interface Context {
  readonly index: StatementIndex;
  readonly minConfidence: number;
  readonly tellsUnsupported: boolean;
  readonly language: string;
  readonly memo: Memo;
  readonly headings: Map<string, HeadingTopic>;
  readonly sources: SourceTable;
  readonly sourceNotes: SourceNotes;
}

function openSession(context: Context): CheckSession {
  const reader = createArticleReader();
  let article = reader.read('');
  return {
    check(articleText) {
      article = reader.read(articleText);
      return checkArticle(article, context);
    },
    get article() {
      return article;
    },
  };
}

function checkArticle(article: Article, context: Context): CheckResult {
  const discourse = createDiscourseReader(context.index.topics, context.headings);
  const isSourceNote = context.sourceNotes.in(article);
  const findings: Finding[] = [];
  let claimCount = 0;
  const silences: Silence[] = [];
  const sentenceCount = article.sentences.length;
  const language = article.language ?? context.language;
  if (!isEnglish(language)) return { findings: [], sentenceCount, claimCount: 0, unreadLanguage: language };
  for (const sentence of article.sentences) {
    const passedOver = sentence.block.isQuoted ? 'quotation' : isLabel(sentence) ? 'label' : isSourceNote(sentence) ? 'note' : undefined;
    if (passedOver !== undefined) {
      silences.push({ span: sentence.span, reason: passedOver });
      continue;
    }
    const checked = context.memo.of(sentence, discourse.before(sentence), (open) => checkSentence(sentence, open, context));
    discourse.after(sentence, checked.reading);
    claimCount += checked.claimCount;
    for (const finding of checked.findings) findings.push(tellCitations(placeFinding(finding, sentence, article.text), sentence, { article, sources: context.sources }));
    if (checked.findings.length === 0) silences.push({ span: sentence.span, reason: silenceOf(checked) });
  }
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { findings, sentenceCount, claimCount, silences };
}

function isEnglish(language: string): boolean {
  return /^en(?:[-_]|$)/i.test(language);
}

function silenceOf({ reading, claimCount }: CheckedSentence): SilenceReason {
  if (claimCount === 0) return reading.heldBack ?? 'no-claim';
  return reading.propositions.some(({ topic }) => topic !== undefined) ? 'no-source' : 'other-topic';
}

interface CheckedSentence {
  readonly reading: SentenceReading;
  readonly findings: readonly SentenceFinding[];
  readonly claimCount: number;
}

function checkSentence(sentence: ArticleSentence, discourse: Discourse, context: Context): CheckedSentence {
  const prefix = prefixOf(sentence, context.index.topics);
  const prose = prefix + sentence.text;
  const reading = readSentence(prose, { topics: context.index.topics, spelling: context.index.spelling, cues: context.index.cues, discourse, isQuote: false });
  const findings: SentenceFinding[] = [];
  const unanswered: Proposition[] = [];
  let claimCount = 0;
  for (const claim of reading.propositions) {
    if (claim.span.end <= prefix.length) continue;
    claimCount++;
    const judged = judgeClaim(claim, evidenceFor(claim, context.index));
    const finding = createFinding(prose, claim, judged, context);
    if (finding) findings.push(finding);
    else if (context.tellsUnsupported && isCheckWorthy(claim, sentence)) unanswered.push(claim);
  }
  const found = mergeFindings(withoutRepeats(findings));
  const all = [...found, ...createUnsupported(prose, unanswered, { found, topicId: context.index.topicId })];
  return { reading, findings: all.map((finding) => withoutPrefix(finding, prefix.length)), claimCount };
}

/** Aspects that answer each other: that something works and that it improves something; that its effect stays and that it must be kept up. */
const RELATED: ReadonlyMap<string, string> = new Map([
  ['efficacy', 'effect'],
  ['effect', 'efficacy'],
  ['effect-duration', 'maintenance'],
]);

/** Claims that name no topic are compared only by aspects that carry their own words. */
const SELF_CONTAINED: ReadonlySet<string> = new Set(['effect', 'figure', 'wording', 'comparison', 'advice']);

function evidenceFor(claim: Proposition, index: StatementIndex): readonly Evidence[] {
  if (claim.aspect === 'wording' || (claim.topic === undefined && SELF_CONTAINED.has(claim.aspect))) {
    return index.evidenceByWords(claim.aspect, wordsOf(claim), claim.topic);
  }
  if (claim.topic === undefined) return [];
  const words = wordsOf(claim);
  const own = index.evidenceFor(claim.topic, claim.aspect, words);
  // What is to be done is often filed under another topic of the pack: "back pain" for "exercise".
  if (claim.aspect === 'advice' || claim.aspect === 'comparison') return [...own, ...index.evidenceByWords(claim.aspect, words, undefined).filter(({ proposition }) => proposition.topic !== claim.topic)];
  const related = RELATED.get(claim.aspect);
  return related === undefined ? own : [...own, ...index.evidenceFor(claim.topic, related, words)];
}

/** A clause compared by its words alone adds nothing where an aspect was understood. */
function withoutRepeats(findings: readonly SentenceFinding[]): SentenceFinding[] {
  const read = findings.filter((finding) => finding.aspect !== 'wording');
  return findings.filter((finding) => finding.aspect !== 'wording' || !read.some((other) => overlaps(other.proseSpan, finding.proseSpan)));
}

/** The first cell of a table's row names what the row is about. */
function isLabel({ block, text }: ArticleSentence): boolean {
  return block.kind === 'tableCell' && (block.rowHeader === undefined || block.rowHeader === text);
}

/**
 * What a sentence is the end of: an item of a list ends the sentence that introduces it ("Side effects of X include:" ·
 * "bruising"), a table cell answers the header that names no topic ("Pain" · "none").
 */
function prefixOf(sentence: ArticleSentence, topics: StatementIndex['topics']): string {
  const { kind, leadIn, rowHeader, columnHeader } = sentence.block;
  if (kind === 'tableCell') {
    const label = [rowHeader, columnHeader].find((header) => header !== undefined && topics.find(tokenize(header)).length === 0 && header.length < 60);
    return label === undefined || sentence.text.length > 80 ? '' : `${label} is `;
  }
  return kind === 'listItem' && leadIn !== undefined && leadIn.trimEnd().endsWith(':') ? `${leadIn.trimEnd().slice(0, -1)} ` : '';
}

function withoutPrefix(finding: SentenceFinding, length: number): SentenceFinding {
  const { start, end } = finding.proseSpan;
  return { ...finding, proseSpan: { start: Math.max(0, start - length), end: end - length } };
}

interface Memo {
  of(sentence: ArticleSentence, discourse: Discourse, read: (discourse: Discourse) => CheckedSentence): CheckedSentence;
}

/** Remembers sentences by text and context, so that after an edit only what changed is read again. */
function createMemo(): Memo {
  const known = new Map<string, CheckedSentence>();
  return {
    of(sentence, discourse, read) {
      const antecedent = typeof discourse.antecedent === 'object' ? discourse.antecedent.topic : (discourse.antecedent ?? '');
      const { kind, leadIn, rowHeader, columnHeader } = sentence.block;
      const key = [discourse.sectionTopic, antecedent, kind, leadIn, rowHeader, columnHeader, sentence.text].join('\n');
      const hit = known.get(key);
      if (hit) return hit;
      if (known.size >= MEMO_LIMIT) dropOldest(known);
      const fresh = read(discourse);
      known.set(key, fresh);
      return fresh;
    },
  };
}

function dropOldest(known: Map<string, CheckedSentence>): void {
  let left = MEMO_LIMIT / 2;
  for (const key of known.keys()) {
    if (left-- <= 0) return;
    known.delete(key);
  }
}
