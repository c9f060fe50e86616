import { listedWords } from '../lexicon/wordLists';
import type { Span } from '../text/span';
import type { Token } from '../text/tokens';
import { isFiniteVerb } from './clauses';
import { spellOutPredicate } from './elided';
import type { MarkedSentence } from './marks';
import { findRefuted } from './refuted';

/** Words of a sentence that are read as a sentence of their own. */
export interface Unfolded {
  readonly tokens: readonly Token[];
  /** The sentence says that this is not so, with these words. */
  readonly deniedBy?: Span;
}

/**
 * What a sentence says in fewer words than it takes, written out: "helps with A but not with B" also says that it does not
 * help with B, "the idea that S is a myth" denies S, "whether S has not been shown" leaves S open. In order; undefined for
 * nearly all sentences, which are read as they stand.
 */
export function unfold(sentence: MarkedSentence): readonly Unfolded[] | undefined {
  const { tokens } = sentence;
  if (tokens.at(-1)?.text === '?') return undefined;
  const open = openQuestion(tokens);
  if (open) return [{ tokens: open }];
  const refuted = findRefuted(sentence);
  if (refuted) {
    const rest = tokens.slice(refuted.goesOn);
    return [{ tokens: tokens.slice(refuted.from, refuted.to), deniedBy: spanOf(tokens.slice(0, refuted.goesOn)) }, ...(rest.length > 2 ? [{ tokens: rest }] : [])];
  }
  const vouched = vouchedFor(tokens);
  if (vouched) return [{ tokens: vouched }];
  const elided = spellOut(sentence) ?? spellOutPredicate(sentence);
  return elided?.map((part) => ({ tokens: part }));
}

