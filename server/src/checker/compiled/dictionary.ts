import { createByteReader, createByteWriter } from './bytes';
import type { Section } from './sections';

/** Numbers the words of a pack, in order of their first use, so that each is written once. */
export interface DictionaryWriter {
  idOf(word: string): number;
  /** Three sections: where each word begins, the words, and a hash table from word to number. */
  take(): readonly [Section, Section, Section];
}

/** The words by number, and numbers by word. */
export interface Dictionary {
  word(id: number): string;
  /** `undefined` for words that the pack has not. */
  find(word: string): number | undefined;
}

/** Creates an empty dictionary. */
export function createDictionaryWriter(): DictionaryWriter {
  const ids = new Map<string, number>();
  return {
    idOf(word) {
      const known = ids.get(word);
      if (known !== undefined) return known;
      ids.set(word, ids.size);
      return ids.size - 1;
    },
    take() {
      const writer = createByteWriter();
      const starts = new Uint32Array(ids.size);
      for (const [word, id] of ids) {
        starts[id] = writer.length;
        writer.text(word);
      }
      return [starts, writer.take(), createHashTable([...ids.keys()])];
    },
  };
}

/** Reads a dictionary; words that were looked at are kept. */
export function openDictionary(starts: Uint32Array, bytes: Uint8Array, table: Uint32Array): Dictionary {
  const words: (string | undefined)[] = [];
  const word = (id: number): string => (words[id] ??= createByteReader(bytes, starts[id]).text());
  return { word, find: (text) => findHashed(table, text, (id) => word(id) === text) };
}

/** A hash table over different texts: open addressing, at most half full; it holds the place of a text plus one, 0 for none. */
export function createHashTable(texts: readonly string[]): Uint32Array {
  let size = 2;
  while (size < texts.length * 2) size *= 2;
  const table = new Uint32Array(size);
  texts.forEach((text, index) => {
    let slot = hash(text) & (size - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
    table[slot] = index + 1;
  });
  return table;
}

/** Place of a text in a table made by {@link createHashTable}; `isSame` compares it with the text at a place. */
export function findHashed(table: Uint32Array, text: string, isSame: (index: number) => boolean): number | undefined {
  const mask = table.length - 1;
  for (let slot = hash(text) & mask, tried = 0; tried <= mask; slot = (slot + 1) & mask, tried += 1) {
    const entry = table[slot] ?? 0;
    if (entry === 0) return undefined;
    if (isSame(entry - 1)) return entry - 1;
  }
  return undefined;
}

/** FNV-1a over UTF-16 code units, its high half folded into the low one. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
