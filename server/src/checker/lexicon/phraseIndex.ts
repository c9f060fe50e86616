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

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly entries: T[];
}

/** Indexes phrase–entry pairs; a phrase may carry several entries. */
export function createPhraseIndex<T>(pairs: Iterable<readonly [string, T]>): PhraseIndex<T> {
  const root: Node<T> = { next: new Map(), entries: [] };
  const vocabulary = new Set<string>();
  for (const [phrase, entry] of pairs) {
    let node = root;
    for (const { stem } of tokenize(phrase)) {
      vocabulary.add(stem);
      node = childOf(node, stem);
    }
    if (node !== root) node.entries.push(entry);
  }
  return {
    find: (tokens) => findAll(root, tokens),
    hasStem: (stem) => vocabulary.has(stem),
    stems: () => vocabulary.values(),
  };
}

function childOf<T>(node: Node<T>, stem: string): Node<T> {
  const known = node.next.get(stem);
  if (known) return known;
  const fresh: Node<T> = { next: new Map(), entries: [] };
  node.next.set(stem, fresh);
  return fresh;
}

function findAll<T>(root: Node<T>, tokens: readonly Token[]): PhraseMatch<T>[] {
  const matches: PhraseMatch<T>[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const first = matches.length;
    let node: Node<T> | undefined = root;
    for (let at = from; at < tokens.length && node; at++) {
      node = node.next.get(tokens[at]?.stem ?? '');
      for (const entry of node?.entries ?? []) matches.push({ entry, from, to: at + 1 });
    }
    if (matches.length - first > 1) matches.splice(first, matches.length - first, ...matches.slice(first).reverse());
  }
  return matches;
}
