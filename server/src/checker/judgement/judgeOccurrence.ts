import { facetOf } from '../lexicon/vocabulary';
import type { DirectionPosition, Proposition } from '../proposition/proposition';
import { stem } from '../text/stem';
import { isState, judgeDirection, telling } from './judgeDirection';
import { facetLikeness, shareStem } from './likeness';
import { NEUTRAL, type Relation } from './relation';

/** Likeness from which a side effect and what is said to occur are the same. */
const BAR = 0.6;

/** "Weight gain is common" read as that it is caused. */
const BROUGHT_ABOUT: DirectionPosition = { kind: 'direction', direction: 'cause', isNegated: false, degree: 'open' };

/** "A breakdown of muscle is a rare complication" against "a breakdown of muscle has never been seen": a named side effect, and whether it comes about. */
export function judgeOccurrence(claim: Proposition, statement: Proposition): Relation {
  const [harm, effect] = claim.aspect === 'complications' ? [claim, statement] : [statement, claim];
  if (harm.position.kind !== 'scale' || effect.position.kind !== 'direction' || effect.agent.length > 0) return NEUTRAL;
  if (harm.facet.length === 0) return harm === claim ? judgeHarmless(harm, effect) : NEUTRAL;
  if (harm.position.low > 0 && harm.facet.some(isState)) {
    const relation = harm === claim ? judgeDirection(harm, BROUGHT_ABOUT, effect, effect.position) : judgeDirection(effect, effect.position, harm, BROUGHT_ABOUT);
    if (relation.label === 'conflicts') return relation;
  }
  const { direction, isNegated } = effect.position;
  if (direction === 'down' || direction === 'relieve') return judgeKeptAway(harm, effect);
  const harmed = direction === 'worse' || direction === 'none' ? judgeDamage(harm, effect, direction === 'none' || isNegated) : undefined;
  if (harmed) return harmed;
  if (direction !== 'occur' && direction !== 'cause') return NEUTRAL;
  const likeness = facetLikeness(harm.facet, effect.facet);
  if (likeness < BAR) return NEUTRAL;
  const isThere = harm.position.low > 0 ? true : harm.position.high === 0 ? false : undefined;
  if (isThere === undefined) return NEUTRAL;
  const confidence = 0.55 + 0.25 * likeness;
  return isThere === isNegated ? { label: 'conflicts', confidence, kind: 'negation' } : { label: 'supports', confidence, kind: 'negation' };
}

/** "Causes skin cancer" against "reduces the risk of skin cancer": what is said to come of it, and to be kept away by it. Of other people it says nothing. */
function judgeKeptAway(harm: Proposition, effect: Proposition): Relation {
  const { position } = effect;
  if (position.kind !== 'direction' || position.isNegated || harm.position.kind !== 'scale' || harm.position.low === 0 || !isOfSamePeople(harm, effect) || !shareStem(harm.context, CAUSING) || !shareStem(effect.context, KEEPING)) return NEUTRAL;
  // What may come of it in some may be eased by it in others.
  if (harm.certainty !== 'plain' && position.direction === 'relieve') return NEUTRAL;
  const likeness = facetLikeness(harm.facet, telling(effect.facet));
  return likeness < KEPT_AWAY_BAR ? NEUTRAL : { label: 'conflicts', confidence: 0.55 + 0.25 * likeness, kind: 'direction' };
}

/** Words of bringing something about, and of keeping it away: "the swelling goes down" keeps nothing away. */
const CAUSING: readonly string[] = [...'cause trigger lead induce provoke produce risk complication'.split(' ').map(stem), facetOf('side effect')];
const KEEPING: readonly string[] = 'prevent protect reduce lower decrease cut lessen diminish guard shield relieve ease alleviate soothe'.split(' ').map(stem);

/** The same for what is kept away: "skin cancer" is no "cancer". */
const KEPT_AWAY_BAR = 0.8;

function isOfSamePeople(a: Proposition, b: Proposition): boolean {
  return a.groups.length === b.groups.length && a.groups.every((group) => b.groups.includes(group));
}

/** "Is harmless", "has no side effects" against "can cause kidney stones": a denial of all harm, and what is said to come of it. What is produced or induced may be good. */
function judgeHarmless(harm: Proposition, { position, facet, groups, context }: Proposition): Relation {
  const isDenied = harm.position.kind === 'scale' && harm.position.high === 0;
  if (!isDenied || position.kind !== 'direction' || position.direction !== 'cause' || position.isNegated || facet.length === 0 || groups.length > 0 || harm.groups.length > 0 || !shareStem(context, ONLY_BAD)) return NEUTRAL;
  return { label: 'conflicts', confidence: 0.65, kind: 'negation' };
}

const ONLY_BAD: readonly string[] = 'cause trigger provoke'.split(' ').map(stem);

/** "May cause liver damage" against "does not harm the liver": damage to a part of the body, and what is said to be done to it. */
function judgeDamage(harm: Proposition, effect: Proposition, isDenied: boolean): Relation | undefined {
  const damage = harm.facet.filter((found) => DAMAGE.has(found));
  const part = harm.facet.filter((found) => !DAMAGE.has(found));
  if (damage.length === 0 || part.length === 0 || harm.position.kind !== 'scale' || facetLikeness(part, effect.facet) < BAR) return undefined;
  const isThere = harm.position.low > 0 ? true : harm.position.high === 0 ? false : undefined;
  if (isThere === undefined) return undefined;
  return { label: isThere === isDenied ? 'conflicts' : 'supports', confidence: 0.75, kind: 'negation' };
}

/** Stems of words for what is done to a part of the body. */
const DAMAGE: ReadonlySet<string> = new Set(['damage', 'injury', 'harm', 'irritation', 'irritate', 'toxicity', 'failure', 'impairment', 'scar', 'infect'].map(stem));
