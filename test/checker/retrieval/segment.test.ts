import { assert } from 'chai';
import type { Pack } from '../../../server/src/checker';
import { candidateLimit, type Evidence } from '../../../server/src/checker/retrieval/segment';
import { createStatementIndex } from '../../../server/src/checker/retrieval/statementIndex';
import { readAgain } from '../compiled/compiled';
import { packOf } from '../packOf';

/** Statements that evidence comes from, each once: a quote may say two things on one aspect. */
const idsOf = (evidence: readonly Evidence[]): string[] => [...new Set(evidence.map(({ read }) => read.statement.id))];

/** Every way in which the statements of a pack can be kept. */
const kinds: readonly (readonly [string, (pack: Pack) => Pack])[] = [
  ['in memory', (pack) => pack],
  ['from a file', readAgain],
];

for (const [kind, keep] of kinds) {
  describe(`statements ${kind}`, () => {
    const pack = packOf({
      topics: ['tea', 'coffee'],
      statements: ['Tea has no complications.', 'Coffee causes mild bruising.', 'Tea causes severe bleeding.', 'Tea is sold in paper bags.', 'Coffee is sold in paper bags.'],
    });
    const index = createStatementIndex([keep(pack)]);

    it('are found by topic and aspect, in order', () => {
      assert.deepEqual(idsOf(index.evidenceFor('test/tea', 'complications')), ['s1', 's3']);
      assert.deepEqual(idsOf(index.evidenceFor('test/coffee', 'complications')), ['s2']);
      assert.isEmpty(index.evidenceFor('test/tea', 'cost'));
      assert.isEmpty(index.evidenceFor('test/milk', 'complications'));
    });

    it('are found by two words that they share', () => {
      const words = ['paper', 'bag', 'sold', 'elsewhere'];
      assert.deepEqual(idsOf(index.evidenceByWords('wording', words)), ['s4', 's5']);
      assert.deepEqual(idsOf(index.evidenceByWords('wording', words, 'test/coffee')), ['s5']);
      assert.isEmpty(index.evidenceByWords('wording', ['paper', 'elsewhere']));
      assert.isEmpty(index.evidenceByWords('wording', []));
      assert.isEmpty(index.evidenceByWords('unknown', words));
    });

    it('keep their order beside another pack', () => {
      const other = packOf({ id: 'other', topics: ['tea'], statements: ['Tea has few complications.'] });
      const both = createStatementIndex([keep(pack), keep(other)]);
      assert.deepEqual(both.evidenceFor('test/tea', 'complications').map(({ read }) => [read.pack.id, read.order]), [['test', 0], ['test', 2], ['other', 5]]);
      assert.equal(both.statements.length, 6);
      assert.equal(both.statements[5]?.statement.quote, 'Tea has few complications.');
    });

    it('on a crowded topic are limited to those that share most words with the claim', () => {
      const crowd = Array.from({ length: candidateLimit + 50 }, (_, number) => `Tea causes ${number === candidateLimit + 20 ? 'bleeding' : 'bruising'}.`);
      const crowded = createStatementIndex([keep(packOf({ topics: ['tea'], statements: crowd }))]);
      const all = crowded.evidenceFor('test/tea', 'complications');
      assert.isAbove(all.length, candidateLimit);
      const bleeding = all.find(({ read }) => read.statement.quote.includes('bleeding'));
      const chosen = crowded.evidenceFor('test/tea', 'complications', bleeding?.proposition.facet ?? []);
      assert.lengthOf(chosen, candidateLimit);
      assert.include(idsOf(chosen), `s${candidateLimit + 21}`);
      assert.deepEqual(idsOf(chosen).slice(0, 3), ['s1', 's2', 's3']);
    });
  });
}
