import { applyEdits, type Article, composeEdits, libraryEdit, libraryKey, missingDefinitions, type Source, type TextEdit } from '../../checker';
import type { CheckedArticle } from '../articleChecks';
import type { FileChange } from './fix';
import type { Library } from './library';

/** What completes the citations of an article. */
export interface CompletedCitations {
  readonly edits: readonly TextEdit[];
  readonly others: readonly FileChange[];
}

/**
 * Finishes citations that the writer has begun, and begins none: a footnote reference whose label is the id of a source
 * of the packs gets its footnote, and a Pandoc key that is the id of such a source its entry in the bibliography. No
 * sentence changes. Empty where every citation is complete.
 */
export function completeCitations({ article, corpus }: Pick<CheckedArticle, 'article' | 'corpus'>, library: Library): CompletedCitations {
  const sources = corpus.checker.packs.flatMap((pack) => pack.sources);
  return { edits: missingDefinitions(article, sources), others: missingEntries(article, sources, library) };
}

function missingEntries(article: Article, sources: readonly Source[], { entries, file }: Library): readonly FileChange[] {
  if (file === undefined) return [];
  const keys = new Set(article.citations.flatMap(({ kind, target }) => (kind === 'pandoc' ? [target] : [])));
  const taken = new Set(entries.map(({ id }) => id));
  const missing = sources.filter((source, index) => keys.has(source.id) && !taken.has(source.id) && !libraryKey(source, entries).isKnown && sources.findIndex(({ id }) => id === source.id) === index);
  let edits: readonly TextEdit[] = [];
  for (const source of missing) {
    const added = libraryEdit(applyEdits(file.text, edits), file.uri, source);
    if (added !== undefined) edits = composeEdits(file.text, edits, [added]);
  }
  return edits.length === 0 ? [] : [{ ...file, edits }];
}
