import type { Anchor } from '../lexicon/lexicon';
import type { Mark, MarkedSentence } from './marks';

/** Whether the word names a side effect or pain. */
export function isUnwelcome(entry: Mark['entry']): boolean {
  return (entry.kind === 'noun' || entry.kind === 'instance') && (entry.aspect === 'complications' || entry.aspect === 'pain');
}

/** "Permanent scars are possible" tells which scars, "settles in the gut for good" of nothing unwelcome: neither how long one stays. */
export function isOfOtherThing(sentence: MarkedSentence, mark: Mark, { low }: Anchor): boolean {
  const isWhich = sentence.marks.some(({ entry, from }) => isUnwelcome(entry) && from >= mark.to && from - mark.to < 3);
  return isWhich || (low >= STAYING_DAYS && !sentence.marks.some(({ entry, to }) => isUnwelcome(entry) && to <= mark.from));
}

/** What stays longer is there for good; days. */
const STAYING_DAYS = 3650;

/** "Is extremely rare", said of the subject. */
export function isPredicate(sentence: MarkedSentence, mark: Mark): boolean {
  return sentence.tokens[mark.from - 1]?.stem === 'be' && !['to', 'for', 'in', 'that'].includes(sentence.tokens[mark.to]?.lower ?? '');
}

/** "The treatment | is permanent": said of the topic itself, it tells how long the effect lasts. */
export function isOfTopic(sentence: MarkedSentence, mark: Mark): boolean {
  let at = mark.from - 1;
  while (['not', 'only', 'never', 'always', 'usually', 'generally', 'normally', 'mostly', 'just', 'merely', 'truly', 'completely'].includes(sentence.tokens[at]?.lower ?? '')) at--;
  return sentence.tokens[at]?.stem === 'be' && isPredicateEnd(sentence, mark.to) && sentence.mentions.some(({ to }) => to === at);
}

function isPredicateEnd({ tokens }: MarkedSentence, at: number): boolean {
  const next = tokens[at];
  return next?.kind !== 'word' || ['and', 'or', 'but', 'because', 'so', 'as', 'if', 'when', 'in', 'for', 'after', 'once'].includes(next.lower);
}

/** "May slow hair loss": the word acts on something. */
export function isVerbOfEffect(sentence: MarkedSentence, mark: Mark): boolean {
  const isEffect = sentence.marks.some(({ entry, from, to }) => entry.kind === 'effect' && from === mark.from && to === mark.to);
  return isEffect && (sentence.grammar('auxiliary').some((word) => word.to === mark.from) || sentence.tokens[mark.from - 1]?.lower === 'to');
}

/** "Daily sunscreen", "the weekly class": an adverb of frequency that only describes the noun after it. */
export function isAttribute(sentence: MarkedSentence, mark: Mark): boolean {
  const word = sentence.tokens[mark.to - 1]?.lower ?? '';
  if (sentence.tokens[mark.to]?.joined === true && sentence.tokens[mark.to]?.kind === 'word' && sentence.tokens[mark.to]?.lower !== 'acting') return true;
  if (mark.to - mark.from > 1 || !['daily', 'weekly', 'monthly', 'yearly', 'annual', 'quarterly', 'nightly'].includes(word)) return false;
  const next = sentence.tokens[mark.to];
  if (next?.kind !== 'word') return false;
  return !/^(?:(?:and|or|for|in|at|with|after|before|on|to|by|until|if|as|without|because|but)$|session|treatment|dose|injection|sitting|interval|tablet)/.test(next.lower);
}

/** What "not instant" or "not permanent" leaves: the side of the scale away from the range. */
export function complement(low: number, high: number, top: number): { low: number; high: number } | undefined {
  if (low <= 1) return { low: high + 0.001, high: top };
  return { low: 0, high: low - 0.001 };
}
