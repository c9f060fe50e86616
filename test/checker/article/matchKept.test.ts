import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matchKept } from '../../../server/src/checker/article/matchKept';

describe('items that are kept from one list to the next', () => {
  it('are found wherever they stand now, and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40)), fc.uniqueArray(fc.nat(40)), (before, now) => {
        const keys = Array.from({ length: 41 }, (_, id) => ({ id }));
        const keyAt = (id: number): { readonly id: number } => keys[id] ?? assert.fail();
        const kept = matchKept(before, keyAt, now.map(keyAt));
        assert.deepEqual(kept, now.map((id) => (before.includes(id) ? id : undefined)));
      }),
    );
  });
});
