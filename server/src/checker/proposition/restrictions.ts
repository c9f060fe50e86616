import { listedWords } from '../lexicon/wordLists';
import { isFiniteVerb, type Clause } from './clauses';
import { contentStems, isStopWord } from './content';
import { covers, type MarkedSentence } from './marks';

/** Before the stem of what alone is meant: "only for children". */
export const ONLY = 'only:';
/** Before two stems that the clause joins: "doctors and nurses" is `joined:doctor|nurs`. */
export const JOINED = 'joined:';
/** Before the stem of what is left out of all: "all fruit except grapefruit". */
export const LEFT_OUT = 'leftout:';
/** Before the side of an event and its stem: `order:before:brush`. */
export const ORDER = 'order:';
/** The event where it is the topic itself. */
const OWN = 'topic';

const ALONE: ReadonlySet<string> = new Set(['only', 'solely', 'exclusively']);
/** Behind these, "only" restricts no thing: "only if", "only two". */
const NO_THING = listedWords('restrictions-no-thing');
const PLACING: ReadonlySet<string> = new Set(['for', 'in', 'by', 'to', 'with', 'on', 'at', 'during', 'among', 'from']);
const SKIPPED: ReadonlySet<string> = new Set(['the', 'a', 'an', 'both', 'also', 'their', 'your', 'other']);

/** What alone is meant, what is joined and what is left out in a clause, and before or after what; see the constants. */
export function readRestrictions(sentence: MarkedSentence, clause: Clause): string[] {
  const { tokens } = sentence;
  const found: string[] = [];
  for (let at = clause.from; at < clause.to; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (ALONE.has(lower)) found.push(...aloneAt(sentence, clause, at).map((stem) => `${ONLY}${stem}`));
    else if (lower === 'and' || lower === 'or' || (lower === 'well' && tokens[at + 1]?.lower === 'as' && tokens[at - 1]?.lower === 'as')) found.push(...joinedAt(sentence, clause, at));
    else if (lower === 'before' || lower === 'after') found.push(...orderAt(sentence, clause, at));
  }
  for (const except of sentence.grammar('except')) {
    if (!covers(clause, except.from) || !LEAVING.has(tokens[except.from]?.lower ?? '') || /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/.test(tokens[except.from - 1]?.lower ?? '')) continue;
    found.push(...contentStems(sentence, except.to, endOfRun(sentence, except.to, Math.min(clause.to, except.to + 4))).map((stem) => `${LEFT_OUT}${stem}`));
  }
  return found;
}

const LEAVING: ReadonlySet<string> = new Set(['except', 'apart', 'aside', 'other', 'with', 'excepting', 'bar', 'save']);

/** "Only babies", "only done in hospital", "for children only". */
function aloneAt(sentence: MarkedSentence, clause: Clause, at: number): string[] {
  const { tokens } = sentence;
  const next = tokens[at + 1];
  if (tokens[at - 1]?.lower === 'not' || NO_THING.has(next?.lower ?? '') || next?.kind === 'number') return [];
  // "Only mild" is a degree.
  if (sentence.grammarAt(at + 1).some((kind) => kind === 'low-degree' || kind === 'high-degree')) return [];
  if (at + 1 >= clause.to || next?.kind !== 'word') return wordsIn(sentence, Math.max(clause.from, at - 2), at).slice(-1);
  const place = [at + 1, at + 2, at + 3].find((index) => index < clause.to && PLACING.has(tokens[index]?.lower ?? ''));
  const from = place === undefined ? at + 1 : place + 1;
  return wordsIn(sentence, from, endOfRun(sentence, from, Math.min(clause.to, from + 4)));
}

function joinedAt(sentence: MarkedSentence, clause: Clause, at: number): string[] {
  const { tokens } = sentence;
  const [left] = wordsIn(sentence, Math.max(clause.from, tokens[at]?.lower === 'well' ? at - 2 : at - 1), at).slice(-1);
  let from = tokens[at]?.lower === 'well' ? at + 2 : at + 1;
  while (from < clause.to && (SKIPPED.has(tokens[from]?.lower ?? '') || PLACING.has(tokens[from]?.lower ?? ''))) from++;
  const [right] = wordsIn(sentence, from, endOfRun(sentence, from, Math.min(clause.to, from + 3))).slice(-1);
  return left === undefined || right === undefined || left === right ? [] : [`${JOINED}${left}|${right}`];
}

/** "Before brushing", "after the operation", not "never before", "after two weeks". */
function orderAt(sentence: MarkedSentence, clause: Clause, at: number): string[] {
  const { tokens } = sentence;
  if (['never', 'not', 'ever', 'long', "n't"].includes(tokens[at - 1]?.lower ?? '')) return [];
  const end = Math.min(clause.to, at + 4);
  if (tokens[at + 1]?.kind === 'number') return [];
  const isOwn = sentence.mentions.some((mention) => mention.from > at && mention.from < end);
  const [event] = isOwn ? [OWN] : contentStems(sentence, at + 1, end);
  return event === undefined ? [] : [`${ORDER}${tokens[at]?.lower ?? ''}:${event}`];
}

/** Stems of the words in `[from, to)` that are no function words, people included. */
function wordsIn({ tokens }: MarkedSentence, from: number, to: number): string[] {
  return tokens.slice(from, to).filter(({ kind, lower }) => kind === 'word' && !isStopWord(lower)).map(({ stem }) => stem);
}

function endOfRun(sentence: MarkedSentence, from: number, last: number): number {
  let to = from;
  while (to < last && sentence.tokens[to]?.kind === 'word' && !ENDS.has(sentence.tokens[to]?.lower ?? '') && !(to > from && isFiniteVerb(sentence, to))) to++;
  return to;
}

const ENDS: ReadonlySet<string> = new Set(['and', 'or', 'but', 'who', 'that', 'which', 'if', 'when', 'because', 'with', 'of']);
