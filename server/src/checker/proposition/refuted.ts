import { listedWords } from '../lexicon/wordLists';
import type { Token } from '../text/tokens';
import { covers, type MarkedSentence } from './marks';

/** What a sentence says to be untrue, in tokens, and where its own words go on. */
export interface Refuted {
  readonly from: number;
  readonly to: number;
  readonly goesOn: number;
}

/** "It is a myth that | S", "the idea that | S | is wrong", "| S |, but this is not true"; undefined where the sentence rejects nothing, or does not say what. */
export function findRefuted(sentence: MarkedSentence): Refuted | undefined {
  const verdict = sentence.grammar('refuted').find(({ from }) => !isDenied(sentence, from));
  if (verdict === undefined) return undefined;
  return behind(sentence, verdict.from, verdict.to) ?? asSubject(sentence, verdict.from, verdict.to) ?? takenBack(sentence, verdict.from, verdict.to);
}

/** "Is no myth", "is hardly wrong". */
function isDenied({ tokens }: MarkedSentence, at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => ['not', "n't", 'no', 'hardly', 'never', 'neither', 'if', 'whether'].includes(lower));
}

/** "It is a myth that S", "it is wrong to think that S". */
function behind({ tokens }: MarkedSentence, from: number, to: number): Refuted | undefined {
  const that = tokens.findIndex(({ lower }, at) => at >= to - 1 && at < to + 5 && lower === 'that');
  const isFramed = tokens.slice(0, from).every(({ lower, kind }) => kind === 'word' && lower !== 'that' && lower !== 'which') && tokens.slice(to, Math.max(to, that)).every(({ lower, stem }) => THINKING.has(lower) || OPINIONS.has(stem));
  if (that < 0 || !isFramed || from > 8) return undefined;
  const end = tokens.findIndex(({ text, lower }, at) => at > that && (';:—–('.includes(text) || lower === 'but'));
  return end < 0 ? { from: that + 1, to: tokens.length, goesOn: tokens.length } : { from: that + 1, to: end, goesOn: end + 1 };
}

/** "The claim that S is false", "that S is a myth". */
function asSubject({ tokens }: MarkedSentence, from: number, to: number): Refuted | undefined {
  const isPlain = tokens[0]?.lower === 'that' && !isVerb(tokens[1]);
  const that = isPlain ? 0 : tokens.findIndex(({ lower }, at) => at > 0 && at < 7 && lower === 'that' && OPINIONS.has(tokens[at - 1]?.stem ?? ''));
  if (that < 0) return undefined;
  const verb = verbBefore(tokens, from);
  if (verb === undefined || verb <= that + 2 || tokens.slice(that, verb).some(({ text, lower }) => ';:—–'.includes(text) || lower === 'but')) return undefined;
  const end = tokens.findIndex(({ text, lower }, at) => at >= to && (';:—–,'.includes(text) || lower === 'but'));
  return { from: that + 1, to: verb, goesOn: end < 0 ? tokens.length : end + 1 };
}

/** "Many people say that S, but this is not true". */
function takenBack(sentence: MarkedSentence, from: number, to: number): Refuted | undefined {
  const { tokens } = sentence;
  const verb = verbBefore(tokens, from);
  if (verb === undefined) return undefined;
  // "…, but trials have refuted this".
  const isActive = POINTING.has(tokens[to]?.lower ?? '') && tokens[verb]?.stem === 'have';
  if (!isActive && !POINTING.has(tokens[verb - 1]?.lower ?? '')) return undefined;
  let end = isActive ? tokens.findLastIndex(({ lower }, at) => at < verb && JOINING.has(lower)) : verb - 1;
  while (end > 0 && (tokens[end - 1]?.kind === 'mark' || JOINING.has(tokens[end - 1]?.lower ?? ''))) end--;
  if (end === verb - 1 || end < 3) return undefined;
  const that = tokens.findIndex(({ lower }, at) => at < end - 2 && lower === 'that' && sentence.grammar('report').some((mark) => at - mark.to < 4 && (mark.to <= at || covers(mark, at))));
  const next = tokens.findIndex(({ text, lower }, at) => at >= to && (';:—–,'.includes(text) || lower === 'but'));
  return { from: that + 1, to: end, goesOn: next < 0 ? tokens.length : next + 1 };
}

/** The first of the verbs "is", "has been" that stand before the verdict with at most four words between. */
function verbBefore(tokens: readonly Token[], verdict: number): number | undefined {
  for (let at = verdict; at >= Math.max(0, verdict - 5); at--) {
    if (!isVerb(tokens[at])) continue;
    return isVerb(tokens[at - 1]) ? at - 1 : at;
  }
  return undefined;
}

function isVerb(token: Token | undefined): boolean {
  return token !== undefined && (token.stem === 'be' || token.stem === 'have' || token.stem === 'remain' || token.lower === "'s" || token.lower === 'lacks' || token.lower === 'lack' || token.lower === 'can' || token.lower === 'could');
}

const OPINIONS: ReadonlySet<string> = new Set(['claim', 'idea', 'belief', 'notion', 'assumption', 'view', 'assertion', 'statement', 'theory', 'fear', 'rumor', 'rumour', 'opinion', 'suggestion', 'concern', 'worry', 'myth', 'allegation', 'hypothesi', 'conviction', 'perception']);
const THINKING = listedWords('refuted-thinking');
const POINTING: ReadonlySet<string> = new Set(['this', 'that', 'it', 'which', 'these', 'they']);
const JOINING: ReadonlySet<string> = new Set(['but', 'however', 'yet', 'although', 'though']);
