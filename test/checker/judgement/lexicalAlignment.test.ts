import assert from 'node:assert/strict';
import { alignWords, compareAligned, coverageOf, oppositeShare, orderOf, sidesOf } from '../../../server/src/checker/judgement/lexicalAlignment';
import { readLexical } from '../../../server/src/checker/judgement/lexicalReading';

const align = (claim: string, statement: string) => alignWords(readLexical(claim).words, readLexical(statement).words);

describe('lexicalAlignment', () => {
  it('covers what is said in the same words, in synonyms and in relatives', () => {
    assert.equal(coverageOf(align('Garlic lowers cholesterol.', 'Garlic lowers cholesterol.')), 1);
    const synonym = coverageOf(align('heart attack', 'myocardial infarction'));
    assert.ok(synonym > 0.5 && synonym < 1);
    const relative = coverageOf(align('irritation', 'irritations of the irritated'));
    assert.ok(relative > 0);
    assert.equal(coverageOf(align('Garlic lowers cholesterol.', 'The clinic opens at nine.')), 0);
    assert.equal(coverageOf([]), 0);
  });

  it('weighs a rare word more than a common one', () => {
    const claim = 'Patients took quercetin.';
    assert.ok(coverageOf(align(claim, 'Quercetin is a plant pigment.')) > coverageOf(align(claim, 'Patients were enrolled.')));
  });

  it('tells words that are negated on one side only', () => {
    assert.ok(compareAligned(align('Zinc does not shorten colds.', 'Zinc shortens colds.')).negatedOnce > 0);
    const both = compareAligned(align('Zinc does not shorten colds.', 'Zinc does not shorten colds.'));
    assert.equal(both.negatedOnce, 0);
    assert.ok(both.negatedTwice > 0);
  });

  it('tells words that are raised on one side and lowered on the other', () => {
    const difference = compareAligned(align('Coffee increases anxiety.', 'Coffee decreases anxiety.'));
    assert.ok(difference.otherDirection > difference.sameDirection);
    const agreement = compareAligned(align('Coffee increases anxiety.', 'Coffee increased anxiety.'));
    assert.ok(agreement.sameDirection > agreement.otherDirection);
  });

  it('finds opposites by prefix, and counts a negated one against it', () => {
    assert.ok(oppositeShare(align('The plant is stable.', 'The plant is unstable.')) > 0);
    assert.ok(oppositeShare(align('The plant is stable.', 'The plant is not unstable.')) < 0);
    assert.equal(oppositeShare(align('The plant is stable.', 'The plant is stable.')), 0);
  });

  it('tells the order of the aligned words', () => {
    assert.equal(orderOf(align('Garlic, onion, ginger', 'garlic onion ginger')), 1);
    assert.equal(orderOf(align('Garlic, onion, ginger', 'ginger onion garlic')), -1);
    assert.equal(orderOf(align('Garlic', 'garlic')), 0);
  });

  it('tells on which side of a comparison the aligned words stand', () => {
    const claim = readLexical('Garlic is better than ginger.');
    const swapped = readLexical('Ginger is better than garlic.');
    assert.ok(sidesOf(alignWords(claim.words, claim.words), claim.pivot, claim.pivot) > 0);
    assert.ok(sidesOf(alignWords(claim.words, swapped.words), claim.pivot, swapped.pivot) < sidesOf(alignWords(claim.words, claim.words), claim.pivot, claim.pivot));
    assert.equal(sidesOf(alignWords(claim.words, claim.words), claim.pivot, -1), 0);
  });
});
