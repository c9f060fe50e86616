import { evidenceFor, type CheckedSentence } from './checkSentence';
import { judgePositions } from './judgement/judgePositions';
import { lexicon } from './lexicon/lexicon';
import type { Proposition } from './proposition/proposition';
import type { ContestedConflict } from './rereading/contest';
import type { NearnessFinder } from './rereading/nearness';
import type { OpenPair } from './rereading/possibleConflict';
import type { Evidence, StatementIndex } from './retrieval/statementIndex';
import { tokenize } from './text/tokens';

/**
 * Statements read with one sentence at most, the nearest: each costs the second reader some 20 ms. Of 300 conflicts on ten
 * topics, the statement that is meant is the nearest for 82 in 100, one of the nearest two for 89, of the nearest four for 92.
 */
const pairLimit = 2;

/** Statements of one finding that are read again at most. */
const contestedLimit = 3;

/** A statement must be at least so near to its sentence; below it, they hardly ever speak of the same thing. */
const nearBar = 0.14;

/** What the same question is worth beside words that are shared. */
const aspectBonus = 0.1;

/** Aspects that are read from mere figures, words or comparisons: sharing them says nothing. */
const vagueAspects: ReadonlySet<string> = new Set(['figure', 'wording', 'comparison', 'advice']);

/** Pieces of evidence that are weighed for a topic at most; a larger pack's are chosen by the words that they share. */
const weighedLimit = 1000;

/** A claim with the topic that it is read under: its own, else that of its section. */
interface Asked {
  readonly claim: Proposition;
  readonly topic: string;
}

interface Candidate extends Asked {
  readonly evidence: Evidence;
}

/** The pairs of a sentence that are worth a second reading, nearest first. */
export interface ProposedPairs {
  /** Those on which the rules have nothing to say. */
  readonly open: readonly OpenPair[];
  /** Those of which the rules say that the statement supports the claim. */
  readonly backed: readonly OpenPair[];
}

/**
 * Pairs with statements on a topic that the sentence speaks of, or on that of its section where it names none, which answer
 * the same question or lie near. What a source mentions only to reject it is left to the rules. Linear in the statements on
 * these topics, up to {@link weighedLimit} pieces of evidence for each.
 */
export function proposePairs(checked: CheckedSentence, index: StatementIndex, nearness: NearnessFinder): ProposedPairs {
  const { prose, reading } = checked;
  const candidates = candidatesIn(checked, index);
  const nearnessOf = nearness.to({ prose, stems: reading.stems }, candidates.map(({ evidence }) => evidence));
  const nearest = new Map<number, Candidate & { readonly nearness: number }>();
  for (const candidate of candidates) {
    const { claim, evidence } = candidate;
    const isSameQuestion = evidence.proposition.aspect === claim.aspect && !vagueAspects.has(claim.aspect);
    const near = nearnessOf(evidence) + (isSameQuestion ? aspectBonus : 0);
    if (near >= nearBar && near > (nearest.get(evidence.read.order)?.nearness ?? 0)) nearest.set(evidence.read.order, { ...candidate, nearness: near });
  }
  const toPair = ({ claim, topic, evidence }: Candidate): OpenPair => ({
    claim: claim.topic === undefined ? { ...claim, topic } : claim,
    evidence,
    texts: { claim: named(prose, reading.topics, topic, index), evidence: named(evidence.read.statement.quote, evidence.read.reading.topics, topic, index) },
  });
  const backedLimit = checked.findings.some(({ verdict }) => verdict === 'support') ? contestedLimit : 0;
  const [open, backed]: [OpenPair[], OpenPair[]] = [[], []];
  for (const candidate of [...nearest.values()].sort((a, b) => b.nearness - a.nearness || a.evidence.read.order - b.evidence.read.order)) {
    if (open.length === pairLimit && backed.length === backedLimit) break;
    const { label } = judgePositions(candidate.claim, candidate.evidence.proposition);
    if (label === 'neutral' && open.length < pairLimit) open.push(toPair(candidate));
    if (label === 'supports' && backed.length < backedLimit) backed.push(toPair(candidate));
  }
  return { open, backed };
}

