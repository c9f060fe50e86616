import { assert } from 'chai';
import { tellingWords } from '../../../server/src/checker';
import { withoutEachWord } from '../../../server/src/checker/rereading/secondReader';
import { fakeReader } from './fakeReader';

const evidence = 'Melatonin may cause headache.';

describe('the words that tell', () => {
  it('are those whose removal takes most from a conflict, the most telling first', async () => {
    const reader = fakeReader(({ claim }) => (claim.includes('never') ? 0.6 : 0.1) + (claim.includes('headache') ? 0.3 : 0));
    const told = await tellingWords({ claim: 'Melatonin never causes a headache.', evidence }, reader, 3);
    assert.deepEqual(told.map(({ word }) => word), ['never', 'headache']);
    assert.closeTo(told[0]?.weight ?? 0, 0.5, 1e-9);
  });

  it('are none where no word matters, and where the reading was cancelled', async () => {
    const pair = { claim: 'Melatonin never causes a headache.', evidence };
    assert.deepEqual(await tellingWords(pair, fakeReader(() => 0.9), 3), []);
    assert.deepEqual(await tellingWords(pair, fakeReader(() => 0.9), 3, { isCancelled: () => true }), []);
  });

  it('are tried one at a time, light words left out, marks kept', () => {
    const trials = withoutEachWord({ claim: 'It is never 20-30 mg, ever.', evidence });
    assert.deepEqual(trials.map(({ word, pair }) => [word, pair.claim]), [
      ['never', 'It is 20-30 mg, ever.'],
      ['20-30', 'It is never mg, ever.'],
      ['mg', 'It is never 20-30, ever.'],
      ['ever', 'It is never 20-30 mg,.'],
    ]);
  });
});
