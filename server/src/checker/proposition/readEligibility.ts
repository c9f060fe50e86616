import { listedWords } from '../lexicon/wordLists';
import { isFiniteVerb, type Clause } from './clauses';
import { contentStems, isStopWord } from './content';
import { covers, type Mark, type MarkedSentence } from './marks';
import { readNegation } from './negation';
import { readPopulation, type Population } from './population';
import { EXCEPT, type Ages, type EligibilityPosition } from './proposition';
import type { Quantity } from './quantities';
import { isLight, readGiven, type Advice } from './readAdvice';
import { tokenSpan, type Reading } from './reading';

type Allowed = EligibilityPosition['allowed'];

interface Verdict {
  readonly allowed: Allowed;
  readonly at: number;
  readonly words: readonly { readonly from: number; readonly to: number }[];
}

/** Who can have it: "suitable for everyone", "should not be used in pregnancy", "fine for ten-year-olds", "gallstones are no reason to avoid it". */
export function readEligibility(sentence: MarkedSentence, clause: Clause, quantities: readonly Quantity[]): Reading[] {
  const marks = sentence.marks.filter((mark) => mark.from >= clause.from && mark.to <= clause.to);
  const exception = excepted(sentence, clause, marks);
  if (exception.length > 0) return exception;
  const decisive = strictest(marks.filter((mark) => !isOfRelative(sentence, mark)));
  const everyone = marks.find(({ entry }) => entry.kind === 'eligibility' && entry.allowed === 'everyone');
  if (quantities.some((quantity) => AMOUNTS.has(quantity.dimension) && covers(clause, quantity.from))) return [];
  if (isOfPart(sentence, clause) || (!decisive && sentence.advice.length === 0)) return [];
  const population = readPopulation(sentence, clause, quantities);
  const isOfAll = population.names.length === 0 && population.ages === undefined;
  const named = decisive ? conditionNamed(sentence, clause, decisive) : undefined;
  if (isOfAll && !everyone && !named) return [];
  const verdict = decisive ? ofMark(sentence, clause, decisive) : ofAdvice(sentence, clause, population);
  if (!verdict || (isOfAll && !named && verdict.allowed !== 'yes' && !isOfNobody(sentence, clause))) return [];
  // Who stands in another clause is meant only where nothing else is spoken of.
  if (decisive && isOfClauseBeside(population) && !isOnHaving(sentence, clause, verdict.words)) return [];
  const isEverybody = everyone !== undefined && verdict.allowed === 'yes' && !/^(?:any|all)$/.test(sentence.tokens[everyone.from]?.lower ?? '') && named === undefined && population.ages === undefined && !hasCondition(sentence, everyone);
  const words = [...verdict.words, ...(isEverybody ? [everyone] : population.words), ...(named ? [named] : [])];
  const names = isEverybody ? [] : [...population.names, ...(named?.stems ?? [])];
  const reading = toReading(sentence, verdict, { names, words, ages: isEverybody ? undefined : population.ages });
  // "Only children need it": nobody else does.
  const isOnly = verdict.allowed === 'yes' && names.length > 0 && (isOnlyFor(sentence, decisive) || population.words.some(({ from }) => sentence.grammarAt(from - 1).includes('only') || (['for', 'in'].includes(sentence.tokens[from - 1]?.lower ?? '') && sentence.grammarAt(from - 2).includes('only'))));
  return isOnly ? [reading, toReading(sentence, { ...verdict, allowed: 'no' }, { names: names.map((name) => `${EXCEPT}${name}`), words, ages: undefined })] : [reading];
}

/** "Only | suitable for | women". */
function isOnlyFor(sentence: MarkedSentence, decisive: Mark | undefined): boolean {
  return decisive !== undefined && ['for', 'to', 'in'].includes(sentence.tokens[decisive.to - 1]?.lower ?? '') && [1, 2].some((back) => sentence.grammarAt(decisive.from - back).includes('only'));
}

/** "Needling of the lower abdomen must be avoided": said of a part of the treatment, not of all. */
function isOfPart(sentence: MarkedSentence, { from, to }: Clause): boolean {
  const at = ['but', 'and', 'however'].includes(sentence.tokens[from]?.lower ?? '') ? from + 1 : from;
  return at + 2 < to && (sentence.tokens[at]?.lower.endsWith('ing') ?? false) && sentence.tokens[at + 1]?.lower === 'of' && !sentence.mentions.some((mention) => mention.from >= at && mention.from < at + 5);
}

/** "Neither of them is safe for anyone": not said of some only. */
function isOfNobody({ tokens }: MarkedSentence, clause: Clause): boolean {
  return tokens.slice(clause.from, clause.to).some(({ lower }) => ['neither', 'none', 'nobody', 'no'].includes(lower));
}

