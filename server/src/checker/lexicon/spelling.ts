import Fuse from 'fuse.js';
import type { Token } from '../text/tokens';

/** Words that a misspelling may stand for. */
export interface Spelling {
  /** The tokens, with the stem of the word meant where one is misspelt; the same array when none is. Answers are remembered. */
  correct(tokens: readonly Token[]): readonly Token[];
}

/** Shorter words have too many neighbours to guess at. */
const LEAST_LENGTH = 6;
/** From this length on two slips are forgiven, below it one. */
const TWO_SLIPS = 11;
/** Answers remembered; cleared when full. */
const MEMORY = 20_000;

/**
 * @param words the words worth recognising, by stem: cue words and topic names.
 * @param isKnown whether a token is a word of its own, of the lexicon, of a topic or a real neighbour of one: such a word is never changed.
 */
export function createSpelling(words: Iterable<readonly [word: string, stem: string]>, isKnown: (token: Token) => boolean): Spelling {
  const groups = groupByShape(words);
  /** By word as written, whose stem is always the same; `null`: it stands for itself. */
  const remembered = new Map<string, string | null>();
  const meant = (token: Token): string | null => {
    const before = remembered.get(token.lower);
    if (before !== undefined) return before;
    if (remembered.size >= MEMORY) remembered.clear();
    const found = isKnown(token) ? null : (closest(token.lower, groups) ?? null);
    remembered.set(token.lower, found);
    return found;
  };
  return {
    correct(tokens) {
      let corrected: Token[] | undefined;
      tokens.forEach((token, index) => {
        if (token.kind !== 'word' || token.lower.length < LEAST_LENGTH) return;
        const stem = meant(token);
        if (stem === null) return;
        corrected ??= [...tokens];
        corrected[index] = { ...token, stem };
      });
      return corrected ?? tokens;
    },
  };
}

interface Word {
  readonly word: string;
  readonly stem: string;
}

/** Words by first letter and length: a slip rarely falls on the first letter. */
function groupByShape(words: Iterable<readonly [string, string]>): Map<string, Word[]> {
  const groups = new Map<string, Word[]>();
  for (const [word, stem] of words) {
    if (word.length < LEAST_LENGTH) continue;
    const shape = `${word.slice(0, 1)}${word.length}`;
    const group = groups.get(shape);
    if (group) group.push({ word, stem });
    else groups.set(shape, [{ word, stem }]);
  }
  return groups;
}

/** Words of about the same length that share most of their letter pairs: usually none. */
function shortlist(word: string, allowed: number, groups: ReadonlyMap<string, readonly Word[]>): Word[] {
  const pairs = letterPairs(word);
  const list: Word[] = [];
  for (let length = word.length - allowed; length <= word.length + allowed; length++) {
    for (const candidate of groups.get(`${word.slice(0, 1)}${length}`) ?? []) {
      let shared = 0;
      for (const pair of letterPairs(candidate.word)) if (pairs.has(pair)) shared++;
      if (shared * 2 >= pairs.size) list.push(candidate);
    }
  }
  return list;
}

function letterPairs(word: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < word.length; at++) pairs.add(word.slice(at, at + 2));
  return pairs;
}

/** Fuse ranks the shortlist; the count of slips decides. */
function closest(word: string, groups: ReadonlyMap<string, readonly Word[]>): string | undefined {
  const allowed = word.length >= TWO_SLIPS ? 2 : 1;
  const list = shortlist(word, allowed, groups);
  if (list.length === 0) return undefined;
  for (const { item } of new Fuse(list, { keys: ['word'], threshold: 0.4 }).search(word)) {
    const slips = countSlips(word, item.word, allowed);
    if (slips > 0 && slips <= allowed && !isDerived(word, item.word)) return item.stem;
  }
  return undefined;
}

/** "Healthy" beside "health": another ending makes another word, no misspelling. */
function isDerived(word: string, other: string): boolean {
  let shared = 0;
  while (shared < word.length && word[shared] === other[shared]) shared++;
  return shared >= Math.min(word.length, other.length) - 2;
}

/** Insertions, deletions, replacements and exchanges of neighbours between two words (optimal string alignment); stops counting above `limit`. */
export function countSlips(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, (beforeLast[j - 2] ?? 0) + 1);
      row.push(slips);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
