import { assert } from 'chai';
import type { Pack } from '../../../server/src/checker';
import { candidateLimit } from '../../../server/src/checker/retrieval/segment';
import { createStatementIndex } from '../../../server/src/checker/retrieval/statementIndex';
import { readAgain } from '../compiled/compiled';
import { packOf } from '../packOf';
import { testSegment } from './segmentTests';

/** Every way in which all statements of a pack can be kept here; test/postgres/ has those that are kept elsewhere. */
const kinds: readonly (readonly [string, (pack: Pack) => Pack])[] = [
  ['in memory', (pack) => pack],
  ['from a file', readAgain],
];

for (const [kind, keep] of kinds) {
  describe(`statements ${kind}`, () => {
    testSegment((packs, question) => Promise.resolve(question(createStatementIndex(packs.map(keep)))));

    it('are all there, numbered over all packs', () => {
      const pack = packOf({ topics: ['tea'], statements: ['Tea has no complications.', 'Tea is sold in paper bags.'] });
      const other = packOf({ id: 'other', topics: ['tea'], statements: ['Tea has few complications.'] });
      const both = createStatementIndex([keep(pack), keep(other)]);
      assert.deepEqual(both.evidenceFor('test/tea', 'complications').map(({ read }) => [read.pack.id, read.order]), [['test', 0], ['other', 2]]);
      assert.equal(both.statements.length, 3);
      assert.equal(both.statements[2]?.statement.quote, 'Tea has few complications.');
    });

    it('are not limited for who names no words', () => {
      const crowd = Array.from({ length: candidateLimit + 50 }, () => 'Tea causes bruising.');
      assert.isAbove(createStatementIndex([keep(packOf({ topics: ['tea'], statements: crowd }))]).evidenceFor('test/tea', 'complications').length, candidateLimit);
    });
  });
}
