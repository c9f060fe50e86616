import type { ArticleSentence } from './article/article';
import { createFinding, type SentenceFinding } from './finding/createFinding';
import { mergeFindings, withoutContradicted, withoutSaidTwice } from './finding/mergeFindings';
import { createUnsupported, isCheckWorthy } from './finding/unsupported';
import { judgeClaim, type Judged } from './judgement/judgeClaim';
import { isOverstated } from './judgement/overstatement';
import type { Discourse } from './proposition/antecedent';
import { isListedMyth } from './proposition/pageHeading';
import type { Proposition } from './proposition/proposition';
import { readSentence, type SentenceReading } from './proposition/readSentence';
import { wordsOf, type Evidence, type StatementIndex } from './retrieval/statementIndex';
import { overlaps, type Span } from './text/span';
import { writeOut } from './writeOut';

/** What a sentence is checked with. */
export interface SentenceContext {
  readonly index: StatementIndex;
  /** Judgements below it are not shown. */
  readonly minConfidence: number;
  /** Also finds claims on which no statement says anything. */
  readonly tellsUnsupported: boolean;
}

/** A sentence, read and judged; positions are those in its prose. */
export interface CheckedSentence {
  readonly reading: SentenceReading;
  readonly findings: readonly SentenceFinding[];
  readonly claimCount: number;
  /** The text that was read: the sentence, with what it leaves to the words around it. Positions of `claims` are those in it. */
  readonly prose: string;
  /** The findings by their positions in `prose`, in the same order. */
  readonly found: readonly SentenceFinding[];
  /** Where a span of `prose` stands in the sentence. */
  place(span: Span): Span;
  /** The propositions that were judged. */
  readonly claims: readonly Proposition[];
  /** Topic of its section, as in {@link Discourse}. */
  readonly sectionTopic?: string;
}

/** Reads a sentence and judges its claims. */
export function checkSentence(sentence: ArticleSentence, discourse: Discourse, context: SentenceContext): CheckedSentence {
  const { prose, place, isSaid } = writeOut(sentence, context.index.topics);
  const said = readSentence(prose, { topics: context.index.topics, heads: context.index.heads, spelling: context.index.spelling, cues: context.index.cues, discourse, isQuote: false });
  const reading: SentenceReading = isListedMyth(sentence) ? { ...said, propositions: [], heldBack: 'rejected' } : said;
  const findings: SentenceFinding[] = [];
  const unanswered: Proposition[] = [];
  const claims = reading.propositions.filter((claim) => isSaid(claim.span) && !OPEN_END.test(prose) && !isTitled(claim, sentence) && !isLabel(claim, prose));
  for (const claim of claims) {
    const judged = judgeClaim(claim, evidenceFor(claim, context.index, discourse.sectionTopic)).filter((one) => !isSupportOfLess(prose, claim, one));
    const finding = createFinding(prose, claim, judged, context);
    if (finding) findings.push(finding);
    else if (context.tellsUnsupported && isCheckWorthy(claim, sentence)) unanswered.push(claim);
  }
  const found = withoutSaidTwice(withoutContradicted(mergeFindings(withoutRepeats(findings))));
  const all = [...found, ...createUnsupported(prose, unanswered, { found, topicId: context.index.topicId })];
  return { reading, findings: all.map((finding) => placed(finding, place)), found: all, claimCount: claims.length, prose, place, claims, ...(discourse.sectionTopic === undefined ? {} : { sectionTopic: discourse.sectionTopic }) };
}

/** A support that says less than the claim; of what either mentions to reject it the wording decides nothing. */
function isSupportOfLess(prose: string, claim: Proposition, { evidence, relation }: Judged): boolean {
  if (relation.label !== 'supports' || claim.isDenied === true || evidence.proposition.isDenied === true || evidence.read.statement.stance === 'denies') return false;
  return isOverstated(prose, evidence.read.statement.quote);
}

