import type { MarkedSentence } from './marks';
import type { Quantity } from './quantities';

/** A quantity with its bounds applied. */
export interface Bounded {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly isVague: boolean;
}

const UPPER = byLastWord(['under the age of', 'below the age of', 'up to the age of', 'until the age of', 'before the age of', 'up to', 'at most', 'no more than', 'not more than', 'maximum of', 'a maximum of', 'less than', 'under', 'fewer than', 'below', 'within', 'not exceed', 'no longer than', 'not longer than', 'as little as', 'in under', 'up until', 'not exceeding', 'below', 'younger than', 'no later than', 'maximum', 'maximum is', 'maximum dose is', 'maximum daily dose is', 'limit is', 'maximum amount is', 'maximum intake is', 'maximum recommended dose is', 'highest dose is', 'maximum single dose is', 'top dose is', 'upper limit is', 'ceiling is', 'exceeds', 'never exceed', 'max']);
const LOWER = byLastWord(['from the age of', 'over the age of', 'past the age of', 'past', 'above the age of', 'after the age of', 'at least', 'a minimum of', 'minimum of', 'no less than', 'not less than', 'more than', 'over', 'above', 'upwards of', 'longer than', 'no fewer than', 'older than', 'from', 'beyond', 'exceeding', 'not before', 'minimum', 'no earlier than', 'as long as', 'even after', 'as many as']);
const ABOUT = byLastWord(['about', 'around', 'approximately', 'roughly', 'some', 'circa', '~', '≈', 'nearly', 'almost', 'approx', 'on average', 'an average of', 'typically', 'usually', 'generally', 'average of', 'roughly', 'close to']);

type PhrasesByLastWord = ReadonlyMap<string, readonly (readonly string[])[]>;

function byLastWord(phrases: readonly string[]): PhrasesByLastWord {
  const map = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const last = words.at(-1) ?? '';
    map.set(last, [...(map.get(last) ?? []), words].sort((a, b) => b.length - a.length));
  }
  return map;
}

/** "No more than", "do not exceed": sets a limit, where "up to" says how much there may be. */
export function isCeiling({ tokens }: MarkedSentence, bounded: Bounded, quantity: Quantity): boolean {
  return bounded.low === 0 && tokens.slice(bounded.from, quantity.from).some(({ lower }) => CEILING.has(lower));
}

const CEILING: ReadonlySet<string> = new Set(['exceed', 'exceeds', 'exceeding', 'more', 'most', 'maximum', 'max', 'limit', 'highest']);

/** Small words that may stand between a bound and its number: "up to about 30". */
const BETWEEN: ReadonlySet<string> = new Set(['a', 'an', 'the', 'about', 'around', 'of', 'approximately', 'roughly', 'some', 'another', '-']);

/** Index at which one of the phrases starts that ends directly before `end`; -1 when none does. */
function startOfPhraseBefore(sentence: MarkedSentence, end: number, phrases: PhrasesByLastWord): number {
  for (const skip of [0, 1]) {
    if (skip === 1 && !BETWEEN.has(sentence.tokens[end - 1]?.lower ?? '')) continue;
    const last = end - skip - 1;
    for (const words of phrases.get(sentence.tokens[last]?.lower ?? '') ?? []) {
      const from = last - words.length + 1;
      if (from >= 0 && words.every((word, index) => sentence.tokens[from + index]?.lower === word)) return from;
    }
  }
  return -1;
}

/** The quantity with "up to", "at least", "about" or "or more" applied. */
export function withBounds(sentence: MarkedSentence, quantity: Quantity): Bounded {
  const bounded = boundsAsSaid(sentence, quantity);
  const isTurned = quantity.dimension === 'frequency' && !isDistance(sentence, quantity) && (bounded.low !== quantity.low || bounded.high !== quantity.high);
  // "At least every two hours" leaves two hours between at most.
  return isTurned ? { ...bounded, low: bounded.low === 0 ? quantity.low : 0, high: bounded.high === Infinity ? quantity.high : Infinity } : bounded;
}

/** "At least three months apart", "intervals of twelve weeks": the time between, not how often. */
function isDistance({ tokens }: MarkedSentence, { from, to }: Quantity): boolean {
  return tokens[to - 1]?.lower === 'apart' || ['between', 'before', 'after'].includes(tokens[to]?.lower ?? '') || [from - 1, from - 2, from - 3, from - 4, to].some((at) => tokens[at]?.stem === 'interval');
}

/** Index of "maximum" in "the maximum dose of it is 200 mg"; -1 where there is none. */
function maximumBefore({ tokens }: MarkedSentence, { from, dimension }: Quantity): number {
  const isAmount = dimension.startsWith('dose') || dimension === 'count' || dimension === 'volume';
  if (!isAmount || !['is', 'are'].includes(tokens[from - 1]?.lower ?? '')) return -1;
  for (let at = from - 2; at >= Math.max(0, from - 9); at--) {
    if (['maximum', 'highest', 'max'].includes(tokens[at]?.lower ?? '')) return [at + 1, at + 2, at + 3].some((next) => ['dos', 'amount', 'number', 'intak'].includes(tokens[next]?.stem ?? '')) ? at : -1;
  }
  return -1;
}

function boundsAsSaid(sentence: MarkedSentence, quantity: Quantity): Bounded {
  const before = (phrases: PhrasesByLastWord): number => startOfPhraseBefore(sentence, quantity.from, phrases);
  const next = sentence.tokens[quantity.to]?.lower;
  const after = sentence.tokens[quantity.to + 1]?.lower;
  const isMore = next === '+' || (next === 'or' && ['more', 'longer', 'older', 'over', 'above'].includes(after ?? '')) || (next === 'and' && ['over', 'older', 'up', 'above', 'upwards'].includes(after ?? ''));
  const isLess = next === 'or' && ['less', 'fewer', 'under', 'younger'].includes(after ?? '');
  if (isMore) return { ...quantity, to: quantity.to + (next === '+' ? 1 : 2), high: Infinity };
  if (isLess) return { ...quantity, to: quantity.to + 2, low: 0 };
  const upper = Math.max(before(UPPER), maximumBefore(sentence, quantity));
  if (upper >= 0) return { ...quantity, from: upper, low: 0 };
  const found = quantity.low === quantity.high ? before(LOWER) : -1;
  const lower = found === quantity.from - 1 && sentence.tokens[found]?.lower === 'from' && quantity.dimension !== 'age' && quantity.dimension !== 'money' ? -1 : found;
  // "More than one session": two at least.
  const isBeyond = quantity.dimension === 'count' && Number.isInteger(quantity.low) && sentence.tokens.slice(lower, quantity.from).some(({ lower: word }) => word === 'than');
  if (lower >= 0) return { ...quantity, from: lower, low: quantity.low + (isBeyond ? 1 : 0), high: Infinity };
  const about = before(ABOUT);
  if (about >= 0) return { ...quantity, from: about, isVague: true };
  return quantity;
}
