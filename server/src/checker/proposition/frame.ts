import { vocabulary } from '../lexicon/vocabulary';
import { listedWords } from '../lexicon/wordLists';
import type { Token } from '../text/tokens';

/**
 * The words of a sentence without those that only lead in or wind up: "in fact, S", "did you know that S?", "as many patients
 * find, S", "S – that is a promise". The same list where there are none. Linear.
 */
export function withoutFrame(tokens: readonly Token[]): readonly Token[] {
  let from = 0;
  // "Yes, of course, S".
  for (let next = endOfOpener(tokens, 0); next > from; next = endOfOpener(tokens, from)) from = next;
  const to = startOfTail(tokens);
  if (from === 0 && to === tokens.length) return withoutEmphasis(tokens);
  // "Did you know that S?" asks for nothing.
  const isAsked = from > 0 && tokens[0]?.lower === 'did';
  const inner = tokens.slice(from, isAsked && tokens[to - 1]?.text === '?' ? to - 1 : to);
  return withoutEmphasis(inner.filter(({ kind }) => kind === 'word').length > 1 ? inner : tokens);
}

/** Without words that only stress: "really", but not "not really"; "never, ever,", "absolutely no". "Zero risk" is no risk. */
function withoutEmphasis(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ lower }) => STRESSING.has(lower) || STRESSED.has(lower))) return tokens;
  return tokens.flatMap((token, at) => {
    const { lower, kind } = token;
    const [before = '', after = ''] = [tokens[at - 1]?.lower, tokens[at + 1]?.lower];
    if (lower === 'zero' && tokens[at + 1]?.kind === 'word' && !BEFORE_FIGURE.has(before) && !BEHIND_FIGURE.has(after)) return [{ ...token, lower: 'no', stem: 'no' }];
    const isEver = lower === 'ever' && (before === 'never' || (before === ',' && tokens[at - 2]?.lower === 'never'));
    const isBesideEver = lower === ',' && ((after === 'ever' && before === 'never') || (before === 'ever' && (tokens[at - 2]?.lower === 'never' || tokens[at - 3]?.lower === 'never')));
    const isOfNone = FULL.has(lower) && NONE.has(after);
    const isStress = kind === 'word' && REALLY.has(lower) && !NOT.has(before) && at > 0;
    return isEver || isBesideEver || isOfNone || isStress ? [] : [token];
  });
}

const REALLY: ReadonlySet<string> = new Set(['really', 'truly', 'actually', 'genuinely', 'literally', 'honestly']);
const FULL: ReadonlySet<string> = new Set(['absolutely', 'completely', 'totally', 'simply']);
const STRESSING: ReadonlySet<string> = new Set([...REALLY, ...FULL]);
const STRESSED: ReadonlySet<string> = new Set(['ever', 'zero']);
const NOT: ReadonlySet<string> = new Set(['not', "n't", 'never', 'hardly']);
const NONE: ReadonlySet<string> = new Set(['no', 'nothing', 'none', 'nobody', 'zero', 'without']);
const BEFORE_FIGURE: ReadonlySet<string> = new Set(['to', 'from', 'at', 'of', 'near', 'below', 'above', 'than', 'and', 'or', 'almost']);
const BEHIND_FIGURE: ReadonlySet<string> = new Set(['to', 'or', 'and', 'percent', 'in', 'for', 'degrees', 'point']);

/** Index behind what opens the words from an index on; that index where nothing does. */
function endOfOpener(tokens: readonly Token[], from: number): number {
  const { openers, longestOpener } = vocabulary();
  let phrase = '';
  let end = from;
  for (let at = from; at < Math.min(from + longestOpener, tokens.length - 1); at++) {
    phrase += `${at === from ? '' : ' '}${tokens[at]?.lower ?? ''}`;
    if (openers.has(phrase) && CLOSING.has(tokens[at + 1]?.lower ?? '')) end = at + 2;
  }
  return end > from ? end : Math.max(endOfFinding(tokens, from), endOfPromise(tokens, from));
}

const CLOSING: ReadonlySet<string> = new Set([',', ':', '–', '—', 'that']);

/** "As many patients find, S", "as we know, S": whoever found it, the writer says so too. */
function endOfFinding(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.lower !== 'as') return from;
  const comma = tokens.findIndex(({ lower }, at) => at > from + 1 && at < from + 8 && lower === ',');
  return comma > 0 && FINDING.has(tokens[comma - 1]?.lower ?? '') ? comma + 1 : from;
}

