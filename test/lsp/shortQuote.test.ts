import { assert } from 'chai';
import { shortQuote } from '../../server/src/lsp/shortQuote';

const quote = 'These side effects could include itchiness, rashes, inflammation, bruises or scars after a course of treatment';

describe('a quote where there is room for a line only', () => {
  it('is whole where it is short', () => assert.equal(shortQuote('It  hurts\na lot', 'hurts'), 'It hurts a lot'));

  it('is what surrounds the words that decided, in whole words', () => {
    assert.equal(shortQuote(quote, 'These side effects', 40), 'These side effects could include …');
    assert.equal(shortQuote(quote, 'bruises or scars', 40), '… bruises or scars after a …');
    assert.equal(shortQuote(quote, 'course of treatment', 40), '… or scars after a course of treatment');
  });

  it('never hides the words that decided where they fit', () => {
    for (const word of quote.split(' ')) assert.include(shortQuote(quote, word, 40), word);
  });
});
