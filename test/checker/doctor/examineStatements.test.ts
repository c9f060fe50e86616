import { assert } from 'chai';
import { checkExamined, soundPack, teaPack } from './examined';

const lines = (...entries: readonly string[]): string => entries.map((entry) => `  - {${entry}}`).join('\n');
const two = lines('id: leaf, title: Evening tea and the time to fall asleep', 'id: bud, title: Tea in the morning and at night');
const of = (...statements: readonly string[]): string => teaPack({ ...(statements.some((statement) => statement.includes('source: bud')) ? { sources: two } : {}), statements: lines(...statements) });

describe('the doctor on statements', () => {
  it('tells a quote in which nothing is read', () => {
    checkExamined(of('id: a, source: leaf, quote: ⟦statement-unread|as mentioned in chapter two⟧'));
    checkExamined(of('id: a, source: leaf, quote: as mentioned in chapter two, topic: tea, reads: [{aspect: complications, position: none}]'));
  });

  it('tells readings and cues without effect, and why', () => {
    const [soon, keeps] = checkExamined(of('id: a, source: leaf, quote: tea works soon, reads: [⟦reading-unread|{aspect: onset, position: soon⟧}]', 'id: b, source: leaf, quote: tea is drunk, reads: [{aspect: complications, position: none}, ⟦reading-unread|{aspect: effect, position: keeps awake⟧}]'));
    assert.include(soon?.message, 'holds no figure of this kind, such as');
    assert.include(keeps?.message, 'what a treatment does is read from the quote only');
    const [cue] = checkExamined(teaPack({ more: 'cues:\n  - {phrase: in no time at all, aspect: onset, position: within 5 minutes}\n  - {phrase: before you know it, aspect: onset, position: ⟦reading-unread|no time⟧}\n' }));
    assert.match(cue?.message ?? '', /^Cue "before you know it" has no effect/);
  });

  it('tells days that cannot be', () => {
    const quote = 'quote: tea takes 10 minutes to work';
    checkExamined(of(`id: a, source: leaf, ${quote}, reviewed: 2026-01-10, expires: ⟦review-dates|2026-01-09⟧`));
    checkExamined(of(`id: a, source: leaf, ${quote}, reviewed: 2026-01-10, expires: 2026-01-10`));
    checkExamined(of(`id: a, source: leaf, ${quote}, reviewed: ⟦review-dates|2026-01-10⟧`), { today: '2026-01-09' });
    checkExamined(of(`id: a, source: leaf, ${quote}, reviewed: 2026-01-10`), { today: '2026-01-10' });
    checkExamined(of(`id: a, source: leaf, ${quote}, reviewed: 2026-01-10`));
  });

  it('tells the same words of the same source twice, in whichever pack', () => {
    const [problem] = checkExamined(of('id: a, source: leaf, quote: tea takes 10 minutes to work', 'id: b, source: leaf, quote: "⟦statement-duplicate|Tea takes 10 minutes, to work⟧"'));
    assert.deepEqual(problem?.related?.map(({ location, message }) => [location, message]), [[undefined, 'Statement "a": “tea takes 10 minutes to work”']]);
    const other = soundPack(teaPack({ id: 'other' }), 'other.claims.yaml');
    const [across] = checkExamined(of('id: a, source: leaf, quote: ⟦statement-duplicate|tea takes 10 minutes to work⟧'), {}, [other]);
    assert.include(across?.message, 'repeats "late" of pack "other"');
    assert.equal(across?.related?.[0]?.location, 'other.claims.yaml');
  });

  it('takes none for a double of another source, stance, place or topic', () => {
    const quote = 'quote: tea takes 10 minutes to work';
    checkExamined(of(`id: a, source: leaf, ${quote}`, `id: b, source: bud, ${quote}`));
    checkExamined(of(`id: a, source: leaf, ${quote}, locator: p. 1`, `id: b, source: leaf, ${quote}, locator: p. 2`));
    checkExamined(of(`id: a, source: leaf, ${quote}, prefix: "At night, "`, `id: b, source: leaf, ${quote}, prefix: "By day, "`));
    checkExamined(of(`id: a, source: leaf, ${quote}, stance: denies`, `id: b, source: leaf, quote: tea is not addictive`));
  });

  it('tells pairs that contradict each other, once, at the later one', () => {
    const [problem] = checkExamined(of('id: a, source: leaf, quote: tea has no side effects', 'id: b, source: bud, quote: ⟦statement-contradiction|tea causes serious side effects⟧'));
    assert.match(problem?.message ?? '', /^Statement "b" \(“.*serious side effects.*”\) contradicts "a" \(“no side effects”\) on complications/);
    assert.deepEqual(problem?.related?.map(({ message }) => message), ['“tea has no side effects” ("a")']);
    const [three] = checkExamined(of('id: a, source: leaf, quote: tea has no side effects', 'id: b, source: leaf, quote: tea is free of side effects', 'id: c, source: bud, quote: ⟦statement-contradiction|tea causes serious side effects⟧'));
    assert.include(three?.message, ' and 1 more. Drafts');
    assert.lengthOf(three?.related ?? [], 2);
  });

  it('tells no contradiction of what a source rejects, of weak ones, and of other topics', () => {
    checkExamined(of('id: a, source: leaf, quote: tea has no side effects, stance: denies', 'id: b, source: bud, quote: tea causes serious side effects'));
    checkExamined(of('id: a, source: leaf, quote: tea has no side effects', 'id: b, source: bud, quote: tea causes serious side effects'), { minConfidence: 1 });
    checkExamined(teaPack({ topics: lines('id: tea, names: [tea]', 'id: cocoa, names: [cocoa]'), statements: lines('id: a, source: leaf, quote: tea has no side effects', 'id: b, source: leaf, quote: cocoa causes serious side effects') }));
  });

  it('tells examples that fail, and how', () => {
    const problems = checkExamined(of('id: a, source: leaf, quote: tea has a few mild side effects, match: [Tea has no side effects., ⟦example-missed|Tea is sold in tins.⟧, ⟦example-missed|Tea has a few side effects.⟧], mustNotMatch: [Tea comes from leaves., ⟦example-flagged|Tea has no side effects whatsoever.⟧]'));
    assert.match(problems[0]?.message ?? '', /should conflict with the quote, but (?:no claim was read in it|the two were not found to speak of the same thing)\. Say it/);
    assert.include(problems[1]?.message, 'but it agrees with it.');
    assert.match(problems[2]?.message ?? '', /should not conflict with the quote, but it does: .*[^.]\. Narrow the quote/);
  });
});

