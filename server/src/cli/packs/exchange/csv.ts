import { toId, withoutEmpty, type Imported, type ImportedSource, type ImportedStatement, type ImportFault } from './imported';

/** Fields that a column can fill: those of a statement, then those of its source. */
export const csvFields = ['id', 'source', 'quote', 'prefix', 'suffix', 'locator', 'topic', 'stance', 'match', 'mustNotMatch', 'reviewed', 'expires', 'note', 'title', 'author', 'year', 'url', 'doi'] as const;

/** Which column fills which field. */
export type CsvMapping = ReadonlyMap<(typeof csvFields)[number], string>;

/** Reads `quote=Text,source=Reference`; a text that is no mapping gives what is wrong with it. */
export function parseMapping(text: string): CsvMapping | { readonly fault: string } {
  const mapping = new Map<(typeof csvFields)[number], string>();
  for (const part of text.split(',').filter((one) => one.trim() !== '')) {
    const [name = '', ...rest] = part.split('=');
    const field = csvFields.find((one) => one.toLowerCase() === name.trim().toLowerCase());
    const column = rest.join('=').trim();
    if (field === undefined) return { fault: `"${name.trim()}" is no field; the fields are ${csvFields.join(', ')}.` };
    if (column === '') return { fault: `"${part.trim()}" names no column; write ${field}=Column.` };
    mapping.set(field, column);
  }
  return mapping;
}

/**
 * Reads a table with a header, separated by commas, semicolons or tabs. Columns are found by the mapping, else by their
 * name. A row needs a quote, and a source or a title; several examples in one cell are parted by `|`.
 */
export async function parseCsv(text: string, mapping: CsvMapping): Promise<Imported> {
  const { parse, CsvError } = await import('csv-parse/sync');
  let rows: readonly (readonly string[])[];
  try {
    rows = parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { sources: [], statements: [], faults: [{ ...(typeof error['lines'] === 'number' ? { line: error['lines'] } : {}), message: `this is no table that can be read: ${error.message}.` }] };
  }
  const [header = [], ...body] = rows;
  const columns = new Map(csvFields.map((field) => [field, findColumn(header, mapping.get(field) ?? field)]));
  const missing = [...mapping].filter(([field]) => columns.get(field) === undefined).map(([, column]) => column);
  if (missing.length > 0) return { sources: [], statements: [], faults: [{ line: 1, message: `there is no column "${missing.join('", "')}"; the columns are ${header.join(', ')}.` }] };
  if (columns.get('quote') === undefined) return { sources: [], statements: [], faults: [{ line: 1, message: 'there is no column "quote"; name the one that holds the quotes with --map quote=Column.' }] };
  return collect(body, columns);
}

type Columns = ReadonlyMap<(typeof csvFields)[number], number | undefined>;

function collect(rows: readonly (readonly string[])[], columns: Columns): Imported {
  const sources = new Map<string, ImportedSource>();
  const statements: ImportedStatement[] = [];
  const faults: ImportFault[] = [];
  rows.forEach((row, index) => {
    const cell = (field: (typeof csvFields)[number]): string => row[columns.get(field) ?? -1]?.trim() ?? '';
    const quote = cell('quote');
    const title = cell('title');
    const given = cell('source');
    if (quote === '' || (given === '' && title === '')) {
      faults.push({ message: `row ${index + 2} has no ${quote === '' ? 'quote' : 'source'} and is left out.` });
      return;
    }
    const source = given === '' ? toId(title) : /^[^\s[\](){}<>@,;"'`\\|^]{1,200}$/.test(given) ? given : toId(given);
    // A name that had to be made into an id is the best title that there is.
    if (!sources.has(source)) sources.set(source, { ...toSource({ title: title === '' && source !== given ? given : title, author: cell('author'), year: cell('year'), url: cell('url'), doi: cell('doi') }), id: source });
    const examples = (field: 'match' | 'mustNotMatch'): readonly string[] | undefined => (cell(field) === '' ? undefined : cell(field).split('|').map((one) => one.trim()).filter((one) => one !== ''));
    const fields = (['id', 'prefix', 'suffix', 'locator', 'topic', 'stance', 'reviewed', 'expires', 'note'] as const).map((field) => [field, cell(field)] as const);
    statements.push({ ...withoutEmpty({ ...Object.fromEntries(fields), match: examples('match'), mustNotMatch: examples('mustNotMatch') }), source, quote });
  });
  return { sources: [...sources.values()], statements, faults };
}

function toSource({ title, author, year, url, doi }: Readonly<Record<'title' | 'author' | 'year' | 'url' | 'doi', string>>): ReturnType<typeof withoutEmpty> {
  return withoutEmpty({
    type: doi === '' ? 'document' : 'article-journal',
    title,
    author: author === '' ? undefined : author.split(';').map((name) => ({ literal: name.trim() })),
    issued: /^\d{4}$/.test(year) ? { 'date-parts': [[Number(year)]] } : year === '' ? undefined : { literal: year },
    URL: url,
    DOI: doi,
  });
}

function findColumn(header: readonly string[], name: string): number | undefined {
  const index = header.findIndex((column) => column.trim().toLowerCase() === name.toLowerCase());
  return index < 0 ? undefined : index;
}

/** The separator that the header has most of. */
function delimiterOf(text: string): string {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  return [',', ';', '\t'].map((one) => ({ one, count: header.split(one).length })).reduce((most, next) => (next.count > most.count ? next : most)).one;
}
