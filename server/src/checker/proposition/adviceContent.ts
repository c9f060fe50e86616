import { listedWords } from '../lexicon/wordLists';
import type { Clause } from './clauses';
import { contentStems, isStopWord } from './content';
import type { Mark, MarkedSentence } from './marks';

/** Stems that stand in a list: "milk or coffee", "swimming, sweating or towelling". */
export function listedIn(sentence: MarkedSentence, clause: Clause): string[] {
  const listed = new Set<string>();
  for (let at = clause.from + 1; at < clause.to - 1; at++) {
    const lower = sentence.tokens[at]?.lower ?? '';
    if (lower !== 'or' && lower !== 'and' && lower !== ',') continue;
    for (const stem of [...contentStems(sentence, Math.max(clause.from, at - 2), at).slice(-1), ...contentStems(sentence, at + 1, Math.min(clause.to, at + 3))]) listed.add(stem);
  }
  return [...listed];
}

/** The content words of the clause: advice is marked together with what it is about. */
export function contentRange(sentence: MarkedSentence, clause: Clause): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = clause.from; at < clause.to; at++) if (contentStems(sentence, at, at + 1).length > 0) found.push({ from: at, to: at + 1 });
  return found;
}

/** Where a word stands that names the occasion: "stay at home until the fever | stops |", "worn after the braces | come off |". */
export function isOccasion({ tokens }: MarkedSentence, clause: Clause, at: number): boolean {
  for (let before = at - 1; before > clause.from; before--) if (OCCASIONS.has(tokens[before]?.lower ?? '')) return !tokens[at]?.lower.endsWith('ing');
  return false;
}

/** "After", "until". */
export function isOccasionWord({ tokens }: MarkedSentence, at: number): boolean {
  return OCCASIONS.has(tokens[at]?.lower ?? '');
}

const OCCASIONS: ReadonlySet<string> = new Set(['after', 'before', 'until', 'once', 'when', 'soon', 'if']);

/** "Keep | taking | it": to go on with it. */
export function isKeptUp({ tokens }: MarkedSentence, at: number): boolean {
  return ['keep', 'keeps', 'kept', 'keeping'].includes(tokens[at]?.lower ?? '') && ((tokens[at + 1]?.lower.endsWith('ing') ?? false) || (tokens[at + 1]?.lower === 'on' && (tokens[at + 2]?.lower.endsWith('ing') ?? false)));
}

/** Behind "do not" at the head of a clause stands a verb; of "never" it may be a noun or what happens. */
export function isBareVerb({ tokens }: MarkedSentence, at: number): boolean {
  const { kind, lower = '' } = tokens[at] ?? {};
  return kind === 'word' && tokens[at - 1]?.lower !== 'never' && !isStopWord(lower) && !NOT_DONE.has(lower);
}

/** "Do not worry", "do not forget", "do not need": nothing is forbidden. */
const NOT_DONE = listedWords('advice-content-not-done');

/** "No | sunscreen | is needed": what stands inside the words that call it needless. */
export function isEnclosed({ tokens }: MarkedSentence, { entry, from, to }: Mark, at: number): boolean {
  return entry.kind === 'advice' && entry.advice === 'needless' && tokens[from]?.lower === 'no' && at > from && at < to - 2;
}
