import type { Article, ArticleCitation } from '../article/article';
import { normaliseLabel } from '../article/citations';
import { textOf } from '../text/span';
import { webAddress, type AddressedSource } from './address';
import { numberedEntry } from './numberedList';

/** How a citation is written: `[^label]`, `([Title](url))`, `([Title][label])`, `[@id]`, or `[1]` for an entry of a numbered list. */
export type CitationStyle = ArticleCitation['kind'] | 'numbered';

/** All styles, in the order in which equally frequent ones are preferred. */
const STYLES: readonly CitationStyle[] = ['footnote', 'pandoc', 'reference', 'numbered', 'link'];

/**
 * The style that most citations of the article have; footnotes where there are none, or Pandoc's where the front
 * matter names a bibliography. Links within a site, and numbers in brackets without a definition or list entry, do not count.
 */
export function detectCitationStyle(article: Article): CitationStyle {
  const labels = new Set(article.linkDefinitions.map(({ label }) => normaliseLabel(label)));
  const counts: Record<CitationStyle, number> = { footnote: 0, pandoc: 0, reference: 0, numbered: 0, link: 0 };
  for (const { kind, target } of article.citations) {
    const counted =
      kind === 'link' ? /^https?:\/\//i.test(target) : kind === 'reference' ? labels.has(normaliseLabel(target)) : true;
    if (counted) counts[kind]++;
    else if (kind === 'reference' && numberedEntry(article, target) !== undefined) counts.numbered++;
  }
  const best = STYLES.toSorted((a, b) => counts[b] - counts[a])[0];
  if (best !== undefined && counts[best] > 0) return best;
  const namesBibliography = article.frontMatter !== undefined && /^bibliography[ \t]*:/m.test(textOf(article.text, article.frontMatter));
  return namesBibliography ? 'pandoc' : 'footnote';
}

/**
 * The style in which to cite the source: the wanted one, which for `auto` is the article's own, or a footnote where that
 * needs a web address and the source has none.
 */
export function chooseCitationStyle(article: Article, source: AddressedSource, wanted: CitationStyle | 'auto' = 'auto'): CitationStyle {
  const style = wanted === 'auto' ? detectCitationStyle(article) : wanted;
  const needsAddress = style === 'link' || style === 'reference';
  return needsAddress && webAddress(source) === undefined ? 'footnote' : style;
}
