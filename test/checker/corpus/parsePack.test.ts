import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as fc from 'fast-check';
import { openPack, parsePack, packSizeLimit } from '../../../server/src/checker/corpus/parsePack';
import { asleep, checkPack, tea } from './packText';

const root = path.resolve(__dirname, '..', '..', '..', '..');

describe('parsePack', () => {
  it('reads every field', () => {
    const { pack } = checkPack(`${tea}  - id: full
    source: leaf-2020
    quote: "tea delayed sleep by an hour"
    prefix: "At night, "
    suffix: "."
    locator: 12
    topic: tea
    stance: denies
    match: ["Tea brings sleep at once."]
    mustNotMatch: ["Tea is grown in hills."]
    reviewed: 2026-01-31
    expires: 2027-01-31
    note: free text
    reads: [{aspect: onset, position: 60 minutes}]
cues:
  - {phrase: sends you off, aspect: onset, position: 1}
`);
    const { at, ...statement } = pack!.statements[0]!;
    assert.ok(at.end > at.start);
    assert.deepEqual(statement, {
      id: 'full', source: 'leaf-2020', quote: 'tea delayed sleep by an hour', prefix: 'At night, ', suffix: '.', locator: '12', topic: 'tea', stance: 'denies',
      match: ['Tea brings sleep at once.'], mustNotMatch: ['Tea is grown in hills.'], reviewed: '2026-01-31', expires: '2027-01-31', note: 'free text', reads: [{ aspect: 'onset', position: '60 minutes' }],
    });
    assert.deepEqual(pack!.cues, [{ phrase: 'sends you off', aspect: 'onset', position: '1' }]);
    assert.deepEqual({ ...pack, statements: [], cues: [] }, {
      id: 'tea', title: 'Tea and sleep', language: 'en', location: 'folder/tea.claims.yaml', topics: [{ id: 'tea', names: ['tea', 'green tea'] }],
      sources: [{ id: 'leaf-2020', type: 'article-journal', title: 'Evening tea' }], statements: [], cues: [],
    });
  });

  it('asks for no more than version, id, a source and a quote', () => {
    const { pack } = checkPack('claimlint: 1\nid: green-tea\nsources: [{id: leaf}]\nstatements:\n  - {source: leaf, quote: tea delayed sleep}\n');
    assert.deepEqual(pack!.topics, [{ id: 'green-tea', names: ['green tea', 'green-tea'] }]);
    assert.equal(pack!.statements[0]!.stance, 'asserts');
    assert.equal(pack!.sources[0]!.type, 'document');
  });

  it('names a statement without id after its source and quote, whatever stands around it', () => {
    const head = 'claimlint: 1\nid: tea\nsources: [{id: leaf}]\nstatements:\n';
    const one = '  - {source: leaf, quote: tea delayed sleep}\n';
    const two = '  - {source: leaf, quote: tea is safe}\n';
    const idOf = (text: string, quote: string): string | undefined => parsePack(text, 'x').pack!.statements.find((statement) => statement.quote === quote)?.id;
    assert.match(idOf(head + one, 'tea delayed sleep')!, /^leaf-[0-9a-z]{7}$/);
    assert.equal(idOf(head + one, 'tea delayed sleep'), idOf(head + two + one, 'tea delayed sleep'));
    assert.notEqual(idOf(head + two + one, 'tea delayed sleep'), idOf(head + two + one, 'tea is safe'));
  });

  it('places a statement at the words of its quote', () => {
    const text = tea + asleep;
    const { at } = parsePack(text, 'x').pack!.statements[0]!;
    assert.equal(text.slice(at.start, at.end), 'tea delayed sleep by an hour');
  });

  it('reads JSON with the same places', () => {
    const text = JSON.stringify({ claimlint: 1, id: 'tea', sources: [{ id: 'leaf' }], statements: [{ id: 'a', source: 'leaf', quote: 'tea delayed sleep' }] }, null, 2);
    const { pack, problems } = parsePack(text, 'tea.claims.json');
    assert.deepEqual(problems, []);
    const { at } = pack!.statements[0]!;
    assert.equal(text.slice(at.start, at.end), 'tea delayed sleep');
  });

  it('reads the built-in pack without a problem', () => {
    const text = readFileSync(path.join(root, 'data/packs/hair-mesotherapy.claims.yaml'), 'utf8');
    const { pack, problems } = parsePack(text, 'hair-mesotherapy.claims.yaml');
    assert.deepEqual(problems, []);
    assert.ok(pack!.statements.length >= 100);
  });
});

