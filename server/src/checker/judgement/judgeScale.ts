import { lexicon, type ScaleAspect } from '../lexicon/lexicon';
import type { Proposition, ScalePosition } from '../proposition/proposition';
import { stem } from '../text/stem';
import { countShared, shareStem } from './likeness';
import { NEUTRAL, type DecisionKind, type Relation } from './relation';

/** Aspects on which "none" leaves no room: any degree conflicts with it. */
const ABSOLUTE_NONE: ReadonlySet<string> = new Set(['complications', 'pain', 'downtime', 'invasiveness', 'maintenance', 'dependence', 'interaction', 'comfort-of-use', 'incidence', 'excess', 'more-is-better']);
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
    if (isAbsolute || gap >= 2 || (aspect.id === 'cost' && a.low >= 2 !== b.low >= 2) || isComplement(aspect, a, b) || isComplement(aspect, b, a)) return { label: 'conflicts', confidence: conflictConfidence(gap, claim, statement), kind };
    return { label: 'tension', confidence: 0.7, kind: 'degree' };
  }
  if (b.low >= a.low && b.high <= a.high) return supportOf(claim, statement, kind);
  return NEUTRAL;
}

function supportOf(claim: ScaleProposition, statement: ScaleProposition, kind: DecisionKind): Relation {
  const isNamedOnly = claim.facet.length > 0 && statement.facet.length === 0 && claim.position.low > 0;
  return isNamedOnly ? NEUTRAL : { label: 'supports', confidence: 0.85, kind };
}

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

const RISING: ReadonlySet<string> = new Set('increase increased raise higher elevated excess rise likelier worsen add extra'.split(' ').map(stem));
const BRINGING: ReadonlySet<string> = new Set('cause trigger lead produce provoke induce bring give result set off risk danger contribute'.split(' ').map(stem));

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
    if (statement.facet.length === 0 || (claim.aspect === 'efficacy' && claim.position.low === 3)) return true;
    return countShared(statement.facet, [...claim.facet, ...claim.context]) * 2 >= statement.facet.length;
  }
  if (claim.aspect === 'incidence' && claim.facet.length === 0 !== (statement.facet.length === 0)) return false;
  if (claim.facet.length > 0 && statement.facet.length > 0) return sharesKind(claim, statement);
  if (claim.facet.length > 0) return claim.position.high > 0 || statement.position.high === 0;
  if (statement.facet.length > 0) return statement.position.high > 0;
  return true;
}
