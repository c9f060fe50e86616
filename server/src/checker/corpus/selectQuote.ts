import { normaliseSpace } from './normaliseSpace';
import { verifyQuote, type QuoteSelector } from './verifyQuote';

/** Most words that are taken before and after; a text that repeats itself further stays ambiguous. */
const mostWords = 12;

/**
 * The selector of words that stand at `start` of a text: the quote by itself where it stands there once, else with as few
 * words before it, and then after it, as tell it from the others. White space becomes single blanks.
 */
export function selectQuote(text: string, start: number, end: number): QuoteSelector {
  const quote = toLine(text.slice(start, end));
  const before = toLine(text.slice(Math.max(0, start - 2000), start)).split(' ').filter((word) => word !== '');
  const after = toLine(text.slice(end, end + 2000)).split(' ').filter((word) => word !== '');
  if (verifyQuote({ quote }, text) !== 'ambiguous') return { quote };
  for (let count = 1; count <= mostWords; count += 1) {
    const prefix = before.slice(-count).join(' ');
    const suffix = after.slice(0, count).join(' ');
    for (const context of [{ prefix }, { suffix }, { prefix, suffix }]) {
      const selector = { quote, ...context };
      if (Object.values(context).every((words) => words !== '') && verifyQuote(selector, text) === 'found') return selector;
    }
  }
  return { quote };
}

function toLine(text: string): string {
  return normaliseSpace(text).text.trim();
}