/** From the first to the last word. */
function spanOf(tokens: readonly Token[]): Span {
  const words = tokens.filter(({ kind }) => kind !== 'mark');
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

const NOT_KNOWN = listedWords('unfold-not-known');
const KNOWN = listedWords('unfold-known');
const DENYING: ReadonlySet<string> = new Set(['not', "n't", 'never', 'yet']);

/** "Whether S has not been shown": "unclear whether S". */
function openQuestion(tokens: readonly Token[]): readonly Token[] | undefined {
  const first = tokens[0];
  if (first?.lower !== 'whether') return undefined;
  for (let at = tokens.length - 1; at > 2; at--) {
    const verb = tokens[at];
    if (verb?.stem !== 'be' && verb?.stem !== 'have' && verb?.stem !== 'remain') continue;
    const said = tokens.slice(at + 1, at + 7).map(({ lower }) => lower);
    const isDenied = said.some((word) => DENYING.has(word));
    const isToCome = verb.stem === 'remain' && said[0] === 'to';
    if (!isToCome && !said.some((word) => NOT_KNOWN.has(word)) && !(isDenied && said.some((word) => KNOWN.has(word)))) continue;
    return [{ ...first, text: 'unclear', lower: 'unclear', stem: 'unclear', end: first.start }, ...tokens.slice(0, at)];
  }
  return undefined;
}

const EXPERTS = listedWords('unfold-experts');
const AGREEING = listedWords('unfold-agreeing');
const CERTAIN = listedWords('unfold-certain');
const DOUBTING: ReadonlySet<string> = new Set(['not', "n't", 'never', 'no', 'hardly', 'yet', 'if', 'whether', 'once', 'until', 'few', 'some']);

/** "It is proven that S", "experts agree that S": S. */
function vouchedFor(tokens: readonly Token[]): readonly Token[] | undefined {
  const that = tokens.findIndex(({ lower }, at) => at > 1 && at < 9 && lower === 'that');
  const frame = tokens.slice(0, Math.max(0, that)).map(({ lower }) => lower);
  if (frame.length === 0 || frame.some((word) => DOUBTING.has(word))) return undefined;
  const isOfExperts = frame.some((word) => EXPERTS.has(word)) && frame.some((word) => AGREEING.has(word));
  const isFact = frame[0] === 'it' && (frame[1] === 'is' || frame[1] === 'has' || frame[1] === "'s") && frame.some((word) => CERTAIN.has(word));
  return isOfExperts || isFact ? tokens.slice(that + 1) : undefined;
}

/** Behind "but not" these go on with something else than a second object. */
const NO_OBJECT = listedWords('unfold-no-object');
const PREPOSITIONS = listedWords('unfold-prepositions');
const ENDS = listedWords('unfold-ends');
const MEASURED: ReadonlySet<string> = new Set(['risk', 'rate', 'incidence', 'number', 'level', 'chance', 'likelihood', 'frequency', 'severity']);

/** "Causes A and B but not C": "causes A and B", "not causes C". */
function spellOut(sentence: MarkedSentence): readonly (readonly Token[])[] | undefined {
  const { tokens } = sentence;
  // "No evidence that it helps with A but not with B" says neither.
  if (sentence.grammar('no-evidence').length > 0) return undefined;
  const not = sentence.grammar('verb-negator').find(({ from, to }) => to === from + 1 && isSecondHalf(tokens, from))?.from;
  if (not === undefined) return undefined;
  const comma = tokens[not - 2]?.lower === ',' && tokens[not - 1]?.lower !== ',' ? not - 2 : not - 1;
  const start = comma - [...tokens.slice(0, comma)].reverse().findIndex(({ text }) => ';:—–'.includes(text));
  const from = start > comma ? 0 : start;
  const end = endOfPhrase(sentence, not + 1);
  const verb = lastVerb(sentence, from, comma);
  if (verb === undefined || end === undefined) return undefined;
  const point = parallelTo(tokens, { verb, comma, first: tokens[not + 1]?.lower ?? '' });
  const negator = tokens[not];
  if (point === undefined || negator === undefined) return undefined;
  const isHelping = sentence.grammarAt(verb).includes('auxiliary');
  const place = isHelping ? verb + 1 : verb;
  const anchor = tokens[place]?.start ?? 0;
  const second = [...tokens.slice(from, place), { ...negator, start: anchor, end: anchor }, ...tokens.slice(place, Math.max(place, point)), ...tokens.slice(not + 1, end)];
  return [[...tokens.slice(0, comma), ...tokens.slice(end)], second];
}

function isSecondHalf(tokens: readonly Token[], not: number): boolean {
  const before = tokens[not - 1]?.lower ?? '';
  const next = tokens[not + 1];
  return not > 2 && (before === 'but' || before === ',' || before === 'and') && tokens[not]?.lower === 'not' && next?.kind === 'word' && !NO_OBJECT.has(next.lower);
}

/** Where the phrase ends; undefined: it has a verb of its own, or describes. */
function endOfPhrase(sentence: MarkedSentence, from: number): number | undefined {
  const { tokens } = sentence;
  let to = from;
  while (to < tokens.length && tokens[to]?.kind !== 'mark' && !ENDS.has(tokens[to]?.lower ?? '')) {
    const isOfVerb = /ed$/.test(tokens[to]?.lower ?? '') || (/ing$/.test(tokens[to]?.lower ?? '') && tokens[to + 1]?.kind === 'word' && !ENDS.has(tokens[to + 1]?.lower ?? '') && tokens[to + 1]?.lower !== 'or');
    if (isFiniteVerb(sentence, to) || isOfVerb) return undefined;
    to++;
  }
  const isDescribing = to === from + 1 && (/(?:ive|ful|able|ible|ous|less|ary)$/.test(tokens[from]?.lower ?? '') || tokens[from]?.lower === 'safe');
  return to === from || to - from > 6 || isDescribing ? undefined : to;
}

function lastVerb(sentence: MarkedSentence, from: number, to: number): number | undefined {
  for (let at = to - 1; at > from; at--) if (isFiniteVerb(sentence, at) || sentence.marks.some((mark) => mark.from === at && mark.entry.kind === 'effect' && !/(?:ed|ing)$/.test(sentence.tokens[at]?.lower ?? ''))) return at;
  return undefined;
}

/** Up to where the words of the first half hold for the second. */
function parallelTo(tokens: readonly Token[], { verb, comma, first }: { verb: number; comma: number; first: string }): number | undefined {
  const last = (isIt: (token: Token) => boolean): number => tokens.findLastIndex((token, at) => at > verb && at < comma && isIt(token));
  if (PREPOSITIONS.has(first)) {
    const same = last(({ lower }) => lower === first);
    // "After a meal, not on an empty stomach": what is denied stands in place of what is said.
    const other = same < 0 ? last(({ lower }) => PREPOSITIONS.has(lower)) : same;
    return other < 0 ? comma : other;
  }
  const joined = PREPOSITIONS.has(tokens[verb + 1]?.lower ?? '') ? verb + 2 : undefined;
  const measured = tokens.findIndex(({ stem }, at) => at > verb && at < comma && MEASURED.has(stem) && tokens[at + 1]?.lower === 'of');
  if (measured > 0) return measured + 2;
  if (tokens[verb]?.stem !== 'be') return joined ?? verb + 1;
  const preposition = last(({ lower }) => PREPOSITIONS.has(lower));
  return preposition < 0 ? undefined : preposition + 1;
}
