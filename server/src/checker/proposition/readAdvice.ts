import type { AdviceClass } from '../lexicon/lexicon';
import { vocabulary } from '../lexicon/vocabulary';
import { listedStems } from '../lexicon/wordLists';
import { isFiniteVerb, mainStart, ownStart, type Clause } from './clauses';
import { BESIDE_ADVICE } from './adviceBeside';
import { contentRange, isBareVerb, isEnclosed, isKeptUp, isOccasion, isOccasionWord, listedIn } from './adviceContent';
import { contentStems } from './content';
import { covers, type Mark, type MarkedSentence } from './marks';
import { readNegation } from './negation';
import type { AdvicePosition } from './proposition';
import { readWindow } from './adviceWindow';
import { asActivity } from './activity';
import type { Quantity } from './quantities';
import { tokenSpan, type Reading } from './reading';

/** What is asked of the reader: done, allowed, left to a doctor, needless or forbidden. */
export type Advice = AdvicePosition['advice'];

/** Advice with the words that give it. */
export interface Given {
  readonly advice: Advice;
  readonly words: readonly { readonly from: number; readonly to: number }[];
  /** "Not always needed": of some only. */
  readonly isPartial?: boolean;
}

/** What is to be done and what not: "should be avoided", "you may drink", "do not massage it", "there is no need to wait". At most one of a clause. */
export function readAdvice(sentence: MarkedSentence, clause: Clause, quantities: readonly Quantity[]): Reading[] {
  if (sentence.advice.length === 0) return [];
  // What an aspect of choice reads ("with meals", "whole") it reads better.
  if (sentence.marks.some(({ entry, from, to }) => entry.kind === 'option' && !BESIDE_ADVICE.has(entry.aspect) && entry.aspect !== LIGHT_OR_DARK && from >= clause.from && to <= clause.to)) return [];
  const given = readGiven(sentence, clause);
  if (!given) return [];
  const isTurned = isTakenOff(sentence, clause) || isWaiting(sentence, clause);
  const named = withoutStopping(facetOf(sentence, clause, given).filter((stem) => stem !== WAIT), isTurned ? (STOPPED[given.advice] ?? given.advice) : given.advice);
  const activity = asActivity(sentence, clause, named.facet);
  const facet = activity.facet;
  const isInLight = sentence.marks.some(({ entry, from }) => entry.kind === 'option' && entry.aspect === LIGHT_OR_DARK && covers(clause, from));
  if (isInLight && (facet === named.facet || isOfKeeping(sentence, clause))) return [];
  const advice = activity.isTurned ? (STOPPED[named.advice] ?? named.advice) : named.advice;
  const timed = readWindow(sentence, clause, quantities);
  // What is waited with for a day is left for a day.
  const window = timed && isWaiting(sentence, clause) ? { low: 0, high: Math.max(Math.abs(timed.low), Number.isFinite(timed.high) ? timed.high : 0) } : timed;
  const circumstances = contentStems(sentence, ownStart(sentence, { ...clause, from: 0 }), sentence.tokens.length);
  const words = [...given.words, ...contentRange(sentence, clause)];
  return [
    {
      aspect: 'advice',
      position: { kind: 'advice', advice, actions: facet !== named.facet ? [] : actionsOf(sentence, clause).filter((action) => action !== 'combin' && action !== WAIT).map(goingOn), listed: listedIn(sentence, clause), circumstances, ...(window ? { window } : {}) },
      span: tokenSpan(sentence, words),
      at: given.words[0]?.from ?? clause.from,
      facet,
      isWeak: given.isPartial === true,
    },
  ];
}

/** "Store it in the dark", not "stay out of the sun". */
function isOfKeeping({ tokens }: MarkedSentence, clause: Clause): boolean {
  return tokens.some(({ stem: found }, at) => covers(clause, at) && KEEPING.has(found));
}

/** Where a thing is kept, or whether somebody goes into the sun. */
const LIGHT_OR_DARK = 'storage-light';
const KEEPING = listedStems('read-advice-keeping');

