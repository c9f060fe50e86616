import { vocabulary } from '../lexicon/vocabulary';
import { stem } from '../text/stem';
import type { Clause } from './clauses';
import { contentStems } from './content';
import { covers, type MarkedSentence } from './marks';
import { readNegation } from './negation';
import type { DirectionPosition } from './proposition';
import { tokenSpan, type Reading } from './reading';

/** Verbs by which food and remedies contain something, where a substance stands behind them: "provides iron", not "provides relief". */
const SUPPLYING: ReadonlySet<string> = new Set('provide supply deliver yield give has have carry boast offer'.split(' ').map((word) => (word === 'has' ? word : stem(word))));

/** Words for an amount, which may stand between the verb and the substance. */
const LITTLE: ReadonlySet<string> = new Set(['little', 'few', 'fewer', 'traces', 'trace', 'small', 'minimal', 'tiny', 'negligible', 'low']);
const HARDLY: ReadonlySet<string> = new Set(['hardly', 'barely', 'scarcely', 'practically', 'virtually', 'almost']);
const MUCH: ReadonlySet<string> = new Set(['lot', 'lots', 'plenty', 'large', 'much', 'many', 'high', 'huge', 'considerable', 'substantial', 'enormous', 'abundant', 'loads', 'enough', 'sufficient', 'ample']);
const BETWEEN: ReadonlySet<string> = new Set([...LITTLE, ...HARDLY, ...MUCH, 'a', 'the', 'of', 'any', 'no', 'some', 'very', 'extremely', 'amounts', 'amount', 'quantities', 'quantity', 'content', 'all', 'valuable', 'important', 'essential', 'added', 'natural', 'only', 'good', 'more', 'healthy', 'body', 'you', 'with', 'is', 'it']);

/** "Provides plenty of protein", "has few calories", "supplies hardly any iodine", "is decaffeinated": what is contained, in verbs that need not say so. */
export function readSupplied(sentence: MarkedSentence, clause: Clause): Reading | undefined {
  const { tokens } = sentence;
  for (let at = clause.from + 1; at < clause.to; at++) {
    const word = tokens[at]?.lower ?? '';
    const without = WITHOUT.get(word);
    if (without !== undefined && isSaidOf(sentence, clause, at)) return toReading(sentence, { from: at, to: at + 1 }, { direction: readNegation(sentence, clause, { from: at, to: at + 1 }).isNegated ? 'contain' : 'lack', degree: 'open' }, [without]);
    if (!SUPPLYING.has(tokens[at]?.stem ?? '') && word !== 'has') continue;
    const found = substanceBehind(sentence, clause, at);
    if (found !== undefined && !sentence.marks.some(({ entry, from, to }) => entry.kind === 'effect' && from <= at && to > at)) return ofAmount(sentence, clause, at, found);
  }
  return undefined;
}

/** The substance that stands behind the verb with no more than an amount between. */
function substanceBehind({ tokens }: MarkedSentence, clause: Clause, verb: number): number | undefined {
  const { substances } = vocabulary();
  for (let at = verb + 1; at < Math.min(clause.to, verb + 7); at++) {
    if (substances.has(tokens[at]?.stem ?? '')) return COUNTED.has(tokens[at + 1]?.lower ?? '') ? undefined : at;
    if (!BETWEEN.has(tokens[at]?.lower ?? '')) return undefined;
  }
  return undefined;
}

/** "Has sugar spikes", "gives protein shakes": the substance only describes. */
const COUNTED: ReadonlySet<string> = new Set(['level', 'levels', 'spike', 'spikes', 'shake', 'shakes', 'deficiency', 'problems', 'intake', 'absorption', 'metabolism', 'tablets', 'supplements', 'than']);

function ofAmount(sentence: MarkedSentence, clause: Clause, verb: number, substance: number): Reading | undefined {
  const between = sentence.tokens.slice(verb + 1, substance).map(({ lower }) => lower);
  const negation = readNegation(sentence, clause, { from: verb, to: verb + 1 });
  if (negation.isUnproven || negation.isLimited || between.includes('more') || between.includes('fewer') || between.includes('all')) return undefined;
  const end = endOfName(sentence, clause, substance);
  const facet = contentStems(sentence, substance, end);
  const isNone = between.includes('no') || between.some((word) => HARDLY.has(word));
  const isLittle = between.some((word) => LITTLE.has(word));
  const degree = isLittle ? 'little' : between.some((word) => MUCH.has(word)) ? 'much' : 'open';
  // "Does not supply enough" leaves some.
  if (facet.length === 0 || (negation.isNegated && degree !== 'open')) return undefined;
  const isLacking = isNone !== negation.isNegated;
  return toReading(sentence, { from: verb, to: end }, isLacking ? { direction: 'lack', degree: 'open' } : { direction: 'contain', degree }, facet);
}

/** "Vitamin C", "omega-3". */
function endOfName({ tokens }: MarkedSentence, clause: Clause, at: number): number {
  let to = at + 1;
  while (to < clause.to && to < at + 4 && (tokens[to]?.text === '-' || tokens[to]?.kind === 'number' || /^[a-ek]\d{0,2}$/.test(tokens[to]?.lower ?? ''))) to++;
  return to;
}

function toReading(sentence: MarkedSentence, words: { from: number; to: number }, amount: Pick<DirectionPosition, 'direction' | 'degree'>, facet: readonly string[]): Reading {
  return { aspect: 'effect', position: { kind: 'direction', isNegated: false, ...amount }, span: tokenSpan(sentence, [words]), at: words.from, facet, agent: [], isWeak: false };
}

/** Words that say of a product that something is not in it. */
const WITHOUT: ReadonlyMap<string, string> = new Map([['decaffeinated', 'coffee'], ['unsweetened', 'sugar'], ['unsalted', 'salt'], ['nonalcoholic', 'alcohol'], ['unscented', 'fragranc'], ['unperfumed', 'perfum']]);

/** "Is decaffeinated", rather than "decaffeinated coffee helps". */
function isSaidOf({ tokens, mentions }: MarkedSentence, clause: Clause, at: number): boolean {
  return tokens.slice(Math.max(clause.from, at - 4), at).some(({ stem: found }) => found === 'be') && mentions.every((mention) => !covers(mention, at)) && (tokens[at + 1]?.kind !== 'word' || tokens[at + 1]?.lower === 'and');
}
