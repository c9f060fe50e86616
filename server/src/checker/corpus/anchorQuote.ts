import search from 'approx-string-match';
import { normaliseSpace } from './normaliseSpace';

/** Where a quote went: the passage of its source that is most like it. */
export interface QuoteAnchor {
  /** The passage, white space as single blanks. */
  readonly words: string;
  /** Of the passage in the source text; from one. */
  readonly line: number;
  /** Share of the quote's characters that stand in the passage, in [0, 1]; never below one half. */
  readonly likeness: number;
}

/** Longer quotes are not looked for: time grows with the length of the source times that of the quote. */
const longestPattern = 1000;

/**
 * The passage of a source that a quote was most likely taken from, letter case, dashes and the shape of quotation marks
 * aside; the first of several. `undefined` where no passage shares half of its characters. Approximate string matching
 * after G. Myers (J. ACM 46, 1999), at most half the quote's length in errors, as the web annotation client of
 * Hypothesis anchors quotes (https://web.hypothes.is/blog/fuzzy-anchoring/).
 */
export function anchorQuote(quote: string, sourceText: string): QuoteAnchor | undefined {
  const source = normaliseSpace(sourceText);
  const pattern = toComparable(normaliseSpace(quote).text.trim());
  if (pattern === '' || pattern.length > longestPattern) return undefined;
  const matches = search(toComparable(source.text), pattern, Math.floor(pattern.length / 2));
  const best = matches.reduce<(typeof matches)[number] | undefined>((least, match) => (least === undefined || match.errors < least.errors ? match : least), undefined);
  if (best === undefined) return undefined;
  const { start, end } = toWholeWords(source.text, best);
  return {
    words: source.text.slice(start, end),
    line: sourceText.slice(0, source.originalOf(start)).split('\n').length,
    likeness: 1 - best.errors / pattern.length,
  };
}

/** Same length, so that offsets hold: one character for one. */
function toComparable(text: string): string {
  return text.replace(/[A-Z‘’“”‐‑–—]/g, (character) => COMPARABLE[character] ?? character.toLowerCase());
}

const COMPARABLE: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"', '‐': '-', '‑': '-', '–': '-', '—': '-' };

/** A match may begin or end within a word, where that costs least. */
function toWholeWords(text: string, { start, end }: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number } {
  const isWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
  let from = start;
  let to = end;
  while (from > 0 && isWord(from) && isWord(from - 1)) from -= 1;
  while (to < text.length && isWord(to - 1) && isWord(to)) to += 1;
  while (from < to && text.charAt(from) === ' ') from += 1;
  while (to > from && text.charAt(to - 1) === ' ') to -= 1;
  return { start: from, end: to };
}
