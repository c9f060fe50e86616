import { FIGURE, OPPOSITE, type Proposition, type WordingPosition } from '../proposition/proposition';
import { areNumberedApart, countShared } from './likeness';
import { NEUTRAL, type Relation } from './relation';

/** Share of both clauses' content that must be shared before their negation is compared. */
const BAR = 0.6;
/** The same where only one or two words are shared. */
const SHORT_BAR = 0.75;

/** The words of degree in a facet. */
function degreesOf(facet: readonly string[]): readonly string[] {
  return facet.filter((stem) => stem.startsWith('degree:')).sort();
}

/** The words of a facet, each once, without what is marked. */
function wordsOf(facet: readonly string[]): readonly string[] {
  return [...new Set(facet.filter((stem) => !stem.startsWith(OPPOSITE) && !stem.startsWith(FIGURE)))];
}

/** Whether one side holds a word and the other its opposite: "matches" beside "differs from". */
function areOpposed(a: readonly string[], b: readonly string[]): boolean {
  const count = (own: readonly string[], other: readonly string[]): number => own.filter((stem) => stem.startsWith(OPPOSITE) && other.includes(stem.slice(OPPOSITE.length)) && !other.includes(stem)).length;
  return (count(a, b) + count(b, a)) % 2 === 1;
}

/** Clauses that share most of their words and differ in negation conflict. A high bar, since nothing else is understood. */
export function judgeWording(claim: Proposition, a: WordingPosition, statement: Proposition, b: WordingPosition): Relation {
  const own = wordsOf(claim.facet);
  const other = wordsOf(statement.facet);
  const shared = countShared(own, other);
  const isSingle = own.length === 1 && other.length === 1;
  if (shared < 2 && !(isSingle && shared === 1)) return NEUTRAL;
  const likeness = shared / Math.max(own.length, Math.min(other.length, own.length + 2));
  // Without a topic, what the claim speaks of, its first word, must stand on both sides.
  if (claim.topic === undefined && (shared < 3 || likeness < 0.7 || countShared(own.slice(0, 1), other) === 0)) return NEUTRAL;
  if (likeness < (shared < 3 ? SHORT_BAR : BAR)) return NEUTRAL;
  // What is denied for one month is not denied for three.
  if (claim.facet.some((stem) => stem.startsWith(FIGURE) && !statement.facet.includes(stem)) || areNumberedApart(own, other)) return NEUTRAL;
  if ((a.isNegated !== b.isNegated) !== areOpposed(claim.facet, statement.facet)) return { label: 'conflicts', confidence: 0.5 + 0.35 * likeness, kind: 'negation' };
  return claim.topic !== undefined && likeness >= 0.75 && degreesOf(own).join() === degreesOf(other).join() ? { label: 'supports', confidence: 0.5 + 0.3 * likeness, kind: 'wording' } : NEUTRAL;
}