/** A conflict of the rules, with the pairs by which the second reader may contest it: the sentence with each of its statements, the surest first. */
export function contestedPairs({ prose, reading, findings, sectionTopic }: CheckedSentence, index: StatementIndex): readonly ContestedConflict[] {
  const topic = reading.topics[0] ?? sectionTopic;
  if (topic === undefined) return [];
  return findings.flatMap((finding) => {
    if (finding.verdict !== 'conflict') return [];
    const surest = [...finding.conflicts].sort((a, b) => b.confidence - a.confidence).slice(0, contestedLimit);
    const claim = named(prose, reading.topics, topic, index);
    return [{ finding, pairs: surest.map(({ quote }) => ({ claim, evidence: named(quote, namedIn(quote, index), topic, index) })) }];
  });
}

/** Topics that a text names. */
function namedIn(text: string, index: StatementIndex): readonly string[] {
  return index.topics.find(tokenize(text)).map(({ entry }) => entry);
}

/** The claims that a statement could speak to, each under its own topic, else under the one that its sentence names, else under that of its section. */
function askedIn({ prose, claims, reading, sectionTopic }: CheckedSentence): readonly Asked[] {
  const isUnread = claims.length === 0 && reading.heldBack === undefined && reading.stems.length > 0;
  // What a sentence only rejects, the second reader would take for its word.
  return (isUnread ? [wholeOf(prose, reading.topics[0])] : claims.filter(({ isDenied }) => isDenied !== true)).flatMap((claim) => {
    const topic = claim.topic ?? reading.topics[0] ?? sectionTopic;
    return topic === undefined ? [] : [{ claim, topic }];
  });
}

/** A sentence of which the rules understand nothing, as one claim. */
function wholeOf(prose: string, topic: string | undefined): Proposition {
  const end = prose.trimEnd().replace(/[.!]$/, '').length;
  return { aspect: 'wording', position: { kind: 'wording', isNegated: false }, span: { start: 0, end }, facet: [], agent: [], context: [], groups: [], certainty: 'plain', isUniversal: false, ...(topic === undefined ? {} : { topic }) };
}

/** Each claim with what is said on its topic: what answers its question, and whatever else shares words with its sentence. */
function candidatesIn(checked: CheckedSentence, index: StatementIndex): readonly Candidate[] {
  const onTopics = new Map<string, readonly Evidence[]>();
  return askedIn(checked).flatMap(({ claim, topic }) => {
    const onTopic = onTopics.get(topic) ?? evidenceOn(topic, checked.reading.stems, index);
    onTopics.set(topic, onTopic);
    const answers = evidenceFor({ ...claim, topic }, index).filter((evidence) => isAssertedOn(evidence, topic));
    return [...answers, ...onTopic].map((evidence) => ({ claim, topic, evidence }));
  });
}

/** Statements on the topic, whatever they are on: they may speak to a claim that the rules read as something else. */
function evidenceOn(topic: string, stems: readonly string[], index: StatementIndex): readonly Evidence[] {
  const found: Evidence[] = [];
  for (const aspect of [...vagueAspects, ...lexicon.aspects.keys()]) {
    if (found.length < weighedLimit) found.push(...index.evidenceFor(topic, aspect, stems).filter((evidence) => isAssertedOn(evidence, topic)));
  }
  return found;
}

function isAssertedOn({ read, proposition }: Evidence, topic: string): boolean {
  return read.statement.stance === 'asserts' && proposition.topic === topic;
}

/** A sentence that does not name its topic itself is given it, as it is read without what surrounds it. */
function named(text: string, topics: readonly string[], topic: string, index: StatementIndex): string {
  const plain = text.replaceAll('\ufffc', '').replace(/\s+/g, ' ').trim();
  return topics.includes(topic) ? plain : `${index.topicName(topic)}: ${plain}`;
}
