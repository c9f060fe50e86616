import type { Span } from './span';

/** Longest quotation or bracket, in characters, that is kept in one piece. */
const LONGEST_ENCLOSURE = 600;

/**
 * Double-quoted passages and brackets within a sentence, where a stop does not end the sentence around it.
 * A span runs from the opening to the closing mark, both included. Without a partner a mark counts for nothing, and so
 * do passages of more than 600 characters and brackets that hold whole sentences of their own ("… done. (It was …)").
 * In order of position, outermost only. Linear.
 */
export function findEnclosures(prose: string): readonly Span[] {
  const found: Span[] = [];
  const brackets: number[] = [];
  let quoteStart = -1;
  const add = (start: number, end: number): void => {
    if (end - start > LONGEST_ENCLOSURE) return;
    while ((found.at(-1)?.start ?? -1) > start) found.pop();
    if ((found.at(-1)?.end ?? 0) <= start) found.push({ start, end });
  };
  for (const match of prose.matchAll(/["“”()[\]]/g)) {
    const at = match.index;
    const mark = match[0];
    if (mark === '(' || mark === '[') {
      brackets.push(at);
    } else if (mark === ')' || mark === ']') {
      const start = brackets.pop();
      if (start !== undefined && !followsStop(prose, start)) add(start, at + 1);
    } else if (mark === '“' || (mark === '"' && quoteStart < 0)) {
      quoteStart = mark === '"' && !opensQuote(prose, at) ? -1 : at;
    } else if (quoteStart >= 0) {
      add(quoteStart, at + 1);
      quoteStart = -1;
    }
  }
  return found;
}

/** A straight quotation mark opens after a space or a bracket; after a digit it is an inch. */
function opensQuote(prose: string, at: number): boolean {
  return at === 0 || /[\s([{—–-]/.test(prose.charAt(at - 1));
}

/** Whether the text before `at` is empty or has just ended a sentence. */
function followsStop(prose: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before < 4 && /\s/.test(prose.charAt(before))) before--;
  return before < 0 || /[.!?…]/.test(prose.charAt(before)) || (/["”’')\]]/.test(prose.charAt(before)) && /[.!?…]/.test(prose.charAt(before - 1)));
}
