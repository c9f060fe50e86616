import assert from 'node:assert/strict';
import fc from 'fast-check';
import { featuresOfPair, judgePair } from '../../../server/src/checker/judgePair';
import { lexicalFeatureNames } from '../../../server/src/checker/judgement/lexicalFeatures';

const words = ['zinc', 'colds', 'not', 'no effect', 'reduces', 'increases', 'risk', 'of', 'the', '12', 'mg', '%', ',', '.', 'than', 'asthma', 'myth', '(', '–'];
const texts = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((some) => some.join(' '));

describe('lexicalJudgement', () => {
  it('labels findings that deny each other, on things nobody prepared', () => {
    const claim = 'Quercetin reduces the risk of gout.';
    assert.equal(judgePair(claim, 'Quercetin did not reduce the risk of gout.').label, 'conflicts');
    assert.equal(judgePair(claim, 'We found that quercetin reduced the risk of gout.').label, 'supports');
    assert.equal(judgePair(claim, 'The trial was funded by a foundation.').label, 'neutral');
  });

  it('shows the sentence of the evidence that answers the claim', () => {
    const { decision, reasons } = judgePair('Quercetin reduces the risk of gout.', 'Adults were enrolled in spring. Quercetin did not reduce the risk of gout.');
    assert.equal(decision?.kind, 'negation');
    assert.match(decision.quoteWords, /not reduce/);
    assert.match(reasons[0] ?? '', /not reduce the risk of gout/);
  });

  it('judges any text, the same each time', () => {
    fc.assert(
      fc.property(texts, texts, (claim, evidence) => {
        const judged = judgePair(claim, evidence);
        assert.ok(judged.confidence >= 0 && judged.confidence <= 1);
        assert.equal(judged.decision === undefined, judged.label === 'neutral');
        assert.deepEqual(judgePair(claim, evidence), judged);
      }),
    );
  });

  it('weighs numbers only', () => {
    fc.assert(
      fc.property(texts, texts, (claim, evidence) => {
        const features = featuresOfPair(claim, evidence);
        assert.ok(features === undefined || (features.length === lexicalFeatureNames.length && features.every(Number.isFinite)));
      }),
    );
  });

  it('tells nothing from the claim alone', () => {
    const claims = ['Zinc is a hoax.', 'Zinc never cures colds.', 'Zinc cures colds.'];
    assert.deepEqual(claims.map((claim) => judgePair(claim, 'The bus leaves at nine.').label), ['neutral', 'neutral', 'neutral']);
  });
});
