import type { EffectDirection } from '../lexicon/lexicon';
import { vocabulary } from '../lexicon/vocabulary';
import { listedStems } from '../lexicon/wordLists';
import type { DirectionPosition, Proposition } from '../proposition/proposition';
import { stem } from '../text/stem';
import { areNumberedApart, countShared, facetLikeness, shareStem } from './likeness';
import { isOfFewer } from './judgeScope';
import { NEUTRAL, type Relation } from './relation';

/** Likeness from which the same direction agrees: what is done to the scalp says little of its blood. */
const SUPPORT_BAR = 0.7;

const OPPOSITE: Readonly<Partial<Record<EffectDirection, EffectDirection>>> = { up: 'down', down: 'up', contain: 'lack', lack: 'contain' };

/** Directions of an effect on the same thing: opposite ones conflict, so do an effect and its denial; equal ones support. */
export function judgeDirection(claim: Proposition, a: DirectionPosition, statement: Proposition, b: DirectionPosition): Relation {
  const [ofClaim, own] = ofWeight(claim, a);
  const [ofStatement, other] = ofWeight(statement, b);
  return judgePlain(...ofState(ofClaim, own, ofStatement), ...ofState(ofStatement, other, ofClaim));
}

/** Whether a stem names a state that is a change of something: low potassium, weight gain; not sleeplessness, which is named where it is treated. */
export function isState(found: string): boolean {
  return vocabulary().states.get(found)?.isTreated === false;
}

/** "Causes low potassium" beside "raises potassium"; what is not brought about may still change. */
function ofState(proposition: Proposition, position: DirectionPosition, other: Proposition): [Proposition, DirectionPosition] {
  const want = ofWant(proposition, position, other);
  if (want) return want;
  if (position.direction !== 'cause' || position.isNegated) return [proposition, position];
  const { states } = vocabulary();
  const name = proposition.facet.find((found) => states.has(found));
  const state = states.get(name ?? '');
  if (state === undefined || !other.facet.includes(state.of)) return [proposition, position];
  return [{ ...proposition, facet: proposition.facet.map((found) => (found === name ? state.of : found)) }, { ...position, direction: state.change, degree: 'much' }];
}

/** "Leads to vitamin B12 deficiency" beside "vitamin B12 levels fall", "causes memory problems" beside "improves memory": what is brought about is that there is less of it. */
function ofWant(proposition: Proposition, position: DirectionPosition, other: Proposition): [Proposition, DirectionPosition] | undefined {
  if ((position.direction !== 'cause' && position.direction !== 'occur') || proposition.facet.length < 2) return undefined;
  const { wants } = vocabulary();
  const name = proposition.facet.find((found) => wants.has(found));
  const direction = wants.get(name ?? '');
  if (direction === undefined || other.facet.some((found) => wants.has(found))) return undefined;
  return [{ ...proposition, facet: proposition.facet.filter((found) => found !== name) }, { ...position, direction }];
}

/** Losing weight is weight going down: read as a change of weight. */
function ofWeight(proposition: Proposition, position: DirectionPosition): [Proposition, DirectionPosition] {
  if (!proposition.facet.includes('weight-loss')) return [proposition, position];
  const direction: EffectDirection = position.direction === 'down' || position.direction === 'worse' ? 'up' : position.direction === 'none' ? 'none' : 'down';
  return [{ ...proposition, facet: proposition.facet.map((stem) => (stem === 'weight-loss' ? 'body-weight' : stem)) }, { ...position, direction }];
}

function judgePlain(claim: Proposition, a: DirectionPosition, statement: Proposition, b: DirectionPosition): Relation {
  if (!agentsMeet(claim, statement)) return NEUTRAL;
  const isMeasured = telling(claim.facet).length > 0 && telling(statement.facet).length > 0;
  const ofClaim = isMeasured ? telling(claim.facet) : claim.facet;
  const ofStatement = isMeasured ? telling(statement.facet) : statement.facet;
  const likeness = facetLikeness(ofClaim, ofStatement);
  if (likeness < (claim.topic === undefined || areApart(ofClaim, ofStatement) ? 0.7 : 0.55)) return NEUTRAL;
  if (claim.topic === undefined && (claim.agent.length === 0 || (statement.agent.length > 0 && facetLikeness(claim.agent, statement.agent) < 0.7))) return NEUTRAL;
  const confidence = 0.6 + 0.25 * likeness;
  const isRelieved = [a, b].some(({ direction }) => direction === 'relieve');
  // What can be caused may be good or bad: whether to better it is to have more of it is open.
  if ([a, b].some(({ direction }) => direction === 'cause') && [a, b].some(({ direction }) => direction === 'better')) return NEUTRAL;
  // Fewer attacks are one thing, an attack that is relieved another.
  if (a.direction !== b.direction && isRelieved && (a.direction === 'down' || b.direction === 'down') && [...claim.facet, ...statement.facet].some((found) => EPISODES.has(found))) return NEUTRAL;
  const own = plainDirection(a.direction, claim.facet, isRelieved);
  const other = plainDirection(b.direction, statement.facet, isRelieved);
  if (OPPOSITE[own] === other && comesAbout(a.direction, b.direction)) return a.isNegated || b.isNegated ? NEUTRAL : { label: 'conflicts', confidence, kind: 'direction' };
  if (isContent(own) !== isContent(other) || !comesAbout(a.direction, b.direction)) return NEUTRAL;
  const aNone = a.direction === 'none' || a.isNegated;
  const bNone = b.direction === 'none' || b.isNegated;
  if (aNone && bNone) return { label: 'supports', confidence, kind: 'negation' };
  if (aNone !== bNone) return isComparable(a, claim.facet, b, statement.facet) ? { label: 'conflicts', confidence, kind: 'negation' } : NEUTRAL;
  if (own === other && a.degree !== b.degree && a.degree !== 'open' && b.degree !== 'open') return { label: 'conflicts', confidence: 0.5 + 0.25 * likeness, kind: 'degree' };
  // Nobody who says "relieves" has said "cures".
  if (own === other && a.degree === 'much' && b.degree === 'open' && !isOfFewer(claim, statement)) return NEUTRAL;
  if (own === other && isSwift(claim) && !isSwift(statement)) return NEUTRAL;
  if (own === other && likeness >= SUPPORT_BAR) return { label: 'supports', confidence, kind: 'direction' };
  return NEUTRAL;
}

