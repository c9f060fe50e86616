import { assert } from 'chai';
import { createPhraseIndex } from '../../../server/src/checker/lexicon/phraseIndex';
import { tokenize } from '../../../server/src/checker/text/tokens';

const index = createPhraseIndex<string>([
  ['side effect', 'side'],
  ['side effects of tea', 'tea'],
  ['effect', 'effect'],
  ['effects', 'effect'],
  ['effect', 'other'],
  ['not … effect', 'gap'],
  ['not an effect', 'exact'],
  ['', 'empty'],
]);

/** What is found, as `entry: words`. */
const found = (sentence: string): readonly string[] => {
  const tokens = tokenize(sentence);
  return index.find(tokens).map(({ entry, from, to }) => `${entry}: ${tokens.slice(from, to).map(({ text }) => text).join(' ')}`);
};

describe('phrases in a sentence', () => {
  it('are found in every form, by start, the longest first, each entry once', () => {
    assert.deepEqual(found('The side effects of teas'), ['tea: side effects of teas', 'side: side effects', 'effect: effects', 'other: effects']);
    assert.deepEqual(found('Effects, side by side'), ['effect: Effects', 'other: Effects']);
    assert.deepEqual(found('No side'), []);
    assert.deepEqual(found(''), []);
  });

  it('have gaps of one to five words, which no mark stands in', () => {
    const gaps = (sentence: string): number => found(sentence).filter((match) => match.startsWith('gap')).length;
    assert.deepEqual(['not effect', 'not one effect', 'not one two three four five effect', 'not one two three four five six effect', 'not one, two effect', 'not effect effect'].map(gaps), [0, 1, 1, 0, 0, 1]);
    assert.deepEqual(found('not an effect').slice(0, 2).sort(), ['exact: not an effect', 'gap: not an effect']);
  });

  it('tell their stems', () => {
    assert.deepEqual(['sid', 'effect', 'tea', 'of', 'milk'].map((stem) => index.hasStem(stem)), [true, true, true, true, false]);
    assert.includeMembers([...index.stems()], ['sid', 'effect', 'tea', 'not']);
  });

  it('may be looked up by another key than the stem', () => {
    const byText = createPhraseIndex([['Tea', 1]], ({ text }) => text);
    assert.deepEqual(byText.find(tokenize('tea Tea Teas')).map(({ from }) => from), [1]);
  });
});
