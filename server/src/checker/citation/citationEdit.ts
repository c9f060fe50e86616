import type { Article, ArticleCitation, ArticleSentence } from '../article/article';
import { normaliseLabel } from '../article/citations';
import { createArticleReader, type ArticleReader } from '../article/readArticle';
import { contains, type Span } from '../text/span';
import { webAddress } from './address';
import type { CitationStyle } from './citationStyle';
import type { CslItem } from './cslItem';
import { appendDefinition, freeLabel, type NewDefinition } from './definitions';
import { citationMarkdown, titleOf } from './formatCitation';
import { escapeMarkdown, toPlainLine } from './markdownText';
import { appendEntry, numberedEntry, readNumberedList } from './numberedList';
import { placesBeforeStop, placesBehind } from './placement';
import { citesSource, definesLinkOf, isEntryOf, isNoteOf } from './sameSource';
import { applyEdits, insertion, type TextEdit } from './textEdit';

/** What is to be cited, where and how. */
export interface CitationRequest {
  readonly article: Article;
  /** The sentence, or any part of one. */
  readonly sentence: Span;
  readonly source: CslItem;
  readonly style: CitationStyle;
  /** Place within the source ("p. 12"); only Pandoc citations have room for it. */
  readonly locator?: string;
}

/** One way to write the citation. */
interface Attempt {
  /** What is inserted at the sentence. */
  readonly mark: string;
  /** Positions, best first. */
  readonly places: readonly number[];
  /** The citation that a reader of the result must find. */
  readonly target: string;
  readonly definition?: NewDefinition;
  /** What is added to the numbered list. */
  readonly entry?: TextEdit;
}

/**
 * The insertions that cite the source at the sentence, by position: the mark and, for footnotes and reference links, a
 * definition at the end of the file unless the article already has one of the source.
 *
 * Empty when the sentence already cites the source in any style, when the span is in no sentence, when the style needs
 * a web address that the source has not, and when no place is found where the citation would be read as one and leave
 * all prose as it was (a text that ends in an open code block, for example). Reads the article anew, once as a rule.
 */
export function citationEdit(request: CitationRequest): readonly TextEdit[] {
  const { article, source } = request;
  const index = article.sentences.findIndex(({ span }) => contains(span, request.sentence));
  const sentence = article.sentences[index];
  if (sentence === undefined || sentence.citations.some((citation) => citesSource(article, citation, source))) return [];
  for (const attempt of attemptsOf(request, sentence)) {
    for (const place of attempt.places) {
      const edits = toEdits(article, attempt, place);
      if (holds({ article, index, edits, attempt, style: request.style })) return edits;
    }
  }
  return [];
}

function attemptsOf(request: CitationRequest, sentence: ArticleSentence): readonly Attempt[] {
  switch (request.style) {
    case 'footnote':
      return footnoteAttempts(request, sentence);
    case 'link':
      return linkAttempts(request, sentence);
    case 'reference':
      return referenceAttempts(request, sentence);
    case 'pandoc':
      return pandocAttempts(request, sentence);
    case 'numbered':
      return numberedAttempts(request, sentence);
  }
}

function footnoteAttempts({ article, source }: CitationRequest, sentence: ArticleSentence): readonly Attempt[] {
  const known = article.footnotes.find((note) => isNoteOf(article, note, source));
  const target = known?.label ?? freeLabel(article, source.id);
  const definition: NewDefinition = { kind: 'footnote', line: `[^${target}]: ${citationMarkdown(source)}` };
  return [{ mark: `[^${target}]`, places: placesBehind(article, sentence), target, ...(known === undefined && { definition }) }];
}

function linkAttempts({ article, source }: CitationRequest, sentence: ArticleSentence): readonly Attempt[] {
  const address = webAddress(source);
  if (address === undefined) return [];
  const places = placesBeforeStop(article, sentence);
  return linkTexts(source).map((text) => ({ mark: ` ([${escapeMarkdown(text)}](${address}))`, places, target: address }));
}

function referenceAttempts({ article, source }: CitationRequest, sentence: ArticleSentence): readonly Attempt[] {
  const address = webAddress(source);
  if (address === undefined) return [];
  const known = article.linkDefinitions.find((link) => definesLinkOf(link, source));
  const target = known?.label ?? freeLabel(article, source.id);
  const places = placesBeforeStop(article, sentence);
  const definition: NewDefinition = { kind: 'link', line: `[${target}]: ${address}` };
  return linkTexts(source).map((text) => ({
    mark: ` ([${escapeMarkdown(text)}][${target}])`,
   
    places,
    target,
    ...(known === undefined && { definition }),
  }));
}

