import { listedWords } from '../lexicon/wordLists';
import type { Clause } from './clauses';
import { isFiniteVerb, mainStart } from './clauses';
import { isStopWord } from './content';
import { covers, type MarkedSentence } from './marks';
import { readNegation } from './negation';
import { tokenSpan, type Reading } from './reading';

type Relation = 'more' | 'less' | 'same';

/** Adjectives that compare by themselves, with what they compare. */
const GRADED: ReadonlyMap<string, readonly [Relation, string]> = new Map<string, readonly [Relation, string]>(
  (
    'better:more:good worse:less:good superior:more:good inferior:less:good safer:less:harm riskier:more:harm harsher:more:harm rougher:more:harm stronger:more:good weaker:less:good ' +
    'faster:more:fast quicker:more:fast slower:less:fast cheaper:less:price dearer:more:price pricier:more:price higher:more:high lower:less:high ' +
    'larger:more:high bigger:more:high smaller:less:high greater:more:high longer:more:long shorter:less:long milder:less:harm gentler:less:harm ' +
    'easier:more:easy harder:less:easy healthier:more:good sooner:more:fast earlier:more:fast later:less:fast'
  )
    .split(' ')
    .map((entry) => entry.split(':'))
    .map(([word, relation, what]): [string, readonly [Relation, string]] => [word ?? '', [relation === 'less' ? 'less' : 'more', what ?? '']]),
);

/** Words that set one thing equal to another. */
const SAME: ReadonlySet<string> = new Set(['same', 'equal', 'equally', 'identical', 'equivalent', 'comparable', 'similar', 'similarly', 'alike']);
/** Adjectives that mean good of a remedy: "more effective" compares the same as "better". */
const GOOD: ReadonlySet<string> = new Set(['effectiv', 'good', 'efficacy', 'effectivenes', 'powerful', 'potent', 'successful', 'helpful', 'well', 'work', 'reliabl', 'beneficial', 'useful', 'protect', 'effect', 'benefit', 'advantag', 'better', 'improv', 'prevent', 'relief', 'reliev', 'result']);

/** Adverbs and nouns that compare the same as an adjective, some of them the other way round. */
const ADVERBS: ReadonlyMap<string, { readonly what: string; readonly isReverse?: boolean }> = new Map([
  ['slowly', { what: 'fast', isReverse: true }],
  ['slow', { what: 'fast', isReverse: true }],
  ['quickly', { what: 'fast' }],
  ['rapidly', { what: 'fast' }],
  ['rapid', { what: 'fast' }],
  ['quick', { what: 'fast' }],
  ['effectively', { what: 'good' }],
  ['reliably', { what: 'good' }],
  ['safely', { what: 'harm', isReverse: true }],
  ['safe', { what: 'harm', isReverse: true }],
  ['safety', { what: 'harm', isReverse: true }],
  ['gently', { what: 'harm', isReverse: true }],
  ['gentl', { what: 'harm', isReverse: true }],
  ['dangerou', { what: 'harm' }],
  ['dangerous', { what: 'harm' }],
  ['saf', { what: 'harm', isReverse: true }],
  ['harmful', { what: 'harm' }],
  ['unsafe', { what: 'harm' }],
  ['hazardous', { what: 'harm' }],
  ['toxic', { what: 'harm' }],
  ['painful', { what: 'harm' }],
  ['risky', { what: 'harm' }],
  ['expensiv', { what: 'price' }],
  ['cheap', { what: 'price', isReverse: true }],
  ['costly', { what: 'price' }],
  ['frequently', { what: 'often' }],
  ['frequent', { what: 'often' }],
  ['common', { what: 'often' }],
]);
const REVERSED: Readonly<Record<Relation, Relation>> = { more: 'less', less: 'more', same: 'same' };

