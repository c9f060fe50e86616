import assert from 'node:assert/strict';
import { createChecker, judgePair } from '../../../server/src/checker';
import { checkDraft } from '../checkDraft';
import { packOf, type GivenStatement } from '../packOf';

const pack = (...statements: readonly GivenStatement[]) => packOf({ topics: ['homeopathy'], statements });

describe('judgeClaim', () => {
  it('gives one result for each statement, whatever it says beside', () => {
    const { findings } = createChecker({ packs: [pack('Homeopathy has side effects, it has serious side effects, and side effects are common with homeopathy.')] }).check('Homeopathy has no side effects.');
    assert.deepEqual(findings.map(({ conflicts }) => conflicts.length), [1]);
  });

  it('lets a conflict with one half of a statement outweigh support by the other', () => {
    checkDraft('Homeopathy is ⟦conflict s1|harmless⟧.', { pack: pack('Homeopathy is safe, but it can cause serious harm.') });
  });

  it('lets no statement conflict beside one that shares more of what the claim speaks of', () => {
    const inflamed = 'Homeopathy lowers inflammation in swollen joints.';
    const [ofJoints, atLarge] = ['Homeopathy reduced inflammation of swollen joints in rats.', 'Homeopathy did not lower inflammation.'];
    checkDraft('Homeopathy ⟦conflict s1|lowers inflammation⟧ in swollen joints.', { pack: pack(atLarge) });
    checkDraft(inflamed, { pack: pack(atLarge, ofJoints) });
    checkDraft('Homeopathy ⟦conflict s1|lowers inflammation⟧ in people.', { pack: pack(atLarge, ofJoints) });
  });

  it('lets all statements conflict that do, however near each is', () => {
    checkDraft('Homeopathy ⟦conflict s1 s2|lowers inflammation⟧ in swollen joints.', { pack: pack('Homeopathy did not lower inflammation.', 'Homeopathy did not lower inflammation of swollen joints.') });
  });

  it('sorts by confidence, then by the order of the pack', () => {
    const { findings } = createChecker({ packs: [pack('Homeopathy may be painful.', 'Homeopathy is painful.', 'Homeopathy hurts.')] }).check('Homeopathy is painless.');
    const conflicts = findings[0]?.conflicts ?? [];
    assert.equal(conflicts.length, 3);
    assert.deepEqual([...conflicts].sort((a, b) => b.confidence - a.confidence).map(({ statement }) => statement), conflicts.map(({ statement }) => statement));
    assert.equal(conflicts[2]?.statement, 's1');
    assert.deepEqual(conflicts.slice(0, 2).map(({ statement }) => statement), ['s2', 's3']);
  });
});

describe('what a source mentions only to reject it', () => {
  const rejected = pack({ quote: 'Homeopathy is painful.', stance: 'denies' }, { quote: 'You need two to four sessions of homeopathy.', stance: 'denies' });

  it('conflicts with a draft that claims it', () => {
    checkDraft('Homeopathy is ⟦conflict s1|painful⟧.', { pack: rejected });
    checkDraft('You need ⟦conflict s2|three sessions⟧ of homeopathy.', { pack: rejected });
  });

  it('agrees with a draft that denies it', () => {
    checkDraft('Homeopathy is ⟦support s1|painless⟧.', { pack: rejected });
  });

  it('leaves open what lies outside the rejected range', () => {
    checkDraft('You need ten sessions of homeopathy.', { pack: rejected, supports: true });
  });

  it('says so in the reason', () => {
    const { findings } = createChecker({ packs: [rejected] }).check('Homeopathy is painful.');
    assert.match(findings[0]?.conflicts[0]?.reason ?? '', /the source rejects/);
  });
});

describe('minConfidence', () => {
  it('hides what is judged with less', () => {
    const packs = [pack('Homeopathy is painful.')];
    assert.equal(createChecker({ packs, minConfidence: 0 }).check('Homeopathy is painless.').findings.length, 1);
    assert.equal(createChecker({ packs, minConfidence: 1 }).check('Homeopathy is painless.').findings.length, 0);
  });
});

describe('judgePair', () => {
  it('labels a pair without a pack, in NLI terms', () => {
    assert.equal(judgePair('Reflexology has no side effects.', 'Reflexology can cause bruising and other side effects.').label, 'conflicts');
    assert.equal(judgePair('Reflexology lowers blood pressure.', 'Reflexology reduces blood pressure.').label, 'supports');
    assert.equal(judgePair('Reflexology lowers blood pressure.', 'The clinic opens at nine.').label, 'neutral');
  });

  it('gives the deciding words of both sides', () => {
    const { decision, reasons, confidence } = judgePair('Reflexology raises blood pressure.', 'Reflexology lowers blood pressure.');
    assert.equal(decision?.kind, 'direction');
    assert.match(decision.claimWords, /raises blood pressure/);
    assert.match(decision.quoteWords, /lowers blood pressure/);
    assert.equal(reasons.length, 1);
    assert.ok(confidence > 0.5 && confidence <= 1);
  });

  it('has nothing to say of empty text', () => {
    assert.deepEqual(judgePair('', ''), { label: 'neutral', confidence: 0.5, reasons: [] });
  });
});
