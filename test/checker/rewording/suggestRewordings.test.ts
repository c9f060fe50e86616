import assert from 'node:assert/strict';
import { applyEdits, createChecker, suggestRewordings } from '../../../server/src/checker';
import { packOf } from '../packOf';

/** The sentences that are offered in place of the draft's, best first, against these quotes about melatonin. */
function offered(draft: string, ...quotes: readonly string[]): readonly string[] {
  const checker = createChecker({ packs: [packOf({ topics: ['melatonin'], statements: quotes })] });
  const session = checker.openSession();
  const result = session.check(draft);
  const { article } = session;
  const texts = result.findings.flatMap((finding) => suggestRewordings({ article, result, finding, check: (text) => checker.check(text) }).map(({ edits }) => applyEdits(draft, edits)));
  return [...new Set(texts)];
}

describe('a figure', () => {
  const length = 'a course of melatonin treatment lasts about three to four weeks';
  const session = 'a session of melatonin takes about 10 to 30 minutes';
  const sessions = 'three to four sessions of melatonin are required';
  const cases: readonly (readonly [what: string, draft: string, quote: string, expected: readonly string[]])[] = [
    ['is replaced by the one of the source, hedge included', 'A session of melatonin takes three hours.', session, ['A session of melatonin takes about 10 to 30 minutes.']],
    ['is replaced with its own hedge', 'A session of melatonin takes at least about three hours.', session, ['A session of melatonin takes about 10 to 30 minutes.']],
    ['is replaced with the "between" before it', 'A session of melatonin takes between two and three hours.', session, ['A session of melatonin takes about 10 to 30 minutes.']],
    ['keeps the preposition before it', 'A session of melatonin is done within two minutes.', session, ['A session of melatonin is done within 10 to 30 minutes.']],
    ['makes noun and verb agree', 'One session of melatonin is required.', sessions, ['Three to four sessions of melatonin are required.']],
    ['takes the article and "just" before it along', 'Just one session of melatonin is required.', sessions, ['Three to four sessions of melatonin are required.']],
    ['makes a single one several', 'A single session of melatonin is needed.', sessions, ['Three to four sessions of melatonin are needed.']],
    ['keeps what stands behind it', 'Melatonin works after one session.', 'melatonin works after three sessions', ['Melatonin works after three sessions.']],
    ['stays where the verb is not known', 'One session of melatonin needs to be booked.', sessions, []],
    ['stays where it is denied', 'One session of melatonin is not enough.', 'a single session of melatonin is enough', []],
    ['stays where the bounds are opposed', 'Melatonin costs at least 500 euros.', 'melatonin costs no more than 100 euros', []],
    ['stays where one is a ratio and the other a percentage', 'Headaches occur in 1 in 1000 users of melatonin.', 'headaches occur in 20 percent of users of melatonin', []],
    ['is replaced in percent', 'Headaches occur in 0.1% of users of melatonin.', 'headaches occur in 20 percent of users of melatonin', ['Headaches occur in 20 percent of users of melatonin.']],
    ['is replaced with its hedge, of people', 'Melatonin works in 90 percent of all users.', 'melatonin works in about half of all users', ['Melatonin works in about half of all users.']],
    ['that is a year is replaced', 'Melatonin was developed in 1920.', 'melatonin was developed in 1958', ['Melatonin was developed in 1958.']],
    ['keeps its own limit without another', 'A session of melatonin is over within two hours.', 'a session of melatonin takes at most 20 minutes', ['A session of melatonin is over within 20 minutes.']],
    ['does not say twice that it is an average', 'The average session of melatonin takes three hours.', 'a session of melatonin takes on average 20 minutes', ['The average session of melatonin takes 20 minutes.']],
    ['stays where it runs from one to another', 'A session of melatonin takes from two to three hours.', 'a session of melatonin takes 20 minutes', []],
    ['stays where there are two of them', 'A session of melatonin takes not two hours but three.', 'a session of melatonin takes 20 minutes', []],
    ['stays where it is an adjective', 'Melatonin needs a three-hour session.', session, []],
    ['stays where it agrees', 'A session of melatonin takes 20 minutes.', session, []],
    ['stays where the other counts something else', 'A session of melatonin takes three hours.', length, []],
    ['stays where it is a part of another', 'A session of melatonin takes three quarters of an hour.', 'a session of melatonin takes two minutes', []],
  ];
  for (const [what, draft, quote, expected] of cases) it(what, () => assert.deepEqual(offered(draft, quote), expected));
});

