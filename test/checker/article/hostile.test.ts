import assert from 'node:assert/strict';
import { createArticleReader, readArticle } from '../../../server/src/checker/article/readArticle';

/** Texts of `size` characters that cost a quadratic reader minutes; here each must stay within seconds. */
const size = 300_000;
const times = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));
const hostile: Record<string, string> = {
  'one long word': times('a'),
  'one line of sentences': times('It works. '),
  'one line of markup': times('It **works** [here](http://a.b), `x`. '),
  'white space': times(' '),
  'white space under a bar': `|\n${times(' ')}`,
  'blank lines under a deep list': '- '.repeat(size / 4) + '\n'.repeat(size / 2),
  'deep quotations': times('>'),
  'deep quotations over lines': `${'>'.repeat(500)} a\n`.repeat(size / 500),
  'deep indents': Array.from({ length: 700 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  'open brackets': times('['),
  'closing brackets': times(']'),
  'open images': times('!['),
  'open links': times('[a](b'),
  'emphasis that never ends': times('*a _b '),
  'alternating emphasis': times('*_'),
  'backticks of all lengths': Array.from({ length: 700 }, (_, length) => '`'.repeat(length)).join(' '),
  'open comments': times('a <!-- '),
  'open tags': times('<a b="'),
  'open addresses': times('<a:'),
  'struck out and never closed': times('<del>a '),
  'address with brackets': `http://a.b/${times(')')}`,
  'address of one long name': `www.${times('a')}.b.c`,
  'mail addresses': times('a@'),
  'citations': times('@a. '),
  'link definition that never ends': `[${times('a\n')}`,
  'link title that never ends': `[a]: b "${times('a\n')}`,
  'footnotes': times('[^1]: a\n'),
  'headings': times('# a\n'),
  'table': `| a | b |\n|---|---|\n${times('| No pain. | c |\n')}`,
  'wide table': `|${times('a|')}\n|${times('-|')}\n`,
  'delimiter rows': times('|-'),
  'entities': times('&amp;'),
  'escapes': times('\\*'),
  'stops': times('.'),
  'spaced stops': times(' . '),
  'quotation marks': times('" '),
  'round brackets': times('('),
  'list in a line': `1) ${Array.from({ length: size / 10 }, (_, item) => `${item} ${item})`).join(' ')}`,
  'carriage returns': times('a\r'),
  'front matter that never ends': `---\n${times('a: b\n')}`,
  'front matter of aliases': `---\ntitle: x\na: &a [b]\n${'c: [*a, *a]\n'.repeat(1000)}---\n`,
  'lone surrogates': times('\uD800 \uDC00'),
};

describe('hostile articles', () => {
  for (const [name, text] of Object.entries(hostile)) {
    it(`are read in time: ${name}`, () => {
      const article = readArticle(text);
      for (const { span } of article.sentences) assert.ok(span.start < span.end && span.end <= text.length);
    }).timeout(10_000);
  }

  it('are read in time when one is typed into', () => {
    const reader = createArticleReader();
    const text = '> - a\n'.repeat(5000);
    assert.ok(reader.read(text).sentences.length > 0);
    assert.ok(reader.read(`${text}b`).sentences.length > 0);
  }).timeout(10_000);
});
