import { listedWords } from '../lexicon/wordLists';
import type { Clause } from './clauses';
import { isFiniteVerb } from './clauses';
import { covers, type Mark, type MarkedSentence } from './marks';

/** How negation bears on a phrase. */
export interface Negation {
  /** Odd number of negators in reach. */
  readonly isNegated: boolean;
  /** "Hardly any", "rarely": a little is left. */
  readonly isWeak: boolean;
  /** "Not always", "not without": only the universal is denied. */
  readonly isLimited: boolean;
  /** "No evidence that …": nothing is asserted of the phrase. */
  readonly isUnproven: boolean;
  /** Tokens of the negators, for the span of the claim. */
  readonly words: readonly { readonly from: number; readonly to: number }[];
}

const PLAIN: Negation = { isNegated: false, isWeak: false, isLimited: false, isUnproven: false, words: [] };

/**
 * The negation in reach of the phrase at tokens `[from, to)`. A noun's negator ("no", "without", "free of") reaches
 * over nouns joined by "or" and commas, a verb's ("not", "never", "fails to") to the end of its predicate. A negator
 * inside the phrase is part of its meaning and does not count. Two negators cancel.
 */
export function readNegation(sentence: MarkedSentence, clause: Clause, phrase: { readonly from: number; readonly to: number }): Negation {
  const isInReach = (mark: Mark, reaches: (mark: Mark) => boolean): boolean =>
    mark.from >= clause.from && mark.to <= phrase.from && reaches(mark);
  const noun = withoutSecondHalf(sentence, sentence.grammar('noun-negator').filter((mark) => isInReach(mark, (m) => nounReaches(sentence, m, phrase.from))));
  const verb = sentence.grammar('verb-negator').filter((mark) => isInReach(mark, (m) => verbReaches(sentence, m, phrase.from)));
  const weak = sentence.grammar('weak-negator').filter((mark) => isInReach(mark, (m) => verbReaches(sentence, m, phrase.from)));
  // "Does | not [always | work]": the phrase may begin with the negator's end.
  const limited = sentence.grammar('limited-negator').filter((mark) => (mark.from < phrase.from && mark.to > phrase.from) || isInReach(mark, (m) => verbReaches(sentence, m, phrase.from)));
  const unproven = sentence.grammar('no-evidence').some((mark) => mark.from >= clause.from && mark.to <= phrase.from);
  const words = [...noun, ...verb, ...weak, ...limited];
  if (words.length === 0 && !unproven) return PLAIN;
  return {
    isNegated: (noun.length + verb.length) % 2 === 1,
    isWeak: weak.length > 0,
    isLimited: limited.length > 0,
    isUnproven: unproven,
    words,
  };
}

/** "Neither … nor" denies once. */
function withoutSecondHalf(sentence: MarkedSentence, negators: readonly Mark[]): readonly Mark[] {
  const isNor = (mark: Mark): boolean => sentence.tokens[mark.from]?.lower === 'nor';
  const hasNeither = negators.some((mark) => sentence.tokens[mark.from]?.lower === 'neither');
  return hasNeither ? negators.filter((mark) => !isNor(mark)) : negators;
}

/** Negation that follows its subject: "complications do not occur", "pain is not felt". The phrase is the clause's subject. */
export function readSubjectNegation(sentence: MarkedSentence, clause: Clause, phrase: { readonly to: number }): Mark | undefined {
  const verb = [...sentence.grammar('verb-negator'), ...sentence.grammar('weak-negator')].find(
    (mark) => mark.from >= phrase.to && mark.to <= clause.to && mark.from - phrase.to < 8 && reachesBackToSubject(sentence, phrase.to, mark.from),
  );
  if (!verb) return undefined;
  const exists = sentence.grammar('existence-verb').some((mark) => mark.to > verb.from && mark.to <= clause.to && mark.from - verb.to < 4);
  // "A dry cough is not a side effect".
  const isNone = sentence.marks.some(({ entry, from }) => entry.kind === 'noun' && entry.aspect === 'complications' && from >= verb.to && from - verb.to < 4 && from < clause.to);
  return exists || isNone ? verb : undefined;
}

/** Nothing but auxiliaries, adverbs and an "of"-phrase may stand between a subject and the negator of its verb. */
function reachesBackToSubject(sentence: MarkedSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = sentence.tokens[at];
    if (!token || token.lower === ',' || token.lower === 'which' || token.lower === 'that') return false;
    if (isFiniteVerb(sentence, at) && !sentence.grammar('auxiliary').some((mark) => covers(mark, at))) return false;
  }
  return true;
}

function nounReaches(sentence: MarkedSentence, negator: Mark, target: number): boolean {
  if (negatesPeople(sentence, negator)) return verbReaches(sentence, negator, target);
  // "Tea without sugar has no calories": what is missing from the subject denies nothing of it.
  if (!DENYING_SUBJECTS.has(sentence.tokens[negator.from]?.lower ?? '') && isFiniteVerb(sentence, target)) return false;
  for (let at = negator.to; at < target; at++) {
    const token = sentence.tokens[at];
    if (!token) return false;
    if (BREAKS.has(token.lower) || isStrongMark(token.text)) return false;
    if (token.lower === ',' && !listGoesOn(sentence, at)) return false;
    if (token.lower === 'and' && !continuesList(sentence, at)) return false;
    if (isFiniteVerb(sentence, at)) return false;
  }
  return true;
}

