import { evidenceFor, type CheckedSentence } from './checkSentence';
import { judgePositions } from './judgement/judgePositions';
import type { Proposition } from './proposition/proposition';
import type { OpenPair } from './rereading/possibleConflict';
import type { Evidence, StatementIndex } from './retrieval/statementIndex';

/** Statements read with one sentence at most, the nearest: each costs the second reader some 20 ms. */
const pairLimit = 4;

/** A statement must be at least so near to its claim; below it, even of one topic, they hardly ever speak of the same thing. */
const nearBar = 0.25;

/** What the same question is worth beside words that are shared. */
const aspectBonus = 0.3;

/** Aspects that are read from mere figures, words or comparisons: sharing them says nothing. */
const vagueAspects: ReadonlySet<string> = new Set(['figure', 'wording', 'comparison', 'advice']);

interface Candidate {
  readonly claim: Proposition;
  readonly evidence: Evidence;
  readonly nearness: number;
}

/**
 * The pairs of a sentence that are worth a second reading, nearest first: statements on a topic that the sentence speaks
 * of which answer the same question or share its words, and on which the rules have nothing to say. What a source mentions
 * only to reject it is left to the rules. Linear in the statements on these topics and aspects, as far as retrieval gives them.
 */
export function proposePairs({ prose, reading, claims }: CheckedSentence, index: StatementIndex): readonly OpenPair[] {
  const nearest = new Map<number, Candidate>();
  for (const claim of claims) {
    if (claim.topic === undefined) continue;
    const candidates = [...evidenceFor(claim, index), ...index.evidenceByWords('wording', reading.stems, claim.topic)];
    for (const evidence of candidates) {
      const { order, statement } = evidence.read;
      if (statement.stance !== 'asserts' || evidence.proposition.topic !== claim.topic) continue;
      const nearness = nearnessOf(reading.stems, evidence.read.reading.stems) + (evidence.proposition.aspect === claim.aspect && !vagueAspects.has(claim.aspect) ? aspectBonus : 0);
      if (nearness >= nearBar && nearness > (nearest.get(order)?.nearness ?? 0)) nearest.set(order, { claim, evidence, nearness });
    }
  }
  return [...nearest.values()]
    .filter(({ claim, evidence }) => judgePositions(claim, evidence.proposition).label === 'neutral')
    .sort((a, b) => b.nearness - a.nearness || a.evidence.read.order - b.evidence.read.order)
    .slice(0, pairLimit)
    .map(({ claim, evidence }) => ({ claim, evidence, texts: { claim: named(prose, reading.topics, claim, index), evidence: named(evidence.read.statement.quote, evidence.read.reading.topics, evidence.proposition, index) } }));
}

/** A sentence that does not name its topic itself is given it, as it is read without what surrounds it. */
function named(text: string, topics: readonly string[], { topic }: Proposition, index: StatementIndex): string {
  const plain = text.replaceAll('\ufffc', '').replace(/\s+/g, ' ').trim();
  return topic === undefined || topics.includes(topic) ? plain : `${index.topicName(topic)}: ${plain}`;
}

/** Cosine of two bags of stems, in [0, 1]. */
function nearnessOf(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [new Set(a), new Set(b)];
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const stem of one) if (other.has(stem)) shared += 1;
  return shared / Math.sqrt(one.size * other.size);
}
