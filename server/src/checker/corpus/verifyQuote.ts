import type { Problem } from '../text/problem';
import { createProblem } from '../text/problemCode';
import { anchorQuote } from './anchorQuote';
import { normaliseSpace } from './normaliseSpace';
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
  return find(selector, normaliseSpace(sourceText).text);
}

/**
 * Verifies the quotes of statements of one source against its text: one problem, at the quote, for each that is missing
 * (an error; with the most similar passage of the text as its replacement, where there is one) or not the only one (a
 * warning). Time grows with the product of text length and number of statements.
 */
export function verifyQuotes(statements: readonly Statement[], sourceText: string): readonly Problem[] {
  const source = normaliseSpace(sourceText).text;
  let effort = source.length > longestSearched ? 0 : mostSearches;
  return statements.flatMap((statement) => {
    const subject = `Statement "${statement.id}"`;
    switch (find(statement, source)) {
      case 'found':
        return [];
      case 'ambiguous':
        return [createProblem('quote-ambiguous', 'warning', `${subject}: these words stand more than once in the copy of "${statement.source}". Add "prefix" or "suffix": the words before or after the quote that is meant.`, statement.at)];
      case 'missing':
        effort -= 1;
        return [effort < 0 ? toMissing(statement) : toMissing(statement, sourceText)];
    }
  });
}

/** Where lost quotes went is searched for in sources of up to this length, in UTF-16 units, and for so many quotes: a quarter of a second each. */
const longestSearched = 2_000_000;
const mostSearches = 40;

/** From here on a passage is so like the quote that it may take its place. */
const replaceableLikeness = 0.75;

/** Without `sourceText` it is not told where the quote went. */
function toMissing(statement: Statement, sourceText = ''): Problem {
  const { id, source, quote, at } = statement;
  const subject = `Statement "${id}"`;
  const { prefix, suffix } = statement;
  if ((prefix !== undefined || suffix !== undefined) && verifyQuote({ quote }, sourceText) !== 'missing') {
    return createProblem('quote-not-found', 'error', `${subject}: these words do not stand in the copy of "${source}" between this prefix and suffix, though elsewhere in it. Correct prefix and suffix, or remove them.`, at);
  }
  const anchor = anchorQuote(quote, sourceText);
  const problem = createProblem('quote-not-found', 'error', `${subject}: these words do not stand in the copy of "${source}". ${anchor === undefined ? 'Quote it letter by letter, or remove the statement.' : `The nearest are in line ${anchor.line}: “${anchor.words}”. Quote it letter by letter.`}`, at);
  return anchor === undefined || anchor.likeness < replaceableLikeness ? problem : { ...problem, replacement: anchor.words };
}

function find({ quote, prefix = '', suffix = '' }: QuoteSelector, source: string): QuoteMatch {
  const words = normaliseSpace(quote).text.trim();
  if (words === '') return 'missing';
  const before = normaliseSpace(prefix).text.trim();
  const after = normaliseSpace(suffix).text.trim();
  let count = 0;
  for (let at = source.indexOf(words); at >= 0 && count < 2; at = source.indexOf(words, at + 1)) {
    const followsPrefix = source.slice(Math.max(0, at - before.length - 1), at).trimEnd().endsWith(before);
    const end = at + words.length;
    const precedesSuffix = source.startsWith(after, end) || source.startsWith(` ${after}`, end);
    if (followsPrefix && precedesSuffix) count += 1;
  }
  return count === 0 ? 'missing' : count === 1 ? 'found' : 'ambiguous';
}
