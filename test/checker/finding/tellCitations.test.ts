import assert from 'node:assert/strict';
import { createChecker } from '../../../server/src/checker';
import { packOf } from '../packOf';

const base = packOf({ topics: ['melatonin'], statements: ['melatonin can cause headaches', 'melatonin has no side effects', 'melatonin was first sold in 1993'] });
const pack = { ...base, sources: base.sources.map((source, index) => ({ ...source, title: `The ${['first', 'second', 'third'][index] ?? ''} study of sleep` })) };
const checker = createChecker({ packs: [pack] });

const check = (mark: string, note = '') => {
  const [finding] = checker.check(`Melatonin has no side effects${mark}.\n\n${note}\n`).findings;
  return finding ?? assert.fail('no finding');
};

describe('a claim that is cited already', () => {
  it('is told of a source that conflicts', () => {
    const { message, cited } = check('[^a]', '[^a]: The first study of sleep. 2019.');
    assert.match(message, /\(The draft cites “The first study of sleep” for it, which conflicts\.\)$/);
    assert.deepEqual(cited, [{ pack: 'test', source: 's1', standing: 'conflicts' }]);
  });

  it('is not blamed for a source that agrees', () => {
    const { message, cited } = check(' [@s2]');
    assert.doesNotMatch(message, /The draft cites/);
    assert.deepEqual(cited, [{ pack: 'test', source: 's2', standing: 'supports' }]);
  });

  it('is not blamed where both sides are cited', () => {
    const { message, cited } = check(' [@s1; @s2]');
    assert.doesNotMatch(message, /The draft cites/);
    assert.deepEqual(cited?.map(({ standing }) => standing), ['conflicts', 'supports']);
  });

  it('has nothing to say of sources that do not speak to it', () => {
    const { message, cited } = check(' [@s3] [@unknown]');
    assert.doesNotMatch(message, /The draft cites/);
    assert.equal(cited, undefined);
  });

  it('names both where two conflict', () => {
    const both = { ...pack, statements: pack.statements.map((statement) => (statement.id === 's3' ? { ...statement, quote: 'melatonin can cause nausea' } : statement)) };
    const [finding] = createChecker({ packs: [both] }).check('Melatonin has no side effects [@s1; @s3].\n').findings;
    assert.match(finding?.message ?? '', /cites “The first study of sleep” and “The third study of sleep” for it, which conflict\.\)$/);
  });
});
