import { doiOf, webAddress } from './address';
import type { CslDate, CslItem, CslName } from './cslItem';
import { escapeMarkdown, toPlainLine } from './markdownText';

/** What is said of publications that appear in nothing larger; CSL types with a container or publisher speak for themselves. */
const KINDS: Readonly<Record<string, string>> = {
  webpage: 'Web page',
  post: 'Web post',
  'post-weblog': 'Blog post',
  report: 'Report',
  thesis: 'Thesis',
  dataset: 'Data set',
  software: 'Software',
  speech: 'Talk',
  interview: 'Interview',
  manuscript: 'Manuscript',
  pamphlet: 'Leaflet',
  motion_picture: 'Video',
  broadcast: 'Broadcast',
};

/** Authors that are named before "et al." */
const NAME_LIMIT = 3;

/**
 * One plain line in the manner of medical journals: `Ewers J. Title of the page. Web page. https://example.org/page`.
 * Authors, title, container or publisher, date, volume, pages and address as far as known; the id where there is no title.
 */
export function formatCitation(item: CslItem): string {
  const address = webAddress(item);
  return [citationWords(item), ...(address === undefined ? [] : [address])].join(' ');
}

/** The same line as Markdown, its address a link, safe as the body of a footnote whatever the source holds. */
export function citationMarkdown(item: CslItem): string {
  const address = webAddress(item);
  return [escapeMarkdown(citationWords(item)), ...(address === undefined ? [] : [`<${address}>`])].join(' ');
}

/** How {@link citationMarkdown} reads in an article: its words, and U+FFFC for the address. */
export function citationProse(item: CslItem): string {
  return citationWords(item) + (webAddress(item) === undefined ? '' : ' \uFFFC');
}

/** Title of a source on one line, else its id; never empty. */
export function titleOf({ title = '', id }: Pick<CslItem, 'title' | 'id'>): string {
  return toPlainLine(title) || toPlainLine(id) || 'Source';
}

function citationWords(item: CslItem): string {
  const container = item['container-title'] ?? item.publisher;
  const parts = [
    formatAuthors(item.author ?? []),
    titleOf(item),
    toPlainLine(container ?? KINDS[item.type] ?? ''),
    formatIssue(item),
    doiOf(item) === undefined && item.PMID !== undefined ? `PMID ${toPlainLine(item.PMID)}` : '',
  ];
  return parts.filter((part) => part !== '').map(endWithStop).join(' ');
}

function endWithStop(part: string): string {
  return /[.?!…][”’"')\]]?$/.test(part) ? part : `${part}.`;
}

function formatAuthors(authors: readonly CslName[]): string {
  const names = authors.slice(0, NAME_LIMIT).map(formatName).filter((name) => name !== '');
  return [...names, ...(authors.length > NAME_LIMIT ? ['et al.'] : [])].join(', ');
}

function formatName({ family = '', given = '', literal = '' }: CslName): string {
  const surname = toPlainLine(family);
  if (surname === '') return toPlainLine(literal) || toPlainLine(given);
  const initials = toPlainLine(given).split(/[\s.-]+/).map((name) => Array.from(name)[0]?.toUpperCase() ?? '').join('');
  return initials === '' ? surname : `${surname} ${initials}`;
}

/** `2019;12(3):45-50`, what is unknown left out. */
function formatIssue({ issued, volume = '', issue = '', page = '' }: CslItem): string {
  const number = toPlainLine(volume) + (issue === '' ? '' : `(${toPlainLine(issue)})`);
  const place = [number, toPlainLine(page)].filter((part) => part !== '').join(':');
  return [issued === undefined ? '' : formatDate(issued), place].filter((part) => part !== '').join(';');
}

/** The year, which is what a reader compares; the author's own words where no date is given in parts. */
function formatDate(date: CslDate): string {
  const year = date['date-parts']?.[0]?.[0];
  return year === undefined ? toPlainLine(date.literal ?? '') : String(year);
}
