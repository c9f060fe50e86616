import { parseBibliography, proposeStatements, type Pack } from '../../../checker';
import { parseClaimReviews } from './claimReview';
import { parseCsv, type CsvMapping } from './csv';
import { toEntry, toId, withoutEmpty, type Imported } from './imported';
import { parseRis } from './references';
import { parseScifact, type Row } from './scifact';

/** Formats that can be imported. `text`: sources in plain text or Markdown, whose sentences are proposed. */
export const importFormats = ['csl', 'bibtex', 'ris', 'claimreview', 'scifact', 'csv', 'text'] as const;

/** One of {@link importFormats}. */
export type ImportFormat = (typeof importFormats)[number];

/** A file to import. */
export interface ImportFile {
  /** As the user named it. */
  readonly path: string;
  readonly text: string;
  /** Path from the pack, for local copies. */
  readonly fromPack: string;
}

/** What files are read with. */
export interface ImportContext {
  /** As it is so far; its topics decide which sentences of a text are proposed. */
  readonly pack: Pack;
  readonly mapping: CsvMapping;
}

/** The format of a file by its name and, for JSON, by what stands in it; `undefined` where neither says. */
export function guessFormat({ path, text }: ImportFile): ImportFormat | undefined {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  if (ending === 'json' || ending === 'jsonld') return /"ClaimReview"/.test(text) ? 'claimreview' : 'csl';
  return formatsByEnding.get(ending);
}

const formatsByEnding: ReadonlyMap<string, ImportFormat> = new Map([
  ['bib', 'bibtex'],
  ['bibtex', 'bibtex'],
  ['ris', 'ris'],
  ['jsonl', 'scifact'],
  ['ndjson', 'scifact'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['md', 'text'],
  ['markdown', 'text'],
  ['txt', 'text'],
]);

/** Reads files of one format; several of SciFact's belong together, those of other formats are joined. */
export async function readImport(files: readonly ImportFile[], format: ImportFormat, context: ImportContext): Promise<Imported> {
  if (format === 'scifact') {
    const { rows, faults } = parseRows(files);
    const found = parseScifact(rows);
    return { ...found, faults: [...faults, ...found.faults] };
  }
  const parts: Imported[] = [];
  for (const file of files) parts.push(await readFile(file, format, context));
  return { sources: parts.flatMap(({ sources }) => sources), statements: parts.flatMap(({ statements }) => statements), faults: parts.flatMap(({ faults }) => faults) };
}

async function readFile(file: ImportFile, format: Exclude<ImportFormat, 'scifact'>, { pack, mapping }: ImportContext): Promise<Imported> {
  switch (format) {
    case 'csl':
    case 'bibtex':
      return readBibliography(file, format);
    case 'ris':
      return readRis(file);
    case 'claimreview':
      return readClaimReviews(file);
    case 'csv':
      return parseCsv(file.text, mapping);
    case 'text':
      return propose(file, pack);
  }
}

function readBibliography({ text }: ImportFile, format: 'csl' | 'bibtex'): Imported {
  const { sources, problems } = parseBibliography(text, format === 'csl' ? 'x.json' : 'x.bib');
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  return { sources: sources.map((source) => ({ ...toEntry(source), id: source.id })), statements: [], faults: problems.map(({ message, at }) => ({ message, ...(at === undefined ? {} : { line: lineOf(at.start) }) })) };
}

async function readRis({ text }: ImportFile): Promise<Imported> {
  if (!/^TY {2}-/m.test(text)) return failed('no RIS entry was found; each begins with a line such as "TY  - JOUR".');
  const items = await parseRis(text);
  return {
    sources: items.map((item) => ({ ...item, id: typeof item['id'] === 'string' && item['id'] !== '' ? toSafeId(item['id']) : toId(typeof item['title'] === 'string' ? item['title'] : 'source') })),
    statements: [],
    faults: [],
  };
}

function readClaimReviews({ text }: ImportFile): Imported {
  const data = parseJson(text);
  return data === undefined ? failed('this is not valid JSON; export it again as JSON-LD.') : parseClaimReviews(data.value);
}

/** The claims of a source as statements to be reviewed: they have no `reviewed`, and say so. */
function propose({ path, text, fromPack }: ImportFile, pack: Pack): Imported {
  const name = path.split(/[\\/]/).at(-1)?.replace(/\.[a-z]+$/i, '') ?? path;
  const isMarkdown = /\.(?:md|markdown)$/i.test(path);
  const known = pack.sources.find(({ file }) => file === fromPack);
  const source = known?.id ?? toId(name);
  const proposed = proposeStatements(pack, text, isMarkdown ? 'markdown' : 'text');
  const title = /^# (.+)$/m.exec(text)?.[1]?.trim() ?? name;
  return {
    // Markdown is no copy to verify quotes against: its marks stand between the words.
    sources: known === undefined ? [{ ...withoutEmpty({ type: 'document', title, file: isMarkdown ? undefined : fromPack }), id: source }] : [],
    statements: proposed.map(({ quote, ...rest }) => ({ ...rest, note: proposedNote, source, quote })),
    faults: [],
  };
}

/** What statements say that nobody has reviewed yet. */
export const proposedNote = 'proposed, not reviewed yet';

function parseRows(files: readonly ImportFile[]): { readonly rows: readonly Row[]; readonly faults: Imported['faults'] } {
  const rows: Row[] = [];
  const faults: { line: number; message: string }[] = [];
  for (const { text } of files) {
    text.split('\n').forEach((line, index) => {
      if (line.trim() === '') return;
      const data = parseJson(line);
      if (data === undefined) faults.push({ line: index + 1, message: 'this line is not valid JSON and is left out.' });
      else rows.push({ data: data.value, line: index + 1 });
    });
  }
  return { rows, faults };
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function toSafeId(id: string): string {
  return /^[^\s[\](){}<>@,;"'`\\|^]{1,200}$/.test(id) ? id : toId(id);
}

function failed(message: string): Imported {
  return { sources: [], statements: [], faults: [{ message }] };
}
