import type { Article, ArticleCitation, FootnoteDefinition } from '../article/article';
import { normaliseLabel } from '../article/citations';
import { textOf } from '../text/span';
import { doiOf, webAddress, type AddressedSource } from './address';
import type { CslItem } from './cslItem';
import { citationMarkdown, titleOf } from './formatCitation';
import { numberedEntry, type NumberedEntry } from './numberedList';

/** Shorter titles ("Minoxidil") occur in the words of other sources. */
const SHORTEST_TITLE = 12;

/** Whether the citation stands for the source: by its definition, its address or its key. */
export function citesSource(article: Article, citation: ArticleCitation, source: CslItem): boolean {
  const { kind, target } = citation;
  if (kind === 'pandoc') return target === source.id;
  if (kind === 'link') return isAddressOf(target, source);
  const label = normaliseLabel(target);
  const entry = kind === 'reference' ? numberedEntry(article, target) : undefined;
  if (entry !== undefined) return isEntryOf(article, entry, source);
  if (kind === 'reference') return article.linkDefinitions.some((link) => normaliseLabel(link.label) === label && definesLinkOf(link, source));
  return article.footnotes.some((note) => normaliseLabel(note.label) === label && isNoteOf(article, note, source));
}

/** Whether the entry of a numbered list names the source. */
export function isEntryOf(article: Article, { number, body, span }: NumberedEntry, source: CslItem): boolean {
  return body === citationMarkdown(source) || isNoteOf(article, { label: String(number), text: body.replace(/\\(?=[!-/:-@[-`{-~])/g, ''), span }, source);
}

/** Whether the footnote names the source: its label is the id, or its text has the address, the DOI or the whole title. */
export function isNoteOf(article: Article, note: FootnoteDefinition, source: CslItem): boolean {
  if (isTelling(source.id) && note.label === source.id) return true;
  const written = textOf(article.text, note.span);
  if (written.replace(/^\[\^[^\]]*\]:/, '').trim() === citationMarkdown(source)) return true;
  const places = [webAddress(source), source.URL?.trim(), doiOf(source)];
  if (places.some((place) => place !== undefined && hasPlace(written, place))) return true;
  return hasTitle(note.text, titleOf(source));
}

/** Whether the link definition leads to the source, or has its id for a label. */
export function definesLinkOf(link: { readonly label: string; readonly url: string }, source: CslItem): boolean {
  return (isTelling(source.id) && link.label === source.id) || isAddressOf(link.url, source);
}

/** An id such as "1" is in every article the label of something. */
function isTelling(id: string): boolean {
  return /\p{L}{2}/u.test(id);
}

/** Whether a web address is that of the source: its DOI's or its URL, in any of their forms. */
export function isAddressOf(address: string, source: AddressedSource): boolean {
  const doi = doiOf(source);
  const known = [webAddress(source), source.URL, doi, doi === undefined ? undefined : `doi.org/${doi}`];
  return known.some((place) => place !== undefined && place !== '' && comparable(place) === comparable(address));
}

/** Addresses are the same with or without `https://www.` and a slash at the end. */
function comparable(address: string): string {
  return address.trim().toLowerCase().replace(/^https?:\/\//, '').replace(/^(?:www|dx)\./, '').replace(/\/$/, '');
}

/** Whether the text has this address or DOI and not one that merely starts with it. */
export function hasPlace(text: string, place: string): boolean {
  const haystack = text.toLowerCase();
  const needle = place.toLowerCase().replace(/\/$/, '');
  for (let at = haystack.indexOf(needle); needle !== '' && at >= 0; at = haystack.indexOf(needle, at + 1)) {
    const before = haystack.charAt(at - 1);
    if (!/[\p{L}\p{N}.-]/u.test(before) && /^[/.,;:!)\]>}"'”’]*(?:\s|$)/.test(haystack.slice(at + needle.length, at + needle.length + 20))) return true;
  }
  return false;
}

/** Whether the text has the title in full: "Hair loss" is not named by "Hair loss: causes" nor "My hair loss". */
function hasTitle(text: string, title: string): boolean {
  const haystack = toWords(text);
  const needle = toWords(title);
  if (needle.length < SHORTEST_TITLE) return false;
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    const opens = /(?:^|[^\p{L}\p{N}\s:–—-])\s*$/u.test(haystack.slice(Math.max(0, at - 4), at));
    const closes = /[.?!]$/.test(needle) || /^\s*(?:$|[^\p{L}\s:–—-])/u.test(haystack.slice(at + needle.length));
    if (opens && closes) return true;
  }
  return false;
}

/** Case, quotation marks and dashes are changed by editors and typing aids. */
function toWords(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑–—]/g, '-');
}