/** What the clause asks, allows or forbids, whatever it is. */
export function readGiven(sentence: MarkedSentence, clause: Clause): Given | undefined {
  const own = sentence.advice.filter((mark) => mark.from >= clause.from && mark.to <= clause.to && !isAction(mark));
  if (own.length === 0) return readPermission(sentence, clause) ?? readImperative(sentence, clause) ?? readRoutine(sentence, clause);
  const of = (advice: AdviceClass): Mark | undefined => own.find(({ entry }) => entry.kind === 'advice' && entry.advice === advice);
  const free = of('free');
  if (free) return { advice: forbids(sentence, clause) ? 'ask' : 'free', words: [free] };
  const ask = of('ask');
  if (ask) return isNegated(sentence, clause, ask) ? undefined : { advice: 'ask', words: [ask] };
  const forbidden = of('forbidden');
  const unneeded = of('needless');
  // "Need no more than three" needs some.
  const needless = unneeded && MORE.has(sentence.tokens[unneeded.to]?.lower ?? '') && sentence.tokens[unneeded.to - 1]?.lower === 'no' ? undefined : unneeded;
  if (forbidden && needless) return { advice: 'may', words: [forbidden, needless] };
  // "Needs no tablets" may do without them, not without what is spoken of.
  if (needless && sentence.tokens[needless.to - 1]?.lower === 'no' && sentence.grammarAt(needless.to).includes('hypernym')) return undefined;
  if (needless) return isNegated(sentence, clause, needless) ? { advice: 'do', words: [needless] } : { advice: 'needless', words: [needless] };
  if (forbidden && isDirective(sentence, clause, forbidden)) return { advice: isNegated(sentence, clause, forbidden) ? 'may' : 'not', words: [forbidden] };
  const asked = of('required') ?? of('advised');
  if (asked && isDirective(sentence, clause, asked)) return fromNeed(sentence, clause, asked);
  const allowed = of('allowed');
  if (allowed) return { advice: isNegated(sentence, clause, allowed) ? 'not' : 'may', words: [allowed] };
  return readPermission(sentence, clause) ?? readImperative(sentence, clause);
}

const MORE: ReadonlySet<string> = new Set(['more', 'less', 'fewer', 'longer', 'further', 'other']);

/** "Is needed" denied is needless; "should" and "must" denied forbid. */
function fromNeed(sentence: MarkedSentence, clause: Clause, mark: Mark): Given {
  const isNeed = /^(?:need|requir|necessar|essential|mandatory|obligat|compuls|indispens|call)/.test(sentence.tokens[mark.to - 1]?.lower ?? '') || sentence.tokens[mark.from]?.lower === 'have' || sentence.tokens[mark.from]?.lower === 'has';
  if (isNeed && readNegation(sentence, clause, mark).isLimited) return { advice: 'needless', words: [mark], isPartial: true };
  if (isNegated(sentence, clause, mark)) return { advice: isNeed ? 'needless' : 'not', words: [mark] };
  return { advice: 'do', words: [mark] };
}

const STOPPED: Readonly<Partial<Record<Advice, Advice>>> = { do: 'not', not: 'do', may: 'needless', needless: 'may' };

/** To stop is not to go on: both are read as advice on going on. */
function withoutStopping(facet: readonly string[], advice: Advice): { facet: readonly string[]; advice: Advice } {
  const other = STOPPED[advice];
  return { facet: facet.map(goingOn), advice: facet.includes('stop') && other ? other : advice };
}

/** "Taken off at night", "take the lenses out": not worn. */
function isTakenOff({ tokens }: MarkedSentence, clause: Clause): boolean {
  const isTake = (at: number): boolean => covers(clause, at) && ['tak', 'taken', 'peel', 'pull'].includes(tokens[at]?.stem ?? '');
  return tokens.some(({ lower }, at) => covers(clause, at) && (lower === 'off' || lower === 'out') && [at - 1, at - 2, at - 3, at - 4].some(isTake));
}

const WAIT = 'wait';

/** "Wait a week before you swim": not to swim before. */
function isWaiting({ tokens }: MarkedSentence, clause: Clause): boolean {
  const at = tokens.findIndex(({ stem: found }, index) => covers(clause, index) && found === WAIT);
  return at >= 0 && tokens.slice(at, clause.to).some(({ lower }) => lower === 'before' || lower === 'until' || lower === 'to' || lower === 'with');
}

const GOING_ON = 'continu';

function goingOn(stem: string): string {
  return stem === 'stop' ? GOING_ON : stem;
}