/** So much may be had: of the amount, not of who may. */
const AMOUNTS: ReadonlySet<string> = new Set(['count', 'dose', 'dose-iu', 'dose-per-kg', 'volume']);

function isOfClauseBeside({ words, names }: Population): boolean {
  return names.length > 0 && words.length === 0;
}

function toReading(sentence: MarkedSentence, { allowed, at }: Verdict, who: { readonly names: readonly string[]; readonly words: readonly { readonly from: number; readonly to: number }[]; readonly ages: Ages | undefined }): Reading {
  return {
    aspect: 'eligibility',
    position: { kind: 'eligibility', allowed, ...(who.ages ? { ages: who.ages } : {}) },
    span: tokenSpan(sentence, who.words),
    at,
    facet: [...new Set(who.names)],
    isWeak: false,
  };
}

/** "Anyone with gallstones", "everyone who is pregnant": no longer everybody. */
function hasCondition({ tokens }: MarkedSentence, everyone: Mark): boolean {
  return ['with', 'who', 'over', 'under', 'aged', 'suffering', 'else'].includes(tokens[everyone.to]?.lower ?? '');
}

function ofMark(sentence: MarkedSentence, clause: Clause, decisive: Mark): Verdict | undefined {
  const negation = readNegation(sentence, clause, decisive);
  const stated: Allowed = decisive.entry.kind !== 'eligibility' || decisive.entry.allowed === 'everyone' ? 'yes' : decisive.entry.allowed;
  const allowed = negation.isNegated ? opposite(stated) : stated;
  if (hasOtherObject(sentence, clause, decisive.to) || sentence.tokens.slice(clause.from, clause.to).some(({ lower }) => lower === 'less' || lower === 'fewer')) return undefined;
  if ((negation.isUnproven && allowed !== 'unknown') || negation.isLimited) return undefined;
  return { allowed, at: decisive.from, words: [decisive, ...negation.words] };
}

/** "Children may be given atropine": something else is had. */
function hasOtherObject(sentence: MarkedSentence, clause: Clause, from: number): boolean {
  if (!HAVING.has(sentence.tokens[from - 1]?.stem ?? '')) return false;
  let isOther = false;
  for (let at = from; at < clause.to; at++) {
    const { kind, lower = '' } = sentence.tokens[at] ?? {};
    if (kind !== 'word' || ENDS_OF_OBJECT.has(lower) || isFiniteVerb(sentence, at)) break;
    if (isThing(sentence, at) && !isOther) return false;
    isOther ||= contentStems(sentence, at, at + 1).some((stem) => !isLight(stem) && !AS_USUAL.has(stem)) && !sentence.grammarAt(at).some((kind) => kind === 'answer-noun' || kind === 'neutral-noun' || kind === 'hypernym');
  }
  return isOther;
}

const HAVING: ReadonlySet<string> = new Set(['hav', 'have', 'giv', 'given', 'tak', 'taken', 'us', 'use', 'get', 'receiv', 'try', 'need']);
const ENDS_OF_OBJECT = listedWords('read-eligibility-ends-of-object');

/** The topic, a word for it or a pronoun. */
function isThing(sentence: MarkedSentence, at: number): boolean {
  return sentence.mentions.some((mention) => covers(mention, at)) || sentence.grammarAt(at).includes('hypernym') || IT.has(sentence.tokens[at]?.lower ?? '');
}

const OF_ADVICE: Readonly<Partial<Record<Advice, Allowed>>> = { do: 'yes', may: 'yes', free: 'yes', not: 'no', ask: 'ask' };

/** "Pregnant women may carry on with it as usual", "do not use it while …": advice on no more than having it. */
function ofAdvice(sentence: MarkedSentence, clause: Clause, population: Population): Verdict | undefined {
  const given = readGiven(sentence, clause);
  const allowed = given && OF_ADVICE[given.advice];
  // "You can drive" is advice on driving.
  if (population.names.every((name) => name === 'drivers') && !population.ages) return undefined;
  if (!given || given.isPartial || !allowed || isOnLeaving(sentence, clause) || !isOnHaving(sentence, clause, [...population.words, ...given.words])) return undefined;
  const [first] = given.words;
  return { allowed, at: first?.from ?? clause.from, words: given.words };
}

/** "You can leave out the drops": to do without it. */
function isOnLeaving(sentence: MarkedSentence, clause: Clause): boolean {
  return contentStems(sentence, clause.from, clause.to).some((stem) => LEAVING.has(stem)) || sentence.tokens.some(({ lower }, at) => covers(clause, at) && (lower === 'without' || lower === 'out' || lower === 'off'));
}

const LEAVING: ReadonlySet<string> = new Set(['stop', 'leav', 'omit', 'missed-dos', 'taper', 'cancel', 'reduc', 'wait']);

