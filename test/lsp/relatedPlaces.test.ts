import { assert } from 'chai';
import fc from 'fast-check';
import { createChecker, type Finding, type JudgedStatement, type Pack } from '../../server/src/checker';
import { createCorpus } from '../../server/src/lsp/corpus';
import { toRelatedPlaces } from '../../server/src/lsp/relatedPlaces';
import { chooseWords } from '../../server/src/lsp/words/chooseWords';
import { packOf } from '../checker/packOf';

const statementCount = 400;
const pack: Pack = packOf({ topics: ['tea'], statements: Array.from({ length: statementCount }, (_, index) => ({ quote: `tea has ${index + 1} side effects`, source: `study-${index + 1}` })) });
const corpus = createCorpus(createChecker({ packs: [] }), [{ uri: pack.location, text: '', problems: [] }]);
const known = createCorpus(createChecker({ packs: [pack] }), [{ uri: pack.location, text: '\n'.repeat(2000), problems: [] }]);

function judge(index: number): JudgedStatement {
  const statement = pack.statements[index] ?? assert.fail();
  return { pack: pack.id, statement: statement.id, source: statement.source, quote: statement.quote, confidence: 0.9, reason: '', decision: { kind: 'negation', claimWords: 'no side effects', quoteWords: 'side effects' } };
}

/** A finding with so many statements of each side; none is on two sides. */
function findingOf({ conflicts = 0, tensions = 0, supports = 0 }): Finding {
  const list = (first: number, count: number): readonly JudgedStatement[] => Array.from({ length: count }, (_, index) => judge(first + index));
  return {
    verdict: 'conflict', code: 'claim-conflict', severity: 'warning', message: '', span: { start: 0, end: 1 }, sentence: { start: 0, end: 1 }, text: 'no side effects', topic: 'tea', aspect: 'complications',
    conflicts: list(0, conflicts), tensions: list(conflicts, tensions), supports: list(conflicts + tensions, supports),
  };
}

const tell = (finding: Finding, language = 'en'): readonly string[] => toRelatedPlaces(finding, known, chooseWords(language)).map(({ message }) => message);
const countOf = (messages: readonly string[], verb: string): number => messages.filter((message) => message.startsWith(`${verb}: `)).length;

describe('the places that a diagnostic tells', () => {
  it('are all there are, as long as these are few', () => {
    const messages = tell(findingOf({ conflicts: 4, tensions: 2, supports: 3 }));
    assert.deepEqual([countOf(messages, 'Conflicts'), countOf(messages, 'Differs'), countOf(messages, 'Agrees'), messages.length], [4, 2, 3, 9]);
  });

  it('are the strongest of many, with a count of the others that leads to the first of them', () => {
    const finding = findingOf({ conflicts: 51 });
    const places = toRelatedPlaces(finding, known, chooseWords('en'));
    assert.deepEqual(places.slice(0, 8).map(({ message }) => message), Array.from({ length: 8 }, (_, index) => `Conflicts: “tea has ${index + 1} side effects” (study-${index + 1})`));
    assert.equal(places[8]?.message, '… and 43 more sources: the hover over these words lists all');
    assert.deepEqual(places[8]?.location, known.look(judge(8))?.location);
    assert.lengthOf(places, 9);
    assert.equal(tell(finding, 'de').at(-1), '… und 43 weitere Quellen: der Hover über diesen Wörtern führt alle auf');
  });

  it('never hide the smaller side', () => {
    const messages = tell(findingOf({ conflicts: 40, tensions: 1, supports: 30 }));
    assert.deepEqual([countOf(messages, 'Conflicts'), countOf(messages, 'Differs'), countOf(messages, 'Agrees')], [5, 1, 2]);
    assert.equal(messages.at(-1), '… and 63 more sources: the hover over these words lists all');
  });

  it('count a source once for a side', () => {
    const messages = tell({ ...findingOf({}), conflicts: Array.from({ length: 30 }, () => judge(0)) });
    assert.deepEqual(messages, ['Conflicts: “tea has 1 side effects” (study-1)']);
  });

  it('are none where the packs no longer hold the statements', () => {
    assert.deepEqual(toRelatedPlaces(findingOf({ conflicts: 30 }), corpus, chooseWords('en')), []);
  });

  it('say of every number of sources how many there are, two of each side at least', () => {
    const count = fc.nat({ max: 120 });
    fc.assert(
      fc.property(fc.record({ conflicts: count, tensions: count, supports: count }), (counts) => {
        const messages = tell(findingOf(counts));
        const told = { conflicts: countOf(messages, 'Conflicts'), tensions: countOf(messages, 'Differs'), supports: countOf(messages, 'Agrees') };
        for (const side of ['conflicts', 'tensions', 'supports'] as const) assert.isAtLeast(told[side], Math.min(2, counts[side]));
        const more = Number(/^… and (\d+) more sources: /.exec(messages.at(-1) ?? '')?.[1] ?? 0);
        assert.equal(told.conflicts + told.tensions + told.supports + more, counts.conflicts + counts.tensions + counts.supports);
        assert.isAtMost(messages.length, 9);
        assert.notEqual(more, 1);
      }),
    );
  });
});
