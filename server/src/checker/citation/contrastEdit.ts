import type { Article, ArticleSentence } from '../article/article';
import { readArticle } from '../article/readArticle';
import type { Span } from '../text/span';
import { citationEdit } from './citationEdit';
import type { CitationStyle } from './citationStyle';
import { composeEdits } from './composeEdits';
import type { CslItem, CslName } from './cslItem';
import { titleOf } from './formatCitation';
import { escapeMarkdown, toPlainLine } from './markdownText';
import { placesBehind } from './placement';
import { applyEdits, insertion, type TextEdit } from './textEdit';

/** Whose words are to be set against a sentence, and how they are cited. */
export interface ContrastRequest {
  readonly article: Article;
  /** The sentence that is contradicted, or any part of it. */
  readonly sentence: Span;
  readonly source: CslItem;
  /** The source's words, and whether it says them or mentions them only to reject them. */
  readonly statement: { readonly quote: string; readonly stance: 'asserts' | 'denies'; readonly locator?: string };
  readonly style: CitationStyle;
}

/** Longer quotes would be cut, and half a quote can say the opposite. In characters. */
const quoteLimit = 350;

/**
 * Ways to add, behind a sentence, one that gives a source the word: `However, according to Ewers (2019), “…”.[^ewers]`,
 * each as edits by position, the plainest first. The quote stands in quotation marks and is laid to the source, so that
 * nothing is claimed in the author's name; whether it is read so, the caller must see to. Empty in headings, cells, notes
 * and quotations, behind a sentence that goes on in a list, where the quote already stands in the same block, and where
 * the source cannot be cited. Reads the article anew, twice for each way.
 */
export function contrastEdits(request: ContrastRequest): readonly (readonly TextEdit[])[] {
  const { article, statement } = request;
  const sentence = article.sentences.find(({ span }) => span.start <= request.sentence.start && request.sentence.start <= span.end);
  const quote = withoutStop(toPlainLine(statement.quote));
  if (sentence === undefined || quote === '' || quote.length > quoteLimit || !hasRoom(sentence) || isThere(article, sentence, quote)) return [];
  const place = placeOf(article, sentence);
  if (place === undefined) return [];
  const lead = /[.!?…]["'”’»)\]]*$/.test(sentence.text) ? ' ' : '. ';
  return frames[statement.stance].flatMap((frame) => {
    const edits = cite(request, insertion(place, lead + frame(nameOf(request), `“${escapeMarkdown(quote)}”`)));
    return edits === undefined ? [] : [edits];
  });
}

/** How drafts, which are English, give somebody else the word; of each list the first is the plainest. */
const frames = {
  asserts: [
    (name: string, quote: string): string => `However, according to ${name}, ${quote}.`,
    (name: string, quote: string): string => `In the words of ${name}, however: ${quote}.`,
  ],
  denies: [(name: string, quote: string): string => `However, ${name} rejects that ${quote}.`],
} as const;

function withoutStop(quote: string): string {
  return /[.,;:]$/.test(quote) ? quote.slice(0, -1) : quote;
}

function hasRoom({ block, text }: ArticleSentence): boolean {
  return (block.kind === 'paragraph' || block.kind === 'listItem') && !block.isQuoted && !/[:;,–—-]$/.test(text);
}

/** Whether the quote follows the sentence in its block. */
function isThere({ sentences }: Article, sentence: ArticleSentence, quote: string): boolean {
  const following = sentences.slice(sentences.indexOf(sentence) + 1);
  const end = following.findIndex(({ startsBlock }) => startsBlock);
  return (end < 0 ? following : following.slice(0, end)).map(({ text }) => text).join(' ').includes(quote);
}

/** Behind the sentence, its marks and the comments that belong to it. */
function placeOf(article: Article, sentence: ArticleSentence): number | undefined {
  let place = placesBehind(article, sentence)[0];
  for (const { span } of article.comments) {
    if (place !== undefined && span.start >= place && /^[ \t]*$/.test(article.text.slice(place, span.start))) place = span.end;
  }
  return place;
}

/** `Ewers et al. (2019)`, else the title, set off: `*Title of the page* (2019)`; where the citation itself shows the title, it is not said twice. */
function nameOf({ source, style }: ContrastRequest): string {
  const authors = namesOf(source.author ?? []);
  const year = source.issued?.['date-parts']?.[0]?.[0];
  const title = style === 'link' || style === 'reference' ? 'another source' : `*${escapeMarkdown(titleOf(source))}*`;
  return `${authors === '' ? title : escapeMarkdown(authors)}${year === undefined ? '' : ` (${year})`}`;
}

function namesOf(authors: readonly CslName[]): string {
  const [first = '', second = ''] = authors.map(({ family, literal, given }) => toPlainLine(family ?? literal ?? given ?? ''));
  return authors.length > 2 ? `${first} et al.` : [first, second].filter((name) => name !== '').join(' and ');
}

/** The insertion with the citation of its last sentence. */
function cite({ article, source, statement: { locator }, style }: ContrastRequest, added: TextEdit): readonly TextEdit[] | undefined {
  const after = readArticle(applyEdits(article.text, [added]));
  const end = added.span.start + added.newText.length;
  const sentence = after.sentences.findLast(({ span }) => span.start > added.span.start && span.end <= end);
  if (sentence === undefined) return undefined;
  const cited = citationEdit({ article: after, sentence: sentence.span, source, style, ...(locator === undefined ? {} : { locator }) });
  return cited.length === 0 ? undefined : composeEdits(article.text, [added], cited);
}
