import { vocabulary } from '../lexicon/vocabulary';
import type { Token } from '../text/tokens';

/**
 * The words of a sentence without those that only lead in or wind up: "in fact, S", "did you know that S?", "as many patients
 * find, S", "S – that is a promise". The same list where there are none. Linear.
 */
export function withoutFrame(tokens: readonly Token[]): readonly Token[] {
  const from = endOfOpener(tokens);
  const to = startOfTail(tokens);
  if (from === 0 && to === tokens.length) return tokens;
  // "Did you know that S?" asks for nothing.
  const isAsked = from > 0 && tokens[0]?.lower === 'did';
  const inner = tokens.slice(from, isAsked && tokens[to - 1]?.text === '?' ? to - 1 : to);
  return inner.filter(({ kind }) => kind === 'word').length > 1 ? inner : tokens;
}

/** Index behind what opens the sentence; 0: nothing does. */
function endOfOpener(tokens: readonly Token[]): number {
  const { openers, longestOpener } = vocabulary();
  let phrase = '';
  let end = 0;
  for (let at = 0; at < Math.min(longestOpener, tokens.length - 1); at++) {
    phrase += `${at === 0 ? '' : ' '}${tokens[at]?.lower ?? ''}`;
    if (openers.has(phrase) && CLOSING.has(tokens[at + 1]?.lower ?? '')) end = at + 2;
  }
  return end > 0 ? end : endOfFinding(tokens);
}

const CLOSING: ReadonlySet<string> = new Set([',', ':', '–', '—', 'that']);

/** "As many patients find, S", "as we know, S": whoever found it, the writer says so too. */
function endOfFinding(tokens: readonly Token[]): number {
  if (tokens[0]?.lower !== 'as') return 0;
  const comma = tokens.findIndex(({ lower }, at) => at > 1 && at < 8 && lower === ',');
  return comma > 0 && FINDING.has(tokens[comma - 1]?.lower ?? '') ? comma + 1 : 0;
}

const FINDING: ReadonlySet<string> = new Set(['find', 'finds', 'found', 'know', 'knows', 'see', 'saw', 'seen', 'discover', 'discovered', 'notice', 'noticed', 'expected', 'mentioned', 'explained', 'described', 'promised']);

/** Index of the first word of what winds the sentence up: "– that is a promise". */
function startOfTail(tokens: readonly Token[]): number {
  const end = tokens.at(-1)?.kind === 'mark' ? tokens.length - 1 : tokens.length;
  const said = tokens.slice(Math.max(0, end - 4), end).map(({ lower }) => lower);
  const isTail = said.length === 4 && SUBJECTS.has(said[0] ?? '') && said[1] === 'is' && OWNERS.has(said[2] ?? '') && VOUCHING.has(said[3] ?? '');
  return isTail && tokens[end - 5]?.kind === 'mark' ? end - 5 : tokens.length;
}

const SUBJECTS: ReadonlySet<string> = new Set(['that', 'this', 'it']);
const OWNERS: ReadonlySet<string> = new Set(['a', 'the', 'our', 'my']);
const VOUCHING: ReadonlySet<string> = new Set(['promise', 'guarantee', 'fact', 'truth', 'word', 'given', 'deal']);
