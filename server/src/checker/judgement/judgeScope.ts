import { HEARSAY, OPEN, UNCAUSED, UNKNOWN } from '../proposition/hearsay';
import type { Proposition } from '../proposition/proposition';
import { JOINED, LEFT_OUT, ONLY, ORDER } from '../proposition/restrictions';
import { BY_FIGURE, CASE, SHARE } from '../proposition/shares';
import { HEALTHY, SIDE, WITH, WITHOUT } from '../proposition/sides';
import { stem } from '../text/stem';
import { countShared, isAlike, shareStem } from './likeness';
import { NEUTRAL, type Relation } from './relation';

const NONE: readonly string[] = [];
const ALL = 5;

/**
 * What a relation is worth by what both sides speak of: "all insurers" is not supported by "some insurers" but conflicts
 * with it, "in people with asthma" says nothing of people without, what others claim is not the source's word.
 */
export function withinScope(relation: Relation, claim: Proposition, statement: Proposition): Relation {
  const [own, other] = [claim.scope ?? NONE, statement.scope ?? NONE];
  if (own.length + other.length === 0 && claim.certainty !== 'certain' && !claim.isUniversal) return relation;
  if (other.includes(HEARSAY) || other.includes(OPEN)) return NEUTRAL;
  if (relation.label === 'conflicts' && claim.certainty === 'possible' && other.includes(UNKNOWN)) return NEUTRAL;
  if (relation.label !== 'conflicts' && (isAloneAndJoined(claim, statement) || isAloneAndJoined(statement, claim))) return { label: 'conflicts', confidence: 0.65, kind: 'choice' };
  if (relation.label === 'neutral') return NEUTRAL;
  const restricted = byRestrictions(relation, claim, statement);
  if (restricted) return restricted;
  if (areOnOtherSides(own, other) || areOnOtherSides(other, own)) return NEUTRAL;
  if (other.includes(UNCAUSED) && relation.label === 'supports') return isOfCause(claim) ? { label: 'conflicts', confidence: 0.65, kind: 'evidence' } : relation;
  if (claim.position.kind === 'quantity') return relation;
  return byShares(relation, claim, statement);
}

/** Verbs by which a claim makes a cause of a link. */
function isOfCause({ position, context }: Proposition): boolean {
  return (position.kind === 'direction' && position.direction !== 'link') || context.some((word) => CAUSING.has(word));
}

const CAUSING: ReadonlySet<string> = new Set(['caus', 'cause', 'trigger', 'lead', 'prevent', 'protect', 'produc', 'induc']);

interface Share {
  readonly level: number;
  readonly head: string;
  readonly isFigure: boolean;
}

function sharesOf(scope: readonly string[]): readonly Share[] {
  return scope.filter((mark) => mark.startsWith(SHARE)).map((mark) => {
    const isFigure = mark.endsWith(BY_FIGURE);
    return { level: Number(mark[SHARE.length]), head: mark.slice(SHARE.length + 2, isFigure ? -BY_FIGURE.length : undefined), isFigure };
  });
}

function byShares(relation: Relation, claim: Proposition, statement: Proposition): Relation {
  const other = sharesOf(statement.scope ?? NONE);
  for (const a of sharesOf(claim.scope ?? NONE)) {
    const b = other.find(({ head }) => head === a.head || isAlike(head, a.head));
    if (b === undefined) {
      if (relation.label === 'supports' && a.level === ALL) return withoutShare(relation, a, claim, statement);
      continue;
    }
    // Two figures are compared as such.
    if (a.isFigure && b.isFigure) return relation.label === 'supports' && a.level !== b.level ? NEUTRAL : relation;
    if (relation.label === 'supports') return supportByShares(relation, a.level, b.level);
    if (relation.label === 'tension' && a.level === ALL && b.level < ALL) return { ...relation, label: 'conflicts', kind: 'degree' };
    if (relation.label === 'conflicts' && leavesRoom(a.level, b.level)) return NEUTRAL;
  }
  return relation;
}

/** Whether the claim speaks of all where the statement speaks of fewer of the same. */
export function isOfFewer(claim: Proposition, statement: Proposition): boolean {
  if (claim.scope === undefined || statement.scope === undefined) return false;
  const other = sharesOf(statement.scope);
  return sharesOf(claim.scope).some((a) => a.level === ALL && other.some((b) => b.level < ALL && (b.head === a.head || isAlike(b.head, a.head))));
}

/** "All" against "some", "few" against "most": the same said of another share. */
function supportByShares(relation: Relation, a: number, b: number): Relation {
  if (a === b || (a === 2 && b > 1)) return relation;
  if ((a === ALL && b < ALL) || (a >= 3 && b === 1) || (a === 1 && b >= 3)) return { label: 'conflicts', confidence: 0.7, kind: 'degree' };
  return a > b || a === 1 ? NEUTRAL : relation;
}

/** "Kills all bacteria" is more than "kills bacteria"; "always returns" is not "may return". */
function withoutShare(relation: Relation, { head }: Share, claim: Proposition, statement: Proposition): Relation {
  if (isNarrowed(statement) && head === CASE && !isNarrowed(claim)) return NEUTRAL;
  const isStated = claim.position.kind === 'scale' || claim.position.kind === 'direction' || claim.position.kind === 'wording';
  const isPossible = statement.certainty === 'possible' || (statement.certainty === 'can' && claim.certainty !== 'can');
  // "Abscesses always disappear" says of abscesses not that they always come.
  if (isPossible && claim.aspect === 'complications' && !shareStem(claim.context, COMING)) return NEUTRAL;
  if (isStated && isPossible && head === CASE && claim.certainty !== 'possible') return { label: 'conflicts', confidence: 0.65, kind: 'degree' };
  return head === CASE ? relation : NEUTRAL;
}

