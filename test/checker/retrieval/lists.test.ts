import { assert } from 'chai';
import { createLazyList } from '../../../server/src/checker/retrieval/lazyList';
import { createPackLookup } from '../../../server/src/checker/retrieval/packLookup';
import { candidateLimit, chooseCandidates } from '../../../server/src/checker/retrieval/segment';
import { createStatementIndex } from '../../../server/src/checker/retrieval/statementIndex';
import { createWordIndex } from '../../../server/src/checker/retrieval/wordIndex';
import { packOf } from '../packOf';

describe('a list whose items are made when they are asked for', () => {
  const made: number[] = [];
  const listOf = (length: number): readonly string[] => {
    made.length = 0;
    return createLazyList(length, (index) => {
      made.push(index);
      return `item ${index}`;
    });
  };

  it('makes each once, and none that was not asked for', () => {
    const list = listOf(5);
    assert.deepEqual([list.length, list[3], list[3], list[0], made], [5, 'item 3', 'item 3', 'item 0', [3, 0]]);
  });

  it('is used like any list', () => {
    const list = listOf(3);
    assert.deepEqual([...list], ['item 0', 'item 1', 'item 2']);
    assert.deepEqual(list.map((item) => item.slice(5)), ['0', '1', '2']);
    assert.deepEqual(listOf(3).slice(1), ['item 1', 'item 2']);
    assert.deepEqual(Object.keys(listOf(2)), ['0', '1']);
    assert.deepEqual(JSON.stringify(listOf(2)), '["item 0","item 1"]');
    assert.equal(listOf(3).findLast((item) => item < 'item 2'), 'item 1');
    assert.deepEqual(Object.getOwnPropertyDescriptor(listOf(1), '0')?.value, 'item 0');
  });

  it('has nothing beside its items', () => {
    const list = listOf(2);
    for (const key of ['2', '-1', '01', '1.5', 'x', '']) assert.deepEqual([Reflect.get(list, key), key in list], [undefined, false], key);
    assert.isTrue('1' in list && !made.includes(1));
    assert.isFalse(Reflect.set(list, '0', 'other'));
    assert.isFalse(Reflect.deleteProperty(list, '0'));
    assert.deepEqual([...listOf(0)], []);
  });
});

describe('items by the words they hold', () => {
  const index = createWordIndex<string>();
  index.add('one', ['paper', 'bag', 'paper']);
  index.add('two', ['paper', 'bag', 'tea']);
  index.add('three', ['tea']);
  index.add('four', []);

  it('are found by two words, by one where either has but one, in order', () => {
    assert.deepEqual(index.find(['tea', 'bag', 'paper']), ['one', 'two', 'three']);
    assert.deepEqual(index.find(['paper', 'bag']), ['one', 'two']);
    assert.deepEqual(index.find(['bag', 'tea']), ['two', 'three']);
    assert.deepEqual(index.find(['paper', 'milk']), []);
    assert.deepEqual(index.find(['tea']), ['two', 'three']);
    assert.deepEqual(index.find(['tea', 'tea']), ['two', 'three']);
    assert.deepEqual(index.find([]), []);
  });
});

describe('candidates of a crowd', () => {
  it('are those that share most, the first of equals, in their order', () => {
    const items = Array.from({ length: candidateLimit + 3 }, (_, at) => at);
    const last = items.length - 1;
    const chosen = chooseCandidates(items, (item) => (item === last ? 5 : item === last - 1 ? 2 : 0));
    assert.deepEqual(chosen, [...items.slice(0, candidateLimit - 2), last - 1, last]);
    assert.deepEqual(chooseCandidates([], () => 0), []);
  });
});

describe('several packs in one index', () => {
  const one = packOf({ topics: ['tea'], statements: ['Tea has no side effects.', { quote: 'Tea is cheap.', source: 'gone' }] });
  const packs = [{ ...one, sources: one.sources.slice(0, 1) }, packOf({ id: 'none', topics: ['milk'], statements: [] }), packOf({ id: 'two', topics: ['tea'], statements: ['Tea has few side effects.', 'Tea is sold in paper bags.'] })];
  const index = createStatementIndex(packs);

  it('number the statements that have a source, whatever pack they are of', () => {
    assert.deepEqual(Array.from({ length: index.statements.length }, (_, at) => `${index.statements[at]?.pack.id} ${index.statements[at]?.statement.id} ${index.statements[at]?.order}`), ['test s1 0', 'two s1 1', 'two s2 2']);
    assert.isUndefined(index.statements[3]);
  });

  it('are asked one after the other', () => {
    assert.deepEqual(index.evidenceFor('test/tea', 'complications').map(({ read }) => read.order), [0, 1]);
    assert.deepEqual(index.evidenceByWords('wording', ['paper', 'bag', 'sold']).map(({ read }) => read.order), [2]);
  });

  it('are looked up by id, each in its own pack', () => {
    const lookup = createPackLookup(packs[0] ?? one);
    assert.deepEqual([lookup.statement('s2')?.quote, lookup.source('s1')?.id, lookup.statement('s9'), lookup.source('gone')], ['Tea is cheap.', 's1', undefined, undefined]);
  });
});
