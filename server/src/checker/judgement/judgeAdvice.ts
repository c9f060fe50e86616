import type { AdvicePosition, Proposition, Window } from '../proposition/proposition';
import { isLight } from '../proposition/readAdvice';
import { countShared, shareStem } from './likeness';
import { NEUTRAL, type Relation } from './relation';

/** Share of the statement's action that the claim's sentence must name, and the other way round. */
const STATEMENT_BAR = 0.6;
const CLAIM_BAR = 0.5;
/** The same where the claim names nothing that the statement does not. */
const LIST_BAR = 0.4;

type Advice = AdvicePosition['advice'];

/** Advice on the same action: what one side forbids, requires or leaves to a doctor against what the other allows, forbids or calls needless. */
export function judgeAdvice(claim: Proposition, a: AdvicePosition, statement: Proposition, b: AdvicePosition): Relation {
  const likeness = likenessOf(claim, a, statement, b);
  if (likeness === undefined) return NEUTRAL;
  const confidence = 0.55 + 0.3 * likeness;
  const timed = a.window && b.window ? judgeWindows(a.advice, a.window, b.advice, b.window) : undefined;
  // "Hard lenses for four weeks" is said of other ones than "soft lenses for two".
  const isOfSame = countShared(claim.facet, [...statement.facet, ...b.circumstances]) === claim.facet.length;
  if (timed === 'conflicts' && !isOfSame) return NEUTRAL;
  if (timed) return timed === 'neutral' ? NEUTRAL : { label: timed, confidence, kind: 'timing' };
  if (a.advice === b.advice) return claim.facet.length > 0 ? { label: 'supports', confidence, kind: 'wording' } : NEUTRAL;
  // "Not always needed" leaves those who need it, unless all are said to.
  const [need, partly] = a.advice === 'do' ? [claim, statement] : [statement, claim];
  if (isOfNeed(a.advice) && isOfNeed(b.advice) && partly.certainty === 'possible' && !need.isUniversal) return { label: 'tension', confidence, kind: 'degree' };
  if (conflicts(a.advice, b.advice) || stopsUnasked(a.advice, b, statement)) return { label: 'conflicts', confidence, kind: 'negation' };
  return differs(a.advice, b.advice) ? { label: 'tension', confidence, kind: 'degree' } : NEUTRAL;
}

/** How far both speak of the same action, in [0, 1]; undefined when they do not. */
function likenessOf(claim: Proposition, a: AdvicePosition, statement: Proposition, b: AdvicePosition): number | undefined {
  if (claim.facet.length === 0 && statement.facet.length === 0 && isOfTwoThings(a, b)) return undefined;
  if (claim.facet.length === 0 && statement.facet.length === 0) return claim.topic !== undefined && ((isOfNeed(a.advice) && isOfNeed(b.advice)) || (isOfDoctor(a.advice) && isOfDoctor(b.advice))) ? 0.4 : undefined;
  if (statement.facet.length === 0 && claim.topic !== undefined && isOfNeed(a.advice) && isOfNeed(b.advice) && isIncluded(claim, statement, b)) return 0.4;
  if (claim.facet.length === 0 || statement.facet.length === 0 || countShared(claim.facet, statement.facet) === 0) return undefined;
  // "Fillers can be dissolved", in an article on something else: said of another thing.
  if (claim.topic === undefined && statement.topic !== undefined && claim.agent.length > 0 && !shareStem(claim.agent, [...statement.facet, ...b.circumstances])) return undefined;
  if (isSingledOut(claim, a, statement, b)) return 0.6;
  const ofStatement = coverage(statement.facet, b.listed, [...claim.facet, ...a.circumstances]);
  const ofClaim = countShared(claim.facet, [...statement.facet, ...b.circumstances]) / claim.facet.length;
  if (a.actions.length + b.actions.length > 0 && countShared(a.actions, [...statement.facet, ...b.actions]) === 0 && countShared(b.actions, [...claim.facet, ...a.actions]) === 0) return undefined;
  const isOneOfMany = ofClaim === 1 && countShared(claim.facet, statement.facet) > 1 && ofStatement >= LIST_BAR;
  if ((ofStatement < STATEMENT_BAR && !isOneOfMany) || ofClaim < CLAIM_BAR) return undefined;
  if (claim.topic !== statement.topic && countShared(claim.facet, statement.facet) < 2) return undefined;
  return (ofStatement + ofClaim) / 2;
}

