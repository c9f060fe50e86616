import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lexicalFeatureNames } from '../../../server/src/checker/judgement/lexicalFeatures';
import { toCalibrated, weighFeatures } from '../../../server/src/checker/judgement/lexicalModel';
import data from '../../../server/src/checker/judgement/weights.json';

const rows = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: lexicalFeatureNames.length, maxLength: lexicalFeatureNames.length });

describe('lexicalModel', () => {
  it('was fitted on the features that are worked out now', () => {
    assert.deepEqual(data.features, lexicalFeatureNames, 'run scripts/fitJudge.mjs');
  });

  it('gives probabilities', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const { supports, conflicts, neutral } = weighFeatures(row);
        assert.ok([supports, conflicts, neutral].every((probability) => probability >= 0 && probability <= 1));
        assert.ok(Math.abs(supports + conflicts + neutral - 1) < 1e-9);
      }),
    );
  });

  it('labels by the likeliest', () => {
    assert.equal(toCalibrated({ supports: 0.2, conflicts: 0.7, neutral: 0.1 }).label, 'conflicts');
    assert.equal(toCalibrated({ supports: 0.5, conflicts: 0.1, neutral: 0.4 }).label, 'supports');
    assert.equal(toCalibrated({ supports: 0.2, conflicts: 0.2, neutral: 0.6 }).label, 'neutral');
  });

  it('is surer of what is likelier, and never quite sure', () => {
    const confidenceOf = (conflicts: number) => toCalibrated({ supports: 0, conflicts, neutral: 1 - conflicts }).confidence;
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 1, noNaN: true }), fc.double({ min: 0.5, max: 1, noNaN: true }), (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        assert.ok(confidenceOf(low) <= confidenceOf(high) + 1e-9);
        assert.ok(confidenceOf(high) < 1 && confidenceOf(low) > 0);
      }),
    );
  });
});
