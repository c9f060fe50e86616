import type { EffectDirection } from '../lexicon/lexicon';
import type { DirectionPosition, Proposition } from '../proposition/proposition';
import { NEUTRAL, type Relation } from './relation';

const OPPOSITE: Readonly<Partial<Record<EffectDirection, EffectDirection>>> = { up: 'down', down: 'up', better: 'worse', worse: 'better' };

/** Directions of an effect on the same thing: opposite ones conflict, so do an effect and its denial; equal ones support. */
export function judgeDirection(claim: Proposition, a: DirectionPosition, statement: Proposition, b: DirectionPosition): Relation {
  if (!agentsMeet(claim.agent, statement.agent)) return NEUTRAL;
  const likeness = facetLikeness(claim.facet, statement.facet);
  if (likeness < 0.5) return NEUTRAL;
  const confidence = 0.6 + 0.25 * likeness;
  if (OPPOSITE[a.direction] === b.direction) return a.isNegated || b.isNegated ? NEUTRAL : { label: 'conflicts', confidence, kind: 'direction' };
  const aNone = a.direction === 'none' || a.isNegated;
  const bNone = b.direction === 'none' || b.isNegated;
  if (aNone && bNone) return { label: 'supports', confidence, kind: 'negation' };
  if (aNone !== bNone) return isComparable(a, b) ? { label: 'conflicts', confidence, kind: 'negation' } : NEUTRAL;
  if (a.direction === b.direction) return { label: 'supports', confidence, kind: 'direction' };
  return NEUTRAL;
}

function isComparable(a: DirectionPosition, b: DirectionPosition): boolean {
  return a.direction === b.direction || a.direction === 'none' || b.direction === 'none' || a.direction === 'link' || b.direction === 'link';
}

/** Both speak of the topic, or of the same other actor. */
function agentsMeet(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 && b.length === 0) return true;
  return a.some((stem) => b.includes(stem));
}

/** Share of the shorter facet's stems that the longer one has. */
export function facetLikeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const shared = short.filter((stem) => long.includes(stem)).length;
  return (shared / short.length + shared / long.length) / 2;
}
