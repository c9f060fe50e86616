import type { Proposition, WordingPosition } from '../proposition/proposition';
import { countShared } from './likeness';
import { NEUTRAL, type Relation } from './relation';

/** Share of both clauses' content that must be shared before their negation is compared. */
const BAR = 0.6;
/** The same where only one or two words are shared. */
const SHORT_BAR = 0.75;

/** The words of degree in a facet. */
function degreesOf(facet: readonly string[]): readonly string[] {
  return facet.filter((stem) => stem.startsWith('degree:')).sort();
}

/** Clauses that share most of their words and differ in negation conflict. A high bar, since nothing else is understood. */
export function judgeWording(claim: Proposition, a: WordingPosition, statement: Proposition, b: WordingPosition): Relation {
  const own = [...new Set(claim.facet)];
  const other = [...new Set(statement.facet)];
  const shared = countShared(own, other);
  const isSingle = own.length === 1 && other.length === 1;
  if (shared < 2 && !(isSingle && shared === 1)) return NEUTRAL;
  const likeness = shared / Math.max(own.length, Math.min(other.length, own.length + 2));
  if (claim.topic === undefined && (shared < 3 || likeness < 0.7)) return NEUTRAL;
  if (likeness < (shared < 3 ? SHORT_BAR : BAR)) return NEUTRAL;
  if (a.isNegated !== b.isNegated) return { label: 'conflicts', confidence: 0.5 + 0.35 * likeness, kind: 'negation' };
  return claim.topic !== undefined && likeness >= 0.75 && degreesOf(own).join() === degreesOf(other).join() ? { label: 'supports', confidence: 0.5 + 0.3 * likeness, kind: 'wording' } : NEUTRAL;
}
