import { applyEdits, type CitationStyle, composeEdits, libraryEdit, libraryKey, type Source } from '../../checker';
import type { FileChange } from './fix';
import type { Library } from '../../host/readLibrary';

/** A source as an article cites it. */
export interface CitableSource {
  /** Its id is the key by which a Pandoc citation names it. */
  readonly source: Source;
  /** The bibliography with an entry of it. Absent: it has one, or needs none. */
  readonly change?: FileChange;
}

/** Finds the key of a source in the bibliography, or adds it; `before` is what else the same fix changes there. Styles other than Pandoc's leave bibliographies alone. */
export function addToLibrary({ entries, file }: Library, source: Source, { style, before }: { readonly style: CitationStyle; readonly before?: FileChange | undefined }): CitableSource {
  const unchanged = before === undefined ? {} : { change: before };
  if (style !== 'pandoc') return { source, ...unchanged };
  const { key, isKnown } = libraryKey(source, entries);
  const keyed = { ...source, id: key };
  if (isKnown || file === undefined) return { source: keyed, ...unchanged };
  const added = libraryEdit(before === undefined ? file.text : applyEdits(file.text, before.edits), file.uri, keyed);
  return added === undefined ? { source: keyed, ...unchanged } : { source: keyed, change: { ...file, edits: composeEdits(file.text, before?.edits ?? [], [added]) } };
}
