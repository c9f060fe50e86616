import { EXCEPT, type Ages, type EligibilityPosition, type Proposition } from '../proposition/proposition';
import { countShared, facetLikeness } from './likeness';
import { NEUTRAL, type Relation } from './relation';

/** Who can have it. A claim on everybody conflicts with an exception for one group; a statement on one group does not bear on another. */
export function judgeEligibility(claim: Proposition, statement: Proposition): Relation {
  const a = claim.position;
  const b = statement.position;
  if (a.kind !== 'eligibility' || b.kind !== 'eligibility') return NEUTRAL;
  const own = { names: claim.facet, ages: a.ages };
  const other = { names: statement.facet, ages: b.ages };
  if (isBelowLimit(a, own, b, other)) return { label: 'conflicts', confidence: 0.75, kind: 'population' };
  if (!meet(own, other)) return NEUTRAL;
  if (a.allowed === b.allowed) {
    return isAll(other) || !isAll(own) ? { label: 'supports', confidence: 0.85, kind: 'population' } : NEUTRAL;
  }
  if (b.allowed === 'unknown' || a.allowed === 'unknown') return a.allowed === 'yes' ? { label: 'conflicts', confidence: 0.7, kind: 'evidence' } : NEUTRAL;
  const isStrict = a.allowed !== 'ask' && b.allowed !== 'ask';
  if (isStrict) return { label: 'conflicts', confidence: 0.85, kind: 'population' };
  return a.allowed === 'yes' || b.allowed === 'yes' ? { label: 'tension', confidence: 0.7, kind: 'population' } : NEUTRAL;
}

interface Who {
  readonly names: readonly string[];
  readonly ages: Ages | undefined;
}

/** Everybody, but for those that are left out. */
function isAll({ names, ages }: Who): boolean {
  return ages === undefined && names.every((name) => name.startsWith(EXCEPT));
}

/** Whether both speak of some of the same people. */
function meet(a: Who, b: Who): boolean {
  if (isAll(a)) return !leavesOut(a, b);
  if (isAll(b)) return !leavesOut(b, a);
  const [ofA, ofB] = [agesOf(a), agesOf(b)];
  const isSameAge = ofA && ofB ? ofA.low < ofB.high - SLACK && ofB.low < ofA.high - SLACK : undefined;
  const [namesA, namesB] = [namesOf(a), namesOf(b)];
  if (isSameAge === false) return false;
  if (isSameAge && (namesA.length === 0 || namesB.length === 0)) return true;
  return shareNames(namesA, namesB);
}

/** A limit of exactly one's age, in years. */
const SLACK = 0.01;

const SEXES: ReadonlySet<string> = new Set(['men', 'women']);

function leavesOut(all: Who, some: Who): boolean {
  const isLeftOut = (name: string): boolean => all.names.includes(`${EXCEPT}${name}`);
  // "Adults as well as children".
  // Both sexes are not one of them.
  const isOfOther = (name: string): boolean => SEXES.has(name) && some.names.includes(name) && !isLeftOut(name);
  return some.names.some(isLeftOut) && (!some.names.includes('adults') || isLeftOut('adults')) && !(some.names.some((name) => SEXES.has(name) && isLeftOut(name)) && [...SEXES].some(isOfOther));
}

const GROUP_AGES: ReadonlyMap<string, Ages> = new Map([['children', { low: 0, high: 18 }], ['older', { low: 65, high: Infinity }]]);

function agesOf({ names, ages }: Who): Ages | undefined {
  return ages ?? names.map((name) => GROUP_AGES.get(name)).find((found) => found !== undefined);
}

function namesOf({ names }: Who): readonly string[] {
  return names.filter((name) => !GROUP_AGES.has(name) && !name.startsWith(EXCEPT));
}

/** One lies in the other, or most is shared: "allergic to egg" is not "allergic to fish". */
function shareNames(a: readonly string[], b: readonly string[]): boolean {
  const [ofA, ofB] = [countShared(a, b), countShared(b, a)];
  if (ofA === 0 || ofB === 0) return false;
  return ofA === a.length || ofB === b.length || facetLikeness(a, b) > 0.5 || a.some((name) => GROUPS.has(name) && b.includes(name));
}

/** Groups that are meant one by one where several are named. */
const GROUPS: ReadonlySet<string> = new Set(['pregnancy', 'breastfeeding', 'kidney', 'liver', 'heart', 'diabetes', 'asthma', 'immune', 'epilepsy', 'hypertension', 'anticoagulants', 'smokers', 'cancer']);

/** "Fit for fifteen-year-olds" where a source names those from eighteen on only. */
function isBelowLimit(a: EligibilityPosition, own: Who, b: EligibilityPosition, other: Who): boolean {
  if (a.allowed !== 'yes' || b.allowed !== 'yes' || own.ages === undefined || other.ages === undefined) return false;
  if (namesOf(other).length > 0) return false;
  return other.ages.high === Infinity && other.ages.low >= LIMIT && own.ages.low < other.ages.low - 1 && (own.ages.high <= other.ages.low || own.ages.high === Infinity);
}

/** Ages from which on a lower bound is one of who may have it, in years. */
const LIMIT = 3;
