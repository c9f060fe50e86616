import { dump } from 'js-yaml';
import * as v from 'valibot';
import { parseYaml } from '../yaml/parseYaml';
import { formatBibtex } from './bibtexEntry';
import type { CslItem } from './cslItem';
import { cslEntries } from './cslSchema';
import { lineEndOf } from './definitions';
import { insertion, type TextEdit } from './textEdit';

/** What is needed of an entry to know it again. */
const entrySchema = v.looseObject({ id: v.string(), type: v.fallback(v.string(), 'document'), title: v.exactOptional(v.string()), DOI: v.exactOptional(v.string()), URL: v.exactOptional(v.string()) });

/** An entry of a bibliography, as far as it is compared with sources. */
export type LibraryEntry = Pick<CslItem, 'id' | 'type' | 'title' | 'DOI' | 'URL'>;

/**
 * The entries of a CSL bibliography in JSON or YAML: a list, or Pandoc's `references:`. What is no item with an id is
 * passed over; `undefined` where the text is neither, so that nothing may be added to it.
 */
export function readLibraryEntries(text: string): readonly LibraryEntry[] | undefined {
  const { data, problems } = parseYaml(withoutMarkers(text));
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  const list: unknown = Array.isArray(data) ? data : typeof data === 'object' && data !== null ? Reflect.get(data, 'references') : undefined;
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((item: unknown) => {
    const parsed = v.safeParse(entrySchema, item);
    return parsed.success ? [parsed.output] : [];
  });
}

/**
 * Adds an item to a bibliography, written as its other entries are: BibTeX (`.bib`), CSL-JSON (`.json`) or CSL-YAML
 * (`.yaml`, `.yml`), told apart by the end of `location`. One insertion, all else stays as it is; `undefined` for other
 * kinds of file and where the list does not end the file.
 */
export function libraryEdit(text: string, location: string, item: CslItem): TextEdit | undefined {
  const eol = lineEndOf(text);
  const end = text.trimEnd().length;
  if (/\.bib(?:tex)?$/i.test(location)) return insertion(end, `${end === 0 ? '' : eol + eol}${formatBibtex(item).join(eol)}${text.length === end ? eol : ''}`);
  if (/\.json$/i.test(location)) return jsonEdit(text, toCsl(item), eol);
  return /\.ya?ml$/i.test(location) ? yamlEdit(text, toCsl(item), eol) : undefined;
}

/** The fields that CSL knows. */
function toCsl(item: CslItem): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(item).filter(([key]) => key in cslEntries));
}

function jsonEdit(text: string, item: Readonly<Record<string, unknown>>, eol: string): TextEdit | undefined {
  const entries = readLibraryEntries(text);
  const close = text.trimEnd().length - 1;
  if (entries === undefined || text.charAt(close) !== ']') return undefined;
  const body = text.slice(0, close).trimEnd();
  const isEmpty = body.endsWith('[');
  const comma = isEmpty ? '' : ',';
  const indent = /\n([ \t]+)\{/.exec(text)?.[1] ?? (isEmpty ? '  ' : undefined);
  if (indent === undefined) return insertion(body.length, `${comma} ${JSON.stringify(item)}`);
  const lines = JSON.stringify(item, null, indent).split('\n').map((line) => indent + line);
  return insertion(body.length, comma + eol + lines.join(eol) + (/[\r\n]/.test(text.slice(body.length, close)) ? '' : eol));
}

function yamlEdit(text: string, item: Readonly<Record<string, unknown>>, eol: string): TextEdit | undefined {
  const body = withoutMarkers(text);
  const end = body.trimEnd().length;
  const items = [...body.matchAll(/^([ \t]*)- /gm)];
  // The items of the list are the least indented ones: lists within items stand deeper.
  const indent = items.map(([, blanks = '']) => blanks).sort((a, b) => a.length - b.length)[0];
  const lastKey = [...body.matchAll(/^[^\s#:-][^:\r\n\u2028\u2029]*:/gm)].at(-1)?.[0];
  if (indent === undefined || readLibraryEntries(text) === undefined || (lastKey !== undefined && lastKey !== 'references:')) return undefined;
  const lines = dump([item], { lineWidth: -1, flowLevel: 3 }).trimEnd().split('\n').map((line) => indent + line);
  return insertion(end, eol + lines.join(eol) + (end === text.length ? eol : ''));
}

/** Pandoc's YAML bibliographies stand between document markers, of which the last would open another document; blanks keep all offsets. */
function withoutMarkers(text: string): string {
  return text.replace(/(?:^|\n)(?:---|\.\.\.)\s*$/, (marker) => ' '.repeat(marker.length));
}