describe('a flat denial', () => {
  const effects = 'melatonin can cause headaches';
  const cases: readonly (readonly [draft: string, ...expected: readonly string[]])[] = [
    ['Melatonin has no side effects.', 'Melatonin rarely has side effects.', 'Melatonin has few reported side effects.'],
    ['Melatonin has absolutely no side effects whatsoever.', 'Melatonin rarely has side effects.', 'Melatonin has few reported side effects.'],
    ['Melatonin is free of side effects.', 'Melatonin has few reported side effects.'],
    ['Melatonin helps without any side effects.', 'Melatonin helps with few reported side effects.'],
    ['Melatonin never causes headaches.', 'Melatonin rarely causes headaches.'],
    ['Melatonin does not cause headaches.', 'Melatonin rarely causes headaches.'],
    ['Melatonin will not cause headaches.', 'Melatonin will rarely cause headaches.'],
    ['Melatonin will never cause headaches.', 'Melatonin will rarely cause headaches.', 'Melatonin may rarely cause headaches.'],
    ['Melatonin is free from any headaches.', 'Melatonin has few reported headaches.'],
    ['Melatonin has no headaches, nausea or dizziness.', 'Melatonin rarely has headaches, nausea or dizziness.'],
    ['No side effects were reported with melatonin.', 'Few side effects were reported with melatonin.'],
    ['Melatonin cannot cause headaches.', 'Melatonin can in rare cases cause headaches.'],
    ['No side effects of melatonin are known.', 'Few side effects of melatonin are known.'],
  ];
  for (const [draft, ...expected] of cases) {
    it(`is softened: ${draft}`, () => {
      const found = offered(draft, effects);
      for (const sentence of expected) assert.ok(found.includes(sentence), `${sentence} is not among: ${found.join(' | ')}`);
    });
  }

  const kept = ['Melatonin has no side effect.', 'Melatonin has no more side effects than placebo.', 'Melatonin rarely has side effects.', 'Does melatonin have no side effects?'];
  for (const draft of kept) it(`stays: ${draft}`, () => assert.deepEqual(offered(draft, effects), []));

  it('takes the hedge of the source', () => {
    assert.deepEqual(offered('Melatonin is an absolutely painless treatment.', 'melatonin is relatively painless'), ['Melatonin is a relatively painless treatment.', 'Melatonin is an almost painless treatment.']);
    assert.deepEqual(offered('Melatonin is given without any pain.', 'melatonin only causes minimal discomfort'), ['Melatonin is given with minimal discomfort.', 'Melatonin is given with little pain.']);
    assert.ok(offered('Melatonin is completely painless.', 'melatonin is relatively painless').includes('Melatonin is relatively painless.'));
    assert.ok(offered('Melatonin causes no pain.', 'melatonin only causes minimal discomfort').includes('Melatonin causes minimal discomfort.'));
  });

  it('puts the article before the new words right', () => {
    assert.ok(offered('Melatonin is a painless treatment.', 'melatonin only causes minimal discomfort').includes('Melatonin is an almost painless treatment.'));
  });

  it('stays where no wording lies between two sources that contradict each other', () => {
    assert.deepEqual(offered('Melatonin causes mild discomfort.', 'melatonin is painless'), []);
  });

  it('is not softened for a group that a source warns', () => {
    assert.deepEqual(offered('Melatonin is safe for pregnant women.', 'melatonin is not safe for pregnant women'), []);
  });
});

describe('an absolute', () => {
  const cases: readonly (readonly [draft: string, quote: string, ...expected: readonly string[]])[] = [
    ['Melatonin is completely safe.', 'melatonin can cause headaches', 'Melatonin is generally safe.'],
    ['Melatonin is 100% safe.', 'melatonin can cause headaches', 'Melatonin is generally safe.'],
    ['Melatonin is safe for everyone.', 'melatonin is not suitable for children', 'Melatonin is safe for most people.', 'Melatonin is generally safe for most people.'],
    ['The results of melatonin are permanent.', 'the effect of melatonin lasts three months', 'The results of melatonin are long-lasting.'],
    ['Melatonin always works.', 'melatonin works in about half of all users'],
    ['Melatonin never fails.', 'melatonin works in about half of all users'],
  ];
  for (const [draft, quote, ...expected] of cases) it(`is softened, with what stresses it: ${draft}`, () => assert.deepEqual(offered(draft, quote), expected));

  it('says most people for everyone, with its verb', () => {
    assert.ok(offered('Everyone is suited to melatonin.', 'melatonin is not suitable for children').every((text) => text.startsWith('Most people are ')));
    assert.deepEqual(offered('Melatonin is suitable for everyone, regardless of age.', 'melatonin is not suitable for children'), []);
  });
});

describe('a rewording', () => {
  it('changes only words, never markup', () => {
    assert.deepEqual(offered('Melatonin has **no** side effects.', 'melatonin can cause headaches').slice(0, 2).sort(), ['Melatonin has **few reported** side effects.']);
    assert.ok(offered('Melatonin has\nno side\neffects.', 'melatonin can cause headaches').includes('Melatonin has\nfew reported side\neffects.'));
  });

  it('is tried a limited number of times', () => {
    let count = 0;
    const checker = createChecker({ packs: [packOf({ topics: ['melatonin'], statements: ['melatonin can cause headaches'] })] });
    const session = checker.openSession();
    const result = session.check(`Melatonin ${'always, completely, absolutely, '.repeat(40)} has no side effects.`);
    for (const finding of result.findings) {
      count = 0;
      suggestRewordings({ article: session.article, result, finding, check: (text) => (count++, checker.check(text)) });
      assert.ok(count <= 20);
    }
    assert.notEqual(result.findings.length, 0);
  });
});
