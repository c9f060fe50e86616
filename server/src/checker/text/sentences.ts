import { abbreviationKind, isFirmStarter, isSentenceStarter, mayPrecedeName } from './abbreviations';
import { findEnclosures } from './enclosures';
import { findInlineItems } from './enumerators';
import type { Span } from './span';

/** Longest word, in characters, that is looked at around a stop; it keeps the work per stop constant. */
const WORD_LIMIT = 60;

/**
 * Longest sentence or quote, in characters, that is read: readers look from each word to the others, so the time grows
 * faster than the length. About 400 words, which no sentence of an article comes near.
 */
export const longestSentence = 2500;

/** A run of stops with the closing marks after it, and the text on both sides. */
interface Stop {
  readonly prose: string;
  /** Where the sentence so far starts. */
  readonly sentenceStart: number;
  /** The run of stops, e.g. `?!`. */
  readonly marks: string;
  readonly marksStart: number;
  /** After the stops, closing quotes and brackets, and citation marks. */
  readonly end: number;
  /** First character of what follows, white space skipped; equals `end` where none is between. */
  readonly nextStart: number;
}

/**
 * Splits prose into sentences: spans without surrounding white space, in order, disjoint, that cover everything else.
 * Knows abbreviations, initials, doses, times of day, decimals, quotations, brackets, ellipses, list numbers within a
 * line and citation marks after the stop. Empty for blank prose. Linear.
 */
export function splitSentences(prose: string): Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(prose, 0);
  const endSentence = (end: number): void => {
    const trimmed = skipSpaceBack(prose, end, start);
    if (trimmed > start) sentences.push({ start, end: trimmed });
    start = skipSpace(prose, end);
  };
  for (const boundary of boundaries(prose, () => start)) {
    if (boundary > start) endSentence(boundary);
  }
  endSentence(prose.length);
  return sentences;
}

/** Positions at which a sentence ends, ascending. `sentenceStart` is asked anew at each stop. */
function* boundaries(prose: string, sentenceStart: () => number): Generator<number> {
  const items = findInlineItems(prose);
  const enclosures = findEnclosures(prose);
  let item = 0;
  let enclosure = 0;
  for (const match of prose.matchAll(/[.!?…]+|[。！？｡．]+|\n[^\S\n]*\n/g)) {
    while ((items[item] ?? Infinity) <= match.index) yield items[item++] ?? 0;
    const marks = match[0];
    if (marks.startsWith('\n') || /[。！？｡．]/.test(marks)) {
      yield match.index + marks.length;
      continue;
    }
    const end = skipClosing(prose, match.index + marks.length);
    while ((enclosures[enclosure]?.end ?? Infinity) < end) enclosure++;
    const around = enclosures[enclosure];
    if (around !== undefined && around.start < match.index && end < around.end) continue;
    const stop = { prose, sentenceStart: sentenceStart(), marks, marksStart: match.index, end, nextStart: skipSpace(prose, end) };
    if (stop.end > stop.sentenceStart && endsSentence(stop)) yield stop.end;
  }
  while (item < items.length) yield items[item++] ?? 0;
}

function endsSentence(stop: Stop): boolean {
  const { prose, end, nextStart } = stop;
  if (nextStart >= prose.length) return true;
  if (nextStart === end) return isGluedSentence(stop);
  const next = wordFrom(prose, skipOpening(prose, nextStart));
  if (next === '') return isNewThought(prose, nextStart) || precedesEllipsis(stop);
  if (/[!?]/.test(stop.marks)) return opensLikeSentence(next) && !isDashed(prose, nextStart, next);
  if (isEllipsis(stop)) return ellipsisEnds(stop, next);
  return fullStopEnds(stop, next);
}