/** A negator in front, of the subject ("no exercises are needed") or directly behind ("should never"). */
function isNegated(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  const negation = readNegation(sentence, clause, mark);
  const isOfRelative = (at: number): boolean => sentence.tokens.slice(Math.max(clause.from, at - 3), at).some(({ lower }) => lower === 'that' || lower === 'who' || lower === 'which');
  const ofSubject = sentence.grammar('noun-negator').filter((word) => word.from >= clause.from && word.to <= mark.from && !isOfRelative(word.from)).length;
  const behind = sentence.grammar('verb-negator').filter((word) => word.from >= mark.to && word.from - mark.to < 2).length;
  return (negation.isNegated ? 1 : ofSubject > 0 ? 1 : 0) + behind === 1;
}

/** "Must not … without asking": the prohibition lifts when one asks. */
function forbids(sentence: MarkedSentence, clause: Clause): boolean {
  return sentence.advice.some(({ entry, from, to }) => entry.kind === 'advice' && entry.advice === 'forbidden' && from >= clause.from && to <= clause.to) || sentence.grammar('verb-negator').some((mark) => mark.from >= clause.from && mark.to <= clause.to);
}

const MODALS: ReadonlySet<string> = new Set(['must', 'should', 'may', 'ought', "mustn't", "shouldn't", 'have', 'has', 'had']);

/** "Should be taken" directs somebody, "should last" expects: behind a modal stands something people do. "To avoid" tells a purpose. */
function isDirective(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  if (AVOIDING.has(sentence.tokens[mark.from]?.lower ?? '')) return isAdvised(sentence, clause, mark);
  if (!MODALS.has(sentence.tokens[mark.from]?.lower ?? '')) return !isFragmentOfDoing(sentence, clause);
  return actionAfter(sentence, clause, mark.to) !== undefined;
}

/** "Trying not to sweat, avoiding makeup": a list of what is done, with no word of who should. */
function isFragmentOfDoing(sentence: MarkedSentence, clause: Clause): boolean {
  for (let at = clause.from; at < clause.to; at++) if (isFiniteVerb(sentence, at)) return false;
  return sentence.tokens[clause.from]?.lower.endsWith('ing') ?? false;
}

const AVOIDING: ReadonlySet<string> = new Set(['avoid', 'avoids', 'refrain', 'abstain', 'delay', 'postpone', 'stay', 'steer', 'leave', 'do', 'put', 'rule', 'rules']);

/** At the head of its clause, or behind "should", "must", "need", "best", "to be". */
function isAdvised(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  const before = sentence.tokens.slice(clause.from, mark.from).filter(({ kind, lower }) => kind === 'word' && !LEADS.has(lower));
  return before.length === 0 || before.slice(-3).some(({ lower }) => ['should', 'must', 'best', 'need', 'ought', 'advised', 'recommended'].includes(lower));
}

/** What people do, at most three tokens behind: "be taken", "not be", "always use". */
function actionAfter(sentence: MarkedSentence, clause: Clause, from: number): Mark | undefined {
  return sentence.advice.find((mark) => isAction(mark) && mark.from >= from && mark.to <= clause.to && mark.from - from < 4);
}

function isAction({ entry }: Mark): boolean {
  return entry.kind === 'advice' && entry.advice === 'action';
}

/** "You can drink", "it may be taken": a modal that allows, where people act. */
function readPermission(sentence: MarkedSentence, clause: Clause): Given | undefined {
  for (let at = clause.from; at < clause.to; at++) {
    const lower = sentence.tokens[at]?.lower ?? '';
    if (lower !== 'can' && lower !== 'may' && lower !== 'cannot') continue;
    const action = actionAfter(sentence, clause, at + 1);
    if (!action) return undefined;
    const isPassive = sentence.tokens.slice(at + 1, action.from).some((token) => token.lower === 'be');
    const isOfPeople = sentence.grammar('people').some((word) => word.from >= clause.from && word.to <= at) || sentence.tokens.slice(clause.from, at).some(({ stem: name }) => name === 'old');
    if (!isPassive && !isOfPeople) return undefined;
    const isOfNobody = sentence.tokens.slice(clause.from, at).some((token, index, before) => token.lower === 'nobody' || (token.lower === 'no' && before[index + 1]?.lower === 'one'));
    const isDenied = isOfNobody || lower === 'cannot' || sentence.grammar('verb-negator').some((word) => word.from >= at && word.from < action.from);
    return { advice: isDenied ? 'not' : 'may', words: [{ from: at, to: action.to }] };
  }
  return undefined;
}