/** "Overnight", "for ever": when and for how long is part of what is claimed. */
function isSwift({ context }: Proposition): boolean {
  return context.some((word) => SWIFT.has(word));
}

const SWIFT = listedStems('judge-direction-swift');

/** Words of measuring: "the risk of", "blood levels of", "the time it takes to". */
const MEASURES: ReadonlySet<string> = new Set(['risk', 'incidence', 'rate', 'level', 'blood', 'time', 'take', 'number', 'amount', 'need', 'chance', 'likelihood', 'concentration', 'occurrence', 'frequency', 'degree', 'extent', 'extra', 'symptom', 'severity', 'dramatic', 'fast', 'faster', 'many', 'developing', 'getting', 'production', 'release', 'size', 'score', 'eat', 'eating', 'meal', 'duration', 'bout', 'episode', 'length', 'course', 'period'].map(stem));

/** What comes and goes: there can be fewer of them, and one can be cut short. */
const EPISODES: ReadonlySet<string> = new Set(['attack', 'episode', 'bout', 'seizure', 'flare', 'relapse'].map(stem));

/** Each side names something that the other does not: "basal cell cancer", "squamous cell cancer". */
function areApart(a: readonly string[], b: readonly string[]): boolean {
  return countShared(a, b) < a.length && countShared(b, a) < b.length;
}

/** Stems without words of measuring, which go with anything that is measured. */
export function telling(facet: readonly string[]): readonly string[] {
  return facet.filter((found) => !MEASURES.has(found));
}

/** What is said to occur is compared with its cause or its denial, not with what raises or lowers it. */
function comesAbout(a: EffectDirection, b: EffectDirection): boolean {
  const isOpen = (direction: EffectDirection): boolean => direction === 'occur' || direction === 'cause' || direction === 'none';
  return (a !== 'occur' && b !== 'occur') || (isOpen(a) && isOpen(b));
}

/** What something is made of is no effect of it. */
function isContent(direction: EffectDirection): boolean {
  return direction === 'contain' || direction === 'lack';
}

function isComparable(a: DirectionPosition, ofClaim: readonly string[], b: DirectionPosition, ofStatement: readonly string[]): boolean {
  const isRelieved = a.direction === 'relieve' || b.direction === 'relieve';
  return plainDirection(a.direction, ofClaim, isRelieved) === plainDirection(b.direction, ofStatement, isRelieved) || [a, b].some(({ direction }) => direction === 'none' || direction === 'link');
}

/** Things of which less is better: to improve them is to lower them. */
const UNWELCOME = /^(?:pain|ache|soren|risk|symptom|diseas|inflam|wrinkl|loss|anxi|stress|fatigu|mortal|death|depress|insomnia|infect|cancer|tumor|swell|bruis|acn|eczema|nause|headach|migrain|fever|cough|injur|damag|bleed|pressur|cholesterol|weight|glucos|sugar|fat)/;

/** What one side relieves is bad on both. "Improve" as raising a good thing or lowering a bad one; "worsen" the other way round. */
function plainDirection(direction: EffectDirection, facet: readonly string[], isRelieved: boolean): EffectDirection {
  if (direction === 'cause' || direction === 'occur') return 'up';
  if (direction === 'relieve') return 'down';
  if (direction !== 'better' && direction !== 'worse') return direction;
  const isBad = isRelieved || facet.some((found) => found === 'fall-asleep' || found.split(/[/-]/).some((part) => UNWELCOME.test(part)));
  return (direction === 'better') === isBad ? 'down' : 'up';
}

/** Both speak of the topic, or of the same other actor, by name or in the same clause: "cafestol" beside "cafestol from coffee", coffee being the topic. */
function agentsMeet(claim: Proposition, statement: Proposition): boolean {
  const [a, b] = [claim.agent, statement.agent];
  if (a.length === 0 && b.length === 0) return true;
  if (areNumberedApart(a, b)) return false;
  if (a.length > 0 && b.length > 0) return shareStem(a, b);
  const [named, other] = a.length > 0 ? [a, statement] : [b, claim];
  return countShared(named, other.context.filter((found) => !other.facet.includes(found))) === named.length;
}
