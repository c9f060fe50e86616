import { doiOf } from './address';
import type { CslItem } from './cslItem';
import type { LibraryEntry } from './libraryEdit';
import { isAddressOf } from './sameSource';

/** How a bibliography calls a source. */
export interface LibraryKey {
  readonly key: string;
  /** Whether the bibliography has it; else it can be added under this key. */
  readonly isKnown: boolean;
}

/** The key of the entry that is the source, else the source's id, with a number where another work has taken it. */
export function libraryKey(source: CslItem, entries: readonly LibraryEntry[]): LibraryKey {
  const known = entries.find((entry) => entry.id === source.id && isSameWork(entry, source)) ?? entries.find((entry) => isSameWork(entry, source) && hasProof(entry, source));
  if (known !== undefined) return { key: known.id, isKnown: true };
  const taken = new Set(entries.map(({ id }) => id));
  let key = source.id;
  for (let count = 2; taken.has(key); count++) key = `${source.id}-${count}`;
  return { key, isKnown: false };
}

/** Nothing that both say of themselves differs. */
function isSameWork(a: LibraryEntry, b: LibraryEntry): boolean {
  const [doi, otherDoi] = [doiOf(a), doiOf(b)];
  if (doi !== undefined && otherDoi !== undefined) return doi.toLowerCase() === otherDoi.toLowerCase();
  return a.title === undefined || b.title === undefined || comparable(a.title) === comparable(b.title);
}

/** Without an id in common, they must have a DOI, an address or a telling title in common. */
function hasProof(a: LibraryEntry, b: LibraryEntry): boolean {
  if (doiOf(a) !== undefined && doiOf(a)?.toLowerCase() === doiOf(b)?.toLowerCase()) return true;
  if (a.URL !== undefined && isAddressOf(a.URL, b)) return true;
  return a.title !== undefined && b.title !== undefined && comparable(a.title).length >= 12 && comparable(a.title) === comparable(b.title);
}

function comparable(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
