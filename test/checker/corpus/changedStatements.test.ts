import { assert } from 'chai';
import { changedStatements } from '../../../server/src/checker';

const pack = (...statements: readonly string[]): string => `claimlint: 1\nid: tea\nstatements:\n${statements.map((one) => `  - ${one}\n`).join('')}`;
const cost = '{id: cost, source: leaf, quote: tea costs little}';
const harm = '{id: harm, source: leaf, quote: tea causes harm}';

describe('the statements of two versions of a pack', () => {
  it('differ where one is new, says something else or is gone', () => {
    assert.deepEqual(changedStatements(pack(cost, harm), pack(cost.replace('little', 'much'), '{id: new, source: leaf, quote: tea is green}')), { changed: ['cost', 'new'], removed: ['harm'], isElsewhere: false });
  });

  it('are the same in another order, form and with other comments', () => {
    assert.deepEqual(changedStatements(pack(cost, harm), pack(harm, 'source: leaf # cost\n    quote: "tea costs little"\n    id: cost')), { changed: [], removed: [], isElsewhere: false });
  });

  it('may be the same where something else differs', () => {
    assert.deepEqual(changedStatements(pack(cost), pack(cost).replace('id: tea', 'id: tea\ntopics: [{id: tea, names: [tea]}]')), { changed: [], removed: [], isElsewhere: true });
  });

  it('are told apart by their words where they have no ids', () => {
    const without = '{source: leaf, quote: tea costs little}';
    const { changed, removed } = changedStatements(pack(without), pack(without.replace('little', 'much')));
    assert.deepEqual([changed.length, removed.length], [1, 1]);
  });

  it('are none in texts that cannot be read', () => {
    assert.deepEqual(changedStatements('"open', pack(cost)), { changed: ['cost'], removed: [], isElsewhere: true });
    assert.deepEqual(changedStatements('', ''), { changed: [], removed: [], isElsewhere: false });
  });
});
