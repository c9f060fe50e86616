import { lexicon, type ScaleAspect } from '../lexicon/lexicon';
import { facetOf } from '../lexicon/vocabulary';
import { listedStems } from '../lexicon/wordLists';
import type { Proposition, ScalePosition } from '../proposition/proposition';
import { stem } from '../text/stem';
import { countShared, shareStem } from './likeness';
import { isOfFewer } from './judgeScope';
import { NEUTRAL, type DecisionKind, type Relation } from './relation';

/** Aspects on which "none" leaves no room: any degree conflicts with it. */
const ABSOLUTE_NONE: ReadonlySet<string> = new Set(['complications', 'pain', 'downtime', 'invasiveness', 'maintenance', 'dependence', 'interaction', 'comfort-of-use', 'incidence', 'excess', 'more-is-better', 'accuracy']);
const ABSOLUTE_TOP: ReadonlySet<string> = new Set(['efficacy']);

type ScaleProposition = Proposition & { readonly position: ScalePosition };

/** Positions on a scale: apart by two steps, or by one from an absolute end, they conflict; neighbours are in tension; a statement within the claim's stretch supports it. */
export function judgeScale(aspect: ScaleAspect, claim: ScaleProposition, statement: ScaleProposition): Relation {
  const a = claim.position;
  const b = statement.position;
  if (!facetsMeet(claim, statement)) return NEUTRAL;
  const gap = a.low > b.high ? a.low - b.high : b.low > a.high ? b.low - a.high : 0;
  const kind = kindOf(aspect, a, b, statement);
  if (gap > 0 && (deniesRiseAlone(claim, statement) || deniesRiseAlone(statement, claim))) return NEUTRAL;
  if (gap > 0) {
    const isAbsolute = touchesAbsoluteEnd(aspect, a) || touchesAbsoluteEnd(aspect, b);
    if (isAbsolute || gap >= 2 || splitsAspect(aspect, a, b) || isComplement(aspect, a, b) || isComplement(aspect, b, a)) {
      if (aspect.id === 'complications' && isOfOtherHarm(claim, statement)) return NEUTRAL;
      return { label: 'conflicts', confidence: conflictConfidence(gap, claim, statement), kind };
    }
    // "Infection is rare" beside "infection occurs": how often is another question.
    const isSeldom = aspect.id === 'complications' && claim.facet.length > 0 && statement.facet.length > 0 && Math.min(a.high, b.high) === SELDOM;
    return isSeldom ? NEUTRAL : { label: 'tension', confidence: 0.7, kind: 'degree' };
  }
  if (b.low >= a.low && b.high <= a.high) return supportOf(claim, statement, kind);
  // "All are free of pain" where most are.
  if (a.low >= b.low && a.high <= b.high && b.high - b.low === 1 && isOfFewer(claim, statement)) return { label: 'tension', confidence: 0.75, kind: 'degree' };
  return NEUTRAL;
}

/** What is dear is not cheap, and what is common not uncommon, though they are neighbours. */
function splitsAspect({ id }: ScaleAspect, a: ScalePosition, b: ScalePosition): boolean {
  const split = SPLITS.get(id);
  return split !== undefined && a.low >= split !== b.low >= split;
}

const SPLITS: ReadonlyMap<string, number> = new Map([['cost', 2], ['incidence', 3], ['accuracy', 2]]);

/** Top of the range that a rare side effect is given on the scale of complications. */
const SELDOM = 2;

/**
 * Whether two sayings on side effects pass each other by, though the words would meet: "it causes cancer" against "the
 * cysts are harmless" or "the risk is low", where the source speaks of harm at large; "X causes a rash" against "cortisone
 * does not", said of something that the claim does not name; "hardly any deaths" against "deaths occur", since how grave a
 * harm is tells nothing of how often it comes.
 */
function isOfOtherHarm(claim: ScaleProposition, statement: ScaleProposition): boolean {
  const isDenied = statement.position.high === 0;
  if (claim.position.low > 0) return (claim.facet.length > 0 && statement.facet.length === 0 && !(isDenied && deniesAll(statement))) || (isDenied && isOfUnnamed(statement, claim));
  return claim.position.high > 0 && (claim.position.high === 1 || claim.facet.length + statement.facet.length > 0);
}

/** "Has no side effects", rather than "is harmless": names what it denies. */
function deniesAll(statement: Proposition): boolean {
  return statement.agent.length === 0 && statement.context.some((word) => SIDE_EFFECTS.has(word));
}

const SIDE_EFFECTS: ReadonlySet<string> = new Set([facetOf('side effect'), stem('complication')]);

/** The statement speaks of something other than the topic that the claim does not name. */
function isOfUnnamed(statement: Proposition, claim: Proposition): boolean {
  return statement.agent.length > 0 && !shareStem(statement.agent, [...claim.context, ...claim.facet, ...claim.agent]);
}

