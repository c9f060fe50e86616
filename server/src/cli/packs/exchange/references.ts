import * as v from 'valibot';
import type { PackEntry, Source } from '../../../checker';
import { toEntry } from './imported';

/** Formats of reference managers beside CSL-JSON. */
export type ReferenceFormat = 'ris' | 'bibtex' | 'biblatex';

const itemsSchema = v.array(v.looseObject({}));

/**
 * Reads RIS as CSL items. Nothing is fetched: the text is taken for RIS whatever it looks like. Rejects with what the
 * library says where it cannot be read.
 */
export async function parseRis(text: string): Promise<readonly PackEntry[]> {
  const { plugins } = await import('./citationLibrary.js');
  const items = v.parse(itemsSchema, plugins.input.chain(text, { forceType: '@ris/file', generateGraph: false }));
  return items.map(toEntry);
}

/** Writes sources as RIS, BibTeX or BibLaTeX, ids as keys. BibTeX has no web pages; BibLaTeX has. */
export async function formatReferences(sources: readonly Source[], format: ReferenceFormat): Promise<string> {
  const { plugins } = await import('./citationLibrary.js');
  // Labels are ids of the pack: statements and drafts refer to them. In ASCII alone, the library drops letters that TeX has no command for.
  Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });
  const items = sources.map((source) => (format === 'ris' ? withWholeNames(toCsl(source)) : withTexEscapes(toCsl(source))));
  const text = `${plugins.output.format(format, items, { format: 'text' }).trim()}\n`;
  return format === 'ris' ? withWholeIds(text, sources) : text;
}

/** Fields that TeX takes as they are. */
const verbatimFields = new Set(['id', 'type', 'URL', 'DOI', 'PMID', 'PMCID']);

const texCommands: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

/** What means something to TeX is written so that it is text. */
function withTexEscapes(item: object): object {
  const escape = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(/[&%$#_{}\\~^]/g, (character) => texCommands[character] ?? `\\${character}`);
    if (Array.isArray(value)) return value.map(escape);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, escape(part)])) : value;
  };
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, verbatimFields.has(key) ? value : escape(value)]));
}

const nameSchema = v.looseObject({ family: v.string(), 'non-dropping-particle': v.optional(v.string(), ''), 'dropping-particle': v.optional(v.string(), '') });

/** RIS has no place for particles of names: they stand before the family name. */
function withWholeNames(item: object): object {
  const whole = (name: unknown): unknown => {
    const parsed = v.safeParse(nameSchema, name);
    if (!parsed.success) return name;
    const { family, 'non-dropping-particle': particle, 'dropping-particle': dropping, ...rest } = parsed.output;
    return { ...rest, family: [dropping, particle, family].filter((part) => part !== '').join(' ') };
  };
  return Object.fromEntries(Object.entries(item).map(([key, value]: [string, unknown]) => [key, Array.isArray(value) ? value.map(whole) : value]));
}

/** The library cuts ids to twenty characters, after which two may be the same. */
function withWholeIds(ris: string, sources: readonly Source[]): string {
  let index = 0;
  return ris.replace(/^ID {2}- .*$/gm, () => {
    const id = sources[index]?.id ?? '';
    index += 1;
    return `ID  - ${id}`;
  });
}

/** A source as CSL-JSON has it, without what packs add. */
export function toCsl({ evidence: _evidence, file: _file, ...item }: Source): object {
  return item;
}
