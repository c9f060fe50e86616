/**
 * Where the words end that hold no markup of CommonMark or GFM, from `from` on and not beyond `limit`; `from` itself where
 * something stands that may be markup. The Markdown parser asks each of its rules at each character: it is asked only at
 * the others. Linear.
 */
export function endOfPlainWords(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isLetterOrDigit(code)) {
      const end = endOfWord(text, at, limit);
      // Inside of a word no address begins.
      if (!isWordBefore(text, at) && (end > limit || mayOpenAddress(text, at, end))) return at;
      at = Math.min(end, limit);
    } else if (code === SPACE) {
      // Two blanks may be a line break.
      const next = text.charCodeAt(at + 1);
      if (next === SPACE || next === LINE_FEED) return at;
      at += 1;
    } else if (isPlainMark(code) || (code === FULL_STOP && isWordBefore(text, at))) at += 1;
    else return at;
  }
  return limit;
}

const LINE_FEED = 10;
const SPACE = 32;
const FULL_STOP = 46;
const COLON = 58;
const AT_SIGN = 64;
const UNDERSCORE = 95;

/** Looks one character beyond the limit at most. */
function endOfWord(text: string, from: number, limit: number): number {
  let end = from;
  while (end <= limit && isLetterOrDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** "Www.", "https:", "a.name@": a bare address may begin with a word that such a character follows. A full stop at the end of a sentence is none. */
function mayOpenAddress(text: string, from: number, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next === FULL_STOP) return text.charCodeAt(end + 1) !== SPACE || text.slice(from, end) === 'www';
  return next === COLON || next === AT_SIGN || next === UNDERSCORE || next === 43 || next === 45;
}

/** Comma, semicolon, parentheses, question mark, quotation marks: no rule begins with one. */
function isPlainMark(code: number): boolean {
  return code === 44 || code === 59 || code === 40 || code === 41 || code === 63 || code === 34 || code === 39;
}

/** Where a word has begun, no address does. */
function isWordBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  return isLetterOrDigit(code) || code === UNDERSCORE;
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