/** "A is safer than B", "as good as B", "no better than B", "A and B are equally effective", "superior to B". */
export function readComparisons(sentence: MarkedSentence, clause: Clause): Reading[] {
  const link = findLink(sentence, clause);
  if (!link) return readFronted(sentence, clause);
  const graded = findGraded(sentence, clause, link.at);
  const isEqual = link.kind === 'as' || link.kind === 'equal';
  if (!graded && !isEqual) return [];
  const at = graded?.at ?? link.at;
  const negation = readNegation(sentence, clause, { from: at, to: at + 1 });
  if (negation.isUnproven) return [];
  const stated: Relation = isEqual ? multiplied(sentence, at) : (graded?.relation ?? 'same');
  const relation = negation.isNegated ? negated(stated, GRADED.has(sentence.tokens[at]?.lower ?? '')) : stated;
  if (!relation) return [];
  const sides = sidesOf(sentence, clause, link, at);
  if (sides.right.length === 0 || isNumber(sentence, link.at + 1)) return [];
  return [
    ...readSecond(sentence, clause, { sides, from: sides.end }),
    {
      aspect: 'comparison',
      position: { kind: 'comparison', relation, left: sides.left, right: sides.right },
      span: tokenSpan(sentence, [{ from: at, to: sides.end }, ...negation.words]),
      at,
      facet: [respectOf(graded?.what ?? 'good', sentence, clause, link.at)],
      isWeak: false,
    },
  ];
}

/** "Twice as many as", "half as many as". */
function multiplied({ tokens }: MarkedSentence, as: number): Relation {
  const before = tokens[as - 1]?.lower ?? '';
  return before === 'twice' || before === 'times' || before === 'thrice' ? 'more' : before === 'half' ? 'less' : 'same';
}

/** "Compared with B, A causes less pain". */
function readFronted(sentence: MarkedSentence, clause: Clause): Reading[] {
  const start = mainStart(sentence, clause, clause.to);
  if (sentence.tokens[clause.from]?.lower !== 'compared' || start === clause.from) return [];
  const main = { ...clause, from: start };
  const graded = findGraded(sentence, main, clause.to);
  const right = stemsIn(sentence, clause.from + 2, start - 1);
  if (!graded || right.length === 0 || readNegation(sentence, main, { from: graded.at, to: graded.at + 1 }).words.length > 0) return [];
  return [
    {
      aspect: 'comparison',
      position: { kind: 'comparison', relation: graded.relation, left: stemsIn(sentence, start, firstVerb(sentence, main, graded.at)), right },
      span: tokenSpan(sentence, [{ from: graded.at, to: Math.min(clause.to, graded.at + 2) }]),
      at: graded.at,
      facet: [graded.what === 'pain' ? 'harm' : respectOf(graded.what, sentence, main, clause.to)],
      isWeak: false,
    },
  ];
}

/** "More than", with nothing said of what. */
const BARE = 'more';

/** Sizes, which say only with what is measured whether they are of good or of harm. */
const SIZES: ReadonlySet<string> = new Set(['high', 'larg', 'small', 'big', 'great', 'strong', 'low', 'good']);

const SIZES_OF_RISK: ReadonlySet<string> = new Set(['high', 'good', BARE, 'risk', 'danger', 'hazard', 'complication', 'harm']);

