import * as assert from 'node:assert/strict';
import { parsePack } from '../../../server/src/checker/corpus/parsePack';
import { verifyQuote, verifyQuotes } from '../../../server/src/checker/corpus/verifyQuote';
import { asleep, tea } from './packText';

const source = 'In both groups, tea\n  delayed sleep. In one group, tea\tdelayed sleep by an hour.';

describe('a quote', () => {
  it('is found letter by letter, white space aside', () => {
    assert.equal(verifyQuote({ quote: 'sleep by an hour' }, source), 'found');
    assert.equal(verifyQuote({ quote: ' both  groups,\ntea ' }, source), 'found');
    assert.equal(verifyQuote({ quote: 'Sleep by an hour' }, source), 'missing');
    assert.equal(verifyQuote({ quote: 'delayedsleep' }, source), 'missing');
    assert.equal(verifyQuote({ quote: ' ' }, source), 'missing');
  });

  it('that stands more than once wants a prefix or a suffix', () => {
    assert.equal(verifyQuote({ quote: 'tea delayed sleep' }, source), 'ambiguous');
    assert.equal(verifyQuote({ quote: 'tea delayed sleep', prefix: 'both groups, ' }, source), 'found');
    assert.equal(verifyQuote({ quote: 'tea delayed sleep', prefix: 'groups,' }, source), 'found');
    assert.equal(verifyQuote({ quote: 'tea delayed sleep', suffix: ' by an' }, source), 'found');
    assert.equal(verifyQuote({ quote: 'tea delayed sleep', suffix: 'by an' }, source), 'found');
    assert.equal(verifyQuote({ quote: 'tea delayed sleep', prefix: 'no group, ' }, source), 'missing');
  });

  it('at the very start or end has no words before or after it', () => {
    assert.equal(verifyQuote({ quote: 'In both', prefix: '' }, source), 'found');
    assert.equal(verifyQuote({ quote: 'In both', prefix: 'and' }, source), 'missing');
    assert.equal(verifyQuote({ quote: 'n both', prefix: 'In both' }, source), 'missing');
    assert.equal(verifyQuote({ quote: 'an hour.', suffix: 'and' }, source), 'missing');
  });
});

describe('the quotes of a source', () => {
  const text = tea + asleep;
  const { statements } = parsePack(text, 'x').pack!;
  const codes = (copy: string): readonly string[] => verifyQuotes(statements, copy).map(({ code, at }) => `${code}: ${text.slice(at!.start, at!.end)}`);

  it('are told at the quote in the pack', () => {
    assert.deepEqual(codes(source), []);
    assert.deepEqual(codes('Tea did nothing.'), ['quote-not-found: tea delayed sleep by an hour']);
    assert.deepEqual(codes(source + source), ['quote-ambiguous: tea delayed sleep by an hour']);
  });
});
