import { lexicon, type EffectDirection, type QuantityAspect } from '../lexicon/lexicon';
import { isFiniteVerb, type Clause } from './clauses';
import { findHappening } from './happening';
import { covers, type Mark, type MarkedSentence } from './marks';
import type { Quantity } from './quantities';
import { isUnwelcome } from './quantityAnchors';
import type { Bounded } from './quantityBounds';

/** The aspect of the quantity's dimension with most signals in the clause; undefined when none has enough. */
function bestAspect(sentence: MarkedSentence, clause: Clause, quantity: Quantity, bounded: Bounded): QuantityAspect | undefined {
  const isFor = isAfterFor(sentence, bounded.from);
  let best: QuantityAspect | undefined;
  let bestScore = 0;
  for (const aspect of lexicon.aspects.values()) {
    if (aspect.kind !== 'quantity' || !sameDimension(aspect.dimension, quantity.dimension)) continue;
    if (quantity.high < aspect.range[0] || quantity.low > aspect.range[1]) continue;
    if (isFor && aspect.id === 'onset') continue;
    if (aspect.units.length > 0 && !countsUnit(sentence, aspect.id, quantity)) continue;
    const score = signalScore(sentence, clause, aspect.id, bounded) + (OWN_TIME.has(aspect.id) && isOwnTime(sentence, clause, quantity) ? 1 : 0) + (aspect.id === 'course-length' && isFor && isTaken(sentence, clause, bounded.from) ? 1 : 0) + (aspect.id === 'effect-duration' && isFor && isActing(sentence, clause, bounded.from) ? 1 : 0);
    if (score >= aspect.needs && score + 1 > bestScore) {
      best = aspect;
      bestScore = score + 1;
    }
  }
  return best;
}

/** The aspect that the clause signals; a share of people without one is a rate of what happens to them, or a reduction. */
export function aspectOf(sentence: MarkedSentence, clause: Clause, quantity: Quantity, bounded: Bounded): QuantityAspect | undefined {
  const best = bestAspect(sentence, clause, quantity, bounded);
  const rate = rateAspect(sentence, clause, quantity);
  if (!best && effectForTime(sentence, clause, quantity, bounded)) {
    const lasting = lexicon.aspects.get('effect-duration');
    if (lasting?.kind === 'quantity') return lasting;
  }
  if (best) return (best.id === 'success-rate' || best.id === 'concentration') && rate ? rate : best;
  return followsReduction(sentence, quantity.dimension, bounded.from) ? reductionAspect(sentence, clause, quantity) : rate;
}

/** "For only two hours", "for just about a day". */
function isAfterFor({ tokens }: MarkedSentence, from: number): boolean {
  let at = from - 1;
  while (at > 0 && FOCUSING.has(tokens[at]?.lower ?? '')) at--;
  return tokens[at]?.lower === 'for';
}

const FOCUSING: ReadonlySet<string> = new Set(['only', 'just', 'merely', 'some', 'about', 'around', 'even', 'the', 'a', 'mere']);

/** "Acts for two hours", "protects for a year": how long it does what it is for. */
function isActing({ tokens }: MarkedSentence, clause: Clause, from: number): boolean {
  return tokens.slice(clause.from, from).some(({ stem }) => ACTING.has(stem));
}

const ACTING: ReadonlySet<string> = new Set(['act', 'protect', 'work', 'shield', 'immun', 'effectiv', 'protection']);

/** "Reduced appetite for two hours": the effect that lasts so long. */
export function effectForTime(sentence: MarkedSentence, clause: Clause, { dimension }: Quantity, { from }: Bounded): Mark | undefined {
  if (dimension !== 'duration' || sentence.tokens[from - 1]?.lower !== 'for') return undefined;
  const isAct = sentence.tokens.slice(clause.from, from).some(({ stem }) => TAKING.has(stem));
  return isAct ? undefined : sentence.marks.find(({ entry, from: start, to }) => entry.kind === 'effect' && CHANGING.has(entry.direction) && covers(clause, start) && to <= from);
}

/** "Is worn for two weeks", "take it for a month". */
function isTaken({ tokens }: MarkedSentence, clause: Clause, from: number): boolean {
  return tokens.slice(clause.from, from).some(({ stem }) => TAKING.has(stem));
}

/** What people do for so long. */
const TAKING: ReadonlySet<string> = new Set(['tak', 'taken', 'worn', 'given', 'prescrib', 'need', 'use', 'used', 'apply', 'wear', 'drink', 'eat', 'continu', 'exercis', 'train', 'treat', 'receiv', 'giv', 'avoid', 'stop']);

const CHANGING: ReadonlySet<EffectDirection> = new Set<EffectDirection>(['up', 'down', 'relieve', 'better']);

/** "Belching occurs in 1 in 10": a share of people to whom something happens. */
function rateAspect(sentence: MarkedSentence, clause: Clause, quantity: Quantity): QuantityAspect | undefined {
  const aspect = lexicon.aspects.get('risk-rate');
  if (quantity.dimension !== 'percent' || aspect?.kind !== 'quantity') return undefined;
  const happens = sentence.tokens.slice(clause.from, clause.to).some(({ stem }) => HAPPENING.has(stem)) || findHappening(sentence, clause) !== undefined;
  return happens ? aspect : undefined;
}

