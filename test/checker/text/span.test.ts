import { assert } from 'chai';
import { contains, joinSpans, overlaps, shiftSpan, textOf } from '../../../server/src/checker/text/span';

const of = (start: number, end: number): { readonly start: number; readonly end: number } => ({ start, end });

describe('spans', () => {
  it('overlap where they share a character, not where they touch', () => {
    assert.isTrue(overlaps(of(2, 5), of(4, 9)));
    assert.isTrue(overlaps(of(4, 9), of(2, 5)));
    assert.isTrue(overlaps(of(2, 9), of(4, 5)));
    assert.isFalse(overlaps(of(2, 5), of(5, 9)));
    assert.isFalse(overlaps(of(5, 9), of(2, 5)));
  });

  it('contain what lies within them, themselves included', () => {
    assert.isTrue(contains(of(2, 9), of(2, 9)));
    assert.isTrue(contains(of(2, 9), of(3, 8)));
    assert.isFalse(contains(of(2, 9), of(1, 8)));
    assert.isFalse(contains(of(2, 9), of(3, 10)));
    assert.isFalse(contains(of(3, 8), of(2, 9)));
  });

  it('join over what lies between, move, and quote their text', () => {
    assert.deepEqual(joinSpans(of(6, 9), of(1, 3)), of(1, 9));
    assert.deepEqual(joinSpans(of(1, 9), of(3, 4)), of(1, 9));
    assert.deepEqual(shiftSpan(of(1, 3), 4), of(5, 7));
    assert.equal(textOf('no pain', of(3, 7)), 'pain');
  });
});
