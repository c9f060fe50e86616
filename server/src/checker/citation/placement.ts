import type { Article, ArticleSentence } from '../article/article';

/** A place for a citation, with the length of the sentence's prose before it. */
export interface Place {
  readonly position: number;
  readonly proseAt: number;
}

/** Inline markup that closes at a sentence's end, and citation marks that are no citations to the reader. */
const CLOSING = /^(?:\*{1,3}|_{1,3}|~~|<sup>[^<\r\n]{1,40}<\/sup>|<\/(?:a|abbr|b|cite|em|font|i|ins|mark|q|small|span|strong|sub|sup|u)\s*>)/i;

/**
 * Where a footnote reference may stand, best first: behind the sentence, its closing markup and the references that
 * follow it; directly behind its last character; before its closing punctuation.
 */
export function placesBehind(article: Article, sentence: ArticleSentence): readonly Place[] {
  const end = endOutsideLinks(article, sentence.span.end);
  const proseAt = sentence.text.length;
  const behind = skipReferences(article, sentence, skipClosing(article.text, end));
  const places = [behind, skipReferences(article, sentence, end), end].map((position) => ({ position, proseAt }));
  return [...places, ...placesBeforeStop(article, sentence)].filter(({ position }, index, all) => {
    const isFirst = all.findIndex((place) => place.position === position) === index;
    // `[^a](` and `[^a][` are links to many renderers.
    return isFirst && !/[([]/.test(article.text.charAt(position));
  });
}

/** Where a citation in brackets may stand, best first: before the closing punctuation, which may stand within quotation marks, or behind the sentence. */
export function placesBeforeStop(article: Article, sentence: ArticleSentence): readonly Place[] {
  const { text } = sentence;
  const marks = /[.!?…,;:。！？]+["'”’»)\]]*$/.exec(text);
  const behind = { position: skipClosing(article.text, endOutsideLinks(article, sentence.span.end)), proseAt: text.length };
  if (marks === null || marks.index === 0) return [behind];
  const proseAt = marks.index;
  const stop = sentence.toSource({ start: proseAt, end: proseAt + 1 }).start;
  const word = sentence.toSource({ start: proseAt - 1, end: proseAt }).end;
  const places = [endOutsideLinks(article, stop), endOutsideLinks(article, word)].map((position) => ({ position, proseAt }));
  return [...places.filter(({ position }) => position <= stop || position === places[0]?.position), behind];
}

/** The position, or the end of the link around it: a link holds no other. */
function endOutsideLinks(article: Article, position: number): number {
  const around = article.citations.find(({ span }) => span.start < position && position < span.end);
  return around?.span.end ?? position;
}

function skipClosing(text: string, start: number): number {
  let position = start;
  for (;;) {
    const found = CLOSING.exec(text.slice(position, position + 60));
    if (found === null) return position;
    position += found[0].length;
  }
}

/** Behind the references that belong to the sentence and follow on its line. */
function skipReferences({ text }: Article, sentence: ArticleSentence, start: number): number {
  let position = start;
  for (const { kind, span } of sentence.citations) {
    if (kind !== 'link' && span.start >= position && /^[ \t]*$/.test(text.slice(position, span.start))) position = span.end;
  }
  return position;
}
