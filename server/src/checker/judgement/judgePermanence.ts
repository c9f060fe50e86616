import type { Proposition } from '../proposition/proposition';
import { stem } from '../text/stem';
import { NEUTRAL, type Relation } from './relation';

/** An effect that lasts this long needs no keeping up; days. */
const PERMANENT = 7300;

/** What has to be renewed does not last much longer. */
const REAPPLY = stem('reapply');
const TWICE = 2;

/** "Permanent" against "needs regular maintenance": what must be kept up does not last by itself. */
export function judgePermanence(claim: Proposition, statement: Proposition): Relation {
  if (claim.position.kind !== 'quantity') return NEUTRAL;
  if (statement.aspect === 'interval' && statement.position.kind === 'quantity' && statement.context.includes(REAPPLY)) return claim.position.low >= TWICE * statement.position.high ? { label: 'conflicts', confidence: 0.75, kind: 'timing' } : NEUTRAL;
  if (statement.position.kind !== 'scale') return NEUTRAL;
  const isNeeded = statement.position.low > 0;
  return claim.position.low >= PERMANENT && isNeeded ? { label: 'conflicts', confidence: 0.75, kind: 'timing' } : NEUTRAL;
}
