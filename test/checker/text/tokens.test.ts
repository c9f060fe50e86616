import { assert } from 'chai';
import fc from 'fast-check';
import { stemmedWords, stemsOf, tokenize } from '../../../server/src/checker/text/tokens';

const textsOf = (sentence: string): string[] => tokenize(sentence).map(({ text }) => text);

describe('tokens', () => {
  it('drops the hyphen inside a word and keeps the one between words', () => {
    assert.deepEqual(textsOf('A pain-free visit - 5-10 minutes'), ['A', 'pain', 'free', 'visit', '-', '5', '-', '10', 'minutes']);
  });

  it('splits a contraction into the verb and its negation', () => {
    assert.deepEqual(tokenize("It can't hurt, won’t it?").map(({ lower }) => lower), ['it', 'can', "n't", 'hurt', ',', 'will', "n't", 'it', '?']);
  });

  it('cuts off a possessive', () => {
    assert.deepEqual(textsOf("the mother's and the patient’s"), ['the', 'mother', "'s", 'and', 'the', 'patient', '’s']);
  });

  it('keeps a decimal comma and a decimal point inside the number', () => {
    assert.deepEqual(textsOf('2.5 mg, 1,000 IU.'), ['2.5', 'mg', ',', '1,000', 'IU', '.']);
  });

  it('keeps letters of other scripts and combining marks in the word they stand in', () => {
    assert.deepEqual(textsOf('Sjögren cafe\u0301 naïve-ish Ménière’s'), ['Sjögren', 'cafe\u0301', 'naïve', 'ish', 'Ménière', '’s']);
  });

  it('have the stems that are asked for alone', () => {
    for (const text of ['side effects', 'bruises', "doesn't hurt", 'at least … of', 'pain-free', '2.5 mg', '', ' ', 'a  b', 'Minoxidil']) {
      const tokens = tokenize(text);
      assert.deepEqual(stemsOf(text), tokens.map(({ stem }) => stem));
      assert.deepEqual(stemmedWords(text), tokens.filter(({ kind }) => kind === 'word').map(({ lower, stem }) => [lower, stem] as const));
    }
  });

  it('covers every character that is no blank and no dropped hyphen, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', 'é', '\u0301', '😀', ' ', '\u00a0', '-', '‑', "'", '’', '…', '4', '.', '٣', 'n’t') }), (sentence) => {
        let at = 0;
        for (const { start, end, text } of tokenize(sentence)) {
          assert.isAtLeast(start, at);
          assert.match(sentence.slice(at, start), /^[\s\-‑]*$/);
          assert.equal(sentence.slice(start, end), text);
          at = end;
        }
        assert.match(sentence.slice(at), /^[\s\-‑]*$/);
      }),
    );
  });
});