/** In what both are compared: a larger effect is a better one, fewer or more frequent reactions are harm. */
function respectOf(what: string, sentence: MarkedSentence, clause: Clause, link: number): string {
  const inFront = sentence.marks.filter((mark) => mark.from >= clause.from && mark.to <= link);
  const isOfHarm = inFront.some(({ entry }) => (entry.kind === 'noun' || entry.kind === 'instance' || entry.kind === 'verb') && entry.aspect === 'complications');
  const isOfPain = inFront.some(({ entry }) => (entry.kind === 'noun' || entry.kind === 'cue') && entry.aspect === 'pain');
  if (what === 'often' && sentence.marks.some(({ entry, from }) => from > link && from < Math.min(clause.to, link + 4) && entry.kind === 'instance' && entry.aspect === 'complications')) return 'often';
  if (/^(?:risk|danger|hazard|complication|harm)/.test(sentence.tokens[link - 1]?.stem ?? '') && SIZES_OF_RISK.has(what)) return 'harm';
  if (isOfPain && (what === BARE || what === 'pain')) return 'harm';
  const isOfReaction = sentence.tokens.slice(clause.from, link).some(({ stem }) => stem === 'reaction');
  const isOfRelief = inFront.some(({ entry, from }) => entry.kind === 'effect' && (entry.direction === 'relieve' || entry.direction === 'down') && !COMPARING.has(sentence.tokens[from]?.lower ?? ''));
  if (isOfHarm && isOfRelief) return 'good';
  const isOfStrain = what === BARE && inFront.some(({ entry }) => entry.kind === 'effect' && entry.direction === 'worse');
  if ((isOfHarm && what !== 'good') || isOfReaction || isOfStrain) return 'harm';
  const isOfEffect = sentence.tokens.slice(clause.from, link).some(({ stem }) => /^(?:effect|benefit|efficac|protect|improv|relief)/.test(stem));
  const isOfPrevention = sentence.tokens.slice(clause.from, link).some(({ stem }) => /^(?:prevent|avoid|avert)/.test(stem));
  return what === BARE || isOfPrevention || (isOfEffect && SIZES.has(what)) || /^protect/.test(what) ? 'good' : what;
}

/** "Fewer side effects" relieves nobody of any. */
const COMPARING: ReadonlySet<string> = new Set(['fewer', 'less', 'lower']);

/** "As effective as B and less expensive": a second respect, of the same two. */
function readSecond(sentence: MarkedSentence, clause: Clause, { sides, from }: { sides: { left: string[]; right: string[] }; from: number }): Reading[] {
  const and = sentence.tokens.findIndex((token, index) => index >= from - 4 && index < clause.to && token.lower === 'and' && GRADING.has(sentence.tokens[index + 1]?.lower ?? ''));
  const graded = and < 0 ? undefined : findGraded(sentence, { ...clause, from: and + 1 }, Math.min(clause.to, and + 3));
  if (!graded || sides.right.length === 0) return [];
  return [
    {
      aspect: 'comparison',
      position: { kind: 'comparison', relation: graded.relation, left: sides.left, right: sides.right },
      span: tokenSpan(sentence, [{ from: graded.at, to: Math.min(clause.to, graded.at + 2) }]),
      at: graded.at,
      facet: [respectOf(graded.what, sentence, { ...clause, from: and + 1 }, clause.to)],
      isWeak: false,
    },
  ];
}

/** "No better than", "no safer than" leave "as good" (or less); "not as good as" means less. */
function negated(relation: Relation, isGraded: boolean): Relation | undefined {
  return relation === 'more' || (relation === 'less' && isGraded) ? 'same' : relation === 'same' ? 'less' : undefined;
}

/** Verbs that set their subject above their object. */
const BEATING: ReadonlySet<string> = new Set(['beat', 'beats', 'outperform', 'surpas', 'surpass', 'outclas', 'outdo']);

interface Link {
  readonly kind: 'than' | 'to' | 'as' | 'equal';
  readonly at: number;
}

function findLink(sentence: MarkedSentence, clause: Clause): Link | undefined {
  for (let at = clause.from; at < clause.to; at++) {
    const lower = sentence.tokens[at]?.lower ?? '';
    if (lower === 'than') return { kind: 'than', at };
    if (BEATING.has(sentence.tokens[at]?.stem ?? '')) return { kind: 'to', at };
    if ((lower === 'to' || lower === 'over') && ['superior', 'inferior', 'preferable', 'advantage', 'equal', 'equivalent', 'comparable', 'similar'].includes(sentence.tokens[at - 1]?.lower ?? '')) {
      return SAME.has(sentence.tokens[at - 1]?.lower ?? '') ? { kind: 'equal', at } : { kind: 'to', at };
    }
    if (lower === 'as' && at > clause.from + 1 && !isNoDegree(sentence, at) && hasEarlierAs(sentence, clause.from, at)) return { kind: 'as', at };
    if (lower === 'equally' || (lower === 'same' && sentence.tokens[at - 1]?.lower === 'the' && isOfTwo(sentence, clause, at))) return { kind: 'equal', at };
  }
  return undefined;
}

