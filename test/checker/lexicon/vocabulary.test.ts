import { assert } from 'chai';
import { lexicon } from '../../../server/src/checker/lexicon/lexicon';
import { facetOf, vocabulary } from '../../../server/src/checker/lexicon/vocabulary';
import { tokenize } from '../../../server/src/checker/text/tokens';

describe('the vocabulary of readers and judges', () => {
  it('names states as a sentence is read: a name of several words is a family of synonyms', () => {
    const named = (name: string): boolean => lexicon.phrases.find(tokenize(name.replaceAll('-', ' '))).some(({ entry }) => entry.kind === 'synonym' && entry.name === name);
    const names = [...vocabulary().states].flatMap(([name, { of }]) => [name, of]).filter((name) => name.includes('-'));
    assert.isAbove(names.length, 10);
    assert.deepEqual(names.filter((name) => !named(name)), []);
    assert.strictEqual(facetOf('side effects'), 'sid-effect');
  });

  it('has no word on both sides of what excludes each other', () => {
    for (const [one, other] of vocabulary().rivals) {
      assert.isNotEmpty([...one]);
      assert.isNotEmpty([...other]);
      assert.deepEqual([...one].filter((stem) => other.has(stem)), []);
    }
    const { tissues, regions } = vocabulary();
    assert.deepEqual([...tissues].filter((word) => regions.has(word)), []);
  });

  it('turns an activity only by words that tell of it or must stand beside it', () => {
    for (const { name, tells, needs, turned } of vocabulary().activities) assert.deepEqual([...turned].filter((word) => !tells.has(word) && !needs.has(word)), [], name);
  });
});
