import { stemsOf, tokenize, type Token } from '../text/tokens';

/** An entry found in a sentence: tokens `from` up to, not including, `to`. */
export interface PhraseMatch<T> {
  readonly entry: T;
  readonly from: number;
  readonly to: number;
}

/** Phrases by their stems, found in a sentence in one pass. */
export interface PhraseIndex<T> {
  /** All matches by start, then longest first. Linear in tokens times the longest phrase. */
  find(tokens: readonly Token[]): PhraseMatch<T>[];
  /** Whether any phrase holds this stem. */
  hasStem(stem: string): boolean;
  /** Every stem of every phrase. */
  stems(): IterableIterator<string>;
}

/**
 * A point on the way through phrases. Most end one phrase and lead nowhere, and most are never passed: what lies behind a
 * point is made when a sentence comes by.
 */
interface Node<T> {
  next: Map<string, Node<T>> | undefined;
  /** Of `next`, the way that "…" leads. */
  gap: Node<T> | undefined;
  entries: T[] | undefined;
  /** Phrases that have not been led on from here, in their order. */
  waiting: Waiting<T>[] | undefined;
}

interface Waiting<T> {
  readonly keys: readonly string[];
  /** Place in `keys` of the next step. */
  readonly at: number;
  readonly entry: T;
}

/** Key under which a token is looked up. */
export type TokenKey = (token: Token) => string;

const byStem: TokenKey = (token) => token.stem;

/** Indexes phrase–entry pairs by stem, or by another key; a phrase may carry several entries. */
export function createPhraseIndex<T>(pairs: Iterable<readonly [string, T]>, keyOf: TokenKey = byStem): PhraseIndex<T> {
  const vocabulary = new Set<string>();
  const waiting: Waiting<T>[] = [];
  for (const [phrase, entry] of pairs) {
    const keys = keyOf === byStem ? stemsOf(phrase) : tokenize(phrase).map(keyOf);
    for (const key of keys) vocabulary.add(key);
    if (keys.length > 0) waiting.push({ keys, at: 0, entry });
  }
  const root: Node<T> = { next: undefined, gap: undefined, entries: undefined, waiting };
  return {
    find: (tokens) => findAll(root, tokens, keyOf),
    hasStem: (stem) => vocabulary.has(stem),
    stems: () => vocabulary.values(),
  };
}

/** Leads waiting phrases one step on. */
function nextOf<T>(node: Node<T>): Map<string, Node<T>> | undefined {
  const { waiting } = node;
  if (waiting === undefined) return node.next;
  node.waiting = undefined;
  const next = (node.next ??= new Map<string, Node<T>>());
  for (const { keys, at, entry } of waiting) {
    const key = keys[at] ?? '';
    let child = next.get(key);
    if (!child) next.set(key, (child = { next: undefined, gap: undefined, entries: undefined, waiting: undefined }));
    if (key === GAP) node.gap = child;
    if (at + 1 < keys.length) (child.waiting ??= []).push({ keys, at: at + 1, entry });
    else if (!child.entries) child.entries = [entry];
    else if (!child.entries.some((known) => isSame(known, entry))) child.entries.push(entry);
  }
  return next;
}

interface Walk<T> {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly matches: PhraseMatch<T>[];
  readonly keyOf: TokenKey;
}

/** Follows the phrases from a token on; "…" in a phrase stands for one to five words. */
function walk<T>(start: Node<T>, first: number, step: Walk<T>): void {
  const { tokens, from, matches, keyOf } = step;
  let node: Node<T> | undefined = start;
  for (let at = first; node !== undefined; at++) {
    const ways: Map<string, Node<T>> | undefined = nextOf(node);
    if (ways === undefined) return;
    const { gap }: Node<T> = node;
    const token = tokens[at];
    node = token && ways.get(keyOf(token));
    if (node?.entries) for (const entry of node.entries) matches.push({ entry, from, to: at + 1 });
    if (gap === undefined) continue;
    // What goes on without a gap is found first.
    if (node) walk(node, at + 1, step);
    for (let skip = 1; skip <= 5 && tokens[at + skip - 1]?.kind === 'word'; skip++) walk(gap, at + skip, step);
    return;
  }
}

const GAP = '…';

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function findAll<T>(root: Node<T>, tokens: readonly Token[], keyOf: TokenKey): PhraseMatch<T>[] {
  const matches: PhraseMatch<T>[] = [];
  const ways = nextOf(root);
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from];
    // Most words begin no phrase.
    if (root.gap === undefined && (token === undefined || ways?.has(keyOf(token)) !== true)) continue;
    const first = matches.length;
    walk(root, from, { tokens, from, matches, keyOf });
    sortFrom(matches, first);
  }
  return matches;
}

/** Puts the longest of the last matches first, in place; those of one length keep their order. There are few. */
function sortFrom<T>(matches: PhraseMatch<T>[], first: number): void {
  for (let next = first + 1; next < matches.length; next++) {
    const match = matches[next];
    if (match === undefined) return;
    let at = next;
    for (let before = matches[at - 1]; at > first && before !== undefined && before.to < match.to; before = matches[at - 1]) matches[at--] = before;
    matches[at] = match;
  }
}
