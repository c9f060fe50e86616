import type { Problem } from '../text/problem';
import { createProblem } from '../text/problemCode';
import type { Statement } from './pack';

/** A quotation with its surroundings: a W3C TextQuoteSelector. */
export interface QuoteSelector {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** How often a source holds a quote: once, more than once, not at all. */
export type QuoteMatch = 'found' | 'ambiguous' | 'missing';

/**
 * Looks a quote up in its source. Exact but for white space, of which any amount equals one blank and which at the ends
 * of prefix and suffix counts for nothing.
 */
export function verifyQuote(selector: QuoteSelector, sourceText: string): QuoteMatch {
  return find(selector, normalise(sourceText));
}

/**
 * Verifies the quotes of statements of one source against its text: one problem, at the quote, for each that is missing
 * (an error) or not the only one (a warning). Time grows with the product of text length and number of statements.
 */
export function verifyQuotes(statements: readonly Statement[], sourceText: string): readonly Problem[] {
  const source = normalise(sourceText);
  return statements.flatMap((statement) => {
    const subject = `Statement "${statement.id}"`;
    switch (find(statement, source)) {
      case 'found':
        return [];
      case 'ambiguous':
        return [createProblem('quote-ambiguous', 'warning', `${subject}: these words stand more than once in the copy of "${statement.source}". Add "prefix" or "suffix": the words before or after the quote that is meant.`, statement.at)];
      case 'missing':
        return [createProblem('quote-not-found', 'error', `${subject}: these words do not stand in the copy of "${statement.source}"${isFramed(statement) ? ' between this prefix and suffix' : ''}. Quote it letter by letter.`, statement.at)];
    }
  });
}

function find({ quote, prefix = '', suffix = '' }: QuoteSelector, source: string): QuoteMatch {
  const words = normalise(quote).trim();
  if (words === '') return 'missing';
  const before = normalise(prefix).trim();
  const after = normalise(suffix).trim();
  let count = 0;
  for (let at = source.indexOf(words); at >= 0 && count < 2; at = source.indexOf(words, at + 1)) {
    const followsPrefix = source.slice(Math.max(0, at - before.length - 1), at).trimEnd().endsWith(before);
    const end = at + words.length;
    const precedesSuffix = source.startsWith(after, end) || source.startsWith(` ${after}`, end);
    if (followsPrefix && precedesSuffix) count += 1;
  }
  return count === 0 ? 'missing' : count === 1 ? 'found' : 'ambiguous';
}

function isFramed({ prefix, suffix }: QuoteSelector): boolean {
  return prefix !== undefined || suffix !== undefined;
}

function normalise(text: string): string {
  return text.replace(/\s+/g, ' ');
}