/** "As soon as" and "A as well as B" compare nothing, "works as well as" does. */
function isNoDegree(sentence: MarkedSentence, at: number): boolean {
  const word = sentence.tokens[at - 1]?.lower ?? '';
  if (word !== 'well') return NO_DEGREE.has(word);
  return !(sentence.tokens[at - 3]?.lower === 'just' || isFiniteVerb(sentence, at - 3));
}

const NO_DEGREE: ReadonlySet<string> = new Set(['soon', 'long', 'far', 'such', 'much']);

/** "The same effect as B", "A and B have the same effect"; "the same solution" alone compares nothing. */
function isOfTwo(sentence: MarkedSentence, clause: Clause, at: number): boolean {
  return hasAnd(sentence, clause.from, at) || sentence.tokens.slice(at, Math.min(clause.to, at + 7)).some(({ lower }) => lower === 'as');
}

const NUMBERS = listedWords('read-comparison-numbers');

function isNumber(sentence: MarkedSentence, at: number): boolean {
  const token = sentence.tokens[at];
  return token?.kind === 'number' || NUMBERS.has(token?.lower ?? '') || token?.lower === 'half' || ['a'].includes(token?.lower ?? '') && sentence.tokens[at + 1]?.lower === 'in';
}

function hasEarlierAs(sentence: MarkedSentence, from: number, at: number): boolean {
  for (let back = at - 2; back >= Math.max(from, at - 5); back--) {
    if (sentence.tokens[back]?.lower === 'as' || SAME.has(sentence.tokens[back]?.lower ?? '')) return true;
  }
  return false;
}

function findGraded(sentence: MarkedSentence, clause: Clause, linkAt: number): { at: number; relation: Relation; what: string } | undefined {
  const last = sentence.tokens[linkAt]?.lower === 'than' || sentence.tokens[linkAt]?.lower === 'as' ? linkAt - 1 : Math.min(linkAt + 2, clause.to - 1);
  for (let at = last; at >= clause.from; at--) {
    const lower = sentence.tokens[at]?.lower ?? '';
    if (BEATING.has(sentence.tokens[at]?.stem ?? '')) return { at, relation: 'more', what: 'good' };
    const known = GRADED.get(lower);
    const onWhat = isOfStrain(sentence, at) ? 'harm' : RICHER.get(lower) !== undefined && sentence.tokens[at + 1]?.lower === 'in' ? sentence.tokens[at + 2]?.stem : undefined;
    if (onWhat !== undefined) return { at, relation: onWhat === 'harm' ? (lower === 'harder' || lower === 'tougher' || lower === 'more' ? 'more' : 'less') : (RICHER.get(lower) ?? 'more'), what: onWhat };
    if (known) return { at, relation: known[0], what: known[1] };
    if (lower === 'advantage') return { at, relation: 'more', what: 'good' };
    if (['more', 'less', 'fewer', 'as', 'equally', 'same'].includes(lower)) {
      const isMuch = ['much', 'many', 'good'].includes(sentence.tokens[at + 1]?.lower ?? '') && sentence.tokens[at + 2]?.lower !== 'as';
      const next = sentence.tokens[at + (isMuch ? 2 : 1)];
      const stated = next && next.kind === 'word' && !isStopWord(next.lower) ? (GOOD.has(next.stem) ? 'good' : next.stem) : BARE;
      const relation: Relation = lower === 'more' ? 'more' : lower === 'less' || lower === 'fewer' ? 'less' : 'same';
      const adverb = ADVERBS.get(stated);
      return { at, relation: adverb?.isReverse ? REVERSED[relation] : relation, what: adverb?.what ?? stated };
    }
  }
  return undefined;
}

