/**
 * A quote on about one line of an editor's hover: as it is, or the words that decided with what surrounds them, ellipses
 * for the rest. `limit` is in characters.
 */
export function shortQuote(quote: string, words: string, limit = 60): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const at = Math.max(0, line.indexOf(words.replace(/\s+/g, ' ').trim()));
  const room = Math.max(0, limit - Math.min(words.length, limit));
  const from = Math.min(Math.max(0, at - Math.floor(room / 2)), line.length - limit);
  // Whole words only.
  const start = from === 0 ? 0 : Math.min(at, line.indexOf(' ', from) + 1);
  const end = from + limit >= line.length ? line.length : Math.max(line.lastIndexOf(' ', from + limit), start + 1);
  return `${start === 0 ? '' : '… '}${line.slice(start, end)}${end === line.length ? '' : ' …'}`;
}
