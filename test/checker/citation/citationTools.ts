import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, citationEdit, type Article, type CitationStyle, type CslItem, type TextEdit } from '../../../server/src/checker';
import { readArticle } from '../../../server/src/checker/article/readArticle';

/** All styles of citation. */
export const styles: readonly CitationStyle[] = ['footnote', 'link', 'reference', 'pandoc', 'numbered'];

/** A web page with an address. */
export const page: CslItem = { id: 'ewers-pain', type: 'webpage', title: 'How much does it hurt?', author: [{ family: 'Ewers', given: 'John' }], URL: 'https://example.org/pain' };

/** How its footnote reads. */
export const pageNote = '[^ewers-pain]: Ewers J. How much does it hurt? Web page. <https://example.org/pain>';

/** The first sentence that has these words. */
export function sentenceWith(article: Article, words: string): Article['sentences'][number] {
  return article.sentences.find(({ text }) => text.includes(words)) ?? assert.fail(`no sentence has "${words}"`);
}

/** The edits that cite the source at the first sentence with the word "hurts". */
export function editsFor(markdown: string, style: CitationStyle, source = page): readonly TextEdit[] {
  const article = readArticle(markdown);
  return citationEdit({ article, sentence: sentenceWith(article, 'hurts').span, source, style });
}

/** The text after {@link editsFor}. */
export function cite(markdown: string, style: CitationStyle, source = page): string {
  return applyEdits(markdown, editsFor(markdown, style, source));
}

/**
 * Cites the page at the sentence with "hurts" in a text where `‸` marks the place, and compares. `definition` is what
 * comes after the text.
 */
export function checkPlace(marked: string, style: CitationStyle, mark: string, definition: string): void {
  assert.equal(cite(marked.replace('‸', ''), style), marked.replace('‸', mark) + definition);
}

const words = fc.constantFrom('No pain', 'It helps 😀', 'Doses of 2.5 mg', 'He said “stay calm”', 'See [the page](https://example.org/a)', '*Most* people', 'Use `code`', 'Ana&nbsp;B', '中文');
const stops = fc.constantFrom('.', '?', '…', '.[^n]', '. [^n]', '**.**', '.”', '.)', ' [@other].', '');
const sentence = fc.tuple(words, stops).map(([text, stop]) => `${text} after treatment${stop}`);
const prose = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' '));
const block = fc.oneof(
  prose,
  fc.tuple(prose, prose).map(([a, b]) => `${a}\n${b}`),
  prose.map((text) => `**${text}**`),
  fc.tuple(fc.constantFrom('# ', '## ', '- ', '1. ', '> ', '- [ ] '), prose).map(([mark, text]) => mark + text),
  fc.tuple(prose, prose).map(([a, b]) => `- ${a}\n\n  ${b}\n- ${a}`),
  fc.tuple(prose, prose).map(([a, b]) => `| Head | Other |\n| --- | --- |\n| ${a} | ${b} |`),
  fc.constantFrom('```\ncode [^n]\n```', '<!-- note -->', '[site]: https://example.org/site', '[^n]: A note.', '[^long]: A note.\n\n    And more.'),
);

/** Articles as people write them, with one kind of line ending, with and without one at the end. */
export const article: fc.Arbitrary<string> = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n', '\n\n', '\n\n\n  ', '  '))
  .map(([blocks, eol, end]) => (blocks.join('\n\n') + end).replaceAll('\n', eol));

const hostile = fc.oneof(
  fc.array(
    fc.constantFrom('Pain', ' ', '. ', '? ', '! ', ']', '[', '](', ')', '`', '*', '**', '_', '<b>', '<!--', '-->', '<script>', '&lt;', '&', '|', '\\', '\n', '\r\n', '\n\n', '\0', '\u202E', '\u200B', '# ', '- ', '1. ',
      '[^n]: ', '^[', '@key', 'http://a.b', 'www.a.bc', 'a@b.cd', '$x$', '~~', '{{', ':', '"', '😀', '\uD800', '\uFFFC'),
    { maxLength: 12 },
  ).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** Sources of packs that nobody has looked at. */
export const anySource: fc.Arbitrary<CslItem> = fc.record(
  {
    id: fc.oneof(fc.constantFrom('smith-2019', '1', 'n', 'a b', 'x/y:z'), hostile),
    type: fc.constantFrom('webpage', 'article-journal', 'book'),
    title: hostile,
    author: fc.array(fc.record({ family: hostile, given: hostile }), { maxLength: 4 }),
    'container-title': hostile,
    URL: fc.oneof(fc.constantFrom('https://example.org/a', 'https://example.org/x_(y)?a=b&copy;#c', 'javascript:alert(1)'), hostile.map((text) => `https://a.b/${text}`), hostile),
    DOI: fc.oneof(fc.constantFrom('10.1000/182', '10.1002/(SICI)1<1::AID>3.0.CO;2-#'), hostile),
  },
  { requiredKeys: ['id', 'type'] },
);