/** "Kidney function is checked every year", "a test is carried out first": what is done as a rule is to be done. */
function readRoutine(sentence: MarkedSentence, clause: Clause): Given | undefined {
  const { tokens } = sentence;
  if (sentence.grammar('verb-negator').some((mark) => covers(clause, mark.from)) || sentence.grammar('noun-negator').some((mark) => covers(clause, mark.from))) return undefined;
  const isTest = tokens.slice(clause.from, clause.to).some(({ stem: found }) => TESTS.has(found));
  const at = tokens.findIndex(({ stem: found, lower }, index) => covers(clause, index) && (lower === 'is' || lower === 'are') && CHECKED.has(tokens[index + 1]?.lower ?? '') && (isTest || !DONE.has(tokens[index + 1]?.lower ?? '')) && found === 'be');
  return at < 0 ? undefined : { advice: 'do', words: [{ from: at, to: at + 2 }] };
}

const DONE: ReadonlySet<string> = new Set(['carried', 'done', 'performed', 'made', 'repeated']);
const CHECKED: ReadonlySet<string> = new Set([...DONE, 'checked', 'measured', 'monitored', 'tested', 'examined', 'screened']);
const TESTS: ReadonlySet<string> = new Set(['test', 'check', 'examination', 'scan', 'screen', 'measurement']);

const LEADS: ReadonlySet<string> = new Set(['please', 'simply', 'just', 'then', 'so', 'instead', 'also', 'and', 'but', 'always', 'therefore', 'still', 'better']);

/** Imperatives that send the reader on or tell what comes. */
const NOT_ASKED: ReadonlySet<string> = new Set(['see', 'expect', 'ask', 'consult', 'refer', 'work', 'image', 'get', 'have', 'do']);

/** "Take it with food", "never chew it": a verb of action at the head of a clause that has no other verb. */
function readImperative(sentence: MarkedSentence, clause: Clause): Given | undefined {
  let at = mainStart(sentence, clause, clause.to);
  const joint = sentence.tokens[clause.from - 1]?.lower ?? '';
  if (clause.from > 0 && (joint === 'or' || joint === 'and')) return readCoordinate(sentence, clause);
  while (at < clause.to && (sentence.tokens[at]?.kind === 'mark' || LEADS.has(sentence.tokens[at]?.lower ?? ''))) at++;
  const start = at;
  const isNot = sentence.tokens[at]?.lower === 'never' || (sentence.tokens[at]?.lower === 'do' && ['not', "n't"].includes(sentence.tokens[at + 1]?.lower ?? ''));
  if (isNot) at += sentence.tokens[at]?.lower === 'never' ? 1 : 2;
  const word = sentence.tokens[at]?.lower ?? '';
  const verb = sentence.advice.find((mark) => isAction(mark) && mark.from === at) ?? (isNot && isBareVerb(sentence, at) ? { from: at, to: at + 1 } : undefined);
  if (!verb || NOT_ASKED.has(word) || /(?:ed|ing|s)$/.test(word) || sentence.mentions.some((mention) => covers(mention, at))) return undefined;
  for (let next = verb.to; next < clause.to && !isOccasionWord(sentence, next); next++) if (isFiniteVerb(sentence, next)) return undefined;
  return { advice: isNot ? 'not' : 'do', words: [{ from: start, to: verb.to }] };
}

/** "Should not work or drive": a bare verb of action behind "and" or "or" shares the advice before it. */
function readCoordinate(sentence: MarkedSentence, clause: Clause): Given | undefined {
  const verb = sentence.advice.find((mark) => isAction(mark) && mark.from === clause.from);
  if (!verb || /(?:ed|ing|s)$/.test(sentence.tokens[verb.from]?.lower ?? '')) return undefined;
  const before: Clause = { ...clause, from: 0, to: clause.from };
  const given = readGiven(sentence, before);
  return given && { advice: given.advice, words: [verb] };
}

/** Whether a word is of having the remedy, or for its giver or case: it tells no advice from another. */
export function isLight(found: string): boolean {
  return vocabulary().colourless.ofAdvice.has(found);
}

