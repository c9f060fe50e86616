import * as assert from 'node:assert/strict';
import { createChecker, type Finding } from '../../../server/src/checker';
import { packOf } from '../packOf';

const pack = packOf({ topics: ['acupuncture'], statements: ['Acupuncture has serious side effects.', 'Acupuncture has no side effects.', 'A session of acupuncture takes 30 minutes.', 'Acupuncture costs 60 euros per session.'] });
const check = (text: string): readonly Finding[] => createChecker({ packs: [pack] }).check(text).findings;

describe('findings of one sentence', () => {
  it('are told in the order of their words, whatever is read first', () => {
    for (const text of [
      'A session of acupuncture costs 900 euros, takes three hours and has mild side effects.',
      'Acupuncture has mild side effects, and a session of acupuncture takes three hours and costs 900 euros.',
    ]) {
      const starts = check(text).map(({ span }) => span.start);
      assert.ok(starts.length >= 2, text);
      assert.deepEqual(starts, starts.toSorted((a, b) => a - b));
    }
  });

  it('name each statement once, on the side that weighs most', () => {
    for (const text of ['Acupuncture has no side effects, none at all.', 'Acupuncture has no side effects and no complications.', 'Acupuncture has serious side effects, serious complications and no side effects.']) {
      for (const { conflicts, tensions, supports } of check(text)) {
        const named = [...conflicts, ...tensions, ...supports].map(({ statement }) => statement);
        assert.deepEqual(named, [...new Set(named)], text);
        for (const side of [conflicts, tensions, supports]) assert.deepEqual(side.map(({ confidence }) => confidence), side.map(({ confidence }) => confidence).toSorted((a, b) => b - a), text);
      }
    }
  });

  it('lead with a conflict where one statement agrees and another does not', () => {
    const [finding, ...others] = check('Acupuncture has no side effects.');
    assert.deepEqual(others, []);
    assert.equal(finding?.verdict, 'conflict');
    assert.deepEqual([finding.conflicts.map(({ statement }) => statement), finding.supports.map(({ statement }) => statement)], [['s1'], ['s2']]);
  });

  it('say the same once: what may be done and who may do it is one claim to a reader', () => {
    const drivers = createChecker({ packs: [packOf({ topics: ['plaster cast'], statements: ['You must not drive with a plaster cast on your arm.', 'Drivers with a plaster cast are insured.'] })] });
    const found = (text: string): unknown => drivers.check(text).findings.map(({ verdict, conflicts }) => [verdict, conflicts.map(({ statement }) => statement)]);
    assert.deepEqual(found('Driving with a plaster cast is no problem.'), [['conflict', ['s1']]]);
    assert.deepEqual(found('Driving with a plaster cast is no problem. Driving with a plaster cast is no problem.'), [['conflict', ['s1']], ['conflict', ['s1']]]);
    assert.equal(check('Acupuncture has no side effects and costs 900 euros.').length, 2);
  });
});
