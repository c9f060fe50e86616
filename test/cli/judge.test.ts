import * as assert from 'node:assert/strict';
import { createTally } from '../../server/src/cli/metrics';
import { run } from './fakeCli';

const rows = (...values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

describe('claimlint judge', () => {
  it('prints one row for each pair, in order, with the id as it was', async () => {
    const files = { 'pairs.jsonl': rows({ id: 'b', claim: 'same — ü', evidence: 'same — ü' }, { id: 1, claim: 'not so', evidence: 'so' }, { id: 'a', claim: 'x', evidence: 'y', label: 'supports', more: [] }) };
    const { out, errors, status } = await run(['judge', '--pairs', 'pairs.jsonl'], { files });
    assert.equal(
      out,
      [
        '{"id":"b","label":"supports","confidence":0.877,"reasons":["compared 8 characters"]}',
        '{"id":1,"label":"conflicts","confidence":0.877,"reasons":["compared 6 characters"]}',
        '{"id":"a","label":"neutral","confidence":0.877,"reasons":["compared 1 characters"]}',
        '',
      ].join('\n'),
    );
    assert.deepEqual(errors, []);
    assert.equal(status, 0);
  });

  it('splits rows at line feeds only and needs none at the end', async () => {
    const input = '{"id": 1, "claim": "a\u2028b", "evidence": "a\u2028b"}\r\n\n{"id": 2, "claim": "c", "evidence": "c"}';
    const { out } = await run(['judge', '--pairs', '-'], { input });
    assert.deepEqual(out.match(/"id":\d,"label":"supports"/g)?.length, 2);
  });

  const badRows: readonly (readonly [string, string, RegExp])[] = [
    ['broken JSON', '{"id": 1,', /^claimlint: -:2: this is not one JSON object on one line/],
    ['a missing claim', '{"id": 1, "evidence": "e"}', /^claimlint: -:2: "claim" is missing\.$/],
    ['a wrong kind of evidence', '{"id": 1, "claim": "c", "evidence": 7}', /^claimlint: -:2: "evidence" must be a text\.$/],
    ['no object', '7', /^claimlint: -:2: a row must be an object with id, claim and evidence\.$/],
  ];
  for (const [name, row, says] of badRows) {
    it(`names the line of a row with ${name} and judges the others`, async () => {
      const good = '{"id": 1, "claim": "c", "evidence": "c"}';
      const { out, errors, status } = await run(['judge', '--pairs', '-'], { input: `${good}\n${row}\n${good}\n` });
      assert.equal(errors.length, 1);
      assert.match(errors[0] ?? '', says);
      assert.equal(out.split('\n').length, 3);
      assert.equal(status, 2);
    });
  }

  it('says that a pairs file is missing', async () => {
    const { errors, status } = await run(['judge', '--pairs', 'gone.jsonl']);
    assert.match(errors.join(), /^claimlint: gone\.jsonl: no such file; /);
    assert.equal(status, 2);
  });

  describe('--metrics', () => {
    it('prints the figures and no rows', async () => {
      const input = rows(
        { id: 1, claim: 'same', evidence: 'same', label: 'supports' },
        { id: 2, claim: 'not', evidence: 'x', label: 'conflicts' },
        { id: 3, claim: 'not', evidence: 'y', label: 'neutral' },
        { id: 4, claim: 'a', evidence: 'b', label: 'neutral' },
      );
      const { out, status } = await run(['judge', '--pairs', '-', '--metrics'], { input });
      assert.match(out, /^supports +1\.000 +1\.000 +1\.000 +1 +1$/m);
      assert.match(out, /^conflicts +0\.500 +1\.000 +0\.667 +1 +2$/m);
      assert.match(out, /^neutral +1\.000 +0\.500 +0\.667 +2 +1$/m);
      assert.match(out, /^macro-F1 +0\.778$/m);
      assert.match(out, /^pairs per second +0$/m);
      assert.equal(status, 0);
    });

    it('asks for a label where a row has none of the three', async () => {
      const { errors, status } = await run(['judge', '--pairs', '-', '--metrics'], { input: rows({ id: 1, claim: 'a', evidence: 'b', label: 'same' }) });
      assert.match(errors.join(), /^claimlint: -:1: metrics need "label"/);
      assert.equal(status, 2);
    });

    it('averages F1 over the labels that occur', () => {
      const tally = createTally();
      tally.add('supports', 'supports');
      tally.add('conflicts', 'neutral');
      assert.equal(tally.score().macroF1, 0.5);
      assert.equal(tally.score().accuracy, 0.5);
    });
  });
});