const COMING: readonly string[] = 'cause trigger lead occur happen follow develop have feel experience suffer return result appear arise come get affect produce bring'.split(' ').map(stem);

/** Of some kind of people alone. */
function isNarrowed({ scope = NONE }: Proposition): boolean {
  return scope.some((mark) => mark.startsWith(WITH) || mark.startsWith(WITHOUT) || (mark.startsWith(SIDE) && mark.endsWith(CASE)));
}

/** "Some are happy", "some are unhappy": both can be so. */
function leavesRoom(a: number, b: number): boolean {
  if (a === ALL || b === ALL) return false;
  if (a === 4 && b === 4) return false;
  return !(a === 1 && b === 1);
}

/** Whether one speaks of those with, of the old, of high doses, and the other of those without, of the young, of low doses. */
function areOnOtherSides(a: readonly string[], b: readonly string[]): boolean {
  return a.some((mark) => {
    if (mark.startsWith(WITHOUT)) return b.includes(`${WITH}${mark.slice(WITHOUT.length)}`) && !b.includes(mark) && !a.includes(`${WITH}${mark.slice(WITHOUT.length)}`);
    if (!mark.startsWith(SIDE)) return false;
    const [pair = '', pole = '', head = ''] = mark.slice(SIDE.length).split(':');
    const isOther = (found: string): boolean => {
      const [itsPair, itsPole, itsHead = ''] = found.slice(SIDE.length).split(':');
      return found.startsWith(SIDE) && itsPair === pair && itsPole !== pole && !a.includes(found) && (itsHead === head || isAlike(itsHead, head));
    };
    if (mark === HEALTHY) return b.some((found) => found.startsWith(WITH)) && !a.some((found) => found.startsWith(WITH));
    return b.some(isOther) && !b.includes(mark);
  });
}

/** What exceptions and the order in time make of a relation; undefined: they leave it as it is. */
function byRestrictions(relation: Relation, claim: Proposition, statement: Proposition): Relation | undefined {
  const [own, other] = [claim.scope ?? NONE, statement.scope ?? NONE];
  if (EXCEPTABLE.has(claim.position.kind) && (leavesOut(own, statement) || leavesOut(other, claim))) {
    return relation.label === 'supports' ? { label: 'conflicts', confidence: 0.7, kind: 'choice' } : NEUTRAL;
  }
  if (!isInOtherOrder(own, other)) return undefined;
  if (claim.position.kind !== 'advice' && claim.position.kind !== 'wording') return relation.label === 'supports' ? NEUTRAL : undefined;
  // Where nothing but having the topic is asked for, once: one may drink both before and after.
  const isAsked = claim.position.kind === 'advice' && claim.position.advice === 'do' && claim.facet.every((found) => own.some((mark) => mark.startsWith(ORDER) && mark.endsWith(`:${found}`)));
  return relation.label === 'supports' && isAsked ? { label: 'conflicts', confidence: 0.7, kind: 'timing' } : NEUTRAL;
}

/** Kinds of answer that hold for things one by one; degrees and groups mind exceptions themselves. */
const EXCEPTABLE: ReadonlySet<string> = new Set(['advice', 'wording', 'choice', 'direction']);

/** "All fruit except grapefruit", where the other side speaks of grapefruit. */
function leavesOut(scope: readonly string[], { scope: named = NONE, facet, context }: Proposition): boolean {
  return scope.some((mark) => mark.startsWith(LEFT_OUT) && !named.includes(mark) && shareStem([mark.slice(LEFT_OUT.length)], [...facet, ...context]));
}

/** "Before brushing", "after brushing". */
function isInOtherOrder(own: readonly string[], other: readonly string[]): boolean {
  const mine = own.filter((mark) => mark.startsWith(ORDER));
  const theirs = other.filter((mark) => mark.startsWith(ORDER));
  if (mine.length !== 1 || theirs.length !== 1) return false;
  const [a = '', ofA = ''] = (mine[0] ?? '').slice(ORDER.length).split(':');
  const [b = '', ofB = ''] = (theirs[0] ?? '').slice(ORDER.length).split(':');
  return a !== b && isAlike(ofA, ofB);
}

/** "Only doctors" against "doctors and nurses", said with the same words. */
function isAloneAndJoined(one: Proposition, both: Proposition): boolean {
  const alone = (one.scope ?? NONE).filter((mark) => mark.startsWith(ONLY)).map((mark) => mark.slice(ONLY.length));
  if (alone.length === 0 || one.position.kind === 'quantity' || one.aspect === 'complications' || one.topic === undefined || one.topic !== both.topic) return false;
  const isJoined = (both.scope ?? NONE).some((mark) => {
    if (!mark.startsWith(JOINED)) return false;
    const [left = '', right = ''] = mark.slice(JOINED.length).split('|');
    return alone.some((stem) => isAlike(stem, left)) !== alone.some((stem) => isAlike(stem, right));
  });
  return isJoined && one.context.length > 0 && countShared(one.context, both.context) === one.context.length && countShared(both.context, one.context) >= both.context.length - 2;
}