/** "Richer in fat": what there is more or less of stands behind. */
const RICHER: ReadonlyMap<string, Relation> = new Map([['richer', 'more'], ['higher', 'more'], ['poorer', 'less'], ['lower', 'less']]);

/** "Easier on the joints", "more strain on the joints": how much harm is done to them. */
function isOfStrain({ tokens }: MarkedSentence, at: number): boolean {
  const [word = '', next = '', second = ''] = [tokens[at]?.lower, tokens[at + 1]?.lower, tokens[at + 2]?.lower];
  if (EASIER.has(word)) return next === 'on' || next === 'to';
  return (word === 'more' || word === 'less') && STRAIN.has(next) && second === 'on';
}

const EASIER: ReadonlySet<string> = new Set(['easier', 'kinder', 'gentler', 'harder', 'tougher']);
const STRAIN: ReadonlySet<string> = new Set(['strain', 'stress', 'load', 'pressure', 'burden', 'wear']);

/** Stems of both sides. With topic names, since it matters which side they stand on. */
function sidesOf(sentence: MarkedSentence, clause: Clause, link: Link, graded: number): { left: string[]; right: string[]; end: number } {
  if (link.kind === 'equal' && link.at <= graded + 2 && hasAnd(sentence, clause.from, link.at)) return pairBefore(sentence, clause, link.at);
  const leftEnd = firstVerb(sentence, clause, Math.min(graded, link.at));
  const end = Math.min(clause.to, link.at + 6);
  return { left: stemsIn(sentence, clause.from, leftEnd), right: stemsIn(sentence, link.at + 1, end), end: lastWord(sentence, link.at + 1, end) };
}

function hasAnd(sentence: MarkedSentence, from: number, to: number): boolean {
  return sentence.tokens.slice(from, to).some((token) => token.lower === 'and');
}

/** "A and B are equally effective": both sides stand before the verb. */
function pairBefore(sentence: MarkedSentence, clause: Clause, to: number): { left: string[]; right: string[]; end: number } {
  const and = sentence.tokens.findIndex((token, index) => index >= clause.from && token.lower === 'and');
  return { left: stemsIn(sentence, clause.from, and), right: stemsIn(sentence, and + 1, firstVerb(sentence, clause, to)), end: Math.min(clause.to, to + 2) };
}

function firstVerb(sentence: MarkedSentence, clause: Clause, to: number): number {
  for (let at = clause.from; at < to; at++) if (isFiniteVerb(sentence, at)) return at;
  return to;
}

/** Stems of the words in `[from, to)`, up to an "and" that goes on with another comparison; synonyms give the name of their family. */
function stemsIn(sentence: MarkedSentence, from: number, to: number): string[] {
  const stems: string[] = [];
  for (let at = from; at < to; at++) {
    const token = sentence.tokens[at];
    if (!token || (at > from + 1 && ['in', 'for', 'at', 'against', 'when', 'if'].includes(token.lower))) break;
    if (token.lower === 'and' && GRADING.has(sentence.tokens[at + 1]?.lower ?? '')) break;
    if (token.kind !== 'word' || isStopWord(token.lower) || token.lower === 'ones') continue;
    const synonym = sentence.marks.find((mark) => mark.entry.kind === 'synonym' && covers(mark, at));
    if (synonym?.entry.kind !== 'synonym') stems.push(token.stem);
    else if (synonym.from === at) stems.push(synonym.entry.name);
  }
  return stems;
}

const GRADING: ReadonlySet<string> = new Set(['less', 'more', 'fewer', 'cheaper', 'safer', 'better', 'worse', 'as', 'equally']);

function lastWord(sentence: MarkedSentence, from: number, to: number): number {
  for (let at = to; at > from; at--) if (sentence.tokens[at - 1]?.kind === 'word') return at;
  return from;
}
