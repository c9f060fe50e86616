import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatCitation, type CslItem } from '../../../server/src/checker';
import { readArticle } from '../../../server/src/checker/article/readArticle';
import { webAddress } from '../../../server/src/checker/citation/address';
import { escapeMarkdown, toPlainLine } from '../../../server/src/checker/citation/markdownText';
import { anySource } from './citationTools';

describe('the citation of a source', () => {
  const cases: readonly (readonly [CslItem, string])[] = [
    [{ id: 'a', type: 'webpage', title: 'What should be the frequency?', author: [{ family: 'Ewers', given: 'John' }] }, 'Ewers J. What should be the frequency? Web page.'],
    [{ id: 'a-1', type: 'webpage' }, 'a-1. Web page.'],
    [{ id: 'a', type: 'unheard-of', title: 'Title' }, 'Title.'],
    [
      {
        id: 'a', type: 'article-journal', title: 'Pain', 'container-title': 'Journal of Pain', volume: '12', issue: '3', page: '45-50', DOI: '10.1000/182', PMID: '7',
        issued: { 'date-parts': [[2019, 5, 1]] }, author: [{ family: 'Smith', given: 'Jane A.' }, { family: 'Lee', given: 'Li-Na' }],
      },
      'Smith JA, Lee LN. Pain. Journal of Pain. 2019;12(3):45-50. https://doi.org/10.1000/182',
    ],
    [
      { id: 'a', type: 'report', title: 'Pain', publisher: 'A Body', author: ['A', 'B', 'C', 'D'].map((family) => ({ family })), issued: { literal: 'spring 2020' }, PMID: '7' },
      'A, B, C, et al. Pain. A Body. spring 2020. PMID 7.',
    ],
    [{ id: 'a', type: 'book', title: '“Pain.”', author: [{ literal: 'World Body' }], URL: 'http://example.org' }, 'World Body. “Pain.” http://example.org'],
  ];
  for (const [item, expected] of cases) it(expected, () => assert.equal(formatCitation(item), expected));

  it('is one line without control characters, whatever a pack holds', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const line = formatCitation(source);
        assert.notEqual(line.trim(), '');
        assert.doesNotMatch(line, /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});

describe('escaped text', () => {
  const pieces = fc.constantFrom('a', 'B c', '1', ' ', '.', ')', '*', '_', '`', '[', ']', '(', '<', '>', '<b>', '<!--', '&', '&lt;', '&#35;', '#', '-', '+', '=', '~', '|', '\\', '!', '^', '@', '$', '{', ':', '//', 'http', 'https://a.bc/d', 'www.a.bc', 'a@b.cd', '[^n]: ', '[x]: y', '😀');
  const lines = fc.array(pieces, { maxLength: 12 }).map((parts) => toPlainLine(`${parts.join('')} word`));

  const frames: readonly (readonly [string, string, readonly string[]])[] = [
    ['[^note]: ', '', []],
    ['[^note]: Start ', '', []],
    ['[^note]: [', '](https://example.org)', ['https://example.org']],
    ['[^note]: (at [', '][ref]).\n\n[ref]: https://example.org', ['ref']],
  ];
  for (const [before, behind, targets] of frames) {
    it(`reads as the words it was made from and nothing else in ${JSON.stringify(before + behind)}`, () => {
      const shownBefore = before.replace(/^\[\^note\]: /, '').replace('[', '');
      const shownBehind = behind.startsWith('][') ? ').' : '';
      fc.assert(
        fc.property(lines, (line) => {
          const article = readArticle(`${before}${escapeMarkdown(line)}${behind}\n`);
          assert.equal(article.footnotes[0]?.text, shownBefore + line + shownBehind);
          assert.deepEqual(article.citations.map(({ target }) => target), targets);
          assert.deepEqual(article.comments, []);
        }),
        { numRuns: 1000 },
      );
    });
  }

  it('leaves ordinary titles as they are', () => {
    for (const title of ['Is it safe? A review (2019)', 'Müller’s “trial”: 5-10 % & more', 'C. difficile - 2nd edition']) assert.equal(escapeMarkdown(title), title);
    assert.equal(escapeMarkdown('::: word'), '\\::: word');
  });
});

describe('the address of a source', () => {
  const cases: readonly (readonly [Pick<CslItem, 'URL' | 'DOI'>, string | undefined])[] = [
    [{ URL: ' https://example.org/a?b=c&d=e#f ' }, 'https://example.org/a?b=c&d=e#f'],
    [{ URL: 'HTTPS://example.org:8080' }, 'HTTPS://example.org:8080'],
    [{ URL: 'https://example.org/a_(b)|c' }, 'https://example.org/a_%28b%29%7Cc'],
    [{ URL: 'https://example.org/?a=b&copy;' }, 'https://example.org/?a=b%26copy;'],
    [{ URL: 'https://example.org/a', DOI: 'https://dx.doi.org/10.1000/182' }, 'https://doi.org/10.1000/182'],
    [{ URL: 'https://example.org/a', DOI: '11.1/x' }, 'https://example.org/a'],
    [{ URL: 'https://example.org/a\nb' }, undefined],
    [{ URL: 'https://example.org/\u202Egpj' }, undefined],
    [{ URL: 'https://example.org@evil.example' }, undefined],
    [{ URL: 'javascript:alert(1)//https://' }, undefined],
    [{}, undefined],
  ];
  for (const [source, expected] of cases) it(`${JSON.stringify(source)} → ${String(expected)}`, () => assert.equal(webAddress(source), expected));
});
