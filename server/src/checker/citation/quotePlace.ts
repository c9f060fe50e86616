/** A quotation with its surroundings: a W3C TextQuoteSelector. */
interface Quotation {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Longer quotes are named in an address by their first and last words. */
const longestInAddress = 300;

/**
 * The address with a text fragment (https://wicg.github.io/scroll-to-text-fragment/) behind which browsers scroll to the
 * quote and mark it: `https://example.org/page#:~:text=few%20side%20effects`. A fragment that it has already stays.
 * The same address for a quote without letters.
 */
export function textFragmentAddress(address: string, { quote, prefix = '', suffix = '' }: Quotation): string {
  const words = toWords(quote);
  if (words.length === 0) return address;
  const isLong = words.join(' ').length > longestInAddress && words.length >= 12;
  const parts = isLong ? [words.slice(0, 6).join(' '), words.slice(-6).join(' ')].map(encodePart) : [encodePart(words.join(' '))];
  const before = toWords(prefix).slice(-8).join(' ');
  const after = toWords(suffix).filter((word) => /[\p{L}\p{N}]/u.test(word)).slice(0, 8).join(' ');
  const directive = [...(before === '' ? [] : [`${encodePart(before)}-`]), ...parts, ...(after === '' ? [] : [`-${encodePart(after)}`])].join(',');
  return `${address.split(':~:', 1)[0] ?? ''}${address.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** The line of a text on which a quote begins, from zero; white space may differ. `undefined` where the text has not got it. */
export function quoteLine({ quote, prefix = '' }: Quotation, text: string): number | undefined {
  const pattern = toPattern(quote);
  if (pattern === '') return undefined;
  const framed = prefix.trim() === '' ? null : new RegExp(`${toPattern(prefix)}\\s*(?=${pattern})`, 'u').exec(text);
  const found = framed === null ? new RegExp(pattern, 'u').exec(text)?.index : framed.index + framed[0].length;
  return found === undefined ? undefined : text.slice(0, found).split(/\r\n|\n|\r/).length - 1;
}

function toWords(text: string): readonly string[] {
  return text.replace(/\p{Cs}/gu, ' ').split(/\s+/).filter((word) => word !== '');
}

/** Dashes, commas and ampersands separate the parts of a directive; brackets would end the link of a Markdown text. */
function encodePart(text: string): string {
  return encodeURIComponent(text).replace(/[-'()*!~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function toPattern(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('\\s+');
}
