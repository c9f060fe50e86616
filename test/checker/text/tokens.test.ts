import { assert } from 'chai';
import fc from 'fast-check';
import { rememberStems, stemmedWords, stemsOf, tokenize } from '../../../server/src/checker/text/tokens';

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

  it('takes "it\'s" apart into a pronoun and its verb', () => {
    const rows = { "It's safe": ['it', 'is', 'safe'], 'there’s': ['there', 'is'], "nobody's": ['nobody', "'s"], "its": ['its'] };
    for (const [sentence, words] of Object.entries(rows)) assert.deepEqual(tokenize(sentence).map(({ lower }) => lower), words);
  });

  it('reads "per cent" as one word', () => {
    const [number, percent] = tokenize('70 per cent of 5 cent');
    assert.deepInclude(percent, { text: 'per cent', lower: 'percent', start: 3, end: 11, kind: 'word' });
    assert.equal(number?.kind, 'number');
    assert.deepEqual(stemsOf('ten per cent'), stemsOf('ten percent'));
    assert.deepEqual(textsOf('per patient, a cent'), ['per', 'patient', ',', 'a', 'cent']);
  });

  it('keeps a decimal comma and a decimal point inside the number', () => {
    assert.deepEqual(textsOf('2.5 mg, 1,000 IU.'), ['2.5', 'mg', ',', '1,000', 'IU', '.']);
  });

  it('keeps letters of other scripts and combining marks in the word they stand in', () => {
    assert.deepEqual(textsOf('Sjögren cafe\u0301 naïve-ish Ménière’s'), ['Sjögren', 'cafe\u0301', 'naïve', 'ish', 'Ménière', '’s']);
  });

  it('keeps one or two digits with the letters of a name, and figures of their own apart', () => {
    const rows = {
      'D3 B12 Q10.': ['D3', 'B12', 'Q10', '.'],
      'D1000 B2.5 COVID19 H2O CD34é': ['D', '1000', 'B', '2.5', 'COVID', '19', 'H', '2', 'O', 'CD', '34', 'é'],
      '5-fold, one -third, x-7 x-é': ['5', '-', 'fold', ',', 'one', '-', 'third', ',', 'x', '-', '7', 'x', 'é'],
    };
    for (const [sentence, texts] of Object.entries(rows)) assert.deepEqual(textsOf(sentence), texts);
  });

  it('keeps an apostrophe with the letters on both of its sides', () => {
    const rows = { "d'Été d'ete rock'n": ["d", "'Été", 'd', "'ete", 'rock', "'n"], "the mothers' rights": ['the', 'mothers', "'", 'rights'], "'twas 'tis": ["'", 'twas', "'", 'tis'] };
    for (const [sentence, texts] of Object.entries(rows)) assert.deepEqual(textsOf(sentence), texts);
  });

  it('gives each part of a contraction and of a compound its own place, joined to the part before', () => {
    const parts = tokenize("It can't be pain-free").map(({ text, start, end, joined }) => [text, start, end, joined]);
    assert.deepEqual(parts, [['It', 0, 2, false], ['ca', 3, 5, false], ["n't", 5, 8, true], ['be', 9, 11, false], ['pain', 12, 16, false], ['free', 17, 21, true]]);
  });

  it('takes stems that were worked out elsewhere', () => {
    rememberStems([['quuxlings', 'quux']]);
    assert.deepEqual(stemsOf('two quuxlings'), ['two', 'quux']);
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
