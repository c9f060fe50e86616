import { lexicon, type QuantityAspect } from '../lexicon/lexicon';
import { isFiniteVerb, type Clause } from './clauses';
import { contentStems } from './content';
import { isOfControls } from './controlGroup';
import { findHappening } from './happening';
import { covers, type Mark, type MarkedSentence } from './marks';
import { readNegation } from './negation';
import type { Quantity } from './quantities';
import { complement, isAttribute, isOfOtherThing, isOfTopic, isPredicate, isUnwelcome, isVerbOfEffect } from './quantityAnchors';
import { isCeiling, withBounds, type Bounded } from './quantityBounds';
import { aspectOf, effectForTime, HAPPENING, reductionAspect, signalScore } from './quantitySignals';
import { actOf, isOutcomeOf, measureOf, stageOf, substanceOf } from './quantityObject';
import { isMomentOfMeasuring, isOutOfPlace, isTimeInUse } from './quantitySurroundings';
import { tokenSpan, type Reading } from './reading';
import { namesOf } from './scaleFacet';

/** Readings of all quantity aspects in a clause: numbers with their aspect, and phrases that mean a range ("instantly"). */
export function readQuantityAspects(sentence: MarkedSentence, clause: Clause, quantities: readonly Quantity[]): Reading[] {
  const readings: Reading[] = [];
  for (const quantity of quantities) {
    if (quantity.from < clause.from || quantity.to > clause.to || isOfName(sentence, quantity) || isOfControls(sentence, quantity, quantities)) continue;
    const reading = readNumber(sentence, clause, quantity);
    if (reading) readings.push(reading);
  }
  const isTaken = (mark: Mark): boolean => readings.some((reading) => reading.aspect !== 'figure' && sentence.tokens.slice(mark.from, mark.to).some((token) => reading.span.start <= token.start && token.end <= reading.span.end));
  for (const mark of sentence.marks) {
    if (mark.entry.kind !== 'anchor' || mark.from < clause.from || mark.to > clause.to + 1 || isTaken(mark)) continue;
    const reading = readAnchor(sentence, clause, mark);
    if (reading) readings.push(reading);
  }
  return readings;
}

/** "SPF 50 sunscreen": a figure of the topic's own name. */
function isOfName({ mentions }: MarkedSentence, { from, to }: Quantity): boolean {
  return mentions.some((mention) => mention.from <= from && to <= mention.to);
}

function readNumber(sentence: MarkedSentence, clause: Clause, said: Quantity): Reading | undefined {
  const replaced = isReplaced(sentence, clause, said.dimension) ? lexicon.aspects.get('service-life') : isBetweenDoses(sentence, clause, said) ? lexicon.aspects.get('interval') : undefined;
  const quantity = replaced?.kind === 'quantity' ? { ...said, dimension: replaced.dimension } : said;
  if (isOfSomethingElse(sentence, clause, quantity)) return undefined;
  const bounded = withBounds(sentence, quantity);
  const size = isEffectSize(sentence, quantity);
  const aspect = replaced?.kind === 'quantity' ? replaced : size ? reductionAspect(sentence, clause, quantity) : aspectOf(sentence, clause, quantity, bounded);
  if (!replaced && isBareUnit(sentence, quantity) && ((!aspect && !size) || !isAfterPreposition(sentence, quantity))) return undefined;
  if ((aspect?.id === 'onset' || aspect?.id === 'effect-duration') && isMomentOfMeasuring(sentence, quantity)) return undefined;
  if (aspect?.id === 'effect-duration' && isTimeInUse(sentence, quantity)) return undefined;
  if (aspect && OF_OUTCOMES.has(aspect.id) && isOutcomeOf(sentence, clause)) return undefined;
  const lasting = aspect?.id === 'effect-duration' ? effectForTime(sentence, clause, quantity, bounded) : undefined;
  const negation = readNegation(sentence, clause, { from: bounded.from, to: quantity.to });
  if (negation.isUnproven) return undefined;
  const isDenied = negation.isNegated !== isNotEnough(sentence, clause, quantity);
  const isLimit = isDenied && bounded.high === Infinity;
  // "Not at intervals of less than twelve weeks": twelve at least.
  const isLeast = isDenied && bounded.low === 0 && quantity.low > 0 && aspect?.id === 'interval';
  if (isDenied && !isLimit && !isLeast && aspect?.id !== 'session-count') return undefined;
  const range = isLeast ? { low: bounded.high, high: Infinity } : isLimit ? { low: 0, high: bounded.low } : isDenied ? { low: bounded.high + 1, high: Infinity } : asLimit(sentence, clause, aspect, bounded);
  return {
    aspect: aspect?.id ?? 'figure',
    position: { kind: 'quantity', dimension: aspect?.id === 'amount' ? measureOf(quantity) : aspect || quantity.counted === undefined ? quantity.dimension : `${quantity.dimension} ${quantity.counted}`, ...range, isVague: bounded.isVague, ...(isLimit || isCeiling(sentence, bounded, quantity) ? { isCeiling: true } : {}) },
    span: tokenSpan(sentence, [{ from: bounded.from, to: bounded.to }]),
    at: quantity.from,
    facet: lasting ? contentStems(sentence, lasting.to, bounded.from) : aspect ? (SUBSTANCED.has(aspect.id) ? [...substanceOf(sentence, quantity), ...stageOf(sentence, clause)] : facetOf(sentence, clause, aspect)) : (size ? sizeFacet(sentence, clause, quantity) : contentStems(sentence, clause.from, clause.to)).filter((stem) => stem !== quantity.counted),
    isWeak: false,
  };
}