/** What happens to people, by stem. */
export const HAPPENING: ReadonlySet<string> = new Set(['occur', 'happen', 'affect', 'experienc', 'suffer', 'develop', 'hit']);

/** "Removes 90 percent of". */
function followsReduction(sentence: MarkedSentence, dimension: string, from: number): boolean {
  return dimension === 'percent' && sentence.marks.some(({ entry, to }) => entry.kind === 'effect' && LOWERING.has(entry.direction) && to <= from && from - to < 3);
}

/** "Reduces the risk by 40 percent". */
export function reductionAspect(sentence: MarkedSentence, clause: Clause, quantity: Quantity): QuantityAspect | undefined {
  const aspect = lexicon.aspects.get('risk-reduction');
  const isLowered = sentence.marks.some(({ entry, from, to }) => entry.kind === 'effect' && LOWERING.has(entry.direction) && from >= clause.from && to <= clause.to);
  return quantity.dimension === 'percent' && isLowered && aspect?.kind === 'quantity' ? aspect : undefined;
}

function sameDimension(aspect: string, quantity: string): boolean {
  return aspect === quantity || (aspect === 'dose' && (quantity === 'dose-iu' || quantity === 'dose-per-kg' || quantity === 'volume'));
}

function countsUnit(sentence: MarkedSentence, aspect: string, quantity: Quantity): boolean {
  return sentence.marks.some(({ entry, from, to }) => entry.kind === 'signal' && entry.aspect === aspect && entry.role === 'unit' && isCounted(sentence, quantity, from, to));
}

/** The unit stands behind the number, or in front as "number of sessions". */
function isCounted(sentence: MarkedSentence, quantity: Quantity, from: number, to: number): boolean {
  if (from > quantity.from && from <= quantity.to + 1) return true;
  return to <= quantity.from && sentence.tokens[from - 1]?.lower === 'of' && sentence.tokens[from - 2]?.lower === 'number' && sentence.tokens[from]?.stem === quantity.counted;
}

/** Aspects of which the topic itself can be the subject: "mesotherapy takes …", "the vaccine lasts …". */
const OWN_TIME: ReadonlySet<string> = new Set(['session-length', 'effect-duration', 'onset', 'service-life']);

/** The topic comes first in the clause and its verb stands between it and the quantity: "mesotherapy takes 20 minutes", not "take melatonin for 20 minutes". */
function isOwnTime(sentence: MarkedSentence, clause: Clause, quantity: Quantity): boolean {
  const mention = sentence.mentions.find(({ from }) => from >= clause.from && from < clause.from + 3);
  if (!mention || sentence.tokens.slice(clause.from, mention.from).some(({ lower }) => lower === 'about' || lower === 'of' || lower === 'on')) return false;
  for (let at = mention.to; at < quantity.from; at++) if (isFiniteVerb(sentence, at)) return true;
  return false;
}

/** How many roles (subject, verb, surroundings) are filled in the clause; -1 when a word rules the aspect out. */
export function signalScore(sentence: MarkedSentence, clause: Clause, aspect: string, ignore: { from: number; to: number }): number {
  const roles = new Set<string>();
  const isContinued = continuesSubject(sentence, clause);
  for (const { entry, from, to } of sentence.marks) {
    if (aspect === 'risk-rate' && isUnwelcome(entry) && to <= clause.from) roles.add('around');
    // "… and disappears within a week": the subject stands in the clause before.
    if (isContinued && to <= clause.from && (aspect === 'side-effect-duration' ? isUnwelcome(entry) : entry.kind === 'signal' && entry.aspect === aspect && entry.role === 'subject')) roles.add('subject');
    if (from < clause.from || to > clause.to) continue;
    if (isUnwelcome(entry)) {
      if (aspect === 'side-effect-duration') roles.add('subject');
      if (aspect === 'success-rate' && !sentence.grammar('mitigate').some((mark) => mark.to <= from && from - mark.to < 4)) return -1;
      if (aspect === 'risk-rate') roles.add('around');
    }
    if (entry.kind !== 'signal' || entry.aspect !== aspect) continue;
    if (entry.role === 'not') {
      if (!(from >= ignore.from && to <= ignore.to)) return -1;
      continue;
    }
    if (from >= ignore.from && to <= ignore.to && entry.role !== 'around') continue;
    roles.add(entry.role);
  }
  roles.delete('unit');
  return roles.size;
}

/** A clause that opens with its verb, after "and" or "but" and an adverb at most. */
function continuesSubject(sentence: MarkedSentence, clause: Clause): boolean {
  let at = clause.from;
  while (at < clause.to && (sentence.tokens[at]?.kind === 'mark' || ['and', 'but', 'then', 'or', 'usually', 'generally', 'often', 'mostly', 'normally', 'typically'].includes(sentence.tokens[at]?.lower ?? ''))) at++;
  return clause.from > 0 && isFiniteVerb(sentence, at);
}

/** Directions that leave less of their object. */
const LOWERING: ReadonlySet<EffectDirection> = new Set<EffectDirection>(['down', 'relieve']);