const FINDING = listedWords('frame-finding');

/** "I can tell you that S", "as a doctor we assure you: S". */
function endOfPromise(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(({ lower }, at) => at > from + 1 && at < from + 10 && CLOSING.has(lower));
  if (end < 0 || tokens[end]?.lower === ',') return from;
  const words = tokens.slice(from, end).map(({ lower }) => lower);
  const isPromised = words.some((word) => PROMISING.has(word)) && words.some((word) => word === 'i' || word === 'we');
  return isPromised && (words[0] === 'as' || words.length < 6) && !words.some((word) => DENYING.has(word)) ? end + 1 : from;
}

const PROMISING: ReadonlySet<string> = new Set(['tell', 'assure', 'promise', 'guarantee', 'confirm']);
const DENYING: ReadonlySet<string> = new Set(['not', "n't", 'never', 'cannot', 'if', 'whether']);

/** Index of the first word of what winds the sentence up: "– that is a promise", "as many patients know". */
function startOfTail(tokens: readonly Token[]): number {
  const end = tokens.at(-1)?.kind === 'mark' ? tokens.length - 1 : tokens.length;
  if (FINDING.has(tokens[end - 1]?.lower ?? '')) {
    for (let at = end - 3; at > Math.max(2, end - 7); at--) if (tokens[at]?.lower === 'as' && !EQUATING.has(tokens[at - 2]?.lower ?? '')) return tokens[at - 1]?.kind === 'mark' ? at - 1 : at;
  }
  const said = tokens.slice(Math.max(0, end - 4), end).map(({ lower }) => lower);
  const isTail = said.length === 4 && SUBJECTS.has(said[0] ?? '') && said[1] === 'is' && OWNERS.has(said[2] ?? '') && VOUCHING.has(said[3] ?? '');
  return isTail && tokens[end - 5]?.kind === 'mark' ? end - 5 : tokens.length;
}

/** Before the first of two: "as safe as experts found". */
const EQUATING: ReadonlySet<string> = new Set(['as', 'so', 'same', 'just']);
const SUBJECTS: ReadonlySet<string> = new Set(['that', 'this', 'it']);
const OWNERS: ReadonlySet<string> = new Set(['a', 'the', 'our', 'my']);
const VOUCHING: ReadonlySet<string> = new Set(['promise', 'guarantee', 'fact', 'truth', 'word', 'given', 'deal']);

/** Words of the sentence up to which something may be thrown in behind its subject. */
const SUBJECT_WORDS = 7;
/** Words that are thrown in at most. */
const ASIDE_WORDS = 8;

/** The sentence without what is thrown in behind its subject: "X – a popular choice – never hurts", "X, which is popular, never hurts". Undefined where nothing is, or where that says on what condition or of whom. */
export function withoutAside(tokens: readonly Token[]): readonly Token[] | undefined {
  const open = tokens.findIndex(({ text }, at) => at > 0 && (DASHES.has(text) || text === '(' || (text === ',' && OPENING.has(tokens[at + 1]?.lower ?? ''))));
  if (open < 1 || open > SUBJECT_WORDS) return undefined;
  const closing = CLOSED_BY.get(tokens[open]?.text ?? '') ?? '';
  const close = tokens.findIndex(({ text }, at) => at > open + 1 && closing.includes(text));
  if (close < 0 || close - open > ASIDE_WORDS || tokens.length - close < 3 || tokens[close + 1]?.kind !== 'word' || JOINING.has(tokens[close + 1]?.lower ?? '')) return undefined;
  return tokens.slice(open, close).some(({ lower }) => NARROWING.has(lower)) ? undefined : [...tokens.slice(0, open), ...tokens.slice(close + 1)];
}

const DASHES: ReadonlySet<string> = new Set(['–', '—']);
const CLOSED_BY: ReadonlyMap<string, string> = new Map([['–', '–'], ['—', '—'], ['(', ')'], [',', ',']]);
/** Words with which an apposition or a relative clause opens; a list has none of them. */
const OPENING: ReadonlySet<string> = new Set(['a', 'an', 'the', 'which', 'who', 'also', 'our', 'one']);
const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'but']);
const NARROWING: ReadonlySet<string> = new Set('not never no without only if when unless except unlike other than until whether and or but'.split(' ').concat("n't"));
