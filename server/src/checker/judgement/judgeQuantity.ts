import type { Proposition, QuantityPosition } from '../proposition/proposition';
import { countShared, facetLikeness } from './likeness';
import { NEUTRAL, type DecisionKind, type Relation } from './relation';

/** Soft edges of "about": a fifth to each side. */
const VAGUE = 0.2;
/** Disjoint ranges closer than this factor are a tension, no conflict: 10–30 minutes and 33 minutes. */
const NEAR = 1.15;

/** Time to an effect varies from one person to the next: three weeks and four to six are no contradiction. */
const NEAR_BODY_TIME = 1.4;
const BODY_TIME: ReadonlySet<string> = new Set(['onset', 'effect-duration', 'side-effect-duration', 'persistence', 'course-length', 'incubation', 'contagious-time', 'hospital-stay']);

function nearOf(aspect: string): number {
  return BODY_TIME.has(aspect) ? NEAR_BODY_TIME : NEAR;
}

const TIMING: ReadonlySet<string> = new Set(['hospital-stay', 'incubation', 'contagious-time', 'service-life', 'observation-time', 'use-time', 'spacing', 'recovery-time', 'onset', 'effect-duration', 'side-effect-duration', 'persistence', 'shelf-life', 'interval', 'maintenance-interval', 'intake-timing', 'course-length', 'session-length']);

/** Intervals on the same thing, see {@link judgeRanges}; on different things they say nothing of each other. */
export function judgeQuantity(claim: Proposition, a: QuantityPosition, statement: Proposition, b: QuantityPosition): Relation {
  return facetsMeet(claim, statement) ? judgeRanges(claim.aspect, a, b) : NEUTRAL;
}

/** Intervals: disjoint conflict, contained support, partly overlapping are in tension. Different dimensions say nothing of each other. */
export function judgeRanges(aspect: string, a: QuantityPosition, b: QuantityPosition): Relation {
  if (a.dimension !== b.dimension && !(aspect === 'amount' && (a.dimension === 'count' || b.dimension === 'count'))) return NEUTRAL;
  const kind: DecisionKind = TIMING.has(aspect) ? 'timing' : 'quantity';
  if (aspect === 'age') return judgeAge(a, b);
  if (a.dimension === 'year') return judgeYears(a, b);
  // A limit above what is usual says nothing of it.
  if (a.isCeiling === true && b.low > 0 && a.high >= b.low) return NEUTRAL;
  // Less than a limit allows is not what it says.
  if (b.isCeiling === true && a.isCeiling !== true && a.low > 0 && a.low === a.high && a.high <= b.high && LIMITED.has(aspect)) return NEUTRAL;
  // "All" is not "98 per cent".
  if (a.dimension === 'percent' && a.low === 100 && b.high < 100) return { label: 'conflicts', confidence: 0.7, kind };
  const bounds = aspect === 'persistence' ? undefined : judgeBounds(aspect, a, b, kind);
  if (bounds) return bounds;
  const x = softened(a);
  const y = softened(b);
  // "From 90 euros" is the least that one pays.
  if (aspect === 'cost-amount' && !Number.isFinite(a.high) && Number.isFinite(b.high) && y.low > x.low * 2) return { label: 'conflicts', confidence: 0.75, kind };
  // "Works within hours" is not "up to three months".
  if (aspect === 'onset' && b.low === 0 && !b.isVague && a.low > 0 && x.high * FAR < y.high) return x.high * 4 * FAR < y.high ? { label: 'conflicts', confidence: 0.7, kind } : NEUTRAL;
  if (x.low > y.high || y.low > x.high) {
    const factor = x.low > y.high ? x.low / y.high : y.low / x.high;
    if (factor < nearOf(aspect) || ((a.isVague || b.isVague) && factor < 2)) return { label: 'tension', confidence: 0.65, kind };
    return { label: 'conflicts', confidence: a.isVague && b.isVague ? 0.7 : factor < 1.5 ? 0.8 : 0.9, kind };
  }
  // "At least 15 years" does not say "forever".
  if (OPEN_ENDED.has(aspect) && y.high === Infinity && x.low > y.low * NEAR) return NEUTRAL;
  if (isWithin(x, y) || isWithin(y, x) || isWithin(a, y)) return { label: 'supports', confidence: 0.85, kind };
  if (Number.isFinite(a.high) && Number.isFinite(b.high)) return { label: 'tension', confidence: 0.65, kind };
  return NEUTRAL;
}

/** Aspects of which "at least" says how long for certain, not how long. */
const OPEN_ENDED: ReadonlySet<string> = new Set(['effect-duration', 'service-life', 'persistence']);

/** Aspects where a figure that names nothing speaks of all. */
const OPEN: ReadonlySet<string> = new Set(['side-effect-duration', 'risk-reduction', 'effect-duration', 'dose', 'amount']);

