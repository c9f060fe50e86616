import { assert } from 'chai';
import { compareFindings, createChecker, type Finding } from '../../../server/src/checker';
import { packOf, type GivenStatement } from '../packOf';

const draft = 'Tea is a drink. Tea has no side effects, and it works within 10 minutes.';
const harm = { id: 'harm', source: 'leaf', quote: 'tea causes serious side effects' };
const none = { id: 'none', source: 'bud', quote: 'tea has no side effects' };

const found = (statements: readonly GivenStatement[], text = draft): readonly Finding[] => createChecker({ packs: [packOf({ topics: ['tea'], statements })] }).check(text).findings;

/** What changed, on one line for each claim: words, verdicts, causes. */
const told = (before: readonly Finding[], now: readonly Finding[], text = draft): readonly string[] =>
  compareFindings(before, now).map((claim) => {
    assert.equal(text.slice(claim.span.start, claim.span.end), claim.text);
    assert.isAtMost(claim.sentence.start, claim.span.start);
    return `${claim.text} (${claim.aspect}, ${claim.topic}): ${claim.before} → ${claim.after}${claim.causes.map((cause) => `; ${cause.pack}/${cause.statement} ${cause.before} → ${cause.after}`).join('')}`;
  });

describe('comparing findings', () => {
  it('tells claims that a statement now speaks to, and those that nothing speaks to any more', () => {
    assert.deepEqual(told(found([{ ...harm, quote: 'tea costs little' }]), found([harm])), ['no side effects (complications, tea): none → conflict; test/harm none → conflicts']);
    assert.deepEqual(told(found([harm]), []), ['no side effects (complications, tea): conflict → none; test/harm conflicts → none']);
  });

  it('tells statements that went to the other side', () => {
    assert.deepEqual(told(found([harm]), found([{ ...harm, quote: none.quote }])), ['no side effects (complications, tea): conflict → support; test/harm conflicts → supports']);
    assert.deepEqual(told(found([{ ...none }]), found([{ ...none }, harm])), ['no side effects (complications, tea): support → conflict; test/harm none → conflicts']);
  });

  it('tells nothing of claims with the same verdict, whatever else speaks to them', () => {
    assert.deepEqual(told(found([harm]), found([harm, none])), []);
    assert.deepEqual(told(found([harm]), found([harm])), []);
    assert.deepEqual(told([], []), []);
  });

  it('tells them by position', () => {
    const onset = { id: 'slow', source: 'leaf', quote: 'tea takes three hours to work' };
    const words = told([], found([onset, harm])).map((line) => line.replace(/ \(.*/, ''));
    assert.deepEqual(words, ['no side effects', 'works', 'within 10 minutes']);
    const mixed = told(found([harm]), found([onset])).map((line) => line.replace(/.*: (\w+ → \w+);.*/, '$1'));
    assert.deepEqual(mixed, ['conflict → none', 'none → support', 'none → conflict']);
  });
});
