import * as v from 'valibot';
import type { PackEntry } from '../../../checker';

/** A source of a foreign file: a CSL item; evidence level and local copy may be among its fields. */
export type ImportedSource = PackEntry & { readonly id: string };

/** A statement of a foreign file; `id` may be absent. */
export type ImportedStatement = PackEntry & { readonly source: string; readonly quote: string };

/** What a foreign file gives to a pack. */
export interface Imported {
  readonly sources: readonly ImportedSource[];
  readonly statements: readonly ImportedStatement[];
  readonly faults: readonly ImportFault[];
}

/** Something of a file that is left out. */
export interface ImportFault {
  /** One-based; absent: the file as a whole. */
  readonly line?: number;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** An id as packs have them, made of words: `Smith & Sons, 2019` gives `smith-sons-2019`. Never empty. */
export function toId(words: string): string {
  return (words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(/[a-z0-9]+/g) ?? []).slice(0, 8).join('-').slice(0, 100) || 'source';
}

/** The entry without fields that are undefined or empty text. */
export function withoutEmpty(entry: PackEntry): PackEntry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined && value !== ''));
}

const valueSchema: v.GenericSchema<NonNullable<PackEntry[string]>> = v.lazy(() => v.union([v.string(), v.number(), v.boolean(), v.array(valueSchema), v.record(v.string(), valueSchema)]));

/** A mapping of unknown origin as an entry; fields with values that no pack can hold, such as null, are left out. What the fields mean is checked when the pack is read. */
export function toEntry(data: object): PackEntry {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => {
      const parsed = v.safeParse(valueSchema, value);
      return parsed.success ? [[key, parsed.output]] : [];
    }),
  );
}
