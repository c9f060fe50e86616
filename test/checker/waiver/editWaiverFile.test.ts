import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/checker';
import { addWaiver, removeWaivers, type WaiverEntry } from '../../../server/src/checker/waiver/editWaiverFile';
import { parseWaiverFile } from '../../../server/src/checker/waiver/parseWaivers';

const entry: WaiverEntry = {
  claim: 'Acupuncture has no side effects.',
  files: ['content/needles.md'],
  code: 'claim-conflict',
  statements: [{ pack: 'needles', statement: 's1', quote: '0a1b2c3' }],
  reason: 'measured',
  reviewer: 'Medical review',
  accepted: '2026-01-31',
};

function added(text: string, given: WaiverEntry = entry): string {
  const edit = addWaiver(text, given);
  assert.ok(edit !== undefined, text);
  return applyEdits(text, [edit]);
}

/** The claims of the file, in order. */
function claimsOf(text: string): readonly (string | undefined)[] {
  const { waivers, problems } = parseWaiverFile(text);
  assert.deepEqual(problems, []);
  return waivers.map(({ claim }) => claim);
}

describe('adding to the waiver file', () => {
  it('makes a file of an empty one, an entry a block and a statement a line', () => {
    assert.equal(
      added(''),
      `# Claims that a reviewer has accepted: which, in spite of what, why and who.
claimlint: 1
waivers:
  - claim: Acupuncture has no side effects.
    files:
      - content/needles.md
    code: claim-conflict
    statements:
      - {pack: needles, statement: s1, quote: 0a1b2c3}
    reason: measured
    reviewer: Medical review
    accepted: 2026-01-31
`,
    );
  });

  it('puts entries in the order of files and claims, whatever comes first', () => {
    const entries = ['b.md B', 'a.md B', 'b.md A', 'a.md A'].map((name) => ({ ...entry, files: [name.slice(0, 4)], claim: name }));
    assert.deepEqual(claimsOf(entries.reduce((text, one) => added(text, one), '')), ['a.md A', 'a.md B', 'b.md A', 'b.md B']);
  });

  it('keeps comments, order, blank lines and indentation of what is there', () => {
    const before = '# Ours.\nclaimlint: 1\n\nwaivers:\n# about z\n- claim: Z\n  reason: "why: not"   # trailing\n\n# about b, out of order\n- reason: yes\n  claim: B\n\n# the end\n';
    const after = added(before, { ...entry, files: [] });
    assert.ok(after.startsWith(before.slice(0, before.indexOf('# about z'))));
    assert.ok(after.endsWith(before.slice(before.indexOf('# about z'))));
    assert.deepEqual(claimsOf(after), [entry.claim, 'Z', 'B']);
  });

  for (const [what, before] of [
    ['without the list', 'claimlint: 1\n'],
    ['without a line break at its end', 'claimlint: 1\nwaivers:'],
    ['with an empty list', 'claimlint: 1\nwaivers: []\n'],
    ['with an empty list and a comment', 'claimlint: 1\nwaivers:   # none yet\n# the end\n'],
    ['with the list before another key', 'waivers:\n  - claim: A\n    reason: x\nclaimlint: 1\n'],
    ['with a last entry that has no line break', 'claimlint: 1\nwaivers:\n  - claim: A\n    reason: x'],
    ['with a reason on several lines', 'claimlint: 1\nwaivers:\n  - claim: A\n    reason: |\n      one\n\n      two\n'],
  ] as const) {
    it(`works in a file ${what}`, () => assert.ok(claimsOf(added(before)).includes(entry.claim)));
  }

  it('keeps the line breaks of Windows', () => {
    const after = added('claimlint: 1\r\nwaivers:\r\n  - claim: A\r\n    reason: x\r\n');
    assert.doesNotMatch(after, /[^\r]\n/);
  });

  it('touches no file whose list is written in brackets, or that is broken', () => {
    assert.equal(addWaiver('claimlint: 1\nwaivers: [{claim: A, reason: x}]\n', entry), undefined);
    assert.equal(addWaiver('claimlint: 1\nwaivers: none\n', entry), undefined);
    assert.equal(addWaiver('{claimlint: 1', entry), undefined);
  });

  it('writes any claim and reason so that they are read back, and removing them restores the bytes', () => {
    const word = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('- a: b #c', "it's", '"', '{', 'yes', '1.5', 'a\nb', '~', '* x')).map((text) => text.trim()).filter((text) => text !== '');
    const start = added(added('', { ...entry, claim: 'M' }), { ...entry, files: ['z.md'] });
    fc.assert(
      fc.property(word, word, (claim, reason) => {
        const text = added(start, { ...entry, claim, reason });
        const waiver = parseWaiverFile(text).waivers.find((one) => one.claim === claim && one.reason === reason);
        assert.ok(waiver !== undefined);
        assert.equal(applyEdits(text, removeWaivers(text, [waiver])), start);
      }),
    );
  });
});

