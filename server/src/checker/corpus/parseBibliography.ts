import { cslEntries } from '../citation/cslSchema';
import type { CslDate, CslName } from '../citation/cslItem';
import type { Problem } from '../text/problem';
import { createProblem } from '../text/problemCode';
import type { Locator } from '../yaml/locate';
import { parsePart } from '../yaml/parsePart';
import { parseYaml } from '../yaml/parseYaml';
import { latexText } from './latexText';
import type { Source } from './pack';
import { sourceSchema } from './packSchema';
import { type BibtexEntry, parseBibtex } from './parseBibtex';

/** A bibliography file, read. */
export interface ParsedBibliography {
  /** In the order of the file; of two with one id the first. */
  readonly sources: readonly Source[];
  /** Places are in the bibliography file. Entries that are not usable are warnings: a library holds more than a pack cites. */
  readonly problems: readonly Problem[];
}

const codes = { unknownKey: 'bibliography-entry', missingField: 'bibliography-entry', badValue: 'bibliography-entry' } as const;
const known: ReadonlySet<string> = new Set([...Object.keys(cslEntries), 'evidence']);
const nowhere: Locator = { keyOf: () => undefined, valueOf: () => undefined, spanOf: () => undefined };

/**
 * Reads CSL-JSON (`.json`, also `.yaml`) or BibTeX (`.bib`), told apart by the end of `location`. Fields that CSL does
 * not know are passed over.
 */
export function parseBibliography(text: string, location: string): ParsedBibliography {
  if (/\.bib(?:tex)?$/i.test(location)) return readBibtex(text);
  if (/\.(?:json|ya?ml)$/i.test(location)) return readCsl(text);
  return { sources: [], problems: [createProblem('bibliography-format', 'error', 'This kind of bibliography cannot be read. Export it as CSL-JSON (.json) or BibTeX (.bib).')] };
}

function readCsl(text: string): ParsedBibliography {
  const file = parseYaml(text);
  const problems: Problem[] = [...file.problems];
  if (!Array.isArray(file.data)) {
    if (problems.length === 0) problems.push(createProblem('bibliography-format', 'error', 'This is not CSL-JSON: expected a list of items. Export the library as CSL-JSON or BibTeX.'));
    return { sources: [], problems };
  }
  const collected = createCollection(problems);
  const items: readonly unknown[] = file.data;
  for (const item of items) {
    const fields = typeof item === 'object' && item !== null && !Array.isArray(item) ? keepKnown(item) : item;
    collected.add(fields, { locator: file, at: typeof item === 'object' && item !== null ? (file.valueOf(item, 'id') ?? file.spanOf(item)) : undefined });
  }
  return { sources: collected.sources(), problems };
}

function keepKnown(item: object): object {
  return Object.fromEntries(Object.entries(item).filter(([key]) => known.has(key)));
}

function readBibtex(text: string): ParsedBibliography {
  const { entries, faults } = parseBibtex(text);
  const problems: Problem[] = faults.map(({ message, at }) => createProblem('bibliography-entry', 'warning', `An entry is passed over: ${message}.`, at));
  if (entries.length === 0 && faults.length === 0) problems.push(createProblem('bibliography-format', 'error', 'No BibTeX entry was found. Export the library as BibTeX or CSL-JSON.'));
  const collected = createCollection(problems);
  for (const entry of entries) collected.add(toItem(entry), { locator: nowhere, at: entry.at });
  return { sources: collected.sources(), problems: problems.toSorted((a, b) => (a.at?.start ?? -1) - (b.at?.start ?? -1)) };
}

interface Collection {
  add(item: unknown, place: { readonly locator: Locator; readonly at: Problem['at'] }): void;
  sources(): readonly Source[];
}

