import type { CslDate, CslName } from '../citation/cslItem';
import { latexText } from './latexText';
import type { BibtexEntry } from './parseBibtex';

/** BibTeX and BibLaTeX entry types; all others are documents. */
const types: Readonly<Record<string, string | undefined>> = {
  article: 'article-journal', book: 'book', booklet: 'pamphlet', mvbook: 'book', inbook: 'chapter', incollection: 'chapter', inproceedings: 'paper-conference', conference: 'paper-conference',
  phdthesis: 'thesis', mastersthesis: 'thesis', thesis: 'thesis', techreport: 'report', report: 'report', manual: 'report', online: 'webpage', electronic: 'webpage', www: 'webpage', unpublished: 'manuscript', dataset: 'dataset', proceedings: 'book',
};

/** CSL fields that hold the text of one BibTeX or BibLaTeX field, the first of these that is given. */
const textFields: readonly (readonly [string, ...string[]])[] = [
  ['container-title', 'journaltitle', 'journal', 'booktitle'],
  ['publisher', 'publisher', 'institution', 'school', 'organization'],
  ['publisher-place', 'location', 'address'],
  ['volume', 'volume'],
  ['DOI', 'doi'],
  ['PMCID', 'pmcid'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
  ['abstract', 'abstract'],
  ['annote', 'annotation', 'annote'],
  ['chapter-number', 'chapter'],
  ['collection-title', 'series'],
  ['container-title-short', 'shortjournal'],
  ['edition', 'edition'],
  ['event-place', 'venue'],
  ['event-title', 'eventtitle'],
  ['keyword', 'keywords'],
  ['language', 'langid', 'language'],
  ['number-of-pages', 'pagetotal'],
  ['number-of-volumes', 'volumes'],
  ['title-short', 'shorttitle'],
  ['version', 'version'],
];

/** Names of persons beside the authors. */
const nameFields = ['editor', 'translator'] as const;

/** The CSL item of an entry, as far as CSL has a field for what it says; marks of emphasis are left out. What is not usable is found when the item is parsed. */
export function bibtexItem({ type, key, fields }: BibtexEntry): object {
  const text = (...names: readonly string[]): string | undefined => {
    const found = names.map((name) => fields.get(name)).find((value) => value !== undefined && value.trim() !== '');
    return found === undefined ? undefined : latexText(found);
  };
  const cslType = types[type] ?? 'document';
  const subtitle = text('subtitle');
  const title = text('title');
  const persons = nameFields.flatMap((name) => {
    const names = toNames(fields.get(name) ?? '');
    return names.length === 0 ? [] : [[name, names] as const];
  });
  const authors = toNames(fields.get('author') ?? fields.get('editor') ?? '');
  const note = text('note');
  const isPubmed = text('eprinttype')?.toLowerCase() === 'pubmed';
  const item = {
    id: key,
    type: cslType,
    title: title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title,
    author: authors.length > 0 ? authors : undefined,
    ...Object.fromEntries(persons),
    issued: toDate(fields.get('date'), [fields.get('year'), fields.get('month'), fields.get('day')]),
    accessed: toDate(fields.get('urldate'), []),
    ...Object.fromEntries(textFields.map(([name, ...sources]) => [name, text(...sources)])),
    ...numberOf(cslType, text('issue'), text('number')),
    page: text('pages')?.replace(/[–—]/g, '-'),
    PMID: text('pmid') ?? (isPubmed ? text('eprint') : undefined),
    genre: cslType === 'report' || cslType === 'thesis' ? text('type', 'entrysubtype') : undefined,
    URL: address(fields.get('url')) ?? address(fields.get('howpublished')) ?? address(fields.get('note')),
    note: note === undefined || address(note) !== undefined ? undefined : note,
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

/** `number` is that of an issue, of a report, or of a book in its series. */
function numberOf(cslType: string, issue: string | undefined, number: string | undefined): object {
  if (number === undefined || issue !== undefined) return { issue };
  if (cslType === 'report') return { number };
  return cslType === 'book' || cslType === 'chapter' ? { 'collection-number': number } : { issue: number };
}

function address(value: string | undefined): string | undefined {
  return /https?:\/\/[^\s{}]+/i.exec(value?.replace(/\\([%#&_~])/g, '$1') ?? '')?.[0];
}

/** Names joined by `and`: "Smith, Jane", "Jane Smith", "{World Health Organization}"; `others` is nobody. */
function toNames(tex: string): readonly CslName[] {
  return splitOutsideBraces(tex, /\s+and\s+/iy).flatMap((name): readonly CslName[] => {
    const trimmed = name.trim();
    if (trimmed === '' || trimmed.toLowerCase() === 'others') return [];
    if (/^\{[^{}]*\}$/.test(trimmed)) return [{ literal: latexText(trimmed) }];
    const [family = '', ...rest] = splitOutsideBraces(trimmed, /\s*,\s*/y).map(latexText);
    const given = rest.at(-1);
    const suffix = rest.length > 1 ? rest[0] : undefined;
    if (given !== undefined) return [{ family, ...(given === '' ? {} : { given }), ...(suffix === undefined || suffix === '' ? {} : { suffix }) }];
    const words = splitOutsideBraces(trimmed, /[\s~]+/y).map(latexText);
    // "Ludwig van Beethoven": the family name begins with the first word in lower case, else it is the last word.
    const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word));
    const start = particle > 0 ? particle : words.length - 1;
    return [start === 0 ? { literal: words.join(' ') } : { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') }];
  });
}

function splitOutsideBraces(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth > 0) continue;
    // White space is tried at its first character only, so that long runs stay linear.
    if (at > 0 && /\s/.test(character) && /\s/.test(text.charAt(at - 1))) continue;
    separator.lastIndex = at;
    const match = separator.exec(text);
    if (match === null) continue;
    parts.push(text.slice(start, at));
    start = separator.lastIndex;
    at = start - 1;
  }
  return [...parts, text.slice(start)];
}

/** A date of BibLaTeX (`2019-05-03`, `2019/2020`), else year, month and day of BibTeX, where the day may stand behind the month. */
function toDate(date: string | undefined, [year, month, day]: readonly (string | undefined)[]): CslDate | undefined {
  const spans = (date ?? '').replace(/[{}\s]/g, '').split('/').map((one): readonly (string | undefined)[] => /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(one)?.slice(1) ?? []);
  const own = spans.map((parts) => parts.flatMap((part) => (part === undefined ? [] : [Number(part)]))).filter((parts) => parts.length > 0);
  if (own.length > 0) return { 'date-parts': own.slice(0, 2) };
  const parts = [year, month, day ?? /[A-Za-z]\.?[\s~]+(\d{1,2})\b/.exec(month ?? '')?.[1]].map(toNumber);
  const known = parts.slice(0, parts.includes(undefined) ? parts.indexOf(undefined) : parts.length).filter((part) => part !== undefined);
  if (known.length > 0) return { 'date-parts': [known] };
  const literal = latexText(year ?? date ?? '');
  return literal === '' ? undefined : { literal };
}

function toNumber(part: string | undefined): number | undefined {
  const digits = /^\{*\s*(\d{1,4})/.exec(part ?? '')?.[1];
  return digits === undefined ? monthNumber(part ?? '') : Number(digits);
}

/** `{January}` and `jan.` are 1. */
function monthNumber(word: string): number | undefined {
  const index = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(word.replace(/[{}\s]/g, '').slice(0, 3).toLowerCase());
  return index < 0 ? undefined : index + 1;
}
