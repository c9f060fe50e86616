import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorQuote } from '../../../server/src/checker/corpus/anchorQuote';

const source = 'Tea and sleep.\n\nIn both groups, black tea delayed\n  sleep by about 40 minutes. Nobody’s sleep — by “their” own\naccount — was shorter.\n';

describe('a quote that is not in its source', () => {
  it('is found where its words were changed', () => {
    const anchor = anchorQuote('black tea delays sleep by around 40 minutes', source);
    assert.deepEqual({ words: anchor?.words, line: anchor?.line }, { words: 'black tea delayed sleep by about 40 minutes', line: 3 });
    assert.ok(anchor !== undefined && anchor.likeness > 0.75 && anchor.likeness < 1);
  });

  it('is found in spite of typing aids: quotation marks, dashes, capital letters', () => {
    assert.deepEqual(anchorQuote('nobody\'s sleep - by "their" own account', source), { words: 'Nobody’s sleep — by “their” own account', line: 4, likeness: 1 });
  });

  it('is found by whole words', () => {
    assert.equal(anchorQuote('lack tea delayed slee', source)?.words, 'black tea delayed sleep');
  });

  it('is not found where nothing is like it', () => {
    assert.equal(anchorQuote('the heart beats faster after coffee at noon', source), undefined);
    assert.equal(anchorQuote('', source), undefined);
    assert.equal(anchorQuote('tea', ''), undefined);
  });

  it('leads to words of the source, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }), (quote, before, after) => {
        const text = `${before} ${quote} ${after}`;
        const anchor = anchorQuote(quote, text);
        return anchor === undefined || (text.replace(/\s+/g, ' ').includes(anchor.words) && anchor.line >= 1 && anchor.line <= text.split('\n').length);
      }),
      { numRuns: 60 },
    );
  });
});