/** A single full stop before white space: abbreviation, initial, list number or the end. */
function fullStopEnds(stop: Stop, next: string): boolean {
  const { prose, marksStart } = stop;
  const wordStart = wordStartBefore(prose, marksStart, stop.sentenceStart);
  const word = prose.slice(wordStart, marksStart).replace(/^[^\p{L}\p{N}]+(?=.)/u, '');
  const lower = word.toLowerCase();
  const isWholeSentence = /^[\s•⁃‣▪◦(["“*-]*$/.test(prose.slice(stop.sentenceStart, Math.min(wordStart, stop.sentenceStart + 8)));
  if (isWholeSentence && /^(?:\d{1,3}|[a-z]|[ivx]{1,4})$/i.test(word)) return false;
  if (stop.end > marksStart + 1 && !/[.\d]/.test(prose.charAt(stop.end - 1))) return opensLikeSentence(next);
  if (/^\p{Lu}$/u.test(word)) return initialEnds(prose, wordStart, next);
  const isAcronym = /^\p{Lu}{2,}$/u.test(word);
  const kind = abbreviationKind(lower);
  if (kind === undefined) {
    if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return opensWithCapital(next) && isSentenceStarter(next.toLowerCase());
    return opensLikeSentence(next) || (lower.length > 3 && isFirmStarter(next));
  }
  if (isAcronym ? kind === 'never' || kind === 'title' : kind === 'title' && !/^\p{Lu}/u.test(word)) return opensLikeSentence(next);
  if (kind === 'never' || kind === 'title' || !opensWithCapital(next)) return false;
  if (kind === 'label') return !/^[A-Z]$/.test(next) || (isWholeSentence && next !== '');
  if (kind === 'name') return isSentenceStarter(next.toLowerCase());
  return !(/^[ap]\.?m$/.test(lower) && isFrontedTime(stop, wordStart));
}

/** Whether a single capital with a stop ("Jonas E. Smith", "vitamin D. It") ends the sentence. */
function initialEnds(prose: string, initialStart: number, next: string): boolean {
  if (!opensWithCapital(next)) return opensLikeSentence(next) && !/^\p{L}/u.test(next);
  const before = wordBefore(prose, initialStart);
  if (before === '' || /^\p{Lu}/u.test(before)) return isLabelled(before);
  return !mayPrecedeName(before) || isSentenceStarter(next.toLowerCase());
}

/** "Vitamin D.", "Hepatitis B." at the start of a sentence, where the capital of the word before tells nothing. */
function isLabelled(before: string): boolean {
  return /^(?:Vitamin|Vitamins|Hepatitis|Type|Group|Grade|Stage|Class|Phase|Protein|Influenza)$/.test(before);
}

/** "At 5 a.m. Mr. Smith left": so short an opening phrase has no verb yet. */
function isFrontedTime(stop: Stop, wordStart: number): boolean {
  if (wordStart - stop.sentenceStart > 30) return false;
  return /^(?:at|by|from|until|till|around|about|since|after|before)\s+(?:\S+\s+){0,2}$/i.test(stop.prose.slice(stop.sentenceStart, wordStart));
}

/** A forgotten space: "world.Today", "1,000.That", but not "example.Com", "B.Sc" or an address. */
function isGluedSentence(stop: Stop): boolean {
  const { prose, marksStart, end } = stop;
  if (stop.marks.length > 1 && stop.marks.startsWith('.')) return false;
  const next = wordFrom(prose, skipOpening(prose, end));
  if (!/^\p{Lu}\p{Ll}+[\p{P}]?$/u.test(next) && !isSentenceStarter(next.toLowerCase())) return false;
  if (!/^\p{Lu}/u.test(next) || /^[^\s@/]{0,60}[@/]/.test(prose.slice(end, end + WORD_LIMIT))) return false;
  const token = prose.slice(wordStartBefore(prose, marksStart, stop.sentenceStart), marksStart);
  return /^(?:\p{P}*\p{Lu}?\p{Ll}{2,}|[$€£]?\d[\d,]*%?|.*[)\]”"])$/u.test(token);
}

function isEllipsis({ marks, prose, marksStart }: Stop): boolean {
  return marks.includes('…') || marks.startsWith('..') || (marks === '.' && /\s/.test(prose.charAt(marksStart - 1)));
}

/** An omission ends the sentence before a capital, unless it opened the sentence or stands in brackets; "I" proves nothing. */
function ellipsisEnds({ prose, marks, marksStart, sentenceStart }: Stop, next: string): boolean {
  if (!opensWithCapital(next) || prose.charAt(marksStart - 1) === '[') return false;
  if (/^[.\s]*$/.test(prose.slice(Math.max(sentenceStart, marksStart - WORD_LIMIT), marksStart))) return false;
  return marks.length > 3 || !/^I(?![\p{L}\p{N}])/u.test(next);
}

/** Chicago style, "compounds. . . . The": the first stop ends the sentence, the omission belongs to the next one. */
function precedesEllipsis({ prose, marksStart, nextStart }: Stop): boolean {
  return /\S/.test(prose.charAt(marksStart - 1)) && /^\.(?: \.){2}\s+\p{Lu}/u.test(prose.slice(nextStart, nextStart + 8));
}

/** After "!" or "?" an aside goes on behind a dash in lower case ("-- voilà! -- you have cake"). */
function isDashed(prose: string, at: number, next: string): boolean {
  return /[-–—]/.test(prose.charAt(at)) && !opensWithCapital(next);
}

/** A capital, a digit, a placeholder, or mixed case as in "mRNA". */
function opensLikeSentence(word: string): boolean {
  return opensWithCapital(word) || /^[\p{N}\p{Lo}\uFFFC]/u.test(word);
}

function opensWithCapital(word: string): boolean {
  return /^(?:[\p{Lu}\p{Lt}]|\p{Ll}{1,2}\p{Lu})/u.test(word);
}

/** What is neither word nor quotation: emoji and symbols open a sentence, commas and dashes do not. */
function isNewThought(prose: string, at: number): boolean {
  return /^[\p{Extended_Pictographic}\uFFFC•]/u.test(prose.slice(at, at + 2));
}

/** Past closing quotes and brackets and past citation marks: `.[1]`, `.²`, `.11 12 The`. */
function skipClosing(prose: string, from: number): number {
  CLOSING.lastIndex = from;
  return CLOSING.test(prose) ? CLOSING.lastIndex : from;
}

const CLOSING =
  /["”’'»)\]}]{0,8}(?:\[[\d][\d,;–\- ]{0,30}\]|[\u00B9\u00B2\u00B3\u2070-\u2079]){0,12}(?:(?<=[\p{L})\]”"’'][.!?]["”’')\]]{0,8})\d{1,3}(?:[,–-]? ?\d{1,3}){0,6}(?=\s+\p{Lu}|\s*$))?/uy;

