import type { Span } from '../text/span';
import { parseYaml, type YamlFile } from '../yaml/parseYaml';
import { hashText } from './hashText';

/** A word or address of a pack with its place. */
export interface PlacedText {
  readonly text: string;
  readonly span: Span;
}

/** One source as the file has it, usable or not. */
export interface OutlinedSource {
  readonly id: string;
  readonly title: string;
  /** The whole entry. */
  readonly span: Span;
  /** What names it: the title, else the id. */
  readonly nameSpan: Span;
  readonly url?: PlacedText;
  readonly doi?: PlacedText;
  /** Local copy. */
  readonly file?: PlacedText;
}

/** One statement as the file has it, usable or not. */
export interface OutlinedStatement {
  /** As {@link Statement.id} is: given, or made from source and quote. */
  readonly id: string;
  readonly source: string;
  readonly quote: string;
  /** The whole entry. */
  readonly span: Span;
  readonly quoteSpan: Span;
  /** It was taken back: nothing is compared with it. */
  readonly isRetracted: boolean;
}

/** Where the parts of a pack stand in its text; entries without an id or a quote are left out. */
export interface PackOutline {
  readonly sources: readonly OutlinedSource[];
  readonly statements: readonly OutlinedStatement[];
  /** Files that `bibliography` names. */
  readonly bibliography: readonly PlacedText[];
}

/** Reads the places of a pack's parts, whatever else is wrong in it. Any text will do. Linear. */
export function readPackOutline(text: string): PackOutline {
  const file = parseYaml(text);
  const { data } = file;
  if (typeof data !== 'object' || data === null) return { sources: [], statements: [], bibliography: [] };
  return {
    sources: entriesOf(data, 'sources').flatMap((entry) => readSource(entry, file)),
    statements: entriesOf(data, 'statements').flatMap((entry) => readStatement(entry, file)),
    bibliography: readBibliography(data, file),
  };
}

function readSource(entry: object, file: YamlFile): readonly OutlinedSource[] {
  const field = (key: string): PlacedText | undefined => placedText(entry, key, file);
  const id = field('id');
  const span = file.spanOf(entry);
  if (id === undefined || span === undefined) return [];
  const title = field('title');
  const [url, doi, copy] = [field('URL'), field('DOI'), field('file')];
  return [
    {
      id: id.text,
      title: title?.text ?? id.text,
      span,
      nameSpan: (title ?? id).span,
      ...(url === undefined ? {} : { url }),
      ...(doi === undefined ? {} : { doi }),
      ...(copy === undefined ? {} : { file: copy }),
    },
  ];
}

function readStatement(entry: object, file: YamlFile): readonly OutlinedStatement[] {
  const quote = placedText(entry, 'quote', file);
  const span = file.spanOf(entry);
  if (quote === undefined || span === undefined) return [];
  const source = placedText(entry, 'source', file)?.text ?? '';
  const id = placedText(entry, 'id', file)?.text ?? `${source}-${hashText(quote.text.trim())}`;
  return [{ id, source, quote: quote.text.trim(), span, quoteSpan: quote.span, isRetracted: Object.hasOwn(entry, 'retracted') }];
}

function readBibliography(data: object, file: YamlFile): readonly PlacedText[] {
  const given: unknown = Reflect.get(data, 'bibliography');
  if (!Array.isArray(given)) return [placedText(data, 'bibliography', file)].filter((path) => path !== undefined);
  return given.map((_path, index) => placedText(given, index, file)).filter((path) => path !== undefined);
}

function entriesOf(data: object, key: string): readonly object[] {
  const entries: unknown = Object.hasOwn(data, key) ? Reflect.get(data, key) : undefined;
  return Array.isArray(entries) ? entries.filter((entry: unknown): entry is object => typeof entry === 'object' && entry !== null && !Array.isArray(entry)) : [];
}

/** A value that is text, or a number where text was meant; `undefined` for all else. */
function placedText(container: object, key: string | number, file: YamlFile): PlacedText | undefined {
  const value: unknown = Object.hasOwn(container, key) ? Reflect.get(container, key) : undefined;
  const span = file.valueOf(container, key);
  if (span === undefined || (typeof value !== 'string' && typeof value !== 'number') || value === '') return undefined;
  return { text: String(value), span };
}
