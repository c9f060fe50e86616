import type { Span } from './span';
import { stem } from './stem';

/** A word, number or punctuation mark of a sentence. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** Key under which inflected forms meet; see {@link stem}. Numbers and marks keep their text. */
  readonly stem: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Written to the text before without a space ("pain-free": `free`). */
  readonly joined: boolean;
}

const CONTRACTION = /^(.+)(n['’]t)$/;

/** Stems of words seen before; bounded, since a server lives long. */
const stems = new Map<string, string>();
const STEM_LIMIT = 20_000;

/**
 * Splits a sentence into words, numbers and marks. A hyphen inside a word is dropped, so that "pain-free" reads as
 * "pain free"; "doesn't" gives "does" and "n't"; a possessive loses its 's. Spans are offsets into `sentence`. Linear.
 */
export function tokenize(sentence: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of sentence.matchAll(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['’]\p{L}+)?|\S/gu)) {
    const start = match.index;
    const raw = match[0];
    const joined = start === previousEnd;
    previousEnd = start + raw.length;
    if (joined && isHyphen(raw) && tokens.at(-1)?.kind === 'word' && /^\p{L}/u.test(sentence.slice(previousEnd, previousEnd + 2))) continue;
    if (isDigit(raw)) tokens.push({ start, end: previousEnd, text: raw, lower: raw, stem: raw, kind: 'number', joined });
    else if (isLetter(raw)) pushWord(tokens, raw, start, joined);
    else tokens.push({ start, end: previousEnd, text: raw, lower: raw, stem: raw, kind: 'mark', joined });
  }
  return tokens;
}

function pushWord(tokens: Token[], raw: string, start: number, joined: boolean): void {
  const lower = raw.toLowerCase().replace('’', "'");
  if (lower === "n't") {
    tokens.push(word(raw, lower, start, joined));
    return;
  }
  const contraction = CONTRACTION.exec(lower);
  const head = contraction?.[1];
  if (head !== undefined) {
    const cut = start + head.length;
    const base = head === 'ca' ? 'can' : head === 'wo' ? 'will' : head;
    tokens.push(word(raw.slice(0, head.length), base, start, joined));
    tokens.push(word(raw.slice(head.length), "n't", cut, true));
    return;
  }
  const apostrophe = lower.indexOf("'");
  if (apostrophe < 1) {
    tokens.push(word(raw, lower, start, joined));
    return;
  }
  tokens.push(word(raw.slice(0, apostrophe), lower.slice(0, apostrophe), start, joined));
  tokens.push(word(raw.slice(apostrophe), lower.slice(apostrophe), start + apostrophe, true));
}

function word(text: string, lower: string, start: number, joined: boolean): Token {
  return { start, end: start + text.length, text, lower, stem: stemOf(lower), kind: 'word', joined };
}

function stemOf(lower: string): string {
  const known = stems.get(lower);
  if (known !== undefined) return known;
  if (stems.size >= STEM_LIMIT) stems.clear();
  const fresh = stem(lower);
  stems.set(lower, fresh);
  return fresh;
}

function isHyphen(text: string): boolean {
  return text === '-' || text === '\u2010' || text === '\u2011';
}

function isDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function isLetter(text: string): boolean {
  return /^[\p{L}\p{M}]/u.test(text);
}
