import type { Article, ArticleSentence } from '../article/article';

/** Inline markup that closes at a sentence's end, and citation marks that are no citations to the reader. */
const CLOSING = /^(?:\*{1,3}|_{1,3}|~~|<sup>[^<\r\n]{1,40}<\/sup>|<\/(?:a|abbr|b|cite|em|font|i|ins|mark|q|small|span|strong|sub|sup|u)\s*>)/i;

/**
 * Where a footnote reference may stand, best first: behind the sentence, its closing markup and the references that
 * follow it; directly behind its last character; before its closing punctuation.
 */
export function placesBehind(article: Article, sentence: ArticleSentence): readonly number[] {
  const end = endOutsideLinks(article, sentence.span.end);
  const behind = skipReferences(article, sentence, skipClosing(article.text, end));
  const places = [behind, skipReferences(article, sentence, end), end];
  return [...places, ...placesBeforeStop(article, sentence)].filter((position, index, all) => {
    const isFirst = all.indexOf(position) === index;
    // `[^a](` and `[^a][` are links to many renderers.
    return isFirst && !/[([]/.test(article.text.charAt(position));
  });
}

/** Where a citation in brackets may stand, best first: before the closing punctuation, which may stand within quotation marks, or behind the sentence. */
export function placesBeforeStop(article: Article, sentence: ArticleSentence): readonly number[] {
  const { text } = sentence;
  const marks = /(?<![.!?…,;:。！？])[.!?…,;:。！？]+["'”’»)\]]*$/.exec(text);
  const behind = skipClosing(article.text, endOutsideLinks(article, sentence.span.end));
  if (marks === null || marks.index === 0) return [behind];
  const stop = sentence.toSource({ start: marks.index, end: marks.index + 1 }).start;
  const word = sentence.toSource({ start: marks.index - 1, end: marks.index }).end;
  const [atStop, atWord] = [endOutsideLinks(article, stop), endOutsideLinks(article, word)];
  return [atStop, ...(atWord <= stop ? [atWord] : []), behind];
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
