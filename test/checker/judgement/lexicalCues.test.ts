import assert from 'node:assert/strict';
import { readLexical } from '../../../server/src/checker/judgement/lexicalReading';

const stanceOf = (sentence: string) => readLexical(sentence).stance;
const negatedIn = (sentence: string) => readLexical(sentence).words.flatMap(({ stem, isNegated }) => (isNegated ? [stem] : []));

describe('lexicalCues', () => {
  it('tells a finding of nothing from a mere negator', () => {
    assert.equal(stanceOf('Zinc had no effect on colds.').denial, 2);
    assert.equal(stanceOf('There is no evidence that zinc shortens colds.').denial, 2);
    assert.equal(stanceOf('Zinc does not shorten colds.').denial, 1);
    assert.equal(stanceOf('Zinc shortens colds.').denial, 0);
    assert.equal(stanceOf('Adults without asthma took zinc.').denial, 0);
  });

  it('takes what is negative in form only for no negation', () => {
    assert.deepEqual(negatedIn('Zinc not only shortens colds.'), []);
    assert.equal(stanceOf('The drug helps, with or without surgery.').polarity, 1);
  });

  it('lets a negator reach up to a comma or a contrast', () => {
    assert.deepEqual(negatedIn('Zinc does not cure colds, but honey soothes coughs.'), ['cur', 'cold'].filter((stem) => negatedIn('Zinc does not cure colds.').includes(stem)));
    assert.ok(negatedIn('Zinc does not cure colds.').length > 0);
    assert.ok(!negatedIn('Zinc does not cure colds, but honey soothes coughs.').includes('honey'));
  });

  it('turns what stands before a word that calls it untrue', () => {
    assert.ok(negatedIn('That garlic cures colds is a myth.').includes('garlic'));
  });

  it('hears good in less of what nobody wants, and bad in more of it', () => {
    assert.ok(stanceOf('Statins lowered mortality.').tone > 0);
    assert.ok(stanceOf('Smoking raised mortality.').tone < 0);
    assert.ok(stanceOf('Statins did not lower mortality.').tone < 0);
  });

  it('counts no trend where the change is denied', () => {
    assert.equal(stanceOf('Weight increased.').trend, 1);
    assert.equal(stanceOf('Weight decreased.').trend, -1);
    assert.equal(stanceOf('Weight never increased.').trend, 0);
  });

  it('multiplies changes in a row', () => {
    assert.equal(stanceOf('Loss of the enzyme lowers glucose.').chain, 1);
    assert.equal(stanceOf('The enzyme lowers glucose.').chain, -1);
    assert.equal(stanceOf('The enzyme binds glucose.').chain, 0);
  });

  it('hears many and few in percentages too', () => {
    assert.ok(stanceOf('Pain was seen in 80% of them.').amount > 0);
    assert.ok(stanceOf('Pain was seen in 3% of them.').amount < 0);
  });
});
