import { assert } from 'chai';
import type { Pack } from '../../../server/src/checker';
import { candidateLimit, type Evidence } from '../../../server/src/checker/retrieval/segment';
import type { StatementIndex } from '../../../server/src/checker/retrieval/statementIndex';
import { packOf } from '../packOf';

/** Keeps packs in some way and answers a question of their statements, as often as it takes until all has come. */
export type AskStatements = <Answer>(packs: readonly Pack[], question: (index: StatementIndex) => Answer) => Promise<Answer>;

/** Statements that evidence comes from, each once: a quote may say two things on one aspect. */
export const idsOf = (evidence: readonly Evidence[]): string[] => [...new Set(evidence.map(({ read }) => read.statement.id))];

/** What holds of statements however they are kept; to be called in a `describe`. */
export function testSegment(ask: AskStatements): void {
  const pack = packOf({
    topics: ['tea', 'coffee'],
    statements: ['Tea has no complications.', 'Coffee causes mild bruising.', 'Tea causes severe bleeding.', 'Tea is sold in paper bags.', 'Coffee is sold in paper bags.'],
  });
  const askIds = (question: (index: StatementIndex) => readonly Evidence[], packs: readonly Pack[] = [pack]): Promise<string[]> => ask(packs, (index) => idsOf(question(index)));

  it('are found by topic and aspect, in order', async () => {
    assert.deepEqual(await askIds((index) => index.evidenceFor('test/tea', 'complications')), ['s1', 's3']);
    assert.deepEqual(await askIds((index) => index.evidenceFor('test/coffee', 'complications')), ['s2']);
    assert.isEmpty(await askIds((index) => index.evidenceFor('test/tea', 'cost')));
    assert.isEmpty(await askIds((index) => index.evidenceFor('test/milk', 'complications')));
  });

  it('are found by two words that they share', async () => {
    const words = ['paper', 'bag', 'sold', 'elsewhere'];
    assert.deepEqual(await askIds((index) => index.evidenceByWords('wording', words)), ['s4', 's5']);
    assert.deepEqual(await askIds((index) => index.evidenceByWords('wording', words, 'test/coffee')), ['s5']);
    assert.isEmpty(await askIds((index) => index.evidenceByWords('wording', ['paper', 'elsewhere'])));
    assert.isEmpty(await askIds((index) => index.evidenceByWords('wording', [])));
    assert.isEmpty(await askIds((index) => index.evidenceByWords('unknown', words)));
  });

  it('keep their order beside another pack', async () => {
    const other = packOf({ id: 'other', topics: ['tea'], statements: ['Tea has few complications.'] });
    const found = await ask([pack, other], (index) => index.evidenceFor('test/tea', 'complications').map(({ read }) => [read.pack.id, read.statement.id, read.order] as const));
    assert.deepEqual(found.map(([packId, id]) => [packId, id]), [['test', 's1'], ['test', 's3'], ['other', 's1']]);
    assert.deepEqual(found.map(([, , order]) => order), found.map(([, , order]) => order).sort((a, b) => a - b));
  });

  it('on a crowded topic are limited to those that share most words with the claim', async () => {
    const crowd = packOf({ topics: ['tea'], statements: Array.from({ length: candidateLimit + 50 }, (_, number) => `Tea causes ${number === candidateLimit + 20 ? 'bleeding' : 'bruising'}.`) });
    const words = await ask([packOf({ topics: ['tea'], statements: ['Tea causes bleeding.'] })], (index) => index.evidenceFor('test/tea', 'complications')[0]?.proposition.facet ?? []);
    assert.isNotEmpty(words);
    const chosen = await ask([crowd], (index) => index.evidenceFor('test/tea', 'complications', words));
    assert.lengthOf(chosen, candidateLimit);
    assert.include(idsOf(chosen), `s${candidateLimit + 21}`);
    assert.deepEqual(idsOf(chosen).slice(0, 3), ['s1', 's2', 's3']);
  });
}
