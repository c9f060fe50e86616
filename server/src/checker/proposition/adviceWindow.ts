import type { Clause } from './clauses';
import { covers, type MarkedSentence } from './marks';
import type { Window } from './proposition';
import type { Quantity } from './quantities';
import { withBounds } from './quantityBounds';

const AFTER: ReadonlySet<string> = new Set(['after', 'afterwards', 'afterward', 'following', 'later', 'since', 'post', 'on']);
const BEFORE: ReadonlySet<string> = new Set(['before', 'beforehand', 'prior', 'ahead', 'leading', 'preceding']);

/** Phrases for a time that name no figure, with the days they mean. */
const PHRASES: readonly (readonly [words: readonly string[], window: Window])[] = (
  [
    ['straight after', 0, 0.2], ['right after', 0, 0.2], ['immediately after', 0, 0.2], ['directly after', 0, 0.2], ['shortly after', 0, 0.2], ['soon after', 0, 0.5], ['just after', 0, 0.2],
    ['straight afterwards', 0, 0.2], ['right afterwards', 0, 0.2], ['immediately afterwards', 0, 0.2], ['directly afterwards', 0, 0.2], ['straight away', 0, 0.2], ['right away', 0, 0.2], ['at once', 0, 0.2],
    ['on the way home', 0, 0.2], ['the same day', 0, 0.5], ['the same evening', 0, 0.5], ['the same night', 0, 0.5], ['the same afternoon', 0, 0.5], ['that same day', 0, 0.5], ['that evening', 0, 0.5], ['on the very day', 0, 0.5], ['from day one', 0, Infinity],
    ['from the first hour', 0, Infinity], ['from the first day', 0, Infinity], ['from the first minute', 0, Infinity], ['from the start', 0, Infinity], ['from the outset', 0, Infinity], ['from the day after', 1, Infinity],
    ['the next day', 0.7, Infinity], ['the following day', 0.7, Infinity], ['the day after', 0.7, Infinity], ['the next morning', 0.6, Infinity], ['the following morning', 0.6, Infinity],
    ['right up to', -Infinity, 0], ['right until', -Infinity, 0], ['up to the day', -Infinity, 0], ['until the day', -Infinity, 0], ['up until the day', -Infinity, 0], ['just before', -0.2, 0], ['right before', -0.2, 0], ['shortly before', -0.3, 0], ['immediately before', -0.2, 0], ['straight before', -0.2, 0],
    ['the night before', -0.7, 0], ['the evening before', -0.7, 0], ['the day before', -1, 0], ['on the morning of', -0.5, 0], ['on the day of', -0.5, 0.5], ['on the day', -0.5, 0.5],
  ] satisfies [string, number, number][]
).map(([phrase, low, high]) => [phrase.split(' '), { low, high }]);

/** First words of the phrases: most words begin none. */
const OPENING: ReadonlySet<string> = new Set(PHRASES.map(([[first]]) => first ?? ''));

/** The time for which the advice of a clause holds; undefined: it names none. Linear. */
export function readWindow(sentence: MarkedSentence, clause: Clause, quantities: readonly Quantity[]): Window | undefined {
  const duration = quantities.find((quantity) => quantity.dimension === 'duration' && covers(clause, quantity.from));
  return (duration && ofDuration(sentence, clause, duration)) ?? ofPhrase(sentence, clause);
}

function ofPhrase({ tokens }: MarkedSentence, clause: Clause): Window | undefined {
  for (let at = clause.from; at < clause.to; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (!OPENING.has(lower)) continue;
    const found = PHRASES.find(([words]) => words.every((word, index) => tokens[at + index]?.lower === word));
    if (found) return found[1];
  }
  return undefined;
}

/** "For 24 hours after it", "three months after it", "again after a week", "up to two hours before". */
function ofDuration(sentence: MarkedSentence, clause: Clause, quantity: Quantity): Window | undefined {
  const { tokens } = sentence;
  const { from, low, high } = withBounds(sentence, quantity);
  const length = Number.isFinite(high) ? high : low;
  const before = wordBefore(sentence, from);
  const next = tokens[quantity.to]?.lower ?? '';
  const isUpTo = tokens[from]?.lower === 'up' || tokens[from]?.lower === 'until';
  const side = sideOf(sentence, clause, quantity.to);
  if (BEFORE.has(next) && before !== 'for') return isUpTo ? { low: -Infinity, high: -quantity.low } : { low: -length, high: 0 };
  if (side === 'before') return { low: -length, high: 0 };
  // "No sport for the first week", "within two days".
  if (before === 'for' || before === 'during' || before === 'first' || before === 'until' || tokens[from]?.lower === 'within' || isFirst(sentence, quantity.from)) return { low: 0, high: length };
  if (AFTER.has(next)) return { low: quantity.low, high: Infinity };
  return before === 'after' || before === 'from' ? { low: quantity.low, high: Infinity } : undefined;
}

/** The word before the figure and what bounds it: "for at least the first 24 hours". */
function wordBefore({ tokens }: MarkedSentence, from: number): string {
  let at = from - 1;
  while (['the', 'a', 'about', 'least', 'at', 'first', 'another', 'next', 'only', 'just'].includes(tokens[at]?.lower ?? '')) at--;
  return tokens[at]?.lower ?? '';
}

function isFirst({ tokens }: MarkedSentence, from: number): boolean {
  return tokens[from - 1]?.lower === 'first';
}

/** Which side of the event: the first word behind the figure that says so. */
function sideOf({ tokens }: MarkedSentence, clause: Clause, from: number): 'before' | 'after' | undefined {
  for (let at = from; at < Math.min(clause.to, from + 4); at++) {
    const lower = tokens[at]?.lower ?? '';
    if (BEFORE.has(lower)) return 'before';
    if (AFTER.has(lower)) return 'after';
  }
  return undefined;
}
