import type { Proposition, QuantityPosition } from '../proposition/proposition';
import { judgeRanges } from './judgeQuantity';
import { facetLikeness } from './likeness';
import { NEUTRAL, type Relation } from './relation';

/** Likeness from which both speak of the same side effect: cold feet are no cold hands. */
const BAR = 0.6;

/**
 * What the steps of the scale of incidence mean in percent of people, from "never" to "very common", with room on both sides:
 * the official words for side effects (rare: up to 1 in 1,000; common: from 1 in 100) are used more loosely in drafts.
 */
const SHARES: readonly (readonly [low: number, high: number])[] = [[0, 0], [0, 1], [0.1, 3], [1, 100], [10, 100]];

/** "Rare" against "in a quarter of patients": how often in words against a share, in words or figures. */
export function judgeFrequency(claim: Proposition, statement: Proposition): Relation {
  const a = asShare(claim);
  const b = asShare(statement);
  if (!a || !b || facetLikeness(claim.facet, statement.facet) < BAR) return NEUTRAL;
  const relation = judgeRanges(claim.aspect, a, b);
  if (relation.label === 'conflicts') return { ...relation, kind: 'degree' };
  return relation.label === 'supports' && b.low >= a.low && b.high <= a.high ? { ...relation, kind: 'degree' } : NEUTRAL;
}

/** Percent from which on an upper bound tells of more than a few. */
const NO_FEW = 20;

function asShare({ position }: Proposition): QuantityPosition | undefined {
  // "Up to half" is no few.
  if (position.kind === 'quantity' && position.low === 0 && position.high >= NO_FEW) return position.dimension === 'percent' ? { ...position, low: position.high / 5 } : undefined;
  if (position.kind === 'quantity') return position.dimension === 'percent' ? position : undefined;
  if (position.kind !== 'scale') return undefined;
  const [low] = SHARES[position.low] ?? [];
  const [, high] = SHARES[position.high] ?? [];
  return low === undefined || high === undefined ? undefined : { kind: 'quantity', dimension: 'percent', low, high, isVague: true };
}

/** "Has never been seen" against "occurred in 3%" or "is common": a denial, and how many it comes about in. */
export function judgeNever(claim: Proposition, statement: Proposition): Relation {
  const [denial, rate] = isDenial(claim) ? [claim, statement] : [statement, claim];
  if (!('low' in rate.position) || rate.position.low <= 0 || !isDenial(denial)) return NEUTRAL;
  const likeness = facetLikeness(denial.facet, rate.facet);
  return likeness >= BAR ? { label: 'conflicts', confidence: 0.6 + 0.25 * likeness, kind: 'negation' } : NEUTRAL;
}

/** "Always causes tremor" against "occurs in a quarter": in everybody, and how many it comes about in. */
export function judgeAlways(claim: Proposition, statement: Proposition): Relation {
  const [always, rate] = claim.position.kind === 'quantity' ? [statement, claim] : [claim, statement];
  if (rate.position.kind !== 'quantity' || rate.position.dimension !== 'percent' || rate.position.high > FAR_FROM_ALL) return NEUTRAL;
  if (!always.isUniversal || always.certainty !== 'certain' || always.facet.length === 0 || always.agent.length > 0) return NEUTRAL;
  const isThere = always.position.kind === 'scale' ? always.position.low > 0 : always.position.kind === 'direction' && !always.position.isNegated && (always.position.direction === 'cause' || always.position.direction === 'occur');
  const likeness = facetLikeness(always.facet, rate.facet);
  return isThere && likeness >= BAR ? { label: 'conflicts', confidence: 0.6 + 0.2 * likeness, kind: 'degree' } : NEUTRAL;
}

/** Percent of people up to which nobody would say "always". */
const FAR_FROM_ALL = 80;

function isDenial({ position, agent }: Proposition): boolean {
  if (position.kind === 'scale') return position.high === 0;
  return position.kind === 'direction' && agent.length === 0 && ((position.isNegated && (position.direction === 'occur' || position.direction === 'cause')) || position.direction === 'none');
}

/** "It stays for life" against "the swelling passes within days": what the lexicon names on one side only. */
export function judgePassing(claim: Proposition, statement: Proposition): Relation {
  const [a, b] = [claim.position, statement.position];
  if (a.kind !== 'quantity' || b.kind !== 'quantity' || facetLikeness(claim.facet, statement.facet) < BAR) return NEUTRAL;
  return judgeRanges(claim.aspect, a, b);
}
