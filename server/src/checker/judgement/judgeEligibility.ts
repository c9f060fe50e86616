import type { Proposition } from '../proposition/proposition';
import { NEUTRAL, type Relation } from './relation';

/** Who can have it. A claim on everybody conflicts with an exception for one group; a statement on one group does not bear on another. */
export function judgeEligibility(claim: Proposition, statement: Proposition): Relation {
  const a = claim.position;
  const b = statement.position;
  if (a.kind !== 'eligibility' || b.kind !== 'eligibility') return NEUTRAL;
  const claimIsAll = claim.facet.length === 0;
  const statementIsAll = statement.facet.length === 0;
  const meet = claimIsAll || statementIsAll || claim.facet.some((group) => statement.facet.includes(group));
  if (!meet) return NEUTRAL;
  if (a.allowed === b.allowed) {
    return statementIsAll || !claimIsAll ? { label: 'supports', confidence: 0.85, kind: 'population' } : NEUTRAL;
  }
  if (b.allowed === 'unknown' || a.allowed === 'unknown') return a.allowed === 'yes' ? { label: 'conflicts', confidence: 0.7, kind: 'evidence' } : NEUTRAL;
  const isStrict = a.allowed !== 'ask' && b.allowed !== 'ask';
  if (isStrict) return { label: 'conflicts', confidence: 0.85, kind: 'population' };
  return a.allowed === 'yes' || b.allowed === 'yes' ? { label: 'tension', confidence: 0.7, kind: 'population' } : NEUTRAL;
}
