import type { Proposition } from '../proposition/proposition';
import { NEUTRAL, type Relation } from './relation';

/** Aspects that say how much or for how long something may be had. */
const LIMITS: ReadonlySet<string> = new Set(['amount', 'dose', 'long-term-use', 'course-length']);

/** From this many on an amount stands for "as much as you like". */
const UNLIMITED = 100;

/** A course that ends within this time is no long-term use, in days. */
const SHORT_COURSE = 200;

/** Whether it tells how much or for how long something may be had. */
export function isOfLimits({ aspect }: Proposition): boolean {
  return LIMITS.has(aspect);
}

/** "As much as you like" against "at most three grams", "all year round" against "for no more than three months". */
export function judgeLimits(claim: Proposition, statement: Proposition): Relation {
  if ((isUnlimited(claim) && isCeiling(statement, 'dose')) || (isUnlimited(statement) && isCeiling(claim, 'dose'))) return { label: 'conflicts', confidence: 0.75, kind: 'quantity' };
  if (claim.facet.length + statement.facet.length > 0) return NEUTRAL;
  if ((isLongTerm(claim) && isShort(statement)) || (isLongTerm(statement) && isShort(claim))) return { label: 'conflicts', confidence: 0.75, kind: 'timing' };
  return NEUTRAL;
}

function isUnlimited({ aspect, position }: Proposition): boolean {
  return aspect === 'amount' && position.kind === 'quantity' && position.low >= UNLIMITED && position.dimension === 'count';
}

function isCeiling({ aspect, position }: Proposition, of: string): boolean {
  return aspect === of && position.kind === 'quantity' && position.isCeiling === true;
}

function isLongTerm({ aspect, position }: Proposition): boolean {
  return aspect === 'long-term-use' && position.kind === 'choice' && position.affirmed.includes('long term');
}

function isShort(proposition: Proposition): boolean {
  return isCeiling(proposition, 'course-length') && proposition.position.kind === 'quantity' && proposition.position.high <= SHORT_COURSE;
}
