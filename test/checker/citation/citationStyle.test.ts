import assert from 'node:assert/strict';
import { chooseCitationStyle, detectCitationStyle, type CitationStyle } from '../../../server/src/checker';
import { readArticle } from '../../../server/src/checker/article/readArticle';

describe('the citation style of an article', () => {
  const cases: readonly (readonly [string, CitationStyle])[] = [
    ['No citation.', 'footnote'],
    ['A.[^1] B.[^2] [c](https://example.org).', 'footnote'],
    ['A [b](https://example.org). C [d](https://example.org/d). E.[^1]', 'link'],
    ['A [b](https://example.org). E.[^1]', 'footnote'],
    ['A [b](/booking), [c](contact.md), [d](#top), [e](mailto:a@b.cd).', 'footnote'],
    ['A [b][c]. D [e][c].\n\n[c]: https://example.org', 'reference'],
    ['A [1]. B [2]. C [1, 2].', 'footnote'],
    ['A [@b]. C [@d; @e].', 'pandoc'],
    ['---\nbibliography: refs.bib\n---\nA.', 'pandoc'],
    ['---\nbibliography: refs.bib\n---\nA.[^1]', 'footnote'],
  ];
  for (const [markdown, style] of cases) it(`of ${JSON.stringify(markdown)} is ${style}`, () => assert.equal(detectCitationStyle(readArticle(markdown)), style));

  it('gives way to footnotes where a source has no address to link to', () => {
    const article = readArticle('A [b](https://example.org).');
    assert.equal(chooseCitationStyle(article, {}), 'footnote');
    assert.equal(chooseCitationStyle(article, { URL: 'file:///x' }), 'footnote');
    assert.equal(chooseCitationStyle(article, { DOI: '10.1000/182' }), 'link');
    assert.equal(chooseCitationStyle(article, {}, 'reference'), 'footnote');
    assert.equal(chooseCitationStyle(article, {}, 'pandoc'), 'pandoc');
  });
});
