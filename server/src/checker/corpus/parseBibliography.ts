import { cslEntries } from '../citation/cslSchema';
import type { Problem } from '../text/problem';
import { createProblem } from '../text/problemCode';
import type { Locator } from '../yaml/locate';
import { parsePart } from '../yaml/parsePart';
import { parseYaml } from '../yaml/parseYaml';
import { bibtexItem } from './bibtexItem';
import type { Source } from './pack';
import { sourceSchema } from './packSchema';
import { parseBibtex } from './parseBibtex';

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
  for (const entry of entries) collected.add(bibtexItem(entry), { locator: nowhere, at: entry.at });
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
