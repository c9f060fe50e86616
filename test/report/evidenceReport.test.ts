import { assert } from 'chai';
import { check, reportOf } from './reportOf';

const quotes = ['a session of mesotherapy takes about 20 minutes', 'mesotherapy can lead to an abscess', 'mesotherapy is painless'];
const draft = [
  '# About mesotherapy',
  '',
  'A session of mesotherapy takes three hours. Mesotherapy has no complications.',
  '',
  '## In the chair',
  '',
  'Mesotherapy is painless. Is it cheap? Mesotherapy was invented in 1952.',
  '',
  '> Mesotherapy has no side effects.',
].join('\n');

describe('an evidence report', () => {
  const report = reportOf(draft, { quotes });

  it('numbers the claims and gives the line, the sentence and what surrounds it', () => {
    assert.deepEqual(
      report.claims.map(({ number, line, sentence, context, finding }) => [number, line, sentence, context, finding.verdict]),
      [
        [1, 3, ['A session of mesotherapy takes ', 'three hours', '.'], [], 'conflict'],
        [2, 3, ['Mesotherapy has ', 'no complications', '.'], [], 'conflict'],
        [3, 7, ['Mesotherapy is ', 'painless', '.'], ['In the chair'], 'support'],
      ],
    );
  });

  it('shows sentences as readers of the page see them, without markup', () => {
    const marked = '*Mesotherapy* &amp; [the **like**](https://example.org) in `room 5` have **no *complications***.[^1]\n\nIt is ![an old](a.png) & _cheap_ thing at <https://example.org>.\n\n[^1]: A note.\n';
    const { claims, silences } = reportOf(marked, { quotes });
    assert.deepEqual(claims.map(({ sentence }) => sentence), [['Mesotherapy & the like in room 5 have ', 'no complications', '.']]);
    assert.include(silences.flatMap(({ sentences }) => sentences.map(({ text }) => text)), 'It is an old & cheap thing at https://example.org.');
  });

  it('gives each quote with its source', () => {
    const [side] = report.claims[1]?.sides ?? [];
    assert.equal(side?.relation, 'conflicts');
    assert.deepEqual(side?.evidence.map(({ judged, source, statement }) => [judged.quote, source?.title, statement?.id]), [['mesotherapy can lead to an abscess', 's2', 's2']]);
  });

  it('counts by verdict, aspect and source', () => {
    assert.deepEqual(report.counts, { conflict: 2, tension: 0, support: 1, unsupported: 0, possible: 0, waived: 0 });
    assert.deepEqual(report.aspects.map(({ aspect, counts }) => [aspect, counts.conflict, counts.support]), [['complications', 1, 0], ['session-length', 1, 0], ['pain', 0, 1]]);
    assert.deepEqual(report.sources.map(({ source, counts }) => [source.id, counts.conflicts, counts.supports]), [['s1', 1, 0], ['s2', 1, 0], ['s3', 0, 1]]);
  });

  it('tells what was passed over, and why', () => {
    const reasons = new Map(report.silences.flatMap(({ reason, sentences }) => sentences.map(({ text }) => [text, reason])));
    assert.equal(reasons.get('Mesotherapy was invented in 1952.'), 'no-source');
    assert.equal(reasons.get('Is it cheap?'), 'question');
    assert.equal(reasons.get('Mesotherapy has no side effects.'), 'quotation');
    assert.equal(reasons.get('About mesotherapy'), 'no-claim');
    assert.isFalse(reasons.has('Mesotherapy is painless.'));
  });

  it('counts an accepted claim as accepted, and in no aspect', () => {
    const waived = reportOf(draft, { quotes, change: (findings) => findings.map((finding) => (finding.verdict === 'conflict' ? { ...finding, waived: { reason: 'Agreed.' } } : finding)) });
    assert.deepEqual(waived.counts, { conflict: 0, tension: 0, support: 1, unsupported: 0, possible: 0, waived: 2 });
    assert.lengthOf(waived.aspects, 1);
  });
});

describe('a report on what has changed', () => {
  const base = (text: string, then: readonly string[] = quotes) => ({ revision: 'main', article: reportOf(text, { quotes: then }).article, findings: check(text, then).findings });
  const changesOf = (text: string, then: Parameters<typeof base>) => reportOf(text, { quotes, base: base(...then) });

  it('is empty where nothing has, wherever the claims stand by now', () => {
    const { claims, comparison, silences } = changesOf(`Tea.\n\n${draft.replace('takes three', 'takes\nthree')}`, [draft]);
    assert.deepEqual(claims, []);
    assert.deepEqual(silences, []);
    assert.deepEqual(comparison, { revision: 'main', unchangedCount: 3, goneCount: 0 });
  });

  it('holds a claim that is new', () => {
    const { claims } = changesOf(`${draft}\n\nMesotherapy sessions take 5 hours.`, [draft]);
    assert.deepEqual(claims.map(({ sentence, change }) => [sentence[1], change?.kind]), [['5 hours', 'added']]);
  });

  it('is empty where only markup has changed', () => {
    assert.deepEqual(changesOf(draft.replace('three hours', '**three** hours'), [draft]).claims, []);
  });

  it('holds a claim that is worded anew, with the words before', () => {
    const { claims } = changesOf(draft.replace('three hours', 'two hours'), [draft]);
    assert.deepEqual(claims.map(({ change }) => change), [{ kind: 'changed', before: 'A session of mesotherapy takes three hours.' }]);
  });

  it('holds a claim on which the sources now say something else', () => {
    const { claims } = changesOf(draft, [draft, [...quotes.slice(0, 2), 'mesotherapy is very painful']]);
    assert.deepEqual(claims.map(({ finding, change }) => [finding.text, change?.kind, change?.kind === 'evidence' && change.before.verdict]), [['painless', 'evidence', 'conflict']]);
  });

  it('counts the claims that are gone', () => {
    assert.deepEqual(changesOf('Mesotherapy is painless.', [draft]).comparison, { revision: 'main', unchangedCount: 1, goneCount: 2 });
  });

  it('holds everything where the draft is new', () => {
    const { claims } = reportOf(draft, { quotes, base: { revision: 'main', findings: [] } });
    assert.deepEqual(claims.map(({ change }) => change?.kind), ['added', 'added', 'added']);
  });
});
