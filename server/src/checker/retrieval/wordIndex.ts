/** Items by the content words they hold. */
export interface WordIndex<T> {
  add(item: T, words: readonly string[]): void;
  /** Items that share at least two of the words (one, where the item or the question has but one), in order of addition. */
  find(words: readonly string[]): readonly T[];
}

/** An inverted index: asking costs as much as the postings of the words asked for, whatever the number of items. */
export function createWordIndex<T>(): WordIndex<T> {
  const items: { readonly item: T; readonly wordCount: number }[] = [];
  const postings = new Map<string, number[]>();
  return {
    add(item, words) {
      const unique = new Set(words);
      for (const word of unique) {
        const list = postings.get(word);
        if (list) list.push(items.length);
        else postings.set(word, [items.length]);
      }
      items.push({ item, wordCount: unique.size });
    },
    find(words) {
      const unique = new Set(words);
      const counts = new Map<number, number>();
      for (const word of unique) for (const at of postings.get(word) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
      const found: number[] = [];
      for (const [at, count] of counts) if (count >= Math.min(2, unique.size, items[at]?.wordCount ?? 2)) found.push(at);
      return found.sort((a, b) => a - b).flatMap((at) => items[at]?.item ?? []);
    },
  };
}
