import { judgeClaim } from '../judgement/judgeClaim';
import { lexicon, aspectLabel } from '../lexicon/lexicon';
import type { Proposition } from '../proposition/proposition';
import type { Evidence, ReadStatement } from '../retrieval/statementIndex';
import { textOf } from '../text/span';
import { type Diagnosis, type Examination, excerpt, inform } from './examination';

/** Two statements of which one, taken for a claim, conflicts with the other. */
export interface Contradiction {
  /** The later of the two, by pack and place. */
  readonly later: ReadStatement;
  readonly earlier: ReadStatement;
  /** What they disagree on: id of an aspect. */
  readonly aspect: string;
  /** In [0, 1]. */
  readonly confidence: number;
  /** The words of each that decide. */
  readonly laterWords: string;
  readonly earlierWords: string;
}

/** Comparisons of one examination: a topic with thousands of statements on one aspect is compared as far as this reaches. */
const mostComparisons = 300_000;

/**
 * The pairs of statements that contradict each other, judged as a draft would be that says what one of them says; each
 * pair once, by the later statement, then by confidence. Sources may contradict each other: that is worth knowing, and no
 * mistake. Time grows with the square of the statements on one aspect of one topic; at most 300,000 pairs are compared.
 */
export function findContradictions({ index, minConfidence }: Pick<Examination, 'index' | 'minConfidence'>): readonly Contradiction[] {
  const found = new Map<string, Contradiction>();
  let comparisons = 0;
  for (const claim of index.statements) {
    // What a source rejects is not its claim.
    if (claim.statement.stance === 'denies') continue;
    for (const proposition of claim.reading.propositions) {
      const evidence = evidenceFor(proposition, claim, index.evidenceFor(proposition.topic ?? '', proposition.aspect));
      comparisons += evidence.length;
      if (comparisons > mostComparisons) return inOrder(found);
      for (const { evidence: other, relation } of judgeClaim(proposition, evidence)) {
        if (relation.label !== 'conflicts' || relation.confidence < minConfidence) continue;
        const pair = toPair({ read: claim, proposition }, other, relation.confidence);
        const key = `${pair.later.order}/${pair.earlier.order}`;
        if ((found.get(key)?.confidence ?? 0) < pair.confidence) found.set(key, pair);
      }
    }
  }
  return inOrder(found);
}

/** Tells the contradictions: one piece of information at each later statement, with the earlier ones as its related places. */
export function examineContradictions(examination: Examination): readonly Diagnosis[] {
  const byLater = new Map<ReadStatement, Contradiction[]>();
  for (const pair of findContradictions(examination)) byLater.set(pair.later, [...(byLater.get(pair.later) ?? []), pair]);
  return [...byLater].flatMap(([later, pairs]) => {
    const [strongest] = pairs;
    if (strongest === undefined) return [];
    const { pack, statement } = later;
    const others = pairs.length === 1 ? '' : ` and ${pairs.length - 1} more`;
    const message = `Statement "${statement.id}" (“${excerpt(strongest.laterWords, 60)}”) contradicts "${strongest.earlier.statement.id}" (“${excerpt(strongest.earlierWords, 60)}”) on ${aspectLabel(lexicon, strongest.aspect)}${others}. Drafts that say either are told of the other; nothing needs to be done if both quotes are right.`;
    const related = pairs.map(({ earlier }) => ({
      ...(earlier.pack === pack ? {} : { location: earlier.pack.location }),
      at: earlier.statement.at,
      message: `“${excerpt(earlier.statement.quote)}” ("${earlier.statement.id}")`,
    }));
    return [inform(pack, 'statement-contradiction', message, { at: statement.at, related })];
  });
}

/** Both quotes of one statement cannot contradict each other, nor those of one sentence that was quoted twice. */
function evidenceFor(claim: Proposition, read: ReadStatement, evidence: readonly Evidence[]): readonly Evidence[] {
  if (claim.topic === undefined || claim.aspect === 'wording') return [];
  return evidence.filter(({ read: other }) => other !== read && !(other.statement.source === read.statement.source && other.statement.quote === read.statement.quote));
}

function toPair(claim: Evidence, other: Evidence, confidence: number): Contradiction {
  const [earlier, later] = claim.read.order < other.read.order ? [claim, other] : [other, claim];
  const words = ({ read, proposition }: Evidence): string => textOf(read.statement.quote, proposition.span);
  return { later: later.read, earlier: earlier.read, aspect: claim.proposition.aspect, confidence, laterWords: words(later), earlierWords: words(earlier) };
}

function inOrder(found: ReadonlyMap<string, Contradiction>): readonly Contradiction[] {
  return [...found.values()].sort((a, b) => a.later.order - b.later.order || b.confidence - a.confidence || a.earlier.order - b.earlier.order);
}