/** Past opening quotes, brackets, bullets and dashes before a word. */
function skipOpening(prose: string, from: number): number {
  OPENING.lastIndex = from;
  return OPENING.test(prose) ? OPENING.lastIndex : from;
}

const OPENING = /(?:["“‘'`«([{¿¡*_•⁃–—-]|\s(?=\S)){0,6}/uy;

function wordFrom(prose: string, start: number): string {
  WORD.lastIndex = start;
  return WORD.exec(prose)?.[0] ?? '';
}

const WORD = /[\p{L}\p{N}\uFFFC$€£][\p{L}\p{M}\p{N}'’.-]{0,60}(?<![.'’-])/uy;

/** The word that ends before `end`, with white space between skipped. */
function wordBefore(prose: string, end: number): string {
  const wordEnd = skipSpaceBack(prose, end, Math.max(0, end - 4));
  return prose.slice(wordStartBefore(prose, wordEnd, 0), wordEnd);
}

function wordStartBefore(prose: string, end: number, limit: number): number {
  let start = end;
  while (start > limit && end - start < WORD_LIMIT && !/\s/.test(prose.charAt(start - 1))) start--;
  return start;
}

function skipSpace(prose: string, from: number): number {
  SPACE.lastIndex = from;
  SPACE.test(prose);
  return SPACE.lastIndex;
}

const SPACE = /\s*/y;

function skipSpaceBack(prose: string, from: number, limit: number): number {
  let end = from;
  while (end > limit && /\s/.test(prose.charAt(end - 1))) end--;
  return end;
}
