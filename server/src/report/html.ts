import { escapeUTF8 } from 'entities/escape';

/** Text that is HTML or SVG already. */
export interface Html {
  readonly html: string;
}

/** What may stand in a template: text and numbers are escaped, HTML is taken as it is, lists are joined. */
export type HtmlPart = string | number | Html | readonly Html[];

/**
 * A template of HTML in which everything that is put in is escaped, unless it came out of this function:
 * ``html`<b>${'a < b'}</b>` `` is `<b>a &lt; b</b>`. Attributes must be in double quotes.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const text = strings.map((string, index) => string + (index < parts.length ? toText(parts[index] ?? '') : '')).join('');
  return { html: text };
}

/** Nothing. */
export const nothing: Html = { html: '' };

/** Control characters, and characters that turn the direction of writing, would make a page show something else than it holds. */
// eslint-disable-next-line no-control-regex -- these are the characters to remove.
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function toText(part: HtmlPart): string {
  if (typeof part === 'string') return escapeUTF8(part.replace(UNSAFE, '').replace(/\p{Cs}/gu, '\ufffd'));
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map((one) => one.html).join('');
}