describe('the doctor on topics', () => {
  it('tells a topic that no statement is about', () => {
    checkExamined(teaPack({ topics: lines('id: tea, names: [tea]', 'id: ⟦topic-unused|cocoa⟧, names: [cocoa]') }));
    checkExamined(teaPack({ topics: lines('id: tea, names: [tea]', 'id: cocoa, names: [cocoa]'), statements: lines('id: a, source: leaf, quote: tea is not addictive', 'id: b, source: leaf, topic: cocoa, quote: it takes 10 minutes to work') }));
    checkExamined(teaPack({ topics: lines('id: tea, names: [tea]', 'id: cocoa, names: [cocoa]'), statements: lines('id: a, source: leaf, quote: it is not addictive', 'id: b, source: leaf, quote: cocoa takes 10 minutes to work') }));
  });

  it('tells a name that two topics share, at both', () => {
    const [problem] = checkExamined(teaPack({ topics: lines('id: tea, names: [tea, Char]', 'id: cocoa, names: [cocoa, ⟦topic-name-shared|char⟧]'), statements: lines('id: a, source: leaf, quote: tea is not addictive', 'id: b, source: leaf, quote: cocoa takes 10 minutes to work') }));
    assert.include(problem?.message, 'The name "char" belongs to topic "tea" already');
    assert.deepEqual(problem?.related?.map(({ message }) => message), ['Topic "tea"']);
    checkExamined(teaPack({ topics: lines('id: tea, names: [tea, Tea]') }));
  });
});

describe('the doctor on an earlier version', () => {
  const late = 'id: a, source: leaf, quote: tea takes 10 minutes to work';
  const base = [soundPack(of(late, 'id: b, source: bud, quote: tea is not addictive')).pack];

  it('tells a statement that means something else by its source, stance, topic, words or reading', () => {
    const changed = {
      'its source was "leaf"': 'id: a, source: bud, quote: ⟦id-changed|tea takes 10 minutes to work⟧',
      'its stance was asserts': 'id: a, source: leaf, stance: denies, quote: ⟦id-changed|tea takes 10 minutes to work⟧',
      'it quoted “tea takes 10 minutes to work”': 'id: a, source: leaf, quote: ⟦id-changed|Whoever drinks a cup of it sleeps badly⟧',
      'on ': 'id: a, source: leaf, quote: ⟦id-changed|tea takes 90 minutes to work⟧',
      'it was read differently on ': 'id: a, source: leaf, quote: ⟦id-changed|tea takes 10 minutes to work⟧, topic: tea, reads: [{aspect: onset, position: within 3 hours}]',
    };
    for (const [change, statement] of Object.entries(changed)) {
      const [problem] = checkExamined(of(statement, 'id: b, source: bud, quote: tea is not addictive', 'id: c, source: leaf, quote: tea costs little'), { base });
      assert.include(problem?.message, `meant something else before: ${change}`);
    }
  });

  it('tells none that was corrected, made longer, added or left out', () => {
    checkExamined(of('id: a, source: leaf, quote: "Tea takes 10 minutes to work, they found"', 'id: b, source: bud, quote: tea is not addictive'), { base });
    checkExamined(of(late), { base });
    checkExamined(of(late, 'id: b, source: bud, quote: tea is not addictive', 'id: c, source: bud, quote: tea is taken in the morning'), { base });
  });

  it('tells sources and topics whose ids were given away', () => {
    checkExamined(teaPack({ sources: lines('id: ⟦id-changed|leaf⟧, title: Coffee before sports'), statements: lines(late) }), { base: [soundPack(of(late)).pack] });
    checkExamined(teaPack({ sources: lines('id: leaf, title: "Evening tea, and time to fall asleep"'), statements: lines(late) }), { base: [soundPack(of(late)).pack] });
    checkExamined(teaPack({ topics: lines('id: ⟦id-changed|tea⟧, names: [cocoa]'), statements: lines('id: x, source: leaf, quote: cocoa is not addictive') }), { base: [soundPack(of(late)).pack] });
    checkExamined(teaPack({ topics: lines('id: tea, names: [cocoa, Tea]'), statements: lines(late) }), { base: [soundPack(of(late)).pack] });
  });
});
