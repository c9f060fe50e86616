import assert from 'node:assert/strict';
import { readLexical } from '../../../server/src/checker/judgement/lexicalReading';

const keysOf = (sentence: string) => readLexical(sentence).words.map(({ key }) => key);
const directionsIn = (sentence: string) => Object.fromEntries(readLexical(sentence).words.map(({ stem, direction }) => [stem, direction]));

describe('lexicalReading', () => {
  it('gives a patient’s and a paper’s word for one thing the same key', () => {
    assert.deepEqual(keysOf('heart attack'), keysOf('myocardial infarction'));
    assert.notDeepEqual(keysOf('heart attack'), keysOf('stroke'));
  });

  it('keeps the number that belongs to a name with the name', () => {
    assert.ok(keysOf('IL-10 binds.').some((key) => key.endsWith('10')));
    assert.deepEqual(readLexical('IL-10 fell in 12 patients.').numbers, ['12']);
    assert.deepEqual(readLexical('It fell by 10.').numbers, ['10']);
  });

  it('points each word by the nearest change', () => {
    const directions = directionsIn('Zinc reduced fatigue while caffeine increased tremor.');
    assert.equal(directions['fatigu'], -1);
    assert.equal(directions['tremor'], 1);
    assert.equal(directionsIn('Zinc did not reduce fatigue.')['fatigu'], 0);
  });

  it('leaves out words that only shape the sentence', () => {
    assert.ok(!keysOf('However, it may possibly help.').some((key) => ['howev', 'may', 'possibly'].includes(key)));
  });

  it('finds where a comparison turns and where the finding starts', () => {
    const { pivot, turn } = readLexical('Walking is better than running.');
    assert.equal(pivot, 3);
    assert.ok(turn > 0 && turn <= 2);
    assert.equal(readLexical('Walking tours.').pivot, -1);
  });

  it('reads empty text as nothing', () => {
    assert.deepEqual(readLexical('').words, []);
  });
});
