import type { Article, ArticleSentence, Finding, Span } from '../checker';

/** Stands in prose for a code span, an image or a bare address. */
export const objectMark = '\uFFFC';

/** A sentence as a reader of the published page sees it, in three parts: the middle one is the claim's words. Joined they are the sentence. */
export function plainParts(article: Article, { span, sentence }: Pick<Finding, 'span' | 'sentence'>): readonly [string, string, string] {
  const found = sentenceAt(article, sentence);
  const words = found === undefined ? undefined : proseOf(found, span);
  if (found === undefined || words === undefined) {
    const { text } = article;
    return [text.slice(Math.min(span.start, sentence.start), span.start), text.slice(span.start, span.end), text.slice(span.end, Math.max(span.end, sentence.end))];
  }
  const part = (start: number, end: number): string => plainPiece(article, found, { start, end });
  return [part(0, words.start), part(words.start, words.end), part(words.end, found.text.length)];
}

/** The sentence that stands at a place, without markup; the text as it stands where none does. */
export function plainSentence(article: Article, span: Span): string {
  const found = sentenceAt(article, span);
  return found === undefined ? article.text.slice(span.start, span.end) : plainPiece(article, found, { start: 0, end: found.text.length });
}

/** Sentences by where they start. */
const byStart = new WeakMap<Article, ReadonlyMap<number, ArticleSentence>>();

function sentenceAt(article: Article, { start }: Span): ArticleSentence | undefined {
  const known = byStart.get(article) ?? new Map(article.sentences.map((sentence) => [sentence.span.start, sentence]));
  byStart.set(article, known);
  return known.get(start);
}

/** The characters of the prose that stand in a span of the article; `undefined` where none does. */
function proseOf({ text, toSource }: ArticleSentence, span: Span): Span | undefined {
  const isInside = (at: number): boolean => {
    const source = toSource({ start: at, end: at + 1 });
    return span.start <= source.start && source.end <= span.end;
  };
  const all = Array.from({ length: text.length }, (_, at) => at).filter(isInside);
  const [first] = all;
  const last = all.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first, end: last + 1 };
}

/** A stretch of prose in which objects read as they are written, without their marks: the code, the description of the image, the address. */
function plainPiece(article: Article, { text, toSource }: ArticleSentence, { start, end }: Span): string {
  return Array.from({ length: end - start }, (_, index) => {
    const character = text.charAt(start + index);
    if (character !== objectMark) return character;
    const source = toSource({ start: start + index, end: start + index + 1 });
    return plainObject(article.text.slice(source.start, source.end));
  }).join('');
}

function plainObject(source: string): string {
  const description = /^!\[([^\]]*)\]/.exec(source)?.[1];
  if (description !== undefined) return description;
  const ticks = /^`+/.exec(source)?.[0].length ?? 0;
  return ticks > 0 ? source.slice(ticks, -ticks).trim() : source.replace(/^<([^<>]*)>$/, '$1');
}
