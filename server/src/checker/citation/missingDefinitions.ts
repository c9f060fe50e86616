import type { Article } from '../article/article';
import { normaliseLabel } from '../article/citations';
import { createArticleReader } from '../article/readArticle';
import { composeEdits } from './composeEdits';
import type { CslItem } from './cslItem';
import { appendDefinition } from './definitions';
import { citationMarkdown } from './formatCitation';
import { applyEdits, type TextEdit } from './textEdit';

/**
 * The footnotes that are missing: one at the end for each `[^label]` whose label is the id of a source and which no note
 * explains, in order of the citations. Labels that are no source's id are left alone.
 */
export function missingDefinitions(article: Article, sources: readonly CslItem[]): readonly TextEdit[] {
  const defined = new Set(article.footnotes.map(({ label }) => normaliseLabel(label)));
  const reader = createArticleReader();
  let now = article;
  let edits: readonly TextEdit[] = [];
  for (const { kind, target } of article.citations) {
    const source = kind === 'footnote' && !defined.has(normaliseLabel(target)) ? sources.find(({ id }) => id === target) : undefined;
    if (source === undefined) continue;
    defined.add(normaliseLabel(target));
    const added = appendDefinition(now, { kind: 'footnote', line: `[^${target}]: ${citationMarkdown(source)}` });
    const after = reader.read(applyEdits(now.text, [added]));
    // At the end of an open code block or comment a definition would be none.
    if (!after.footnotes.some(({ label }) => label === target) || after.sentences.length < now.sentences.length) continue;
    edits = composeEdits(article.text, edits, [added]);
    now = after;
  }
  return edits;
}
