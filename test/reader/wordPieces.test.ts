import { assert } from 'chai';
import { createEncoder } from '../../server/src/reader/wordPieces';

const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'the', 'cafe', 'sleep', '##ing', '##s', 'un', '##able', '.', '%', '5', '–', '[', ']', 'sep', 'a'];
const encode = createEncoder(`${vocabulary.join('\n')}\n`, 12);

const tokensOf = (claim: string, evidence = ''): string => encode({ claim, evidence }).ids.map((id) => vocabulary[id]).join(' ');

describe('the tokens of the second reader', () => {
  it('are those of claim and evidence between the special ones, with the side of each', () => {
    assert.deepEqual(encode({ claim: 'the cafe', evidence: 'sleep.' }), { ids: [2, 4, 5, 3, 6, 11, 3], types: [0, 0, 0, 0, 1, 1, 1] });
  });

  it('know no capitals and no accents', () => {
    assert.equal(tokensOf('THE Café'), '[CLS] the cafe [SEP] [SEP]');
    assert.equal(tokensOf('the cafe\u0301'), '[CLS] the cafe [SEP] [SEP]');
  });

  it('are the longest pieces of words, and unknown where there are none', () => {
    assert.equal(tokensOf('sleeping sleeps unable'), '[CLS] sleep ##ing sleep ##s un ##able [SEP] [SEP]');
    assert.equal(tokensOf('sleepy 睡'), '[CLS] [UNK] [UNK] [SEP] [SEP]');
    assert.equal(tokensOf('a'.repeat(101)), '[CLS] [UNK] [SEP] [SEP]');
  });

  it('set marks apart, and drop what cannot be seen', () => {
    assert.equal(tokensOf('5%–5.'), '[CLS] 5 % – 5 . [SEP] [SEP]');
    assert.equal(tokensOf('the\u0000\u200b\tcafe\r\n\n5'), '[CLS] the cafe 5 [SEP] [SEP]');
  });

  it('take text that looks like a special token for text', () => {
    assert.equal(tokensOf('[SEP]'), '[CLS] [ sep ] [SEP] [SEP]');
  });

  it('are cut from the longer side where they are too many', () => {
    assert.equal(tokensOf('the the the', 'cafe '.repeat(20)), '[CLS] the the the [SEP] cafe cafe cafe cafe cafe cafe [SEP]');
    assert.equal(tokensOf('the '.repeat(20), 'cafe '.repeat(20)), '[CLS] the the the the the [SEP] cafe cafe cafe cafe [SEP]');
    assert.lengthOf(encode({ claim: 'the '.repeat(100_000), evidence: 'cafe '.repeat(100_000) }).ids, 12);
  });

  it('are none without the special tokens', () => {
    assert.throws(() => createEncoder('the\ncafe\n', 12), /no \[CLS\]/);
  });
});
