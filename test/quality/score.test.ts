import { strict as assert } from 'node:assert';
import type { Finding, JudgedStatement, Verdict } from '../../server/src/checker';
import type { QualityCase } from './cases';
import { toFigures } from './report';
import { scoreCase } from './score';

const conflictCase: QualityCase = {
  id: 'one',
  text: 'The herb is cheap and has no side effects.',
  expect: 'conflict',
  span: 'no side effects',
  statements: ['nausea', 'headache'],
  kind: 'negation',
  aspect: 'complications',
};
const silentCase: QualityCase = { id: 'two', text: 'Has it no side effects?', expect: 'silent', trap: 'question', aspect: 'complications' };

/** A finding on `words` of the case's text that rests on one statement. */
function createFinding({ text }: QualityCase, verdict: Verdict, words: string, statement: string): Finding {
  const start = text.indexOf(words);
  const decision = { kind: 'negation', claimWords: words, quoteWords: 'may occur' } as const;
  const judged: JudgedStatement = { pack: 'herb', statement, source: 'leaflet', quote: 'Nausea may occur.', confidence: 0.9, reason: 'They differ.', decision };
  const lists = { conflicts: verdict === 'conflict' ? [judged] : [], tensions: verdict === 'tension' ? [judged] : [], supports: verdict === 'support' ? [judged] : [] };
  const span = { start, end: start + words.length };
  return { verdict, code: `claim-${verdict}`, severity: 'warning', message: '', span, sentence: { start: 0, end: text.length }, text: words, topic: 'herb', aspect: 'complications', ...lists };
}

function score(qualityCase: QualityCase, ...findings: readonly Finding[]): readonly [string, number] {
  const { outcome, extraCount } = scoreCase('herb', qualityCase, findings);
  return [outcome, extraCount];
}

describe('the score of a case', () => {
  it('is right for a conflict that touches the marked words and names a fitting statement', () => {
    assert.deepEqual(score(conflictCase, createFinding(conflictCase, 'conflict', 'side effects', 'headache')), ['right', 0]);
  });

  it('is missed without a finding, and with a finding of another verdict', () => {
    assert.deepEqual(score(conflictCase), ['missed', 0]);
    assert.deepEqual(score(conflictCase, createFinding(conflictCase, 'tension', 'no side effects', 'nausea')), ['missed', 0]);
  });

  it('tells a wrong statement from a wrong place', () => {
    assert.deepEqual(score(conflictCase, createFinding(conflictCase, 'conflict', 'no side effects', 'price')), ['wrongStatement', 0]);
    assert.deepEqual(score(conflictCase, createFinding(conflictCase, 'conflict', 'cheap', 'nausea')), ['wrongSpan', 0]);
  });

  it('counts conflicts on words that are not marked', () => {
    const right = createFinding(conflictCase, 'conflict', 'no side effects', 'nausea');
    assert.deepEqual(score(conflictCase, createFinding(conflictCase, 'conflict', 'cheap', 'price'), right), ['right', 1]);
  });

  it('accepts a further marked place and a fitting source', () => {
    const { statements: _, ...rest } = conflictCase;
    const bySource: QualityCase = { ...rest, also: ['cheap'], sources: ['leaflet'] };
    assert.deepEqual(score(bySource, createFinding(bySource, 'conflict', 'cheap', 'any')), ['right', 0]);
  });

  it('flags a silent text for a conflict, and for a support only where it is strict', () => {
    const support = createFinding(silentCase, 'support', 'no side effects', 'nausea');
    assert.deepEqual(score(silentCase, createFinding(silentCase, 'conflict', 'no side effects', 'nausea')), ['flagged', 0]);
    assert.deepEqual(score(silentCase, support), ['right', 0]);
    assert.deepEqual(score({ ...silentCase, strict: true }, support), ['flagged', 0]);
  });

  it('flags a conflict where a support is expected', () => {
    const supported: QualityCase = { ...conflictCase, expect: 'support' };
    assert.deepEqual(score(supported, createFinding(supported, 'conflict', 'no side effects', 'nausea')), ['flagged', 0]);
  });
});

describe('the figures', () => {
  it('count found, flagged and unmarked conflicts', () => {
    const found = scoreCase('herb', conflictCase, [createFinding(conflictCase, 'conflict', 'no side effects', 'nausea')]);
    const missed = scoreCase('herb', conflictCase, []);
    const flagged = scoreCase('herb', silentCase, [createFinding(silentCase, 'conflict', 'no side effects', 'nausea')]);
    const { foundShare, flaggedShare, precision } = toFigures([found, missed, flagged, scoreCase('herb', silentCase, [])]);
    assert.deepEqual({ foundShare, flaggedShare, precision }, { foundShare: 0.5, flaggedShare: 0.5, precision: 0.5 });
  });
});
