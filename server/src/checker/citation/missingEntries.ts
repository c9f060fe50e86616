import type { Article } from '../article/article';
import { composeEdits } from './composeEdits';
import type { CslItem } from './cslItem';
import { libraryEdit, type LibraryEntry } from './libraryEdit';
import { libraryKey } from './libraryKey';
import { applyEdits, type TextEdit } from './textEdit';

/** The bibliography that new entries go to. */
export interface OpenLibrary {
  /** Of all bibliographies that the article names. */
  readonly entries: readonly LibraryEntry[];
  /** Whose end tells the format. */
  readonly location: string;
  readonly text: string;
}

/** Entries for a bibliography. */
export interface AddedEntries {
  readonly edits: readonly TextEdit[];
  readonly count: number;
}

/**
 * The entries that a bibliography lacks: one for each Pandoc key of the article that is the id of a source and that no
 * entry has, in the order of the sources. Keys that are no source's id are left alone.
 */
export function missingEntries(article: Article, sources: readonly CslItem[], { entries, location, text }: OpenLibrary): AddedEntries {
  const keys = new Set(article.citations.flatMap(({ kind, target }) => (kind === 'pandoc' ? [target] : [])));
  const taken = new Set(entries.map(({ id }) => id));
  const missing = sources.filter((source, index) => keys.has(source.id) && !taken.has(source.id) && !libraryKey(source, entries).isKnown && sources.findIndex(({ id }) => id === source.id) === index);
  let edits: readonly TextEdit[] = [];
  let count = 0;
  for (const source of missing) {
    const added = libraryEdit(applyEdits(text, edits), location, source);
    if (added === undefined) continue;
    edits = composeEdits(text, edits, [added]);
    count += 1;
  }
  return { edits, count };
}
