import type { Proposition } from '../proposition/proposition';
import { facetLikeness } from './likeness';
import { NEUTRAL, type Relation } from './relation';

/** Likeness from which a side effect and what is said to occur are the same. */
const BAR = 0.6;

/** "A breakdown of muscle is a rare complication" against "a breakdown of muscle has never been seen": a named side effect, and whether it comes about. */
export function judgeOccurrence(claim: Proposition, statement: Proposition): Relation {
  const [harm, effect] = claim.aspect === 'complications' ? [claim, statement] : [statement, claim];
  if (harm.position.kind !== 'scale' || effect.position.kind !== 'direction' || harm.facet.length === 0 || effect.agent.length > 0) return NEUTRAL;
  const { direction, isNegated } = effect.position;
  if (direction !== 'occur' && direction !== 'cause') return NEUTRAL;
  const likeness = facetLikeness(harm.facet, effect.facet);
  if (likeness < BAR) return NEUTRAL;
  const isThere = harm.position.low > 0 ? true : harm.position.high === 0 ? false : undefined;
  if (isThere === undefined) return NEUTRAL;
  const confidence = 0.55 + 0.25 * likeness;
  return isThere === isNegated ? { label: 'conflicts', confidence, kind: 'negation' } : { label: 'supports', confidence, kind: 'negation' };
}
