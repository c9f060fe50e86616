import type { Section } from './sections';

/** Lists of numbers, each under a pair of numbers: gathered in any order of pairs, each list in order. */
export interface PostingsWriter {
  add(first: number, second: number, item: number): void;
  /** Three sections: pairs in order, where the list of each begins, the lists. */
  take(): readonly [Section, Section, Section];
}

/** Finds lists by their pair. */
export interface Postings {
  /** The list, without copying it; empty for pairs that have none. */
  list(first: number, second: number): Uint32Array;
}

/** Above every number of a dictionary; two such numbers still make one exact number. */
const RADIX = 2 ** 26;

/** Creates a writer without lists. */
export function createPostingsWriter(): PostingsWriter {
  const lists = new Map<number, number[]>();
  return {
    add(first, second, item) {
      const key = first * RADIX + second;
      const list = lists.get(key);
      if (list) list.push(item);
      else lists.set(key, [item]);
    },
    take() {
      const keys = Float64Array.from(lists.keys()).sort();
      const pairs = new Uint32Array(keys.length * 2);
      const starts = new Uint32Array(keys.length + 1);
      let total = 0;
      for (const list of lists.values()) total += list.length;
      const items = new Uint32Array(total);
      let end = 0;
      keys.forEach((key, index) => {
        const list = lists.get(key) ?? [];
        pairs[index * 2] = Math.floor(key / RADIX);
        pairs[index * 2 + 1] = key % RADIX;
        items.set(list, end);
        end += list.length;
        starts[index + 1] = end;
      });
      return [pairs, starts, items];
    },
  };
}

/** Opens written lists. Asking takes as many steps as there are digits in the number of pairs, in base two. */
export function openPostings(pairs: Uint32Array, starts: Uint32Array, items: Uint32Array): Postings {
  return {
    list(first, second) {
      let low = 0;
      let high = pairs.length / 2 - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const order = (pairs[middle * 2] ?? 0) - first || (pairs[middle * 2 + 1] ?? 0) - second;
        if (order === 0) return items.subarray(starts[middle], starts[middle + 1]);
        if (order < 0) low = middle + 1;
        else high = middle - 1;
      }
      return items.subarray(0, 0);
    },
  };
}
