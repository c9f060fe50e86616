import type { ArticleBlock, ArticleSentence } from '../article/article';
import { contains } from '../text/span';
import type { CslItem } from './cslItem';
import { citationProse } from './formatCitation';

/** Knows the footnotes that only name a source, as a citation inserts them: the words of their title are not the author's. */
export interface SourceNotes {
  /** Whether a sentence of the block stands in such a footnote. */
  in(block: ArticleBlock): (sentence: ArticleSentence) => boolean;
}

/** The notes of all sources. They are asked for and formatted when the first article with a footnote comes; linear then. */
export function createSourceNotes(readSources: () => readonly CslItem[]): SourceNotes {
  let known: ReadonlySet<string> | undefined;
  return {
    in({ footnotes }) {
      if (footnotes.length === 0) return () => false;
      known ??= new Set(readSources().map(citationProse));
      const notes = footnotes.flatMap(({ text, span }) => (known?.has(text) === true ? [span] : []));
      return ({ block, span }) => block.kind === 'footnote' && notes.some((note) => contains(note, span));
    },
  };
}
