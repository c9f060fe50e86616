import { assert } from 'chai';
import { combineReadings, poolReadings, questionsOf } from '../../../server/src/checker/rereading/combineReadings';

const neutral = { supports: 0.05, conflicts: 0.05, neutral: 0.9 };
const opposed = { supports: 0.1, conflicts: 0.8, neutral: 0.1 };

describe('two judges of one pair', () => {
  it('agree on what both say, and are surer of it than either', () => {
    const both = combineReadings(opposed, opposed);
    assert.equal(both.label, 'conflicts');
    assert.isAbove(both.confidence, 0.8);
  });

  it('follow the surer one where they differ', () => {
    assert.equal(combineReadings(neutral, { conflicts: 0.985, supports: 0.005, neutral: 0.01 }).label, 'conflicts');
    assert.equal(combineReadings({ conflicts: 0.96, supports: 0.02, neutral: 0.02 }, { conflicts: 0.3, supports: 0.3, neutral: 0.4 }).label, 'conflicts');
  });

  it('ask first whether the statement speaks to the claim, then for which side', () => {
    const pooled = poolReadings({ supports: 0.45, conflicts: 0.45, neutral: 0.1 }, opposed, { answers: { reader: 1, rules: 1, bias: 0 }, opposes: { reader: 1, rules: 1, bias: 0 } });
    // The rules are sure that it speaks to it (9 to 1, as the reader is), and of no side.
    assert.closeTo(1 - pooled.neutral, 81 / 82, 1e-9);
    assert.closeTo(pooled.conflicts / pooled.supports, 8, 1e-9);
  });

  it('take certainty as it comes', () => {
    const { supports, conflicts, neutral: none } = poolReadings({ supports: 1, conflicts: 0, neutral: 0 }, { supports: 0, conflicts: 1, neutral: 0 });
    assert.closeTo(supports + conflicts + none, 1, 1e-9);
    assert.isBelow(none, 0.01);
    assert.deepEqual(questionsOf({ supports: 0, conflicts: 0, neutral: 0 }), { answers: 0, opposes: 0 });
  });
});
