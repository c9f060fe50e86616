import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quoteLine, textFragmentAddress } from '../../../server/src/checker';

describe('an address with a text fragment', () => {
  const address = 'https://example.org/page';

  it('names the quote', () => assert.equal(textFragmentAddress(address, { quote: 'few side effects' }), `${address}#:~:text=few%20side%20effects`));
  it('encodes what separates parts', () => assert.equal(textFragmentAddress(address, { quote: 'well-tolerated, & safe' }), `${address}#:~:text=well%2Dtolerated%2C%20%26%20safe`));
  it('keeps the fragment that is there', () => assert.equal(textFragmentAddress(`${address}#results`, { quote: 'safe' }), `${address}#results:~:text=safe`));
  it('names what stands around', () => assert.equal(textFragmentAddress(address, { quote: 'safe', prefix: 'It is ', suffix: ' for all.' }), `${address}#:~:text=It%20is-,safe,-for%20all.`));
  it('names the first and last words of a long quote', () => {
    const quote = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
    assert.equal(textFragmentAddress(address, { quote }), `${address}#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79`);
  });
  it('is an address whatever the quote holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (quote, prefix) => {
      const result = textFragmentAddress(address, { quote, prefix });
      assert.ok(result.startsWith(address));
      assert.doesNotMatch(result, /[\s<>"()[\]]/);
      assert.ok(URL.canParse(result));
    }));
  });
});

describe('the line of a quote', () => {
  const text = 'One.\r\nIt is\n  safe (mostly).\nIt is safe.';

  it('is found over line breaks and any white space', () => assert.equal(quoteLine({ quote: 'It is safe (mostly)' }, text), 1));
  it('is that behind the prefix', () => assert.equal(quoteLine({ quote: 'It is safe', prefix: '(mostly). ' }, text), 3));
  it('is none where the text has not got it', () => assert.equal(quoteLine({ quote: 'never' }, text), undefined));
  it('is none for an empty quote', () => assert.equal(quoteLine({ quote: ' ' }, text), undefined));
  it('takes signs of patterns as they are', () => assert.equal(quoteLine({ quote: 'a.*b [c] \\d ^$' }, 'x\na.*b [c] \\d ^$'), 1));
});