/** Aspects whose figure may be that of a study, of which the clause tells the outcome. */
const OF_OUTCOMES: ReadonlySet<string> = new Set(['dose', 'session-count', 'age', 'amount']);
/** Aspects whose figure may be of a substance that the text names. */
const SUBSTANCED: ReadonlySet<string> = new Set(['dose', 'amount']);

/** "Between two sessions", "all in one visit", "in the next two years", "1,000 IU is below the limit": the number tells of no course, dose or duration. */
function isOfSomethingElse({ tokens }: MarkedSentence, clause: Clause, { dimension, from, to }: Quantity): boolean {
  const [before, second] = [tokens[from - 1]?.lower ?? '', tokens[from - 2]?.lower ?? ''];
  if (dimension === 'count') return before === 'between' || (before === 'in' && second === 'all');
  if (dimension.startsWith('dose')) return tokens.slice(to, clause.to).some(({ lower }, index, behind) => lower === 'limit' && behind.slice(Math.max(0, index - 4), index).some((word) => BESIDE_LIMIT.has(word.lower)));
  return dimension === 'duration' && NEARBY.has(before) && second === 'the';
}

const BESIDE_LIMIT: ReadonlySet<string> = new Set(['below', 'under', 'within', 'above', 'beyond', 'exceeds']);
const NEARBY: ReadonlySet<string> = new Set(['next', 'past', 'previous', 'coming']);

/** "Doses above 100 mg can be harmful" sets an upper limit. */
function asLimit(sentence: MarkedSentence, clause: Clause, aspect: QuantityAspect | undefined, bounded: Bounded): { low: number; high: number } {
  const isOpen = bounded.high === Infinity && (aspect?.id === 'dose' || aspect?.id === 'amount' || aspect?.id === 'course-length');
  const isHarmful = isOpen && sentence.marks.some(({ entry, from }) => covers(clause, from) && (entry.kind === 'cue' || entry.kind === 'noun') && entry.aspect === 'complications' && (entry.kind === 'noun' || entry.position > 1));
  return isHarmful ? { low: 0, high: bounded.low } : { low: bounded.low, high: bounded.high };
}

/** "Replaced every six months": it serves for so long. */
function isReplaced({ tokens }: MarkedSentence, clause: Clause, dimension: string): boolean {
  return dimension === 'frequency' && tokens.slice(clause.from, clause.to).some(({ stem }) => REPLACING.has(stem));
}

/** "Leave six hours between doses", "wait four hours before the next tablet": how often it may be had. */
function isBetweenDoses({ tokens }: MarkedSentence, { from, to: end }: Clause, { dimension, from: at, to }: Quantity): boolean {
  if (dimension !== 'duration') return false;
  // "A second tablet may be taken after two hours".
  const isSecond = tokens[at - 1]?.lower === 'after' && tokens.slice(from, at).some(({ lower }, index, all) => OTHER_DOSE.has(lower) && DOSES.has(all[index + 1]?.lower ?? ''));
  if (isSecond) return true;
  const link = tokens.findIndex(({ lower }, index) => index >= to && index < Math.min(end, to + 3) && (lower === 'between' || lower === 'before'));
  if (link < 0) return false;
  const behind = tokens.slice(link + 1, Math.min(tokens.length, link + 6)).map(({ lower }) => lower);
  const dose = behind.findIndex((word) => DOSES.has(word));
  if (dose < 0) return false;
  return tokens[link]?.lower === 'between' ? behind[dose]?.endsWith('s') === true : behind.slice(0, dose).some((word) => OTHER_DOSE.has(word));
}