/** "Sunscreen is unnecessary" against "protect the skin with sunscreen": one thing is called needless that the other asks for; not "before the injection". */
function isSingledOut(claim: Proposition, a: AdvicePosition, statement: Proposition, b: AdvicePosition): boolean {
  const last = statement.facet.at(-1) ?? '';
  return a.advice === 'needless' && b.advice === 'do' && claim.facet.length === 1 && shareStem(claim.facet, [last]) && statement.facet.length < 4 && !(statement.scope ?? []).some((mark) => mark.startsWith('order:') && mark.endsWith(`:${last}`));
}

/** "Two sessions are needed", "no anaesthetic is needed": neither is said of what the other names. */
function isOfTwoThings(a: AdvicePosition, b: AdvicePosition): boolean {
  const [own, other] = [a, b].map(({ circumstances }) => circumstances.filter((stem) => !isLight(stem)));
  return own !== undefined && other !== undefined && own.length > 0 && other.length > 0 && countShared(own, other) === 0;
}

/** "Not needed on cloudy days" against "use it even when it is cloudy"; "people with dark skin" against "everyone, whatever their colour". */
function isIncluded(claim: Proposition, statement: Proposition, { circumstances }: AdvicePosition): boolean {
  return countShared(claim.facet, circumstances) === claim.facet.length || (statement.isUniversal && statement.groups.length === 0 && claim.groups.length > 0);
}

/** Share of the facet that is met, in [0, 1]; a list counts as one and is met by any of it. */
function coverage(facet: readonly string[], listed: readonly string[], by: readonly string[]): number {
  const single = facet.filter((stem) => !listed.includes(stem));
  const list = facet.filter((stem) => listed.includes(stem));
  const all = single.length + (list.length > 0 ? 1 : 0);
  return (countShared(single, by) + (countShared(list, by) > 0 ? 1 : 0)) / all;
}

/** Ends of two windows further apart than by this factor are not the same. */
const APART = 2;

/** The same for what is to be done at some time after an event. */
const LONG_APART = 3;

/** "After six weeks". */
function isMoment({ low, high }: Window): boolean {
  return low > 0 && high === Infinity;
}

/** What the times make of two pieces of advice on one action; undefined: they hold at the same time, and the advice decides. */
function judgeWindows(a: Advice, ofA: Window, b: Advice, ofB: Window): 'conflicts' | 'neutral' | undefined {
  const isApart = ofA.low >= ofB.high || ofB.low >= ofA.high;
  if (a !== b) return isApart ? 'neutral' : undefined;
  // "Not for a day" leaves open what "not for a year" forbids; "possible after a month" is not "possible the next day".
  if (a === 'not') return isFarApart(ofA.high - ofA.low, ofB.high - ofB.low) ? 'conflicts' : undefined;
  if (a === 'do' && isMoment(ofA) && isMoment(ofB)) return Math.max(ofA.low, ofB.low) >= LONG_APART * Math.min(ofA.low, ofB.low) ? 'conflicts' : undefined;
  if (a === 'may' && isMoment(ofA) && ofA.low >= LONG_APART * Math.max(ofB.low, 1)) return 'conflicts';
  if (a === 'may' && ofB.low > 0) return ofA.low < ofB.low && isFarApart(Math.max(ofA.low, 0.01), ofB.low) ? 'conflicts' : undefined;
  return undefined;
}

function isFarApart(a: number, b: number): boolean {
  return Number.isFinite(a) && Number.isFinite(b) && Math.max(a, b) >= APART * Math.min(a, b);
}

function isOfDoctor(advice: Advice): boolean {
  return advice === 'free' || advice === 'ask';
}

function isOfNeed(advice: Advice): boolean {
  return advice === 'do' || advice === 'needless';
}

function conflicts(a: Advice, b: Advice): boolean {
  const is = (x: Advice, y: Advice): boolean => (a === x && b === y) || (a === y && b === x);
  return is('do', 'not') || is('may', 'not') || is('free', 'not') || is('do', 'needless') || is('free', 'ask');
}

/** To stop of one's own accord, where the source has one ask first. */
function stopsUnasked(advice: Advice, { advice: asked, actions }: AdvicePosition, statement: Proposition): boolean {
  return asked === 'ask' && (advice === 'needless' || advice === 'not') && actions.includes(GOING_ON) && statement.facet.includes(GOING_ON);
}

/** Stopping and going on are read as one action. */
const GOING_ON = 'continu';

function differs(a: Advice, b: Advice): boolean {
  return (a === 'may' || a === 'do') && b === 'ask';
}
