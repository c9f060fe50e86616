import { FIGURE, OPPOSITE, RELATION, type Proposition, type WordingPosition } from '../proposition/proposition';
import { areNumberedApart, countShared } from './likeness';
import { NEUTRAL, type Relation } from './relation';

/** Share of both clauses' content that must be shared before their negation is compared. */
const BAR = 0.6;
/** The same where only one or two words are shared. */
const SHORT_BAR = 0.75;

/** The words of degree and of order in time in a facet. */
function degreesOf(facet: readonly string[]): readonly string[] {
  return facet.filter((stem) => stem.startsWith('degree:') || stem.startsWith(RELATION)).sort();
}

/** The words of a facet, each once, without what is marked. */
function wordsOf(facet: readonly string[]): readonly string[] {
  return [...new Set(facet.filter((stem) => !stem.startsWith(OPPOSITE) && !stem.startsWith(FIGURE) && !stem.startsWith(RELATION)))];
}

/** Whether the claim names nothing but what the statement names; how far and in what way is left to others. */
function saysNoMore(own: readonly string[], other: readonly string[]): boolean {
  const more = own.filter((stem) => countShared([stem], other) === 0);
  return more.every((stem) => stem.endsWith('ly'));
}

/** Whether one side holds a word and the other its opposite: "matches" beside "differs from". */
function areOpposed(a: readonly string[], b: readonly string[]): boolean {
  const count = (own: readonly string[], other: readonly string[]): number => own.filter((stem) => stem.startsWith(OPPOSITE) && other.includes(stem.slice(OPPOSITE.length)) && !other.includes(stem)).length;
  return (count(a, b) + count(b, a)) % 2 === 1;
}

/** Whether one side holds the opposite of a word that the other does not name at all: "inaccurate" beside "precisely". */
function isOpposedTo(a: readonly string[], b: readonly string[]): boolean {
  return a.some((stem) => stem.startsWith(OPPOSITE) && !b.includes(stem)) || b.some((stem) => stem.startsWith(OPPOSITE) && !a.includes(stem));
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
  // "Cortisone does not cause a rash" says it of something else.
  const isCovered = shared === own.length && other.length === shared + 1 && claim.agent.length + statement.agent.length === 0;
  // "Does not bind toxins" denies that it binds them in the gut.
  const isDeniedAtLarge = b.isNegated && !a.isNegated && shared === other.length && own.length === shared + 1 && claim.agent.length + statement.agent.length === 0;
  if (likeness < (shared < 3 ? SHORT_BAR : BAR) && !((isCovered || isDeniedAtLarge) && shared > 1)) return NEUTRAL;
  // What is denied for one month is not denied for three.
  if (claim.facet.some((stem) => stem.startsWith(FIGURE) && !statement.facet.includes(stem)) || areNumberedApart(own, other)) return NEUTRAL;
  if ((a.isNegated !== b.isNegated) !== areOpposed(claim.facet, statement.facet)) return { label: 'conflicts', confidence: 0.5 + 0.35 * likeness, kind: 'negation' };
  return claim.topic !== undefined && likeness >= 0.75 && !isOpposedTo(claim.facet, statement.facet) && saysNoMore(own, other) && degreesOf(claim.facet).join() === degreesOf(statement.facet).join() ? { label: 'supports', confidence: 0.5 + 0.3 * likeness, kind: 'wording' } : NEUTRAL;
}
