import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article, ArticleSentence } from '../../../server/src/checker/article/article';
import { readArticle } from '../../../server/src/checker/article/readArticle';

/**
 * Reads Markdown whose sentences are enclosed in ⟦ ⟧ and compares them with what is found, source text first.
 * `prose` gives the prose of those sentences whose source has markup: in order, undefined where both are the same.
 */
export function checkSentences(marked: string, prose: readonly (string | undefined)[] = []): Article {
  const markdown = marked.replace(/[⟦⟧]/g, '');
  const expected = Array.from(marked.matchAll(/⟦([^⟧]*)⟧/g), (match) => match[1] ?? '');
  const article = readArticle(markdown);
  const found = article.sentences.map(({ span }) => markdown.slice(span.start, span.end));
  assert.deepEqual(found, expected);
  assert.deepEqual(
    article.sentences.map(({ text }) => text),
    expected.map((source, index) => prose[index] ?? source),
  );
  return article;
}

/** The source text that shows `words`, the first time they occur in the prose of a sentence. */
export function sourceOf(markdown: string, words: string): string {
  for (const sentence of readArticle(markdown).sentences) {
    const start = sentence.text.indexOf(words);
    if (start < 0) continue;
    const span = sentence.toSource({ start, end: start + words.length });
    return markdown.slice(span.start, span.end);
  }
  return assert.fail(`no sentence has "${words}"`);
}

/** The only sentence with this prose. */
export function sentenceOf(article: Article, text: string): ArticleSentence {
  const [sentence, ...others] = article.sentences.filter((candidate) => candidate.text === text);
  assert.equal(others.length, 0, `several sentences read "${text}"`);
  return sentence ?? assert.fail(`no sentence reads "${text}"; there are: ${article.sentences.map((s) => s.text).join(' | ')}`);
}

/** What two readings must share; functions are compared by what they answer for each word. */
export function comparable(article: Article): object {
  return { ...article, blocks: article.blocks.map((block) => ({ ...block, sentences: block.sentences.map(comparableSentence) })), sentences: article.sentences.map(comparableSentence) };
}

function comparableSentence({ toSource, ...sentence }: ArticleSentence): object {
  return { ...sentence, words: Array.from(sentence.text.matchAll(/\S+/g), ({ 0: word, index }) => toSource({ start: index, end: index + word.length })) };
}

/** Pieces of Markdown that meet in every order: markup whole and torn, blocks, line ends, odd characters. */
export const markdownFragment: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(
    '\n', '\n', '\n\n', '\n\n', '\r\n', '\r', ' ', '  \n', '\\\n', '\t', '    ', '  ',
    '# ', '## ', '### A {#id}\n', '\n===\n', '\n---\n', '---\n', '- ', '  - ', '1. ', '* ', '> ', '>', '- [ ] ', '```', '~~~\n', '***\n',
    '| a | b |\n|---|---|\n| No pain. | x |\n', '|', '|---|\n', '<!--', '-->', '<div>\n', '</div>\n', '<b>', '</b>', '<br>', '<del>', '</del>',
    '<sup>1</sup>', '[^1]', '\n[^1]: ', '\n\n[^n]: note.\n', '[ref]: http://a.b\n', '\n[ref]: <u>\n', '[ref]', '[x][ref]', '[', ']', '](', ')', '](u)', '![',
    '[@key; see @other, p. 3]', '@key', '[1, 2]', '[!NOTE]', '^[', '\n:::', '::: a\n', '`', '``', '*', '**', '_', '~~', '\\', '&amp;', '&nbsp;', '&shy;', '&#0;', '&x;',
    'title: T\n', '\u00AD', '\u200B', '\uFEFF', '\0', '\uD800', '😀', 'e\u0301', 'www.a.bc', 'http://a.b/c', 'a@b.cd', ': ', '. ', '? ', '…',
  ) },
  { weight: 5, arbitrary: fc.constantFrom('No pain. ', 'complications', 'It helps ', 'Dr. Smith ', 'Side effects include:', 'pain', 'word word ', '5 mg ') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

/** Random Markdown of up to `maxLength` pieces, now and then behind front matter. */
export function anyMarkdown(maxLength = 40): fc.Arbitrary<string> {
  const frontMatter = fc.constantFrom('', '', '---\ntitle: T\n---\n', '---\r\na: [\r\n---\r\n', '---\n', '\uFEFF');
  const body = fc.array(markdownFragment, { maxLength }).map((fragments) => fragments.join(''));
  return fc.tuple(frontMatter, body).map(([front, rest]) => front + rest);
}
