import assert from 'node:assert/strict';
import { createArticleReader, readArticle } from '../../../server/src/checker/article/readArticle';
import { hostileArticles } from './hostileArticles';

const hostile = hostileArticles(300_000);

describe('hostile articles', () => {
  for (const [name, text] of Object.entries(hostile)) {
    it(`are read in time: ${name}`, () => {
      const article = readArticle(text);
      for (const { span } of article.sentences) assert.ok(span.start < span.end && span.end <= text.length);
    }).timeout(60_000);
  }

  it('are read in time when one is typed into', () => {
    const reader = createArticleReader();
    const text = '> - a\n'.repeat(5000);
    assert.ok(reader.read(text).sentences.length > 0);
    assert.ok(reader.read(`${text}b`).sentences.length > 0);
  }).timeout(60_000);
});
