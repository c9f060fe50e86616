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

/** Writes sources as RIS, BibTeX or BibLaTeX, ids as keys. BibTeX has no days of publication and no web pages; BibLaTeX has. */
export async function formatReferences(sources: readonly Source[], format: ReferenceFormat): Promise<string> {
  const { plugins } = await import('./citationLibrary.js');
  // Labels are ids of the pack: statements and drafts refer to them.
  Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });
  return `${plugins.output.format(format, sources.map(toCsl), { format: 'text' }).trim()}\n`;
}

/** A source as CSL-JSON has it, without what packs add. */
export function toCsl({ evidence: _evidence, file: _file, ...item }: Source): object {
  return item;
}
