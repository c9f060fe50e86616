import { tokenize, type Token } from '../text/tokens';

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

/** A point on the way through phrases. Most end one phrase and lead nowhere: what they do not need is not made. */
interface Node<T> {
  next: Map<string, Node<T>> | undefined;
  entries: T[] | undefined;
}

/** Key under which a token is looked up. */
export type TokenKey = (token: Token) => string;

const byStem: TokenKey = (token) => token.stem;

/** Indexes phrase–entry pairs by stem, or by another key; a phrase may carry several entries. */
export function createPhraseIndex<T>(pairs: Iterable<readonly [string, T]>, keyOf: TokenKey = byStem): PhraseIndex<T> {
  const root: Node<T> = { next: undefined, entries: undefined };
  const vocabulary = new Set<string>();
  for (const [phrase, entry] of pairs) {
    let node = root;
    for (const token of tokenize(phrase)) {
      const key = keyOf(token);
      vocabulary.add(key);
      node = childOf(node, key);
    }
    if (node === root) continue;
    if (!node.entries) node.entries = [entry];
    else if (!node.entries.some((known) => isSame(known, entry))) node.entries.push(entry);
  }
  return {
    find: (tokens) => findAll(root, tokens, keyOf),
    hasStem: (stem) => vocabulary.has(stem),
    stems: () => vocabulary.values(),
  };
}

function childOf<T>(node: Node<T>, stem: string): Node<T> {
  const known = node.next?.get(stem);
  if (known) return known;
  const fresh: Node<T> = { next: undefined, entries: undefined };
  node.next ??= new Map();
  node.next.set(stem, fresh);
  return fresh;
}

interface Walk<T> {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly at: number;
  readonly matches: PhraseMatch<T>[];
  readonly keyOf: TokenKey;
}

/** Follows the phrases from a token on; "…" in a phrase stands for one to five words. */
function walk<T>(node: Node<T>, step: Walk<T>): void {
  if (!node.next) return;
  const { tokens, from, at, matches, keyOf } = step;
  const token = tokens[at];
  const next = token && node.next.get(keyOf(token));
  if (next) {
    if (next.entries) for (const entry of next.entries) matches.push({ entry, from, to: at + 1 });
    if (next.next) walk(next, { ...step, at: at + 1 });
  }
  const gap = node.next.get(GAP);
  if (!gap) return;
  for (let skip = 1; skip <= 5 && tokens[at + skip - 1]?.kind === 'word'; skip++) walk(gap, { ...step, at: at + skip });
}

const GAP = '…';

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function findAll<T>(root: Node<T>, tokens: readonly Token[], keyOf: TokenKey): PhraseMatch<T>[] {
  const matches: PhraseMatch<T>[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const first = matches.length;
    walk(root, { tokens, from, at: from, matches, keyOf });
    if (matches.length - first > 1) matches.splice(first, matches.length - first, ...matches.slice(first).sort((a, b) => b.to - a.to));
  }
  return matches;
}
