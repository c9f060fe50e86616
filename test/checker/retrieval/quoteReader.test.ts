import { assert } from 'chai';
import { createQuoteReader, environmentOf } from '../../../server/src/checker/retrieval/quoteReader';
import { createStatementIndex } from '../../../server/src/checker/retrieval/statementIndex';
import { createTopicRegistry, nameWords, topicHeads } from '../../../server/src/checker/retrieval/topicRegistry';
import { packOf, type GivenStatement } from '../packOf';

/** What a quote is read as in a pack of two topics, its wording aside: `topic aspect`, each once. */
function readingOf(given: GivenStatement, topics: readonly string[] = ['tea', 'coffee']): readonly string[] {
  const pack = packOf({ topics, statements: [given] });
  const { propositions } = createQuoteReader([pack]).read(pack, pack.statements[0]!);
  return [...new Set(propositions.filter(({ aspect }) => aspect !== 'wording').map(({ topic, aspect }) => `${topic?.replace('test/', '') ?? 'none'} ${aspect}`))];
}

describe('the topic of a quote', () => {
  it('is the one that it names', () => {
    assert.deepEqual(readingOf('Coffee has no side effects.'), ['coffee complications']);
    assert.deepEqual(readingOf('Tea has no side effects, but coffee causes bleeding.'), ['tea complications', 'coffee complications']);
  });

  it('is the one that its statement gives, whatever it names', () => {
    assert.deepEqual(readingOf({ quote: 'Coffee has no side effects.', topic: 'tea' }), ['tea complications']);
    assert.deepEqual(readingOf({ quote: 'It has no side effects.', topic: 'coffee' }), ['coffee complications']);
  });

  it('is the first of the pack where neither says one', () => {
    assert.deepEqual(readingOf('It has no side effects.'), ['tea complications']);
    assert.deepEqual(readingOf('It has no side effects.', []), ['none complications']);
  });

  it('is that of its explicit readings too: given, else named alone, else the first', () => {
    const reads = [{ aspect: 'complications', position: 'none' }];
    assert.deepEqual(readingOf({ quote: 'Coffee is well tolerated by all', reads }), ['coffee complications']);
    assert.deepEqual(readingOf({ quote: 'Coffee is well tolerated by all', reads, topic: 'tea' }), ['tea complications']);
    assert.deepEqual(readingOf({ quote: 'It is well tolerated by all', reads }), ['tea complications']);
    assert.deepEqual(readingOf({ quote: 'Coffee and tea are well tolerated by all', reads }), ['tea complications']);
    assert.deepEqual(readingOf({ quote: 'Coffee is well tolerated by all', reads: [{ aspect: 'onset', position: 'soon' }] }), []);
  });
});

describe('what readings depend on', () => {
  const base = { topics: ['tea'], statements: ['Tea is cheap.'] };
  const cue = { phrase: 'a piece of cake', aspect: 'pain', position: 'none' };
  const of = (...packs: readonly Parameters<typeof packOf>[0][]): string => environmentOf(packs.map(packOf));

  it('is the same for other statements', () => {
    assert.equal(of(base), of({ ...base, statements: ['Tea is dear.', 'Tea is hot.'] }));
  });

  it('differs with packs, topics, names and cues', () => {
    const environments = [of(), of(base), of({ ...base, id: 'other' }), of({ ...base, topics: ['coffee'] }), of({ ...base, topics: [['tea', 'char']] }), of({ ...base, cues: [cue] }), of({ ...base, cues: [{ ...cue, position: 'mild' }] }), of({ ...base, cues: [{ ...cue, phrase: 'a doddle' }] }), of(base, { ...base, id: 'other' })];
    assert.lengthOf(new Set(environments), environments.length);
  });
});

describe('the topics of all packs', () => {
  const tea = packOf({ id: 'a', topics: [['tea', 'green teas'], 'coffee'], statements: [] });
  const char = packOf({ id: 'b', topics: [['char', 'Green tea'], 'milk'], statements: [] });

  it('are one where they share a name, in either number', () => {
    const registry = createTopicRegistry([tea, char]);
    assert.equal(registry.of(tea, 'tea'), 'a/tea');
    assert.equal(registry.of(char, 'char'), 'a/tea');
    assert.equal(registry.of(char, 'milk'), 'b/milk');
    assert.isUndefined(registry.of(char, 'coffee'));
    assert.deepEqual(registry.names, [['tea', 'a/tea'], ['green teas', 'a/tea'], ['coffee', 'a/coffee'], ['char', 'a/tea'], ['milk', 'b/milk']]);
    assert.deepEqual([...registry.labels], [['a/tea', { name: 'tea', id: 'tea' }], ['a/coffee', { name: 'coffee', id: 'coffee' }], ['b/milk', { name: 'milk', id: 'milk' }]]);
  });

  it('have the name and the id of the first pack, and an id of nowhere its own', () => {
    const index = createStatementIndex([char, tea]);
    assert.deepEqual([index.topicName('b/char'), index.topicId('b/char'), index.topicKey(tea, 'tea')], ['char', 'char', 'b/char']);
    assert.deepEqual([index.topicName('x/y'), index.topicId('x/y'), index.topicKey(tea, 'milk')], ['x/y', 'x/y', undefined]);
  });

  it('are meant by the last word of a longer name, unless it answers a question by itself', () => {
    const registry = createTopicRegistry([packOf({ topics: ['hormonal coil', 'copper coil', 'tea', 'back pain', 'vitamin 12'], statements: [] })]);
    assert.deepEqual([...topicHeads(registry)], [['coil', ['test/hormonal-coil', 'test/copper-coil']]]);
  });

  it('have names of words, whose stems tell them from other words', () => {
    const words = nameWords(createTopicRegistry([packOf({ topics: ['Green teas'], statements: [] })]));
    assert.deepEqual(words.map(([word, stem]) => [word, stem.slice(1)]), [['green', 'green'], ['teas', 'tea']]);
    assert.isTrue(words.every(([, stem]) => stem.startsWith('\0')));
  });
});