describe('a fault in a pack', () => {
  const kept = (marked: string): readonly string[] => checkPack(marked).pack?.statements.map(({ id }) => id) ?? [];

  it('of a key is told with the likely one, and the rest is used', () => {
    assert.deepEqual(kept(`${tea}${asleep}    ⟦pack-unknown-key|expire⟧: 2027-01-31\n`), ['late']);
    assert.match(parsePack(`${tea}${asleep}    expire: 2027-01-31\n`, 'x').problems[0]!.message, /Did you mean "expires"\?/);
    assert.deepEqual(kept(`⟦pack-unknown-key|topcs⟧: []\n${tea}${asleep}`), ['late']);
    assert.deepEqual(kept(`${tea}${asleep}    ⟦pack-unknown-key|__proto__⟧: {a: 1}\n`), ['late']);
  });

  it('of a statement leaves it out and keeps the others', () => {
    assert.deepEqual(kept(`${tea}  - ⟦pack-missing-field|id: bare⟧\n    quote: words\n${asleep}`), ['late']);
    assert.deepEqual(kept(`${tea}  - id: other\n    source: ⟦pack-unknown-source|leaf-2021⟧\n    quote: words\n${asleep}`), ['late']);
    assert.deepEqual(kept(`${tea}  - id: other\n    source: leaf-2020\n    quote: ⟦pack-bad-value|45⟧\n${asleep}`), ['late']);
    assert.deepEqual(kept(`${tea}  - id: other\n    source: leaf-2020\n    quote: words\n    topic: ⟦pack-unknown-topic|te⟧\n${asleep}`), ['late']);
    assert.deepEqual(kept(`${tea}${asleep}  - id: ⟦pack-duplicate-id|late⟧\n    source: leaf-2020\n    quote: words\n`), ['late']);
  });

  it('of a field that may be absent costs that field only', () => {
    const { pack } = checkPack(`${tea}${asleep}    expires: ⟦pack-bad-date|2026-02-30⟧\n    reviewed: ⟦pack-bad-date|last May⟧\n    stance: ⟦pack-bad-value|maybe⟧\n    note: kept\n`);
    assert.equal(pack!.statements[0]!.expires, undefined);
    assert.equal(pack!.statements[0]!.stance, 'asserts');
    assert.equal(pack!.statements[0]!.note, 'kept');
  });

  it('of a source costs the field that is wrong', () => {
    const { pack } = checkPack(`claimlint: 1
id: tea
sources:
  - id: leaf
    evidence: ⟦pack-evidence-range|7⟧
    URL: ⟦pack-bad-url|javascript:alert(1)⟧
    issued: {date-parts: [[⟦pack-bad-date|spring⟧]]}
    title: Kept
  - ⟦pack-missing-field|title: Nobody⟧
statements:
  - {source: leaf, quote: words}
`);
    assert.deepEqual(pack!.sources, [{ id: 'leaf', type: 'document', title: 'Kept' }]);
  });

  it('of the head is told, and the statements are used', () => {
    assert.deepEqual(kept(`claimlint: ⟦pack-version|2⟧\nid: ⟦pack-bad-id|Green Tea⟧\nlanguage: ⟦pack-language|English please⟧\nsources: [{id: leaf}]\nstatements: [{id: a, source: leaf, quote: words}]\n`), ['a']);
    assert.equal(parsePack('claimlint: 1\nsources: [{id: leaf}]\nstatements: [{id: a, source: leaf, quote: words}]\n', 'a/Tea_time.claims.yaml').pack!.id, 'tea-time');
  });

  it('of the language is told once', () => {
    assert.deepEqual(kept(`${tea.replace('title', 'language: ⟦pack-language|de⟧\ntitle')}${asleep}`), ['late']);
    assert.deepEqual(kept(`${tea.replace('title', 'language: en-GB\ntitle')}${asleep}`), ['late']);
  });

  it('of an aspect is told where it is named', () => {
    const { pack } = checkPack(`${tea}${asleep}    reads: [{aspect: ⟦pack-unknown-aspect|onst⟧, position: 1}, {aspect: onset, position: 1}]\ncues:\n  - {phrase: a, aspect: ⟦pack-unknown-aspect|colour⟧, position: red}\n`);
    assert.deepEqual(pack!.statements[0]!.reads, [{ aspect: 'onset', position: '1' }]);
    assert.deepEqual(pack!.cues, []);
  });

  it('of a position is told with the ones there are', () => {
    const { problems } = checkPack(`${tea}${asleep}cues:\n  - {phrase: a, aspect: pain, position: ⟦pack-unknown-position|agony⟧}\n  - {phrase: b, aspect: route, position: ⟦pack-unknown-position|beamed⟧}\n  - {phrase: c, aspect: pain, position: none}\n`);
    assert.match(problems[0]!.message, /none, slight, moderate, strong/);
  });

  it('of the syntax costs the statement it stands in', () => {
    assert.deepEqual(kept(`${tea}  - id: broken\n    source: leaf-2020\n    ⟦syntax|quote: "words⟧\n${asleep}`), ['late']);
  });

  it('that leaves nothing gives no pack', () => {
    for (const text of ['', '# only a comment', 'just words', '- a\n- b\n', 'claimlint: 1\nid: tea\n', tea, 'claimlint: 1\nid: tea\nstatements: many\n']) {
      const { pack, problems } = parsePack(text, 'x');
      assert.equal(pack, undefined);
      assert.ok(problems.some(({ severity }) => severity === 'error'), JSON.stringify(text));
    }
  });

  it('is that it is too large', () => {
    assert.deepEqual(parsePack('#'.repeat(packSizeLimit + 1), 'x').problems.map(({ code }) => code), ['file-too-large']);
  });
});