describe('removing from the waiver file', () => {
  const text = 'claimlint: 1\nwaivers:\n  # first\n  - claim: A\n    reason: x # why\n  # second\n  - claim: B\n    reason: |\n      y\n  - claim: C\n    reason: z\n';
  const without = (claims: readonly string[]): string => applyEdits(text, removeWaivers(text, parseWaiverFile(text).waivers.filter(({ claim }) => claim !== undefined && claims.includes(claim))));

  it('takes the entry and leaves comments and the others as they are', () => {
    assert.equal(without(['B']), text.replace('  - claim: B\n    reason: |\n      y\n', ''));
  });

  it('takes several at once, and all', () => {
    assert.deepEqual(claimsOf(without(['A', 'C'])), ['B']);
    assert.deepEqual(claimsOf(without(['A', 'B', 'C'])), []);
  });

  it('leaves the file alone where nothing matches', () => {
    assert.deepEqual(removeWaivers(text, [{ at: { start: 3, end: 4 } }]), []);
  });
});

describe('reading the waiver file', () => {
  const codes = (text: string): readonly string[] => parseWaiverFile(text).problems.map(({ code }) => code);

  it('takes an empty file for none', () => assert.deepEqual(parseWaiverFile(''), { waivers: [], problems: [] }));

  for (const [text, code] of [
    ['claimlint: 2\nwaivers: []', 'waiver-bad-value'],
    ['waivers: []', 'waiver-missing-field'],
    ['claimlint: 1\nwaiver: []', 'waiver-unknown-key'],
    ['claimlint: 1\nwaivers: x', 'waiver-bad-value'],
    ['claimlint: 1\nwaivers: [x]', 'waiver-bad-value'],
    ['claimlint: 1\nwaivers: [{reason: x}]', 'waiver-missing-field'],
    ['claimlint: 1\nwaivers: [{claim: A, reason: x, expires: soon}]', 'waiver-bad-value'],
    ['claimlint: 1\nwaivers: [{claim: A, reason: x, code: claim-support}]', 'waiver-bad-value'],
    ['claimlint: 1\nwaivers: [{claim: A, reason: x, statements: [s1]}]', 'waiver-bad-value'],
    ['claimlint: 1\nwaivers: [{claim: A, reason: x, file: a.md}]', 'waiver-unknown-key'],
    ['claimlint: 1\nwaivers: [', 'syntax'],
  ] as const) {
    it(`tells what is wrong and uses nothing of it: ${text.replace('\n', ' ')}`, () => {
      assert.deepEqual(codes(text), [code]);
      assert.deepEqual(parseWaiverFile(text).waivers, []);
    });
  }

  it('uses the entries beside a broken one', () => {
    const text = 'claimlint: 1\nwaivers:\n  - {claim: A, reason: x}\n  - {claim: B, reason: x, expires: soon}\n';
    assert.deepEqual(parseWaiverFile(text).waivers.map(({ claim }) => claim), ['A']);
  });
});