/** What is to be done or left, with its circumstances; of a clause without content of its own, the subject before it. */
function facetOf(sentence: MarkedSentence, clause: Clause, given: Given): string[] {
  const own = telling(sentence, mainStart(sentence, clause, given.words[0]?.from ?? clause.from), clause.to, given);
  if (own.some((stem) => stem !== 'combin') || clause.from === 0) return own;
  let verb = 0;
  while (verb < clause.from && !isFiniteVerb(sentence, verb)) verb++;
  return [...telling(sentence, 0, verb, given), ...own];
}

const ASKING: ReadonlySet<string> = new Set(['doctor', 'ask', 'see', 'consult', 'talk', 'tell', 'speak', 'check']);

/** Stems of what people do in the clause. */
function actionsOf(sentence: MarkedSentence, clause: Clause): string[] {
  const isPartOfThing = (mark: Mark): boolean => sentence.synonyms.some((thing) => thing.from <= mark.from && mark.to <= thing.to && thing.to - thing.from > mark.to - mark.from);
  const isNounOfTopic = (mark: Mark): boolean => sentence.mentions.some((mention) => mention.to === mark.from || covers(mention, mark.from));
  return sentence.advice.filter((mark) => isAction(mark) && mark.from >= clause.from && mark.to <= clause.to && !isPartOfThing(mark) && !isNounOfTopic(mark) && !isOfPhrase(sentence, mark.from) && !(isStopping(sentence, mark) && isOccasion(sentence, clause, mark.from))).flatMap((mark) => {
    const stems = contentStems(sentence, mark.from, mark.to);
    return stems.length > 0 ? stems : [sentence.tokens[mark.from]?.stem ?? ''];
  }).filter((found) => !isLight(found) && !ASKING.has(found));
}

function isStopping(sentence: MarkedSentence, { from, to }: Mark): boolean {
  return contentStems(sentence, from, to).includes('stop');
}

/** "Nothing stops you from", "no reason to skip", "left out": the verb only allows or forbids. */
function isOfPhrase(sentence: MarkedSentence, at: number): boolean {
  const isLeft = ['left', 'stay', 'stays', 'staying'].includes(sentence.tokens[at]?.lower ?? '');
  return (isLeft || ALLOWING.has(sentence.tokens[at]?.stem ?? '')) && sentence.advice.some((mark) => !isAction(mark) && mark.to - mark.from > (isLeft ? 1 : 2) && covers(mark, at));
}

const ALLOWING: ReadonlySet<string> = new Set(['stop', 'keep', 'prevent', 'wait', 'avoid', 'skip', 'miss', 'delay', 'postpon', 'giv', 'refrain']);

function telling(sentence: MarkedSentence, from: number, to: number, given: Given): string[] {
  const isOfDoctor = given.advice === 'ask' || given.advice === 'free';
  const stems: string[] = [];
  for (let at = from; at < to && !isWhatever(sentence, at); at++) {
    const isPhrase = isOfPhrase(sentence, at);
    const isAct = !isPhrase && sentence.advice.some((mark) => isAction(mark) && covers(mark, at));
    const isModality = sentence.advice.some((mark) => mark.entry.kind === 'advice' && covers(mark, at) && !isEnclosed(sentence, mark, at)) && !isAct;
    const isPointer = !isAct && sentence.grammar('hypernym').some((mark) => covers(mark, at));
    if (isModality || isPointer || (sentence.tokens[at]?.lower.endsWith('ly') && sentence.tokens[at]?.lower.startsWith('continu') === false)) continue;
    if (isKeptUp(sentence, at)) stems.push(GOING_ON);
    if (sentence.tokens[at]?.lower === 'back' && sentence.tokens[at + 1]?.lower === 'to') continue;
    stems.push(...contentStems(sentence, at, at + 1).filter((found) => !(found === 'stop' && !isOfDoctor && isOccasion(sentence, { from, to, status: 'asserted' }, at)) && (!isLight(found) || isSpectacles(sentence, at)) && !(isOfDoctor && ASKING.has(found))));
  }
  const found = [...new Set(stems)];
  return found.length > 1 ? found.filter((item) => item !== 'combin') : found;
}

/** "Glasses", not "two glasses of". */
function isSpectacles({ tokens }: MarkedSentence, at: number): boolean {
  return tokens[at]?.lower === 'glasses' && tokens[at + 1]?.lower !== 'of';
}

/** "Whatever their skin colour", "regardless of age": what makes no difference. */
function isWhatever({ tokens }: MarkedSentence, at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  return lower === 'whatever' || lower === 'regardless' || lower === 'irrespective';
}