const DOSES: ReadonlySet<string> = new Set(['dose', 'doses', 'tablet', 'tablets', 'capsule', 'capsules', 'pill', 'pills', 'injection', 'injections', 'application', 'applications', 'one', 'two']);
const OTHER_DOSE: ReadonlySet<string> = new Set(['next', 'another', 'second', 'repeat', 'repeating', 'further']);

const REPLACING: ReadonlySet<string> = new Set(['replac', 'renew', 'chang', 'exchang']);

/** "A day", "each month": no figure of its own. */
function isBareUnit(sentence: MarkedSentence, quantity: Quantity): boolean {
  return ['a', 'an', 'each', 'every'].includes(sentence.tokens[quantity.from]?.lower ?? '');
}

/** "Within a week", "lasts a day"; "30 minutes a day" is a rate. */
function isAfterPreposition(sentence: MarkedSentence, quantity: Quantity): boolean {
  if (quantity.dimension !== 'duration') return true;
  const before = sentence.tokens[quantity.from - 1];
  return before === undefined || /^(?:within|after|in|for|lasts?|lasting|takes?|took|than|about|almost|nearly|under|over|only|just|half|around|until|once|of|by|up|least|most|minimum|maximum|last|another)$/.test(before.lower);
}

/** "One session is not enough", "two sessions will not …": what is denied of the subject denies the number. */
function isNotEnough(sentence: MarkedSentence, clause: Clause, phrase: { readonly to: number }): boolean {
  const isNear = (mark: Mark): boolean => mark.from >= phrase.to && mark.to <= clause.to && mark.from - phrase.to < 6;
  const verb = sentence.grammar('verb-negator').find(isNear);
  return verb !== undefined && isFiniteVerb(sentence, verb.from - 1) && verb.from - phrase.to < 6;
}

/** "By 7 minutes", "45 minutes earlier": the size of a change, no duration of its own. */
function isEffectSize(sentence: MarkedSentence, quantity: Quantity): boolean {
  if (quantity.dimension === 'year' || quantity.dimension === 'age') return false;
  const before = sentence.tokens.slice(Math.max(0, quantity.from - 4), quantity.from).map((token) => token.lower);
  const after = sentence.tokens[quantity.to]?.lower ?? '';
  const by = before.lastIndexOf('by');
  const isBy = by >= 0 && before.slice(by + 1).every((word) => ['mere', 'about', 'around', 'an', 'a', 'average', 'of', 'up', 'to', 'roughly', 'only', 'at', 'least', 'some', 'approximately', 'just', 'over', 'more', 'than', 'almost', 'nearly'].includes(word));
  const isReport = quantity.dimension === 'percent' && by >= 0 && /^(?:report|experienc|not|observ|felt|mention|describ|complain|notic)/.test(before[by - 1] ?? '');
  return (isBy && !isReport) || ['sooner', 'earlier', 'faster', 'longer', 'later', 'less', 'more', 'fewer', 'extra', 'quicker', 'slower', 'lower', 'higher', 'shorter'].includes(after);
}

/** What changes by so much: "shortens the wait by an hour" and "reduces the wait by an hour" are changes alike. */
function sizeFacet(sentence: MarkedSentence, clause: Clause, { from }: Quantity): string[] {
  const change = sentence.marks.findLast((mark) => mark.entry.kind === 'effect' && mark.from >= clause.from && mark.to <= from);
  if (change?.entry.kind !== 'effect') return contentStems(sentence, clause.from, clause.to);
  return [`change:${change.entry.direction}`, ...contentStems(sentence, clause.from, change.from), ...contentStems(sentence, change.to, clause.to)];
}

