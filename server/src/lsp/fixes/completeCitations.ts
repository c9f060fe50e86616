import { type Article, missingDefinitions, missingEntries, type Source, type TextEdit } from '../../checker';
import type { CheckedArticle } from '../articleChecks';
import type { FileChange } from './fix';
import type { Library } from '../../host/readLibrary';

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
  return { edits: missingDefinitions(article, sources), others: completeLibrary(article, sources, library) };
}

function completeLibrary(article: Article, sources: readonly Source[], { entries, file }: Library): readonly FileChange[] {
  const edits = file === undefined ? [] : missingEntries(article, sources, { entries, text: file.text, location: file.uri }).edits;
  return file === undefined || edits.length === 0 ? [] : [{ ...file, edits }];
}
