import type { Clause } from './clauses';
import { covers, type Mark, type MarkedSentence } from './marks';
import type { Quantity } from './quantities';

/**
 * Whether a phrase that means a time stands where it tells nothing of its aspect: "call a doctor at once" of no onset,
 * "use it for weeks" and "lifelong supplements" of no effect that lasts, the name "permanent make-up" of nothing.
 */
export function isOutOfPlace(sentence: MarkedSentence, clause: Clause, aspect: string, mark: Mark): boolean {
  if (sentence.mentions.some((mention) => covers(mention, mark.from))) return true;
  if (aspect === 'onset') return !isOfOnset(sentence, clause, mark);
  if (aspect === 'effect-duration') return isUsedFor(sentence, clause, mark) || isTimeInUse(sentence, mark) || describesNoun(sentence, aspect, mark);
  return false;
}

/** "At six months", "within 12 hours of onset": when something is measured or must be done. */
export function isMomentOfMeasuring({ tokens }: MarkedSentence, { dimension, from, to }: Quantity): boolean {
  return dimension === 'duration' && (tokens[from - 1]?.lower === 'at' || (tokens[to]?.lower === 'of' && tokens[to + 1]?.lower === 'onset'));
}

/** "After three weeks of pollen season", "a few weeks of daily use": how long something else has gone on. */
export function isTimeInUse({ tokens }: MarkedSentence, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return ['after', 'within'].includes(tokens[from - 1]?.lower ?? tokens[from]?.lower ?? '') && tokens[to]?.lower === 'of' && tokens[to + 1]?.lower.endsWith('ing') === false;
}

function isOfOnset(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  const { tokens } = sentence;
  if (tokens[mark.from - 1]?.lower === 'for' && tokens[mark.from - 2]?.stem !== 'wait') return false;
  const isSpeed = mark.entry.kind === 'anchor' && mark.entry.anchor.vague;
  return sentence.marks.some((signal) => isTelling(sentence, clause, signal) && (!isSpeed || isBeside(signal, mark)));
}

/** A signal of the onset that nothing but an onset has: what a remedy does or brings, not "take", "see" or "it". */
function isTelling({ tokens }: MarkedSentence, clause: Clause, { entry, from, to }: Mark): boolean {
  if (entry.kind !== 'signal' || entry.aspect !== 'onset' || entry.role === 'not' || from < clause.from || to > clause.to) return false;
  return to - from > 1 || !OF_MANY_THINGS.has(tokens[from]?.lower ?? '');
}

/** Words of an onset that as well say what somebody does. */
const OF_MANY_THINGS: ReadonlySet<string> = new Set(['it', 'take', 'takes', 'taken', 'taking', 'see', 'seeing', 'seen', 'sees', 'start', 'starts', 'starting', 'begin', 'begins', 'beginning', 'help', 'helps', 'come', 'comes', 'show', 'shows', 'wait', 'growth']);

/** How far a word of speed may stand from what is fast or slow, in tokens. */
const BESIDE = 3;

function isBeside(signal: Mark, mark: Mark): boolean {
  return signal.from < mark.from ? mark.from - signal.to < BESIDE : signal.from - mark.to < BESIDE;
}

/** "Use it for weeks", "take it for years": how long people go on. */
function isUsedFor(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  const { tokens } = sentence;
  const isFor = tokens[mark.from]?.lower === 'for' || ['for', 'over'].includes(tokens[mark.from - 1]?.lower ?? '');
  return isFor && tokens.slice(clause.from, mark.from).some(({ stem }) => GOING_ON.has(stem));
}

/** What people do for so long, by stem. */
const GOING_ON: ReadonlySet<string> = new Set(['tak', 'taken', 'took', 'use', 'used', 'apply', 'wear', 'worn', 'drink', 'eat', 'rub', 'inject', 'swallow']);

/** "Permanent make-up", "lifelong supplements", "long-term use": a word before a noun that is no effect. */
function describesNoun(sentence: MarkedSentence, aspect: string, mark: Mark): boolean {
  const next = sentence.tokens[mark.to];
  if (next?.kind !== 'word' || !DESCRIBING.has(sentence.tokens[mark.to - 1]?.lower ?? '') || NO_NOUN.has(next.lower) || next.lower.endsWith('ly') || sentence.tokens[mark.from - 1]?.stem === 'be') return false;
  return !sentence.marks.some(({ entry, from, to }) => from <= mark.to + 2 && to > mark.to && (entry.kind === 'signal' ? entry.aspect === aspect && entry.role === 'subject' : entry.kind === 'effect')) && !sentence.mentions.some((mention) => covers(mention, mark.to));
}

const DESCRIBING: ReadonlySet<string> = new Set(['permanent', 'lifelong', 'lifetime', 'term', 'long', 'temporary', 'transient', 'irreversible', 'eternal']);
const NO_NOUN: ReadonlySet<string> = new Set(['and', 'or', 'but', 'for', 'in', 'at', 'with', 'after', 'before', 'on', 'to', 'by', 'until', 'if', 'as', 'without', 'because', 'when', 'once', 'unless', 'from', 'than', 'so', 'while', 'solution', 'cure', 'success', 'remedy', 'fix', 'freedom', 'hair', 'removal', 'reduction']);
