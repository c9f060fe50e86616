import type { ComparisonPosition, Proposition } from '../proposition/proposition';
import { telling } from './judgeDirection';
import { facetLikeness, shareStem } from './likeness';
import { NEUTRAL, type Relation } from './relation';

/** Likeness from which both are compared in the same respect. */
const RESPECT_BAR = 0.7;

/** Comparisons of the same two things in the same respect: more against less or equal conflicts, also with the sides exchanged. */
export function judgeComparison(claim: Proposition, a: ComparisonPosition, statement: Proposition, b: ComparisonPosition): Relation {
  if (!isSameRespect(claim, statement)) return NEUTRAL;
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

function isSameRespect(claim: Proposition, statement: Proposition): boolean {
  if (claim.facet.some((what) => what !== GOOD && statement.facet.length === 1 && statement.facet.includes(what))) return true;
  const [a, b] = [claim, statement].map(({ facet }) => tellingOf(facet.filter((what) => what !== GOOD)));
  if (a === undefined || b === undefined) return false;
  const areGood = claim.facet.includes(GOOD) && statement.facet.includes(GOOD);
  if (!areGood) return facetLikeness(a, b) >= RESPECT_BAR;
  // "Better" is meant of what the other side names, where its clause names it too.
  const [bare, named] = a.length === 0 ? [claim, b] : [statement, a];
  return a.length === 0 && b.length === 0 ? true : a.length > 0 && b.length > 0 ? facetLikeness(a, b) >= RESPECT_BAR : shareStem(named, bare.context);
}

/** What is measured, without words of measuring where there are others. */
function tellingOf(facet: readonly string[]): readonly string[] {
  const told = telling(facet);
  return told.length === 0 ? facet : told;
}

/** What better and worse are compared in. */
const GOOD = 'good';