function readAnchor(sentence: MarkedSentence, clause: Clause, mark: Mark): Reading | undefined {
  if (mark.entry.kind !== 'anchor') return undefined;
  const { aspect: id, anchor } = mark.entry;
  const aspect = lexicon.aspects.get(id);
  if (aspect?.kind !== 'quantity') return undefined;
  if (anchor.needsSignal && signalScore(sentence, clause, id, mark) < 1 && !(id === 'risk-rate' && isPredicate(sentence, mark)) && !(id === 'effect-duration' && isOfTopic(sentence, mark))) return undefined;
  if (isAttribute(sentence, mark) || isVerbOfEffect(sentence, mark) || (anchor.needsSignal && isOutOfPlace(sentence, clause, id, mark))) return undefined;
  // "Most patients have no pain" tells no rate of pain.
  const isDenied = (['noun-negator', 'verb-negator'] as const).some((kind) => sentence.grammar(kind).some((word) => covers(clause, word.from) && word.from >= mark.to));
  if (id === 'risk-rate' && isDenied) return undefined;
  // "As soon as it is normal, you can stop": when something else is done.
  if (id === 'onset' && mark.from === 0 && sentence.tokens[mark.to - 1]?.lower === 'as' && sentence.tokens.some(({ lower }) => lower === ',')) return undefined;
  if (id === 'session-count' && isOutcomeOf(sentence, clause)) return undefined;
  if (id === 'side-effect-duration' && isOfOtherThing(sentence, mark, anchor)) return undefined;
  // "The pain lasts for months" tells of a side effect.
  if (id === 'effect-duration' && sentence.marks.some(({ entry, from, to }) => isUnwelcome(entry) && from >= clause.from && to <= mark.from)) return undefined;
  const negation = readNegation(sentence, clause, mark);
  if (negation.isUnproven || negation.isLimited) return undefined;
  // "Not more than 200 mg daily": not the day is denied.
  if (id === 'interval' && negation.isNegated && [mark.from - 1, mark.from - 2].some((at) => sentence.tokens[at]?.kind === 'number')) return undefined;
  const range = negation.isNegated !== (id === 'session-count' && isNotEnough(sentence, clause, mark)) ? complement(anchor.low, anchor.high, aspect.range[1]) : { low: anchor.low, high: anchor.high };
  if (!range) return undefined;
  const subject = sentence.marks.find(({ entry, from, to }) => entry.kind === 'signal' && entry.aspect === id && (entry.role === 'subject' || entry.role === 'verbs') && from >= clause.from && to <= mark.from && mark.from - to < 3);
  const words = [mark, ...negation.words, ...(subject ? [subject] : [])];
  return {
    aspect: id,
    position: { kind: 'quantity', dimension: aspect.dimension, ...range, isVague: anchor.vague },
    span: tokenSpan(sentence, words),
    at: mark.from,
    facet: facetOf(sentence, clause, aspect),
    isWeak: anchor.vague,
  };
}

/** Aspects of which the same figure may be given for several things: for which. */
const NAMED: ReadonlySet<string> = new Set(['risk-rate', 'success-rate', 'protection-rate', 'side-effect-duration']);

/** For a rate or duration of side effects: of which one; for a reduction: of what; other quantities stand for the topic at large. */
function facetOf(sentence: MarkedSentence, clause: Clause, aspect: QuantityAspect): readonly string[] {
  if (aspect.id === 'risk-reduction') return contentStems(sentence, clause.from, clause.to).filter((stem) => !/^(?:risk|reduc|lower|cut|protect|incidenc|chanc|likelihood|rat|percent|complet|full|total|season|daily|regular|user|number|group|year|giv|offer|provid|match|decreas|immun)/.test(stem));
  if (aspect.id === 'interval') return actOf(sentence, clause);
  // Of the other thing, which another clause may name: "reduces the absorption of X and should be taken two hours apart from it".
  if (aspect.id === 'spacing') return contentStems(sentence, 0, sentence.tokens.length).filter((stem) => !sentence.marks.some(({ entry, from }) => entry.kind === 'signal' && entry.aspect === aspect.id && sentence.tokens[from]?.stem === stem));
  if (!NAMED.has(aspect.id)) return [];
  const isNamed = ({ entry }: Mark): boolean => entry.kind === 'instance' || (entry.kind === 'noun' && entry.aspect === 'pain');
  const inClause = sentence.marks.filter((mark) => isNamed(mark) && covers(clause, mark.from));
  const isOfBefore = inClause.length === 0 && (aspect.id === 'risk-rate' || aspect.id === 'side-effect-duration');
  const named = isOfBefore ? sentence.marks.filter((mark) => isNamed(mark) && mark.to <= clause.from) : inClause;
  const happening = named.length === 0 && aspect.id === 'risk-rate' ? findHappening(sentence, clause) : undefined;
  if (happening) return [...new Set(happening.what.flatMap(({ stems }) => stems))];
  if (named.length === 0 && aspect.id === 'risk-rate') return contentStems(sentence, 0, clause.to).filter((stem) => !HAPPENING.has(stem));
  return [...new Set(named.flatMap((mark) => namesOf(sentence, mark)))];
}
