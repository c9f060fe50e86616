import type { Proposition } from '../proposition/proposition';
import { NEUTRAL, type Relation } from './relation';

/** An effect that lasts this long needs no keeping up; days. */
const PERMANENT = 7300;

/** "Permanent" against "needs regular maintenance": what must be kept up does not last by itself. */
export function judgePermanence(claim: Proposition, statement: Proposition): Relation {
  if (claim.position.kind !== 'quantity' || statement.position.kind !== 'scale') return NEUTRAL;
  const isNeeded = statement.position.low > 0;
  return claim.position.low >= PERMANENT && isNeeded ? { label: 'conflicts', confidence: 0.75, kind: 'timing' } : NEUTRAL;
}
