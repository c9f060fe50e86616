import { assert } from 'chai';
import fc from 'fast-check';
import { likenessOf, parseStemVectors } from '../../../server/src/checker/rereading/stemVectors';

/** Steps of 31 in the direction of one of eight axes. */
const axis = (at: number): string => `${'O'.repeat(at)}n${'O'.repeat(7 - at)}`;
const text = `leaf\t0.1\t${axis(0)}\ndry\t0.2\t${axis(1)}\nback\t0.1\t${axis(0).replace('n', '0')}\n`;

describe('vectors of stems', () => {
  const vectors = parseStemVectors(text);

  it('add up to the direction of a text, by the size of their steps', () => {
    const direction = [...(vectors?.embed(['leaf', 'dry', 'unknown']) ?? [])];
    assert.equal(direction.length, 8);
    assert.approximately(direction[0] ?? 0, 1 / Math.sqrt(5), 1e-6);
    assert.approximately(direction[1] ?? 0, 2 / Math.sqrt(5), 1e-6);
    assert.isTrue(direction.slice(2).every((value) => value === 0));
  });

  it('count a stem as often as it stands there', () => {
    const [leaf = 0, dry = 0] = vectors?.embed(['leaf', 'leaf', 'leaf', 'leaf', 'dry']) ?? [];
    assert.approximately(leaf / dry, 2, 1e-6);
  });

  it('give no direction where nothing is known or all of it cancels out', () => {
    assert.isUndefined(vectors?.embed(['unknown']));
    assert.isUndefined(vectors?.embed(['leaf', 'back']));
  });

  it('are alike as far as their directions agree', () => {
    const [leaf, dry, back] = ['leaf', 'dry', 'back'].map((stem) => vectors?.embed([stem]) ?? new Float32Array());
    assert.deepEqual([leaf, dry, back].map((other) => Math.round(likenessOf(leaf ?? new Float32Array(), other ?? new Float32Array()))), [1, 0, -1]);
  });

  const bad = { 'an empty file': '', 'rows of two lengths': `a\t1\t${axis(0)}\nb\t1\tOOOOOOO`, 'no size': `a\t0\t${axis(0)}`, 'a size that is none': `a\tx\t${axis(0)}`, 'no stem': `\t1\t${axis(0)}`, 'a character beyond the steps': 'a\t1\tOOOOOOO~', 'rows that are too short': 'a\t1\tOOO' };
  for (const [what, file] of Object.entries(bad)) it(`are none with ${what}`, () => assert.isUndefined(parseStemVectors(file)));

  it('are read or refused, whatever a file holds', () => {
    fc.assert(fc.property(fc.string(), (file) => void parseStemVectors(file)));
  });
});
