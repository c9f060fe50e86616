import assert from 'node:assert/strict';
import { applyEdits, citationEdit, detectCitationStyle } from '../../../server/src/checker';
import { readArticle } from '../../../server/src/checker/article/readArticle';
import { cite, page, sentenceWith } from './citationTools';

const entry = 'Ewers J. How much does it hurt? Web page. <https://example.org/pain>';

describe('citing by number', () => {
  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['starts a list at the end', 'It hurts.\n', `It hurts [1].\n\n## References\n\n1. ${entry}\n`],
    ['goes on with the list', 'It hurts.\n\n## Sources\n\n1. Smith. Title.\n2. Doe. Title.\n', `It hurts [3].\n\n## Sources\n\n1. Smith. Title.\n2. Doe. Title.\n3. ${entry}\n`],
    ['goes on behind a bracket, with its indentation', 'It hurts.\n\n# References\n\n 1) Smith. Title.\n', `It hurts [2].\n\n# References\n\n 1) Smith. Title.\n 2) ${entry}\n`],
    ['goes on with numbers in brackets', 'It hurts.\n\n## References\n\n[1] Smith. Title.\n\n[2] Doe. Title.\n', `It hurts [3].\n\n## References\n\n[1] Smith. Title.\n\n[2] Doe. Title.\n\n[3] ${entry}\n`],
    ['goes on with a list in the middle', 'It hurts.\n\n## References\n\n1. Smith. Title.\n   Second line.\n\n## Thanks\n\nTo all.\n', `It hurts [2].\n\n## References\n\n1. Smith. Title.\n   Second line.\n2. ${entry}\n\n## Thanks\n\nTo all.\n`],
    ['keeps CRLF', 'It hurts.\r\n\r\n## References\r\n\r\n1. Smith. Title.\r\n', `It hurts [2].\r\n\r\n## References\r\n\r\n1. Smith. Title.\r\n2. ${entry}\r\n`],
    ['counts as readers do where every item is written 1', 'It hurts.\n\n## References\n\n1. Smith. Title.\n1. Doe. Title.\n', `It hurts [3].\n\n## References\n\n1. Smith. Title.\n1. Doe. Title.\n3. ${entry}\n`],
    ['uses the entry that is there', `It hurts.\n\n## References\n\n1. Smith. Title.\n2. Ewers J. How much does it hurt? 2020.\n`, `It hurts [2].\n\n## References\n\n1. Smith. Title.\n2. Ewers J. How much does it hurt? 2020.\n`],
    ['leaves a sentence that is cited by number as it is', `It hurts [1].\n\n## References\n\n1. ${entry}\n`, `It hurts [1].\n\n## References\n\n1. ${entry}\n`],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => assert.equal(cite(before, 'numbered'), after));
  }

  it('does nothing where the next number is the label of a link', () => {
    const text = 'It hurts.\n\n[2]: https://example.org/two\n\n## References\n\n1. Smith. Title.\n';
    assert.equal(cite(text, 'numbered'), text);
  });

  it('is the style of an article with numbers and a list', () => {
    assert.equal(detectCitationStyle(readArticle('It hurts [1]. It heals [2].\n\n## References\n\n1. Smith. Title.\n2. Doe. Title.\n')), 'numbered');
    assert.equal(detectCitationStyle(readArticle('It hurts [1]. It heals [2].\n')), 'footnote');
  });

  it('is found again in any other style', () => {
    const article = readArticle(`It hurts [1].\n\n## References\n\n1. ${entry}\n`);
    const edits = citationEdit({ article, sentence: sentenceWith(article, 'hurts').span, source: page, style: 'footnote' });
    assert.deepEqual(edits, []);
    assert.equal(applyEdits(article.text, edits), article.text);
  });
});