/** The title, and shorter texts for where a title could not be the text of a link. */
function linkTexts(source: CslItem): readonly string[] {
  return [...new Set([titleOf(source), titleOf({ id: source.id }), 'Source'])];
}

const PLAIN_KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?~/-](?=[\p{L}\p{N}_]))*$/u;

function pandocAttempts({ article, source, locator = '' }: CitationRequest, sentence: ArticleSentence): readonly Attempt[] {
  const target = source.id;
  if (target === '' || target.length > 200 || /[\s\p{C}{}[\]\\`<>*|]/u.test(target)) return [];
  const place = escapeMarkdown(toPlainLine(locator).replace(/;/g, ','));
  const key = (PLAIN_KEY.test(target) ? `@${target}` : `@{${target}}`) + (place === '' ? '' : `, ${place}`);
  const places = placesBeforeStop(article, sentence);
  const alone: Attempt = { mark: ` [${key}]`, places, target };
  const last = sentence.citations.findLast(({ kind, span }) => kind === 'pandoc' && article.text.charAt(span.start) === '[');
  if (last === undefined || last.span.end !== places[0]) return [alone];
  return [{ ...alone, mark: `; ${key}`, places: [last.span.end - 1] }, alone];
}

function numberedAttempts({ article, source }: CitationRequest, sentence: ArticleSentence): readonly Attempt[] {
  const known = readNumberedList(article)?.entries.find((entry) => isEntryOf(article, entry, source));
  const appended = known === undefined ? appendEntry(article, citationMarkdown(source)) : undefined;
  const target = String(known?.number ?? appended?.number ?? '');
  return [{ mark: ` [${target}]`, places: placesBeforeStop(article, sentence), target, ...(appended === undefined ? {} : { entry: appended.edit }) }];
}

function toEdits(article: Article, { mark, definition, entry }: Attempt, position: number): readonly TextEdit[] {
  const appended = definition === undefined ? entry : appendDefinition(article, definition);
  if (appended === undefined) return [insertion(position, mark)];
  // Editors disagree on the order of two insertions at one position.
  return appended.span.start === position
    ? [{ span: appended.span, newText: mark + appended.newText }]
    : [insertion(position, mark), appended].sort((a, b) => a.span.start - b.span.start);
}

interface Outcome {
  readonly article: Article;
  /** Of the sentence. */
  readonly index: number;
  readonly edits: readonly TextEdit[];
  readonly attempt: Attempt;
  readonly style: CitationStyle;
}

/** Whether the result reads as intended: the sentence has the citation, the definition is one, no prose changed: a citation is never read as a claim. */
function holds({ article, index, edits, attempt, style }: Outcome): boolean {
  const after = readerOf(article).read(applyEdits(article.text, edits));
  const added = addedSpan(edits, attempt);
  const sentences = after.sentences.filter(({ span }) => added === undefined || !contains(added, span));
  const isSame = article.sentences.every(({ text, block }, at) => {
    const found = sentences[at];
    return found?.text === text && found.block.kind === block.kind;
  });
  const isCited = (citation: ArticleCitation): boolean => citation.kind === (style === 'numbered' ? 'reference' : style) && citation.target === attempt.target;
  return isSame && (sentences[index]?.citations.some(isCited) ?? false) && isDefined(after, attempt);
}

/** Where a new entry of a numbered list stands in the result: its sentences are not the article's. */
function addedSpan(edits: readonly TextEdit[], { entry, mark }: Attempt): Span | undefined {
  const [first, second] = edits;
  if (entry === undefined || first === undefined) return undefined;
  const isFirst = second !== undefined && first.span.start === entry.span.start;
  const start = entry.span.start + (isFirst ? 0 : mark.length);
  return { start, end: start + entry.newText.length };
}

const readers = new WeakMap<Article, ArticleReader>();

/** An editor asks for citations of many sources at once: what they leave alone is read only once. */
function readerOf(article: Article): ArticleReader {
  const reader = readers.get(article) ?? createArticleReader();
  readers.set(article, reader);
  return reader;
}

function isDefined(after: Article, { definition, entry, target }: Attempt): boolean {
  if (entry !== undefined) return numberedEntry(after, target) !== undefined;
  if (definition === undefined) return true;
  const labels = definition.kind === 'footnote' ? after.footnotes : after.linkDefinitions;
  return labels.filter(({ label }) => normaliseLabel(label) === normaliseLabel(target)).length === 1;
}
