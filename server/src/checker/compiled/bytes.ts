/** Writes numbers and texts one after the other; grows as needed. */
export interface ByteWriter {
  /** Bytes written so far. */
  readonly length: number;
  /** A whole number from 0 to 2^32 - 1; small ones take one byte. */
  count(value: number): void;
  /** Any number, 8 bytes. */
  float(value: number): void;
  /** Any text, lone surrogates included. */
  text(value: string): void;
  /** A copy of what was written. */
  take(): Uint8Array<ArrayBuffer>;
}

/** Reads what a {@link ByteWriter} wrote, in the same order. Throws {@link BrokenBytes} where the bytes end too early. */
export interface ByteReader {
  count(): number;
  float(): number;
  text(): string;
}

/** The bytes are not what was written. */
export class BrokenBytes extends Error {}

const FIRST_SIZE = 1024;

/** Creates an empty writer. */
export function createByteWriter(): ByteWriter {
  let bytes = new Uint8Array(FIRST_SIZE);
  let length = 0;
  const float = new Float64Array(1);
  const floatBytes = new Uint8Array(float.buffer);
  const reserve = (more: number): void => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more));
    larger.set(bytes.subarray(0, length));
    bytes = larger;
  };
  const count = (value: number): void => {
    reserve(5);
    let rest = value >>> 0;
    while (rest > 0x7f) {
      bytes[length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    bytes[length++] = rest;
  };
  return {
    get length() {
      return length;
    },
    count,
    float(value) {
      reserve(8);
      float[0] = value;
      bytes.set(floatBytes, length);
      length += 8;
    },
    text(value) {
      const size = utf8Length(value);
      count(size);
      reserve(size);
      length = writeUtf8(value, bytes, length);
    },
    take: () => bytes.slice(0, length),
  };
}

/** Reads from `start` on; `end` is the first byte that does not belong to it. */
export function createByteReader(bytes: Uint8Array, start = 0, end = bytes.length): ByteReader {
  let at = start;
  const count = (): number => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      if (at >= end) throw new BrokenBytes('a number is cut off');
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw new BrokenBytes('a number is too long');
  };
  return {
    count,
    float() {
      if (at + 8 > end) throw new BrokenBytes('a number is cut off');
      at += 8;
      return new DataView(bytes.buffer, bytes.byteOffset + at - 8, 8).getFloat64(0, true);
    },
    text() {
      const size = count();
      if (at + size > end) throw new BrokenBytes('a text is cut off');
      at += size;
      return readUtf8(bytes, at - size, at);
    },
  };
}

/** UTF-8, but for lone surrogates, which are written like the other code points of three bytes: packs may hold them. */
function utf8Length(text: string): number {
  let size = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) size += 1;
    else if (code < 0x800) size += 2;
    else if (isPair(text, at, code)) {
      size += 4;
      at += 1;
    } else size += 3;
  }
  return size;
}

function writeUtf8(text: string, bytes: Uint8Array, start: number): number {
  let to = start;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes[to++] = code;
    else if (code < 0x800) {
      bytes[to++] = 0xc0 | (code >> 6);
      bytes[to++] = 0x80 | (code & 0x3f);
    } else if (isPair(text, at, code)) {
      const point = 0x10000 + ((code - 0xd800) << 10) + (text.charCodeAt(++at) - 0xdc00);
      bytes[to++] = 0xf0 | (point >> 18);
      bytes[to++] = 0x80 | ((point >> 12) & 0x3f);
      bytes[to++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[to++] = 0x80 | (point & 0x3f);
    } else {
      bytes[to++] = 0xe0 | (code >> 12);
      bytes[to++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[to++] = 0x80 | (code & 0x3f);
    }
  }
  return to;
}

function isPair(text: string, at: number, code: number): boolean {
  if (code < 0xd800 || code > 0xdbff) return false;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}

/** Characters that are put together in one call; far below the number of arguments that engines take. */
const CHUNK = 4096;

function readUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  let codes: number[] = [];
  for (let at = start; at < end; ) {
    const first = bytes[at] ?? 0;
    const size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    const tail = (offset: number): number => (bytes[at + offset] ?? 0) & 0x3f;
    if (size === 1) codes.push(first);
    else if (size === 2) codes.push(((first & 0x1f) << 6) | tail(1));
    else if (size === 3) codes.push(((first & 0x0f) << 12) | (tail(1) << 6) | tail(2));
    else {
      const point = (((first & 0x07) << 18) | (tail(1) << 12) | (tail(2) << 6) | tail(3)) - 0x10000;
      codes.push(0xd800 + (point >> 10), 0xdc00 + (point & 0x3ff));
    }
    at += size;
    if (codes.length >= CHUNK) {
      text += String.fromCharCode(...codes);
      codes = [];
    }
  }
  return text + String.fromCharCode(...codes);
}
