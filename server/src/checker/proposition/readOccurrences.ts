import type { GrammarClass } from '../lexicon/lexicon';
import type { Clause } from './clauses';
import { CASES, findHappening, type Happening } from './happening';
import { covers, type Mark, type MarkedSentence } from './marks';
import type { Quantity } from './quantities';
import { tokenSpan, type Reading } from './reading';
import { namesOf } from './scaleFacet';

/** What words of frequency mean in percent of people or cases: what no writer would call so lies outside. */
const SHARES: readonly { readonly kind: GrammarClass; readonly low: number; readonly high: number }[] = [
  { kind: 'few-cases', low: 0, high: 2 },
  { kind: 'many-cases', low: 5, high: 100 },
  { kind: 'most-cases', low: 50, high: 100 },
];

/** "Hardly ever happens", "occurs in nearly all patients", "most people get it", "not one patient sees halos": how often what comes about, in words. */
export function readOccurrences(sentence: MarkedSentence, clause: Clause, quantities: readonly Quantity[]): Reading[] {
  const happening = findHappening(sentence, clause);
  // A figure says it better.
  if (happening === undefined || quantities.some(({ dimension, from }) => dimension === 'percent' && covers(clause, from))) return [];
  const share = shareOf(sentence, clause, happening);
  // "Almost nobody" denies nothing.
  const isOfShare = ({ from }: Mark): boolean => share !== undefined && covers(share.mark, from);
  const negators = [...sentence.grammar('verb-negator'), ...sentence.grammar('noun-negator')].filter((mark) => covers(clause, mark.from) && (mark.from <= happening.at || happening.what.some((thing) => mark.to === thing.from || covers(thing, mark.from))) && !isOfShare(mark));
  if (sentence.grammar('limited-negator').some((mark) => covers(clause, mark.from))) return [];
  if (negators.length > 0) return share === undefined && happening.isMet ? metByNobody(sentence, happening, negators) : [];
  const listed = happening.what.length > 1 ? happening.what.map((thing) => occurring(sentence, thing)) : [];
  if (share === undefined) return listed;
  return happening.what.map((thing): Reading => ({
    aspect: 'risk-rate',
    position: { kind: 'quantity', dimension: 'percent', low: share.low, high: share.high, isVague: true },
    span: tokenSpan(sentence, [thing, share.mark]),
    at: thing.from,
    facet: nameOf(sentence, thing),
    isWeak: false,
  })).concat(listed);
}

/** One thing of a list that occurs: "glare, halos and starbursts are seen". */
function occurring(sentence: MarkedSentence, thing: Happening['what'][number]): Reading {
  return { aspect: 'effect', position: { kind: 'direction', direction: 'occur', isNegated: false, degree: 'open' }, span: tokenSpan(sentence, [thing]), at: thing.from, facet: nameOf(sentence, thing), isWeak: false };
}

/** "Not one patient sees halos", "nobody gets a rash": it does not come about. */
function metByNobody(sentence: MarkedSentence, { what }: Happening, negators: readonly Mark[]): Reading[] {
  const none = negators.find((mark) => isOfNobody(sentence, mark));
  if (none === undefined) return [];
  return what.map((thing) => ({ ...occurring(sentence, thing), position: { kind: 'direction', direction: 'occur', isNegated: true, degree: 'open' }, span: tokenSpan(sentence, [none, thing]) }));
}

const NOBODY: ReadonlySet<string> = new Set(['nobody', 'no', 'none', 'not', 'zero']);

/** "Nobody", "not one patient", "none of our patients". */
function isOfNobody(sentence: MarkedSentence, { from, to }: Mark): boolean {
  const first = sentence.tokens[from]?.lower ?? '';
  if (!NOBODY.has(first)) return false;
  return first === 'nobody' || sentence.tokens[from + 1]?.lower === 'one' || (['no', 'none', 'not', 'zero'].includes(first) && isOfPeople(sentence, to, 4));
}

function isOfPeople(sentence: MarkedSentence, from: number, reach: number): boolean {
  return sentence.grammar('people').some((word) => word.from >= from && word.from < from + reach && !PRONOUNS.has(sentence.tokens[word.from]?.lower ?? ''));
}

const PRONOUNS: ReadonlySet<string> = new Set(['who', 'you', 'we', 'i', 'he', 'she', 'most', 'many', 'some', 'few', 'all', 'half', 'those', 'others']);

/** A side effect that the lexicon names by its name, another by its content words. */
function nameOf(sentence: MarkedSentence, thing: Happening['what'][number]): readonly string[] {
  const named = sentence.marks.find((mark) => covers(thing, mark.from) && (mark.entry.kind === 'instance' || (mark.entry.kind === 'noun' && mark.entry.aspect === 'pain')));
  return named === undefined ? thing.stems : namesOf(sentence, named);
}

interface Share {
  readonly mark: Mark;
  readonly low: number;
  readonly high: number;
}

/** Percent from which on "all" and "always" are loosely said. */
const ALL = 90;

function isAll({ tokens }: MarkedSentence, { from, to }: Mark): boolean {
  return ['all', 'every', 'each', 'everyone', 'everybody', 'always', 'invariably', 'inevitably'].includes(tokens[from]?.lower ?? '') && (to === from + 1 || tokens[to - 1]?.lower === 'single');
}

/** The longest word of frequency in the clause, outside what comes about. */
function shareOf(sentence: MarkedSentence, clause: Clause, { what }: Happening): Share | undefined {
  let best: Share | undefined;
  for (const { kind, low, high } of SHARES) {
    for (const mark of sentence.grammar(kind)) {
      if (!covers(clause, mark.from) || what.some((thing) => covers(thing, mark.from)) || !isOfCases(sentence, mark)) continue;
      if (best === undefined || mark.to - mark.from > best.mark.to - best.mark.from) best = { mark, low: isAll(sentence, mark) ? ALL : low, high };
    }
  }
  return best;
}


/** "Most patients", "in nearly every case"; not "most of the pain", "all side effects". An adverb needs nobody. */
function isOfCases(sentence: MarkedSentence, { to }: Mark): boolean {
  const last = sentence.tokens[to - 1]?.lower ?? '';
  if (/(?:one|body|ly)$/.test(last) || ADVERBS.has(last)) return true;
  return isOfPeople(sentence, to, 4) || sentence.tokens.slice(to, to + 4).some(({ stem }) => CASES.has(stem)) || /^(?:cases|instances|occasions)$/.test(last);
}

const ADVERBS: ReadonlySet<string> = new Set(['always', 'often', 'seldom', 'ever', 'never', 'rule', 'exception', 'exceptional', 'moon', 'not']);
