import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatWaiverComment, readWaiverComment, type WaiverComment } from '../../../server/src/checker/waiver/commentText';

/** What a comment says that could be read. */
function commentIn(text: string): WaiverComment {
  const read = readWaiverComment(text);
  assert.ok(read !== undefined && 'comment' in read, text);
  return read.comment;
}

function faultIn(text: string): string {
  const read = readWaiverComment(text);
  assert.ok(read !== undefined && 'fault' in read, text);
  return read.fault;
}

describe('a waiver comment', () => {
  it('needs no more than a reason', () => {
    assert.deepEqual(commentIn(' claimlint-waive: the clinic measured it '), { reason: 'the clinic measured it', statements: [] });
  });

  it('says what it is for, who decided and until when', () => {
    assert.deepEqual(commentIn(' claimlint-waive next-line code=claim-conflict statements="a/s1, b/s/2" seal=abc-def reviewer="Medical review" expires=2027-01-31: see: the minutes '), {
      scope: 'next-line',
      code: 'claim-conflict',
      statements: [
        { pack: 'a', statement: 's1' },
        { pack: 'b', statement: 's/2' },
      ],
      seal: 'abc-def',
      reviewer: 'Medical review',
      expires: '2027-01-31',
      reason: 'see: the minutes',
    });
  });

  it('may be without a reason, which is told later', () => {
    assert.equal(commentIn(' claimlint-waive section ').reason, '');
    assert.equal(commentIn(' claimlint-waive: ').reason, '');
  });

  it('may go over several lines', () => {
    assert.equal(commentIn('\n  claimlint-waive file:\n  a page of\n  our own trials\n').reason, 'a page of our own trials');
  });

  it('is none of ours without the keyword', () => {
    for (const text of [' a remark ', ' prettier-ignore ', ' about claimlint-waive: no ']) assert.equal(readWaiverComment(text), undefined, text);
  });

  for (const [text, fault] of [
    [' claimlint-disable ', /no comment "claimlint-disable"/],
    [' claimlint-waive sectoin: x ', /Did you mean "?section"?/i],
    [' claimlint-waive becuase we know ', /"becuase" is not understood/],
    [' claimlint-waive line file: x ', /"file" is not understood/],
    [' claimlint-waive reviewr=A: x ', /"reviewr" is not known.*reviewer/],
    [' claimlint-waive code=claim-support: x ', /the code is one of/],
    [' claimlint-waive statements=s1: x ', /pack\/statement/],
    [' claimlint-waive expires=2027-02-30: x ', /the day as/],
    [' claimlint-waive (x): y ', /from "\(x\): y" on/],
  ] as const) {
    it(`is told what is wrong with it: ${text.trim()}`, () => assert.match(faultIn(text), fault));
  }

  it('is read back as it was written, on one line, with nothing that ends it early', () => {
    const words = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a -- b', '-->', '<!--', '&amp;', '"', ':', '|', '---', '&#45;')).map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
    const comment = fc.record(
      {
        words: words.filter((text) => text !== ''),
        scope: fc.constantFrom('sentence', 'next-sentence', 'line', 'next-line', 'section', 'file'),
        code: fc.constantFrom('claim-conflict', 'claim-tension', 'claim-unsupported'),
        statements: fc.array(fc.record({ pack: name, statement: name }, { noNullPrototype: true }), { maxLength: 3 }),
        seal: fc.stringMatching(/^[0-9a-z]{7}-[0-9a-z]{7}$/),
        reviewer: words.filter((text) => text !== ''),
        expires: fc.constant('2027-01-31'),
        reason: words,
      },
      { requiredKeys: ['statements', 'reason'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(comment, (given: WaiverComment) => {
        const text = formatWaiverComment(given);
        assert.match(text, /^<!-- [^\r\n|]* -->$/u);
        const inner = text.slice(4, -3);
        assert.ok(!inner.includes('--'), text);
        assert.deepEqual(commentIn(inner), given);
      }),
    );
  });
});