function supportOf(claim: ScaleProposition, statement: ScaleProposition, kind: DecisionKind): Relation {
  const isNamedOnly = claim.facet.length > 0 && statement.facet.length === 0 && claim.position.low > 0;
  // "Works for A and B" is not said by "works for A".
  if (claim.aspect === 'efficacy' && statement.facet.length > 0 && countShared(claim.facet, [...statement.facet, ...statement.context]) < claim.facet.length * 0.6) return NEUTRAL;
  if (claim.aspect === 'efficacy' && claim.context.includes('without') !== statement.context.includes('without')) return NEUTRAL;
  if (claim.aspect === 'complications' && isOfOtherPart(claim, statement)) return NEUTRAL;
  return isNamedOnly ? NEUTRAL : { label: 'supports', confidence: 0.85, kind };
}

/** "Damages hearing", "can be itchy": harm to something of which the statement does not speak. */
function isOfOtherPart(claim: ScaleProposition, statement: ScaleProposition): boolean {
  const at = claim.facet.length > 0 || claim.position.low === 0 ? -1 : claim.context.findIndex((word) => HARMING.has(word));
  const part = at < 0 ? [] : claim.context.slice(at + 1);
  return part.length > 0 && !shareStem(part, [...statement.context, ...statement.facet]);
}

const HARMING: ReadonlySet<string> = new Set(['harm', 'damage', 'injure', 'ruin'].map(stem));

/** The same thing, or a kind of what the other side denies. */
function sharesKind(claim: ScaleProposition, statement: ScaleProposition): boolean {
  if (shareStem(claim.facet, statement.facet)) return true;
  const kindOf = (facet: readonly string[]): readonly string[] => lexicon.kindOf.get(facet.join(' ')) ?? [];
  if (claim.position.high === 0) return shareStem(claim.facet, kindOf(statement.facet));
  return statement.position.high === 0 && shareStem(statement.facet, kindOf(claim.facet));
}

function conflictConfidence(gap: number, claim: Proposition, statement: Proposition): number {
  const base = gap >= 2 ? 0.9 : 0.85;
  return statement.certainty === 'possible' && claim.certainty === 'possible' ? base - 0.2 : base;
}

/** "Did not increase fractures" against "fractures occur": only that there are more of them is denied. */
function deniesRiseAlone(denial: ScaleProposition, other: ScaleProposition): boolean {
  if (denial.position.high > 0 || denial.aspect !== 'complications' || !denial.context.some((word) => RISING.has(word))) return false;
  return !other.context.some((word) => RISING.has(word) || BRINGING.has(word));
}

const RISING = listedStems('judge-scale-rising');
const BRINGING = listedStems('judge-scale-bringing');

/** "No serious harms" leaves all but the top, and denies it. */
function isComplement(aspect: ScaleAspect, top: ScalePosition, rest: ScalePosition): boolean {
  return top.low === aspect.scale.length - 1 && rest.low === 0 && rest.high === top.low - 1 && rest.high > 0 && ABSOLUTE_NONE.has(aspect.id);
}

function touchesAbsoluteEnd(aspect: ScaleAspect, position: ScalePosition): boolean {
  const top = aspect.scale.length - 1;
  return (position.high === 0 && ABSOLUTE_NONE.has(aspect.id)) || (position.low === top && ABSOLUTE_TOP.has(aspect.id));
}

function kindOf(aspect: ScaleAspect, a: ScalePosition, b: ScalePosition, statement: Proposition): DecisionKind {
  if (aspect.id === 'evidence' || (aspect.id === 'efficacy' && statement.certainty === 'possible')) return 'evidence';
  return a.high === 0 || b.high === 0 ? 'negation' : 'degree';
}

/**
 * Whether both speak of the same thing. "No scars" and "bruising may occur" do not; "no complications" and "bruising"
 * do, since the general denial covers the kind; "no scars" and "side effects occur" do not.
 */
function facetsMeet(claim: ScaleProposition, statement: ScaleProposition): boolean {
  if (claim.aspect === 'evidence' || claim.aspect === 'efficacy') {
    if (statement.facet.length === 0 || (claim.aspect === 'efficacy' ? claim.position.low === 3 : claim.facet.length === 0)) return true;
    return countShared(statement.facet, [...claim.facet, ...claim.context]) * 2 >= statement.facet.length;
  }
  if (claim.aspect === 'incidence' && claim.facet.length === 0 !== (statement.facet.length === 0)) return false;
  if (claim.facet.length > 0 && statement.facet.length > 0) return sharesKind(claim, statement);
  if (claim.facet.length > 0) return claim.position.high > 0 || statement.position.high === 0;
  if (statement.facet.length > 0) return statement.position.high > 0;
  return true;
}