const DENYING_SUBJECTS: ReadonlySet<string> = new Set(['no', 'none', 'neither', 'nor', 'not', 'zero', 'nothing', 'nil']);

/** Words at which the reach of a noun's negator ends. "Of" and "for" carry it on: "no risk of infection". */
const BREAKS = listedWords('negation-breaks');

/** "Neither A nor B is safe": denies what is said of both. */
function deniesBothSubjects(sentence: MarkedSentence, negator: Mark): boolean {
  const { tokens } = sentence;
  if (tokens[negator.from]?.lower !== 'neither') return false;
  const nor = tokens.findIndex(({ lower }, index) => lower === 'nor' && index > negator.to && index - negator.to < 6);
  return nor > 0 && [nor + 2, nor + 3].some((at) => isFiniteVerb(sentence, at)) && !tokens.slice(negator.to, nor).some((_, index) => isFiniteVerb(sentence, negator.to + index));
}

function negatesPeople(sentence: MarkedSentence, negator: Mark): boolean {
  const isNext = (mark: { readonly from: number }): boolean => mark.from >= negator.to && mark.from - negator.to < 3;
  // "Without treatment you will be scarred": what is missing denies nothing of people.
  const isOfPeople = sentence.tokens[negator.from]?.lower !== 'without' && sentence.grammar('people').some(isNext);
  if (isOfPeople || deniesBothSubjects(sentence, negator)) return true;
  const isNo = ['no', 'none', 'neither', 'nil'].includes(sentence.tokens[negator.from]?.lower ?? '');
  const thing = [...sentence.mentions, ...sentence.grammar('hypernym')].find((mark) => mark.from >= negator.to && mark.from - negator.to < 3);
  return isNo && thing !== undefined && isFiniteVerb(sentence, thing.to) && !sentence.grammar('verb').some((mark) => mark.from === thing.to && NEED.has(sentence.tokens[mark.from]?.stem ?? ''));
}

/** "No sessions are needed" denies the sessions, not what is said of them. */
const NEED: ReadonlySet<string> = new Set(['need', 'requir']);

/** A comma inside "no A, B or C": an "or" or "nor" follows before the next verb. */
function listGoesOn(sentence: MarkedSentence, comma: number): boolean {
  for (let at = comma + 1; at < sentence.tokens.length; at++) {
    const lower = sentence.tokens[at]?.lower;
    if (lower === 'or' || lower === 'nor') return true;
    if (isFiniteVerb(sentence, at) || lower === 'but' || lower === 'and') return false;
    if (sentence.grammar('noun-negator').some((mark) => mark.from === at)) return false;
  }
  return false;
}

/** "Without pain and bruising": "and" carries on when a bare noun of a presence aspect follows. */
function continuesList(sentence: MarkedSentence, and: number): boolean {
  let starts = presenceStarts.get(sentence);
  if (starts === undefined) {
    starts = new Set(sentence.marks.filter(({ entry }) => entry.kind === 'noun' || entry.kind === 'instance').map(({ from }) => from));
    presenceStarts.set(sentence, starts);
  }
  return starts.has(and + 1);
}

/** Where nouns of presence aspects begin in a sentence: asked for each negation, each of its targets and each "and" between. */
const presenceStarts = new WeakMap<MarkedSentence, ReadonlySet<number>>();

/** "Vials that have not been opened are kept cool": denied in a relative clause, which ends before the next verb; its place, or undefined. */
function endOfRelative(sentence: MarkedSentence, negator: Mark, target: number): number | undefined {
  const opener = [1, 2, 3].map((back) => negator.from - back).find((at) => RELATIVE.has(sentence.tokens[at]?.lower ?? ''));
  if (opener === undefined || opener === 0 || sentence.tokens[opener - 1]?.kind !== 'word' || sentence.grammarAt(opener - 1).includes('verb')) return undefined;
  let hasContent = false;
  for (let at = negator.to; at <= target; at++) {
    const isAuxiliary = sentence.grammarAt(at).includes('auxiliary');
    if (hasContent && isAuxiliary && isFiniteVerb(sentence, at)) return at;
    if (!isAuxiliary && sentence.tokens[at]?.kind === 'word') hasContent = true;
  }
  return undefined;
}

const RELATIVE: ReadonlySet<string> = new Set(['that', 'which', 'who']);

function verbReaches(sentence: MarkedSentence, negator: Mark, target: number): boolean {
  if (endOfRelative(sentence, negator, target) !== undefined) return false;
  for (let at = negator.to; at < target; at++) {
    const token = sentence.tokens[at];
    if (!token) return false;
    if (token.lower === 'but' || token.lower === 'because' || isStrongMark(token.text)) return false;
    if (token.lower === 'as' && ['it', 'they', 'this', 'he', 'she', 'we', 'you'].includes(sentence.tokens[at + 1]?.lower ?? '')) return false;
    if (token.lower === ',' && !listGoesOn(sentence, at)) return false;
    if (token.lower === 'and' && (isFiniteVerb(sentence, at + 1) || isFiniteVerb(sentence, at + 2))) return false;
  }
  return true;
}

function isStrongMark(text: string): boolean {
  return text === ';' || text === ':' || text === '—' || text === '(' || text === ')';
}