/** Figures of no known aspect must stand among mostly the same words; rates must be of the same thing. */
function facetsMeet(claim: Proposition, statement: Proposition): boolean {
  const shared = countShared(claim.facet, statement.facet);
  if (claim.aspect === 'figure' && claim.topic === undefined) return shared >= 3 && facetLikeness(claim.facet, statement.facet) >= 0.5;
  if (claim.aspect === 'figure' && claim.position.kind === 'quantity' && claim.position.dimension === 'percent' && claim.facet.length === 1 && statement.facet.length === 1) return shared === 1;
  // Beside the same things counted one more shared word tells that both speak of the same.
  if (claim.aspect === 'figure' && isCounted(claim) && isCounted(statement) && shared === 1) return facetLikeness(claim.facet, statement.facet) >= COUNTED_BAR;
  if (claim.aspect === 'figure') return shared >= 2 && facetLikeness(claim.facet, statement.facet) >= 0.4;
  // "Dry lips" are no "swollen lips".
  if ((claim.aspect === 'risk-rate' || claim.aspect === 'persistence') && shared > 0) return facetLikeness(claim.facet, statement.facet) >= 0.6;
  if (shared > 0 || claim.facet.length + statement.facet.length === 0) return true;
  return OPEN.has(claim.aspect) && (claim.facet.length === 0 || statement.facet.length === 0);
}

/** Likeness of what else is said of the things that are counted. */
const COUNTED_BAR = 0.75;

/** "Ten spoonfuls": the dimension names what is counted. */
function isCounted({ position }: Proposition): boolean {
  return position.kind === 'quantity' && position.dimension.startsWith('count ');
}

/** Aspects of which "up to" sets a limit, not a range that holds the usual. */
const LIMITED: ReadonlySet<string> = new Set(['dose', 'amount', 'concentration']);

/** Aspects of which an upper bound tells how long one has to bear it, and from which factor on two of them differ. */
const PASSING: ReadonlySet<string> = new Set(['side-effect-duration', 'recovery-time']);
const FAR = 5;

/** Two upper bounds ("up to 800 mg", "do not exceed 400 mg") are compared with each other. */
function judgeBounds(aspect: string, a: QuantityPosition, b: QuantityPosition, kind: DecisionKind): Relation | undefined {
  if (LIMITED.has(aspect) && a.low === 0 && b.low > 0 && Number.isFinite(b.high) && Number.isFinite(a.high)) {
    return a.high >= b.high * 1.5 ? { label: 'conflicts', confidence: a.isVague || b.isVague ? 0.65 : 0.75, kind } : undefined;
  }
  if ((aspect === 'shelf-life' || aspect === 'service-life') && Number.isFinite(a.high) && Number.isFinite(b.high)) {
    const apart = Math.max(a.high / b.high, b.high / a.high);
    return apart < NEAR ? { label: 'supports', confidence: 0.85, kind } : apart < 1.5 ? { label: 'tension', confidence: 0.65, kind } : { label: 'conflicts', confidence: 0.75, kind };
  }
  const bothUpper = a.low === 0 && b.low === 0 && Number.isFinite(a.high) && Number.isFinite(b.high) && a.high > 0 && b.high > 0;
  if (!bothUpper || a.isVague || b.isVague) return undefined;
  const factor = Math.max(a.high / b.high, b.high / a.high);
  if (factor < NEAR) return { label: 'supports', confidence: 0.85, kind };
  // "Gone within two days" is not "up to six months".
  if (a.high < b.high && PASSING.has(aspect)) return factor >= FAR ? { label: 'conflicts', confidence: 0.7, kind } : NEUTRAL;
  if (a.high < b.high) return undefined;
  return factor < 1.5 ? { label: 'tension', confidence: 0.65, kind } : { label: 'conflicts', confidence: 0.75, kind };
}

/** Calendar years are compared by distance, not by ratio. */
function judgeYears(a: QuantityPosition, b: QuantityPosition): Relation {
  const distance = Math.max(a.low - b.high, b.low - a.high);
  if (distance <= 0) return { label: 'supports', confidence: 0.85, kind: 'timing' };
  return distance > 2 ? { label: 'conflicts', confidence: 0.85, kind: 'timing' } : { label: 'tension', confidence: 0.65, kind: 'timing' };
}

/** The youngest who may have it decides. */
function judgeAge(a: QuantityPosition, b: QuantityPosition): Relation {
  if (!Number.isFinite(a.high) && !Number.isFinite(b.high)) {
    if (a.low < b.low * 0.95) return { label: 'conflicts', confidence: 0.8, kind: 'population' };
    return a.low === b.low ? { label: 'supports', confidence: 0.85, kind: 'population' } : NEUTRAL;
  }
  if (a.high < b.low) return { label: 'conflicts', confidence: 0.75, kind: 'population' };
  return NEUTRAL;
}

function softened(position: QuantityPosition): { low: number; high: number } {
  if (!position.isVague) return position;
  return { low: position.low * (1 - VAGUE), high: position.high * (1 + VAGUE) };
}

/** Half an hour and 30 minutes are the same. */
const ROUNDING = 1.001;

function isWithin(inner: { low: number; high: number }, outer: { low: number; high: number }): boolean {
  return outer.low <= inner.low * ROUNDING && inner.high <= outer.high * ROUNDING;
}