function createCollection(problems: Problem[]): Collection {
  const sources = new Map<string, Source>();
  return {
    sources: () => [...sources.values()],
    add: (item, { locator, at }) => {
      const id: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, 'id') : undefined;
      const subject = typeof id === 'string' ? `Source "${id.slice(0, 80)}"` : 'An entry';
      const { output, problems: found } = parsePart(sourceSchema, item, { locator, subject, codes });
      for (const { message, ...problem } of found) problems.push({ ...problem, message, severity: 'warning', ...(problem.at === undefined && at !== undefined ? { at } : {}) });
      if (output === undefined) return;
      if (sources.has(output.id)) problems.push(createProblem('bibliography-entry', 'warning', `${subject} stands twice; the first entry counts. Remove one of the two.`, at));
      else sources.set(output.id, { type: 'document', ...output });
    },
  };
}

/** BibTeX and BibLaTeX entry types; all others are documents. */
const types: Readonly<Record<string, string | undefined>> = {
  article: 'article-journal', book: 'book', booklet: 'pamphlet', mvbook: 'book', inbook: 'chapter', incollection: 'chapter', inproceedings: 'paper-conference', conference: 'paper-conference',
  phdthesis: 'thesis', mastersthesis: 'thesis', thesis: 'thesis', techreport: 'report', report: 'report', manual: 'report', online: 'webpage', electronic: 'webpage', www: 'webpage', unpublished: 'manuscript', dataset: 'dataset', proceedings: 'book',
};

function toItem({ type, key, fields }: BibtexEntry): object {
  const text = (...names: readonly string[]): string | undefined => {
    const found = names.map((name) => fields.get(name)).find((value) => value !== undefined && value.trim() !== '');
    return found === undefined ? undefined : latexText(found);
  };
  const address = (value: string | undefined): string | undefined => /https?:\/\/[^\s{}]+/i.exec(value?.replace(/\\([%#&_~])/g, '$1') ?? '')?.[0];
  const subtitle = text('subtitle');
  const title = text('title');
  const authors = toNames(fields.get('author') ?? fields.get('editor') ?? '');
  const item = {
    id: key,
    type: types[type] ?? 'document',
    title: title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title,
    author: authors.length > 0 ? authors : undefined,
    issued: toDate(fields),
    'container-title': text('journaltitle', 'journal', 'booktitle'),
    publisher: text('publisher', 'institution', 'school', 'organization'),
    volume: text('volume'),
    issue: text('issue', 'number'),
    page: text('pages')?.replace(/[–—]/g, '-'),
    DOI: text('doi'),
    PMID: text('pmid'),
    ISBN: text('isbn'),
    URL: address(fields.get('url')) ?? address(fields.get('howpublished')) ?? address(fields.get('note')),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

/** Names joined by `and`: "Smith, Jane", "Jane Smith", "{World Health Organization}"; `others` is nobody. */
function toNames(tex: string): readonly CslName[] {
  return splitOutsideBraces(tex, /\s+and\s+/iy).flatMap((name): readonly CslName[] => {
    const trimmed = name.trim();
    if (trimmed === '' || trimmed.toLowerCase() === 'others') return [];
    if (/^\{[^{}]*\}$/.test(trimmed)) return [{ literal: latexText(trimmed) }];
    const [family = '', ...rest] = splitOutsideBraces(trimmed, /\s*,\s*/y).map(latexText);
    const given = rest.at(-1);
    if (given !== undefined) return [given === '' ? { family } : { family, given }];
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

function toDate(fields: ReadonlyMap<string, string>): CslDate | undefined {
  const day = /^\{*(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(fields.get('date')?.trim() ?? '')?.slice(1);
  const given = day ?? [fields.get('year'), fields.get('month'), fields.get('day')];
  const parts: number[] = [];
  for (const part of given) {
    const number = Number(/^\{*\s*(\d{1,4})/.exec(part ?? '')?.[1] ?? monthNumber(part ?? '') ?? NaN);
    if (!Number.isInteger(number)) break;
    parts.push(number);
  }
  if (parts.length > 0) return { 'date-parts': [parts] };
  const literal = latexText(fields.get('year') ?? fields.get('date') ?? '');
  return literal === '' ? undefined : { literal };
}

/** `{January}` and `jan.` are 1. */
function monthNumber(word: string): number | undefined {
  const index = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(word.replace(/[{}\s]/g, '').slice(0, 3).toLowerCase());
  return index < 0 ? undefined : index + 1;
}
