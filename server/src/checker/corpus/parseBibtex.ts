import type { Span } from '../text/span';

/** An entry of a BibTeX file, values as they stand (TeX), macros and `#` resolved. */
export interface BibtexEntry {
  /** Lower case: `article`. */
  readonly type: string;
  readonly key: string;
  /** Names in lower case. A field that is given twice keeps its last value. */
  readonly fields: ReadonlyMap<string, string>;
  /** The key. */
  readonly at: Span;
}

/** A BibTeX file, read. */
export interface BibtexFile {
  readonly entries: readonly BibtexEntry[];
  readonly faults: readonly { readonly message: string; readonly at: Span }[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Something that does not read as BibTeX; caught at the entry, which is then passed over. */
class BibtexFault extends Error {
  readonly position: number;

  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}

interface Reader {
  readonly text: string;
  readonly macros: Map<string, string>;
  position: number;
}

/**
 * Reads BibTeX and BibLaTeX: entries, `@string`, `@comment`, `@preamble`; text between entries is a comment. An entry
 * with a fault is passed over and the next one read. Linear.
 */
export function parseBibtex(text: string): BibtexFile {
  const reader: Reader = { text, macros: new Map(months.map((month, index) => [month, String(index + 1)])), position: 0 };
  const entries: BibtexEntry[] = [];
  const faults: { message: string; at: Span }[] = [];
  for (;;) {
    const start = text.indexOf('@', reader.position);
    if (start < 0) return { entries, faults };
    reader.position = start + 1;
    try {
      const entry = readEntry(reader);
      if (entry !== undefined) entries.push(entry);
    } catch (error) {
      if (!(error instanceof BibtexFault)) throw error;
      const at = Math.max(0, Math.min(error.position, text.length - 1));
      faults.push({ message: error.message, at: { start: at, end: at + 1 } });
      // An unclosed entry swallows what follows; the next one begins on a line of its own.
      const next = text.indexOf('\n@', start + 1);
      reader.position = next < 0 ? text.length : next;
    }
  }
}

function readEntry(reader: Reader): BibtexEntry | undefined {
  const type = take(reader, /\s*([A-Za-z]+)\s*/y)?.toLowerCase();
  // An at sign in running text, as in an e-mail address, begins no entry.
  if (type === undefined || !'{('.includes(reader.text.charAt(reader.position)) || reader.position >= reader.text.length) return undefined;
  const closing = reader.text.charAt(reader.position) === '{' ? '}' : ')';
  if (type === 'comment' || type === 'preamble') {
    if (closing === '}') readBraced(reader);
    return undefined;
  }
  reader.position += 1;
  if (type === 'string') {
    for (const [name, value] of readFields(reader, closing)) reader.macros.set(name, value);
    return undefined;
  }
  const key = take(reader, /\s*([^\s,{}()"=#%\\]+)/y);
  if (key === undefined) throw new BibtexFault('the entry has no key after its opening brace', reader.position);
  const at = { start: reader.position - key.length, end: reader.position };
  take(reader, /(\s+)/y);
  if (![',', closing].includes(reader.text.charAt(reader.position))) throw new BibtexFault('expected a comma after the key', reader.position);
  return { type, key, fields: readFields(reader, closing), at };
}

/** Fields up to the entry's end, which is taken too. */
function readFields(reader: Reader, closing: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (;;) {
    take(reader, /((?:[\s,]|%[^\n]*(?:\n|$))+)/y);
    if (reader.text.charAt(reader.position) === closing) {
      reader.position += 1;
      return fields;
    }
    const name = take(reader, /([A-Za-z][\w:+.-]*)\s*=/y);
    if (name === undefined) throw new BibtexFault(`expected a field such as "title = {…}" or the closing "${closing}"`, reader.position);
    fields.set(name.toLowerCase(), readValue(reader));
    take(reader, /(\s+)/y);
    if (!['', ',', closing].includes(reader.text.charAt(reader.position))) throw new BibtexFault('expected a comma after the field', reader.position);
    if (reader.position >= reader.text.length) throw new BibtexFault('the entry is not closed', reader.position);
  }
}

function readValue(reader: Reader): string {
  let value = '';
  do {
    take(reader, /(\s+)/y);
    const first = reader.text.charAt(reader.position);
    if (first === '{') value += readBraced(reader);
    else if (first === '"') value += readQuoted(reader);
    else {
      const word = take(reader, /([\w:+.-]+)/y);
      if (word === undefined) throw new BibtexFault('expected a value in braces or quotation marks', reader.position);
      value += /^\d+$/.test(word) ? word : (reader.macros.get(word.toLowerCase()) ?? '');
    }
  } while (take(reader, /\s*(#)/y) !== undefined);
  return value;
}

/** Text between an opening brace, which is next, and its partner. */
function readBraced(reader: Reader): string {
  const start = reader.position + 1;
  let depth = 0;
  for (let at = reader.position; at < reader.text.length; at += 1) {
    const character = reader.text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0 && at >= start) {
      reader.position = at + 1;
      return reader.text.slice(start, at);
    }
  }
  throw new BibtexFault('this brace is never closed', reader.position);
}

function readQuoted(reader: Reader): string {
  const start = reader.position + 1;
  let depth = 0;
  for (let at = start; at < reader.text.length; at += 1) {
    const character = reader.text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (character === '"' && depth === 0) {
      reader.position = at + 1;
      return reader.text.slice(start, at);
    }
  }
  throw new BibtexFault('this quotation mark is never closed', reader.position);
}

/** The first group of the sticky pattern, if it matches here; moves on. */
function take(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.position;
  const match = pattern.exec(reader.text);
  if (match === null) return undefined;
  reader.position = pattern.lastIndex;
  return match[1];
}