/** Words of going on as before, and verbs of having a remedy beside those of advice. */
const AS_USUAL: ReadonlySet<string> = new Set(['usual', 'continu', 'safely', 'wear', 'fear', 'worry', 'hesitation', 'routinely', 'normal', 'long', 'old', 'year', 'age', 'vaccinat', 'inject', 'implant', 'insert', 'chew', 'carry', 'patch', 'course', 'acne', 'legal', 'legally']);

/** Whether nothing is left of the clause but who is meant, the topic or a word for it, and that it is had. */
function isOnHaving(sentence: MarkedSentence, clause: Clause, taken: readonly { readonly from: number; readonly to: number }[]): boolean {
  let hasThing = false;
  for (let at = clause.from; at < clause.to; at++) {
    hasThing ||= isThing(sentence, at);
    if (isThing(sentence, at) || taken.some((range) => covers(range, at)) || sentence.marks.some(({ entry, from, to }) => entry.kind === 'group' && from <= at && at < to)) continue;
    const token = sentence.tokens[at];
    if (token?.kind !== 'word' || isStopWord(token.lower) || sentence.advice.some((mark) => covers(mark, at) && mark.entry.kind === 'advice' && mark.entry.advice !== 'action')) continue;
    if (contentStems(sentence, at, at + 1).some((stem) => !isLight(stem) && !AS_USUAL.has(stem))) return false;
  }
  return hasThing;
}

const IT: ReadonlySet<string> = new Set(['it', 'them', 'this', 'these']);

/** Words by which a condition itself stands for or against it. */
const OF_CONDITION: ReadonlySet<string> = new Set(['contraindication', 'obstacl', 'reason', 'bar', 'barrier', 'hindranc', 'rul', 'prevent', 'stop', 'keep', 'disqualify', 'impossibl', 'way', 'object', 'problem', 'exclud', 'contraindicat']);

/** "Keratoconus is a contraindication", "gout does not stop you from having it": the condition is the subject. */
function conditionNamed(sentence: MarkedSentence, clause: Clause, decisive: Mark): { from: number; to: number; stems: string[] } | undefined {
  if (!sentence.tokens.slice(decisive.from, decisive.to).some(({ stem }) => OF_CONDITION.has(stem))) return undefined;
  let to = clause.from;
  while (to < decisive.from && !isFiniteVerb(sentence, to)) to++;
  if (to > decisive.from || sentence.mentions.some(({ from }) => from >= clause.from && from < to)) return undefined;
  const stems = contentStems(sentence, clause.from, to).filter((stem) => !VAGUE_PARTS.has(stem) && !sentence.marks.some((mark) => mark.entry.kind === 'group' && sentence.tokens.slice(mark.from, mark.to).some((token) => token.stem === stem)));
  return stems.length > 0 ? { from: clause.from, to, stems } : undefined;
}

const VAGUE_PARTS: ReadonlySet<string> = new Set(['severe', 'mild', 'slight', 'have', 'allergy', 'diseas']);

/** "Women who have never given birth": says who is meant. */
function isOfRelative({ tokens }: MarkedSentence, { from }: Mark): boolean {
  return tokens.slice(Math.max(0, from - 3), from).some(({ lower }) => lower === 'who');
}

/** "For everyone except pregnant women": these may not, all others may. */
function excepted(sentence: MarkedSentence, clause: Clause, marks: readonly Mark[]): Reading[] {
  const except = sentence.grammar('except').find((word) => word.from >= clause.from && word.to <= clause.to && sentence.tokens[word.from]?.lower !== 'unless');
  const groups = marks.filter(({ entry, from }) => except !== undefined && entry.kind === 'group' && from >= except.to && from - except.to < 4);
  const everyone = sentence.tokens.slice(clause.from, clause.to).some(({ lower }) => ['everyone', 'everybody', 'anyone', 'anybody', 'all'].includes(lower));
  if (!except || groups.length === 0 || !everyone) return [];
  const names = groups.flatMap(({ entry }) => (entry.kind === 'group' ? [entry.group] : []));
  const words = [except, ...groups];
  return [toReading(sentence, { allowed: 'no', at: except.from, words }, { names, words, ages: undefined }), toReading(sentence, { allowed: 'yes', at: except.from, words }, { names: names.map((name) => `${EXCEPT}${name}`), words, ages: undefined })];
}

/** "Should not" outweighs the "safe for" it may contain. */
function strictest(marks: readonly Mark[]): Mark | undefined {
  const of = (allowed: string): Mark | undefined => marks.find(({ entry }) => entry.kind === 'eligibility' && entry.allowed === allowed);
  return of('unknown') ?? of('no') ?? of('ask') ?? of('yes');
}

function opposite(allowed: Allowed): Allowed {
  return allowed === 'yes' ? 'no' : allowed === 'no' ? 'yes' : allowed;
}