/** A short heading such as "Pain" or "Side effects" names what its section is about; "No side effects" claims. */
function isTitled({ position }: Proposition, { block, text }: ArticleSentence): boolean {
  return (block.kind === 'heading' || block.kind === 'title') && position.kind === 'scale' && position.low > 0 && text.trim().split(/\s+/).length < 6;
}

/** "Bleeding: it stops by itself": the word before the colon names what the sentence is about. */
function isLabel({ position, span }: Proposition, prose: string): boolean {
  return position.kind === 'scale' && position.low > 0 && span.end < 40 && /^:\s+\p{Lu}/u.test(prose.slice(span.end)) && prose.slice(0, span.end).split(' ').length < 5;
}

/** "Possible side effects are:" claims nothing before its list does. */
const OPEN_END = /\b(?:are|is|be|include|includes|including|cause|causes|following|these|such as|namely)\s*:\s*$/i;

/** Aspects that answer each other: that something works and that it improves something; that its effect stays and that it must be kept up; that it has a side effect and that this occurs, and how often, in words and figures; how long it stays. */
const RELATED: ReadonlyMap<string, readonly string[]> = new Map([
  ['efficacy', ['effect']],
  ['effect', ['efficacy', 'complications', 'risk-rate', 'incidence']],
  ['effect-duration', ['maintenance', 'interval']],
  ['amount', ['dose']],
  ['dose', ['amount']],
  ['long-term-use', ['course-length']],
  ['course-length', ['long-term-use']],
  ['complications', ['effect', 'risk-rate']],
  ['incidence', ['risk-rate', 'effect']],
  ['persistence', ['side-effect-duration']],
  ['side-effect-duration', ['persistence']],
  ['risk-rate', ['incidence', 'effect', 'complications']],
]);

/** Claims that name no topic are compared only by aspects that carry their own words. */
const SELF_CONTAINED: ReadonlySet<string> = new Set(['effect', 'figure', 'wording', 'comparison', 'advice']);

/** The statements that a claim is compared with: those on its topic and its aspect, or on one that answers it. */
export function evidenceFor(claim: Proposition, index: StatementIndex, sectionTopic?: string): readonly Evidence[] {
  if (claim.aspect === 'wording' || (claim.topic === undefined && SELF_CONTAINED.has(claim.aspect))) {
    return index.evidenceByWords(claim.aspect, wordsOf(claim), claim.topic);
  }
  if (claim.topic === undefined) return sectionTopic === undefined ? [] : evidenceOnKind(claim, index, sectionTopic);
  const words = wordsOf(claim);
  const own = index.evidenceFor(claim.topic, claim.aspect, words);
  // What is to be done is often filed under another topic of the pack: "back pain" for "exercise".
  if (claim.aspect === 'advice' || claim.aspect === 'comparison') return [...own, ...index.evidenceByWords(claim.aspect, words, undefined).filter(({ proposition }) => proposition.topic !== claim.topic)];
  const { topic } = claim;
  return [...own, ...(RELATED.get(claim.aspect) ?? []).flatMap((related) => index.evidenceFor(topic, related, words))];
}

/** "Atorvastatin is taken …" in an article on statins: statements on the topic that name the same kind of it. */
function evidenceOnKind(claim: Proposition, index: StatementIndex, topic: string): readonly Evidence[] {
  const [kind] = claim.agent;
  if (kind === undefined) return [];
  return index.evidenceFor(topic, claim.aspect, wordsOf(claim)).filter(({ proposition }) => proposition.context.includes(kind));
}

/** A clause compared by its words alone adds nothing where an aspect was understood. */
function withoutRepeats(findings: readonly SentenceFinding[]): SentenceFinding[] {
  const read = findings.filter((finding) => finding.aspect !== 'wording');
  return findings.filter((finding) => finding.aspect !== 'wording' || !read.some((other) => overlaps(other.proseSpan, finding.proseSpan)));
}

/** A finding in what was read of a sentence, with its place in the sentence alone. */
export function placed(finding: SentenceFinding, place: (span: Span) => Span): SentenceFinding {
  return { ...finding, proseSpan: place(finding.proseSpan) };
}
