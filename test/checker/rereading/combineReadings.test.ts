import { assert } from 'chai';
import { combineReadings } from '../../../server/src/checker/rereading/combineReadings';

const neutral = { label: 'neutral', confidence: 0.9 } as const;

describe('two judges of one pair', () => {
  it('agree on what both say, and are surer of it than either', () => {
    const both = combineReadings({ label: 'conflicts', confidence: 0.8 }, { conflicts: 0.8, supports: 0.1, neutral: 0.1 });
    assert.equal(both.label, 'conflicts');
    assert.isAbove(both.confidence, 0.8);
  });

  it('follow the surer one where they differ', () => {
    assert.equal(combineReadings(neutral, { conflicts: 0.97, supports: 0.01, neutral: 0.02 }).label, 'conflicts');
    assert.equal(combineReadings({ label: 'conflicts', confidence: 0.95 }, { conflicts: 0.3, supports: 0.3, neutral: 0.4 }).label, 'conflicts');
  });

  it('leave it to the rules where the reader says nothing, and take certainty as it comes', () => {
    assert.deepEqual(combineReadings(neutral, { conflicts: 0, supports: 0, neutral: 0 }), neutral);
    assert.equal(combineReadings({ label: 'supports', confidence: 1 }, { conflicts: 1, supports: 0, neutral: 0 }).label, 'conflicts');
  });
});
