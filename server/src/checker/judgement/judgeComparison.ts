import type { ComparisonPosition, Proposition } from '../proposition/proposition';
import { facetLikeness } from './likeness';
import { NEUTRAL, type Relation } from './relation';

/** Comparisons of the same two things in the same respect: more against less or equal conflicts, also with the sides exchanged. */
export function judgeComparison(claim: Proposition, a: ComparisonPosition, statement: Proposition, b: ComparisonPosition): Relation {
  if (!claim.facet.some((what) => statement.facet.includes(what))) return NEUTRAL;
  const same = facetLikeness(a.right, b.right);
  const swapped = facetLikeness(a.right, b.left);
  if (Math.max(same, swapped) < (claim.topic === undefined ? 0.7 : 0.4)) return NEUTRAL;
  if (claim.topic === undefined && facetLikeness(a.left, swapped > same ? b.right : b.left) < 0.6) return NEUTRAL;
  if (swapped > same && a.left.length > 0 && facetLikeness(a.left, b.right) < 0.3) return NEUTRAL;
  const other = swapped > same ? reversed(b.relation) : b.relation;
  if (a.relation === other) return { label: 'supports', confidence: 0.75, kind: 'comparison' };
  return { label: 'conflicts', confidence: 0.75, kind: 'comparison' };
}

function reversed(relation: ComparisonPosition['relation']): ComparisonPosition['relation'] {
  return relation === 'more' ? 'less' : relation === 'less' ? 'more' : 'same';
}