describe('a pack', () => {
  it('tells statements that are due for review on the day it is given', () => {
    const due = `${tea}${asleep}    expires: ⟦pack-review-due|2026-01-31⟧\n`;
    checkPack(due, { today: '2026-02-01' });
    checkPack(due.replace(/⟦[^|]*\||⟧/g, ''), { today: '2026-01-31' });
    checkPack(due.replace(/⟦[^|]*\||⟧/g, ''));
  });

  it('takes sources from its bibliography, adds to them and names what it wants read', () => {
    const text = 'claimlint: 1\nid: tea\nbibliography: refs.json\nsources: [{id: leaf, evidence: 2, file: leaf.txt}]\nstatements:\n  - {id: a, source: leaf, quote: words}\n  - {id: b, source: cup, quote: words}\n';
    const open = openPack(text, 'x');
    assert.deepEqual(open.bibliography.map(({ file, at }) => [file, text.slice(at!.start, at!.end)]), [['refs.json', 'refs.json']]);
    const { pack, problems, sourceFiles } = open.finish({ bibliography: [{ id: 'leaf', type: 'book', title: 'Leaf', evidence: 5 }, { id: 'cup', type: 'book' }] });
    assert.deepEqual(problems, []);
    assert.deepEqual(pack!.sources, [{ id: 'leaf', type: 'book', title: 'Leaf', evidence: 2, file: 'leaf.txt' }, { id: 'cup', type: 'book' }]);
    assert.deepEqual(sourceFiles.map(({ source, file, at }) => [source, file, text.slice(at!.start, at!.end)]), [['leaf', 'leaf.txt', 'leaf.txt']]);
  });

  it('never makes reading throw, and tells all problems inside its text', () => {
    const sound = tea + asleep + asleep.replace('late', 'later');
    fc.assert(
      fc.property(fc.nat(sound.length), fc.nat(30), fc.constantFrom('', '\n', ': ', '- ', '"', '[', '{', '&a ', '*a', '\t', '…', '12'), (start, length, inserted) => {
        const text = sound.slice(0, start) + inserted + sound.slice(start + length);
        const { pack, problems } = parsePack(text, 'x');
        for (const { at } of [...problems, ...(pack?.statements ?? [])]) assert.ok(at === undefined || (at.start >= 0 && at.start <= at.end && at.end <= text.length));
      }),
    );
  });

  it('may have thousands of statements', () => {
    const text = tea + Array.from({ length: 5000 }, (_, i) => `  - id: s-${i}\n    source: leaf-2020\n    quote: "participants of group ${i} slept later"\n`).join('');
    const { pack, problems } = parsePack(text, 'x');
    assert.deepEqual(problems, []);
    assert.equal(pack!.statements.length, 5000);
    const { at } = pack!.statements[4999]!;
    assert.equal(text.slice(at.start, at.end), 'participants of group 4999 slept later');
  });
});
