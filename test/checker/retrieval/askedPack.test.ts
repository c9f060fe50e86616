import { assert } from 'chai';
import type { Pack, Statement } from '../../../server/src/checker';
import { statementCountOf, type AskedPack, type EvidenceQuestion } from '../../../server/src/checker/retrieval/askedPack';
import { readEvidenceRows } from '../../../server/src/checker/retrieval/evidenceRows';
import { createPackLookup } from '../../../server/src/checker/retrieval/packLookup';
import { readArrived } from '../../../server/src/checker/retrieval/readArrived';
import { createStatementIndex } from '../../../server/src/checker/retrieval/statementIndex';
import { packOf } from '../packOf';

const pack = packOf({ topics: [['tea', 'char'], 'coffee', ['green tea', 'char']], statements: ['Tea has no side effects.', 'Coffee causes bleeding in adults.'] });

/** The pack as one whose statements lie elsewhere, with what was asked and how often a statement was read there. */
function keptElsewhere(kept: Pack): { readonly pack: AskedPack; readonly questions: EvidenceQuestion[]; readonly readings: string[] } {
  const questions: EvidenceQuestion[] = [];
  const readings: string[] = [];
  const known = new Map<string, ReturnType<Parameters<AskedPack['elsewhere']['readingOf']>[2]>>();
  const readingOf = (statement: Statement, environment: string, read: Parameters<AskedPack['elsewhere']['readingOf']>[2]): ReturnType<typeof read> => {
    const key = `${statement.id} ${environment}`;
    const reading = known.get(key) ?? read();
    if (!known.has(key)) readings.push(statement.id);
    known.set(key, reading);
    return reading;
  };
  return { pack: { ...kept, elsewhere: { statementCount: 70, revision: 'r', ask: (question) => void questions.push(question), readingOf, lookup: { statement: () => undefined, source: () => ({ id: 'far', type: 'book' }) } } }, questions, readings };
}

describe('a pack whose statements lie elsewhere', () => {
  it('passes on what is asked, and answers with what has come', () => {
    const { pack: asked, questions } = keptElsewhere(pack);
    const index = createStatementIndex([asked]);
    assert.deepEqual(index.evidenceFor('test/tea', 'complications', ['a', 'b', 'a']).map(({ read }) => read.statement.id), ['s1']);
    assert.deepEqual(index.evidenceFor('test/coffee', 'complications').map(({ read }) => read.statement.id), ['s2']);
    index.evidenceByWords('wording', ['a', 'b']);
    index.evidenceByWords('wording', ['a'], 'test/coffee');
    assert.deepEqual(questions, [
      { pack: 'test', topics: ['tea', 'green-tea'], aspect: 'complications', words: ['a', 'b'], by: 'topic' },
      { pack: 'test', topics: ['coffee'], aspect: 'complications', words: [], by: 'topic' },
      { pack: 'test', topics: [], aspect: 'wording', words: ['a', 'b'], by: 'words' },
      { pack: 'test', topics: ['coffee'], aspect: 'wording', words: ['a'], by: 'words' },
    ]);
  });

  it('is not asked of topics that it does not have, nor by no words', () => {
    const { pack: asked, questions } = keptElsewhere(pack);
    const index = createStatementIndex([asked]);
    index.evidenceFor('other/milk', 'complications', ['a']);
    index.evidenceByWords('wording', ['a'], 'other/milk');
    index.evidenceByWords('wording', []);
    assert.deepEqual(questions, []);
  });

  it('counts what lies there, and is looked up there', () => {
    const { pack: asked } = keptElsewhere(pack);
    assert.deepEqual([statementCountOf(asked), statementCountOf(pack)], [70, 2]);
    assert.deepEqual([createPackLookup(asked).source('s1')?.id, createPackLookup(pack).source('s1')?.id], ['far', 's1']);
  });

  it('is read once, one statement a step, and a checker made afterwards reads nothing', () => {
    const { pack: asked, readings } = keptElsewhere(pack);
    const other = packOf({ id: 'other', topics: ['milk'], statements: ['Milk is cheap.'] });
    assert.lengthOf([...readArrived([other, asked])], 2);
    assert.deepEqual(readings, ['s1', 's2']);
    createStatementIndex([other, asked]);
    assert.lengthOf([...readArrived([other, asked])], 0);
    assert.lengthOf(readings, 2);
    assert.lengthOf([...readArrived([other, pack])], 0);
  });

  it('does not change how packs beside it are read', () => {
    const { pack: asked } = keptElsewhere(packOf({ id: 'far', topics: ['milk'], statements: [], cues: [{ phrase: 'a doddle', aspect: 'pain', position: 'none' }] }));
    const near = packOf({ id: 'near', topics: ['tea'], statements: ['Tea is a doddle.'] });
    const aspects = (packs: readonly Pack[]): readonly string[] => createStatementIndex(packs).statements.flatMap(({ reading }) => reading.propositions.map(({ aspect }) => aspect));
    assert.notInclude(aspects([near, asked]), 'pain');
    assert.include(aspects([near, packOf({ id: 'far', topics: ['milk'], statements: [], cues: [{ phrase: 'a doddle', aspect: 'pain', position: 'none' }] })]), 'pain');
  });

  it('is found there by the rows of its statements', () => {
    const rows = [...readEvidenceRows(pack)];
    assert.lengthOf(rows, 2);
    const shown = rows.flat().map(({ statement, topic, aspect, words }) => `${statement} ${topic} ${aspect}${words.length > 0 ? `: ${words.join(' ')}` : ''}`);
    assert.include(shown, '0 tea complications');
    assert.isTrue(shown.some((row) => row.startsWith('1 coffee complications')));
    assert.isTrue(rows.flat().every(({ words }) => new Set(words).size === words.length));
    assert.deepEqual([...readEvidenceRows(packOf({ topics: [], statements: ['It has no side effects.'] }))], [[]]);
  });
});
