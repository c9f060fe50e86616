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

/** Makes stems known that were worked out elsewhere, in pairs of a word and its stem. */
export function rememberStems(pairs: readonly (readonly [word: string, stem: string])[]): void {
  for (const [lower, stem] of pairs) stems.set(lower, stem);
}

const CONTRACTION = /^(.+)(n['’]t)$/;

/** Stems of words seen before; bounded, since a server lives long. */
const stems = new Map<string, string>();
const STEM_LIMIT = 20_000;

/** A number, word or mark where it begins; whatever a script calls a letter belongs to a word. */
const PIECE = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['’]\p{L}+)?|\S/uy;

/**
 * Splits a sentence into words, numbers and marks. A hyphen inside a word is dropped, so that "pain-free" reads as
 * "pain free"; "doesn't" gives "does" and "n't", "it's" gives "it" and "is"; a possessive loses its 's. Spans are offsets into `sentence`. Linear.
 */
export function tokenize(sentence: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (let start = 0; start < sentence.length; ) {
    const end = endOfPiece(sentence, start);
    if (end === start) {
      start += 1;
      continue;
    }
    const raw = sentence.slice(start, end);
    const joined = start === previousEnd;
    previousEnd = end;
    if (isDigit(raw)) tokens.push({ start, end, text: raw, lower: raw, stem: raw, kind: 'number', joined });
    else if (isAfterPer(tokens, raw)) joinPercent(tokens, sentence, end);
    else if (isLetter(raw)) pushWord(tokens, raw, start, joined);
    else if (!(joined && isHyphen(raw) && tokens.at(-1)?.kind === 'word' && isLetterAt(sentence, end))) tokens.push({ start, end, text: raw, lower: raw, stem: raw, kind: 'mark', joined });
    start = end;
  }
  return tokens;
}

/** "Per cent" is one word, like "percent". */
function isAfterPer(tokens: readonly Token[], raw: string): boolean {
  return (raw === 'cent' || raw === 'Cent') && tokens.at(-1)?.lower === 'per';
}

function joinPercent(tokens: Token[], sentence: string, end: number): void {
  const per = tokens.pop();
  if (per !== undefined) tokens.push({ ...per, end, text: sentence.slice(per.start, end), lower: 'percent', stem: stemOf('percent') });
}

/** The stems of a text's tokens, in order; quicker than the tokens for words in lower case, as phrases of the lexicon mostly are. */
export function stemsOf(text: string): string[] {
  return PLAIN_WORDS.test(text) && !text.includes('per cent') ? text.split(' ').map(stemOf) : tokenize(text).map((token) => token.stem);
}

/** The words of a text, without numbers and marks, in lower case and each with its stem. */
export function stemmedWords(text: string): (readonly [lower: string, stem: string])[] {
  if (PLAIN_WORDS.test(text) && !text.includes('per cent')) return text.split(' ').map((word) => [word, stemOf(word)] as const);
  return tokenize(text).flatMap(({ kind, lower, stem }) => (kind === 'word' ? [[lower, stem] as const] : []));
}

const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)*$/;

/** End of the number, word or mark that begins at `start`; `start` itself where a blank does. Only letters beyond ASCII need the regular expression. */
function endOfPiece(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (isAsciiLetter(first)) {
    const letters = endOfLetters(text, start);
    const end = letters - start < 3 ? endOfName(text, letters) : letters;
    const next = text.charCodeAt(end);
    if (next === APOSTROPHE && isAsciiLetter(text.charCodeAt(end + 1))) {
      const last = endOfLetters(text, end + 1);
      if (!isBeyondAscii(text.charCodeAt(last))) return last;
    } else if (!isBeyondAscii(next) && !(next === APOSTROPHE && isBeyondAscii(text.charCodeAt(end + 1)))) return end;
  } else if (first === SPACE) return start;
  else if ((first > SPACE && first < DELETE && !isAsciiDigit(first)) || isPunctuation(first)) return start + 1;
  PIECE.lastIndex = start;
  return PIECE.test(text) ? PIECE.lastIndex : start;
}

const SPACE = 32;
const APOSTROPHE = 39;
const DELETE = 127;
const DOT = 46;

function endOfLetters(text: string, start: number): number {
  let end = start;
  while (isAsciiLetter(text.charCodeAt(end))) end += 1;
  return end;
}

/** "D3", "B12", "Q10": one or two digits directly behind one or two letters belong to a name. */
function endOfName(text: string, letters: number): number {
  let end = letters;
  while (isAsciiDigit(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  return end - letters < 3 && !isAsciiLetter(next) && !isBeyondAscii(next) && !(next === DOT && isAsciiDigit(text.charCodeAt(end + 1))) ? end : letters;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** NaN, the code of what stands behind the last character, is not. */
function isBeyondAscii(code: number): boolean {
  return code > DELETE;
}

/** Whether a letter stands there; marks that belong to one do not count. */
function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isAsciiLetter(code) || (isBeyondAscii(code) && /^\p{L}/u.test(text.slice(at, at + 2)));
}

/** What a written word is read as: mostly one word, two of "doesn't". */
interface WordPart {
  readonly text: string;
  readonly lower: string;
  readonly stem: string;
}

/** Words as they were written before, so that each is taken apart once; bounded like the stems. */
const written = new Map<string, readonly WordPart[]>();

function pushWord(tokens: Token[], raw: string, start: number, joined: boolean): void {
  let parts = written.get(raw);
  if (parts === undefined) {
    if (written.size >= STEM_LIMIT) written.clear();
    written.set(raw, (parts = partsOf(raw)));
  }
  let at = start;
  for (const { text, lower, stem } of parts) {
    tokens.push({ start: at, end: at + text.length, text, lower, stem, kind: 'word', joined: joined || at > start });
    at += text.length;
  }
}

function partsOf(raw: string): readonly WordPart[] {
  const lower = raw.toLowerCase().replace('’', "'");
  const apostrophe = lower.indexOf("'");
  if (apostrophe < 1 || lower === "n't") return [part(raw, lower)];
  const head = CONTRACTION.exec(lower)?.[1];
  if (head !== undefined) {
    const base = head === 'ca' ? 'can' : head === 'wo' ? 'will' : head;
    return [part(raw.slice(0, head.length), base), part(raw.slice(head.length), "n't")];
  }
  const owner = lower.slice(0, apostrophe);
  const ending = lower.slice(apostrophe);
  return [part(raw.slice(0, apostrophe), owner), part(raw.slice(apostrophe), ending === "'s" && VERBLESS.has(owner) ? 'is' : ending)];
}

/** Words that own nothing: behind them "'s" is a verb, "it's made for children". */
const VERBLESS: ReadonlySet<string> = new Set(['it', 'that', 'there', 'this', 'here', 'what', 'who', 'he', 'she', 'where', 'how', 'everything', 'nothing']);

function part(text: string, lower: string): WordPart {
  // "Doesn't affect" is looked up as "does not affect".
  return { text, lower, stem: lower === "n't" ? 'not' : stemOf(lower) };
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
  return isAsciiDigit(text.charCodeAt(0));
}

function isLetter(text: string): boolean {
  const code = text.charCodeAt(0);
  return isAsciiLetter(code) || (isBeyondAscii(code) && !isPunctuation(code) && /^[\p{L}\p{M}]/u.test(text));
}

/** Dashes, quotation marks, the ellipsis: common enough to be spared the regular expression. */
function isPunctuation(code: number): boolean {
  return code >= 0x2010 && code <= 0x2027;
}
