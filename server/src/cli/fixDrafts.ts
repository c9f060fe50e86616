import { applyEdits, missingDefinitions, missingEntries, readArticle, type Source } from '../checker';
import { plainTextOf } from './checkReport';
import type { Corpora } from './corpus';
import type { DraftWithCorpus } from './draftChecker';
import { replaceUnchanged } from './replaceUnchanged';
import type { CliProblem, DraftFiles } from './terminal';

/** A file that was changed. */
export interface FixedFile {
  readonly path: string;
  /** What was added to it. */
  readonly kind: 'footnotes' | 'entries';
  readonly count: number;
}

/** What became of the fixes. */
export interface FixedDrafts {
  /** Drafts, and bibliographies that they name, in the order of the drafts. */
  readonly fixed: readonly FixedFile[];
  readonly problems: readonly CliProblem[];
}

/**
 * Does what is safe without a look: completes the citations that a writer has begun, by the footnote of each `[^label]`
 * whose label is the id of a source, and by the entry of each Pandoc key that is one, in the bibliography that the draft
 * names. No sentence changes. A file that was written to since it was read is left alone.
 */
export async function fixDrafts(drafts: readonly DraftWithCorpus[], { libraryOf }: Pick<Corpora, 'libraryOf'>, files: DraftFiles): Promise<FixedDrafts> {
  const fixed: FixedFile[] = [];
  const problems: CliProblem[] = [];
  for (const { draft, corpus } of drafts) {
    const text = plainTextOf(draft);
    const article = readArticle(text);
    const sources = corpus.packs.flatMap((pack): readonly Source[] => pack.sources);
    const notes = missingDefinitions(article, sources);
    // A library that several drafts name has been changed by the fix of the first.
    const library = await libraryOf?.(draft.path, article);
    const file = library?.file;
    const entries = library === undefined || file === undefined ? undefined : missingEntries(article, sources, { entries: library.entries, location: file.path, text: file.text });
    if (notes.length + (entries?.count ?? 0) === 0) continue;
    if (draft.isInput) {
      problems.push({ severity: 'error', path: draft.path, message: 'standard input cannot be changed; name the file itself.' });
      continue;
    }
    const changes = [
      ...(notes.length === 0 ? [] : [{ path: draft.path, name: 'the fixed draft', kind: 'footnotes', before: text, after: applyEdits(text, notes), count: notes.length } as const]),
      ...(file === undefined || entries === undefined || entries.count === 0 ? [] : [{ path: file.path, name: 'the bibliography', kind: 'entries', before: file.text, after: applyEdits(file.text, entries.edits), count: entries.count } as const]),
    ];
    for (const { path, name, kind, before, after, count } of changes) {
      const fault = await replaceUnchanged(path, { before, after }, files);
      if (fault === undefined) fixed.push({ path, kind, count });
      else problems.push({ severity: 'error', path, message: `${name} ${fault}` });
    }
  }
  return { fixed, problems };
}
