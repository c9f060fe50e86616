import assert from 'node:assert/strict';
import { compareFigures } from '../../../server/src/checker/judgement/lexicalFigures';
import { readLexical } from '../../../server/src/checker/judgement/lexicalReading';

const compare = (claim: string, statement: string) => compareFigures([readLexical(claim)], [readLexical(statement)]);

describe('lexicalFigures', () => {
  it('tells figures of one kind that agree from those that differ', () => {
    assert.equal(compare('It takes 20 minutes.', 'It lasts 20 minutes.').sameQuantities, 1);
    assert.equal(compare('It takes 20 minutes.', 'It lasts 90 minutes.').otherQuantities, 1);
    assert.equal(compare('It takes 20 minutes.', 'It costs 90 euros.').lostQuantities, 1);
  });

  it('takes neighbouring figures for the same', () => {
    assert.equal(compare('About 100 mg', '102 mg').sameQuantities, 1);
  });

  it('counts the same number written on both sides', () => {
    const { sharedNumbers, lostNumbers } = compare('12 of 40 improved.', 'Of 40 patients, 13 improved.');
    assert.deepEqual([sharedNumbers, lostNumbers], [1, 1]);
  });
});
