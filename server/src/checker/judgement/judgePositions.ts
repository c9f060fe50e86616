import { lexicon } from '../lexicon/lexicon';
import { NON, type Proposition } from '../proposition/proposition';
import { judgeAdvice } from './judgeAdvice';
import { judgeComparison } from './judgeComparison';
import { judgeDirection } from './judgeDirection';
import { judgeEfficacy } from './judgeEfficacy';
import { judgeEligibility } from './judgeEligibility';
import { judgeAlways, judgeFrequency, judgeNever, judgePassing } from './judgeFrequency';
import { isOfLimits, judgeLimits } from './judgeLimits';
import { judgeOccurrence } from './judgeOccurrence';
import { judgePermanence } from './judgePermanence';
import { judgeQuantity } from './judgeQuantity';
import { judgeChoice } from './judgeChoice';
import { judgeScale } from './judgeScale';
import { judgeWording } from './judgeWording';
import { shareStem } from './likeness';
import { withinScope } from './judgeScope';
import { NEUTRAL, weighed, type Relation } from './relation';

/** Choices that a remedy leaves open: it can be taken or injected one way and another. */
const MANIFOLD: ReadonlySet<string> = new Set(['food', 'time-of-day', 'injection-tissue', 'injection-site']);

/** Sexes and adults: named so often in passing that they restrict little. */
const LIGHT_GROUPS: ReadonlySet<string> = new Set(['men', 'women', 'adults']);

/**
 * Relation of a statement's proposition to a claim's on the same aspect. A statement on one group does not bear on a
 * claim about another; on a claim about everybody it bears with less weight, unless the claim excludes every exception.
 */
export function judgePositions(claim: Proposition, statement: Proposition): Relation {
  return withinScope(judgeUnscoped(claim, statement), claim, statement);
}

function judgeUnscoped(claim: Proposition, statement: Proposition): Relation {
  if (claim.aspect !== statement.aspect) return judgeAcross(claim, statement);
  if (claim.aspect === 'eligibility' || claim.aspect === 'affected') return judgeEligibility(claim, statement);
  const relation = judgeAspect(claim, statement);
  if (relation.label === 'neutral') return relation;
  return restrictToGroups(weighed(relation, certaintyFactor(statement)), claim, statement);
}

/** Aspects that answer each other. */
function judgeAcross(claim: Proposition, statement: Proposition): Relation {
  if (claim.aspect === 'effect-duration') return judgePermanence(claim, statement);
  if (claim.aspect === 'persistence' || statement.aspect === 'persistence') return judgePassing(claim, statement);
  if (claim.aspect === 'effect' && statement.aspect === 'incidence') return judgeNever(claim, statement);
  if (claim.aspect === 'incidence' && statement.aspect === 'effect') return judgeNever(claim, statement);
  if (claim.aspect === 'incidence' || statement.aspect === 'incidence') return judgeFrequency(claim, statement);
  if (claim.aspect === 'risk-rate' || statement.aspect === 'risk-rate') {
    const relation = judgeNever(claim, statement);
    return relation.label === 'neutral' ? judgeAlways(claim, statement) : relation;
  }
  if (claim.aspect === 'complications' || statement.aspect === 'complications') return judgeOccurrence(claim, statement);
  if (isOfLimits(claim) && isOfLimits(statement)) return judgeLimits(claim, statement);
  return judgeEfficacy(claim, statement);
}

function judgeAspect(claim: Proposition, statement: Proposition): Relation {
  const a = claim.position;
  const b = statement.position;
  if (a.kind === 'scale' && b.kind === 'scale') {
    const aspect = lexicon.aspects.get(claim.aspect);
    return aspect?.kind === 'scale' ? judgeScale(aspect, { ...claim, position: a }, { ...statement, position: b }) : NEUTRAL;
  }
  if (a.kind === 'quantity' && b.kind === 'quantity') return judgeQuantity(claim, a, statement, b);
  // Paid for one purpose, and for another.
  if (a.kind === 'choice' && claim.facet.length > 0 && statement.facet.length > 0 && !shareStem(claim.facet, statement.facet)) return NEUTRAL;
  if (a.kind === 'choice' && b.kind === 'choice') return judgeChoice(a, b, MANIFOLD.has(claim.aspect) && (claim.certainty === 'can' || claim.certainty === 'possible'));
  if (a.kind === 'direction' && b.kind === 'direction') return judgeDirection(claim, a, statement, b);
  if (a.kind === 'comparison' && b.kind === 'comparison') return judgeComparison(claim, a, statement, b);
  if (a.kind === 'advice' && b.kind === 'advice') return judgeAdvice(claim, a, statement, b);
  if (a.kind === 'wording' && b.kind === 'wording') return judgeWording(claim, a, statement, b);
  return NEUTRAL;
}

/** A statement that is itself unsure weighs a little less. */
function certaintyFactor(statement: Proposition): number {
  return statement.certainty === 'possible' ? 0.93 : 1;
}

/** Groups of which nobody belongs to both. */
const EXCLUSIVE: readonly (readonly [string, string])[] = [['children', 'adults'], ['children', 'older'], ['men', 'women']];

function areApart(a: readonly string[], b: readonly string[]): boolean {
  if (a.some((group) => b.includes(group))) return false;
  const isOpposed = (one: readonly string[], other: readonly string[]): boolean => one.some((group) => other.includes(`${NON}${group}`));
  if (isOpposed(a, b) || isOpposed(b, a)) return true;
  return EXCLUSIVE.some(([one, other]) => (a.includes(one) && b.includes(other)) || (a.includes(other) && b.includes(one)));
}

function restrictToGroups(relation: Relation, claim: Proposition, statement: Proposition): Relation {
  if (areApart(claim.groups, statement.groups)) return NEUTRAL;
  const ofStatement = statement.groups.filter((group) => !LIGHT_GROUPS.has(group));
  const ofClaim = claim.groups.filter((group) => !LIGHT_GROUPS.has(group));
  if (ofStatement.length === 0) return ofClaim.length > 0 && relation.label === 'conflicts' && (claim.position.kind === 'scale' || claim.position.kind === 'quantity') ? { ...weighed(relation, 0.8), label: 'tension' } : relation;
  if (ofClaim.length > 0) return ofClaim.some((group) => ofStatement.includes(group)) ? relation : NEUTRAL;
  const isAbsolute = claim.isUniversal || (claim.position.kind === 'scale' && claim.position.high === 0);
  if (relation.label === 'conflicts') return isAbsolute ? { ...weighed(relation, 0.85), kind: 'population' } : { ...weighed(relation, 0.8), label: 'tension', kind: 'population' };
  return relation.label === 'supports' ? NEUTRAL : relation;
}
