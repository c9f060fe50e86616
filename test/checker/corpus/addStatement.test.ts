import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/checker/citation/textEdit';
import { addStatement, type NewStatement } from '../../../server/src/checker/corpus/addStatement';
import { parsePack } from '../../../server/src/checker/corpus/parsePack';
import { selectQuote } from '../../../server/src/checker/corpus/selectQuote';
import { verifyQuote } from '../../../server/src/checker/corpus/verifyQuote';

const block = `# Tea, as Leaf sees it.
claimlint: 1
id: tea   # short
topics:
  - id: tea
    names: [tea]
sources:
  # the only trial
  - id: leaf
    title: Evening tea
statements:
  - id: delay
    source: leaf
    quote: "tea: delayed" # sic
    match: ["Tea is quick."]
  # more to come

cues: []
`;

const flow = `claimlint: 1
id: tea
topics: [{id: tea, names: [tea]}]
sources: [{id: leaf, title: "Tea, [evening]"}]   # one
statements: [
  {id: delay, source: leaf, quote: "tea ] delayed"}, # first
  ]
`;

const lines = `claimlint: 1
id: tea
topics: [{id: tea, names: [tea]}]
sources:
- {id: leaf, title: Evening tea}
statements:
- {id: delay, source: leaf, quote: tea delayed}
`;

const json = `{
  "claimlint": 1, "id": "tea",
  "topics": [{"id": "tea", "names": ["tea"]}],
  "sources": [{"id": "leaf", "title": "Evening tea"}],
  "statements": [
    {"id": "delay", "source": "leaf", "quote": "tea \\"]\\" delayed"}
  ]
}
`;

const forms = { block, flow, lines, json };

function add(text: string, statement: NewStatement, options: Parameters<typeof addStatement>[2] = {}): string {
  const added = addStatement(text, statement, options);
  if ('refusal' in added) assert.fail(added.refusal);
  return applyEdits(text, added.edits);
}

describe('a statement that is added to a pack', () => {
  for (const [form, text] of Object.entries(forms)) {
    it(`leaves all else as it was: ${form}`, () => {
      const before = parsePack(text, 'tea').pack!;
      const after = parsePack(add(text, { source: 'leaf', quote: 'tea costs little', locator: 'p. 3' }), 'tea');
      assert.deepEqual(after.problems, []);
      assert.deepEqual(after.pack!.statements.slice(0, -1).map(({ at: _, ...rest }) => rest), before.statements.map(({ at: _, ...rest }) => rest));
      const { at: _, ...last } = after.pack!.statements.at(-1)!;
      assert.deepEqual(last, { id: 'leaf-tea-costs-little', source: 'leaf', quote: 'tea costs little', locator: 'p. 3', stance: 'asserts', match: [], mustNotMatch: [] });
      const kept = text.split('\n');
      const written = add(text, { source: 'leaf', quote: 'tea costs little' }).split('\n');
      assert.deepEqual(kept.filter((line) => line.includes('#') && !written.includes(line)), []);
    });

    it(`brings its source along: ${form}`, () => {
      const after = parsePack(add(text, { source: 'cup', quote: 'tea is warm' }, { newSource: { id: 'cup', type: 'webpage', title: 'All: about "cups"', URL: 'https://example.org/#cups' } }), 'tea');
      assert.deepEqual(after.problems, []);
      assert.deepEqual(after.pack!.sources.map(({ id, title }) => [id, title]).at(-1), ['cup', 'All: about "cups"']);
      assert.equal(after.pack!.statements.at(-1)!.source, 'cup');
    });

    it(`can be any words: ${form}`, () => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }).filter((quote) => quote.trim() !== ''), (quote) => {
          const statements = parsePack(add(text, { source: 'leaf', quote }), 'tea').pack!.statements;
          return statements.length === 2 && statements[1]!.quote === quote.trim();
        }),
      );
    });
  }

  it('is written in the form of those above it', () => {
    const lastLine = (text: string): string => add(text, { source: 'leaf', quote: 'tea is warm', id: 'warm' }).trimEnd().split('\n').at(-1) ?? '';
    assert.equal(lastLine(lines), '- {id: warm, source: leaf, quote: tea is warm}');
    assert.match(add(block, { source: 'leaf', quote: 'tea is warm', id: 'warm' }), /Tea is quick\."\]\n {2}- id: warm\n {4}source: leaf\n {4}quote: tea is warm\n {2}# more to come/);
    assert.match(add(json, { source: 'leaf', quote: 'tea is warm', id: 'warm' }), /delayed"\},\n {4}\{"id":"warm","source":"leaf","quote":"tea is warm"\}\n {2}\]/);
  });

  it('begins the lists of a pack that has none yet', () => {
    for (const text of ['claimlint: 1\nid: tea\n', 'claimlint: 1\nid: tea', 'claimlint: 1\nid: tea\nstatements:\n', 'claimlint: 1\nid: tea\nsources: []\nstatements: []\n', '{"claimlint": 1, "id": "tea"}']) {
      const { pack, problems } = parsePack(add(text, { source: 'leaf', quote: 'tea is warm' }, { newSource: { id: 'leaf', title: 'Evening tea' } }), 'tea');
      assert.deepEqual([problems, pack?.statements.length, pack?.sources.length], [[], 1, 1], text);
    }
  });

  it('keeps the line breaks of the file', () => {
    const written = add(block.replaceAll('\n', '\r\n'), { source: 'leaf', quote: 'tea is warm' });
    assert.equal(written.replaceAll('\r\n', '').includes('\n'), false);
  });

  it('never takes an id that is taken', () => {
    const once = add(block, { source: 'leaf', quote: 'tea is warm' });
    assert.match(add(once, { source: 'leaf', quote: 'Tea is warm' }), /id: leaf-tea-warm-2\n/);
  });

  it('is refused with a reason where it cannot be', () => {
    const refusal = (text: string, statement: Partial<NewStatement>, options = {}): string => {
      const added = addStatement(text, { source: 'leaf', quote: 'tea is warm', ...statement }, options);
      return 'refusal' in added ? added.refusal : 'not refused';
    };
    assert.match(refusal(block, { source: 'gone' }), /no source "gone"/);
    assert.match(refusal(block, { topic: 'gone' }), /no topic "gone"/);
    assert.match(refusal(block, { id: 'delay' }), /has a statement "delay" already/);
    assert.match(refusal(block, { quote: ' ' }), /"quote" is not usable/);
    assert.match(refusal(block, { reviewed: '2026-02-30' }), /"reviewed" is not usable\. Write a day/);
    assert.match(refusal(block, {}, { newSource: { id: 'leaf' } }), /has a source "leaf" already/);
    for (const text of ['', '- a list', 'a: "open']) assert.match(refusal(text, {}), /cannot be read/);
    assert.equal(refusal(block, { source: 'listed' }, { knownSources: ['listed'] }), 'not refused');
  });
});

describe('the selector of selected words', () => {
  const text = 'In both groups, tea delayed\nsleep. In one group, tea delayed sleep by an hour. Cold tea did not.';
  const select = (words: string, nth = 0): ReturnType<typeof selectQuote> => {
    const start = [...text.matchAll(new RegExp(words, 'g'))][nth]!.index;
    return selectQuote(text, start, start + words.length);
  };

  it('is the words alone where they stand once', () => {
    assert.deepEqual(select('by an hour'), { quote: 'by an hour' });
    assert.deepEqual(select('tea delayed\nsleep'), { quote: 'tea delayed sleep', prefix: 'groups,' });
  });

  it('takes the fewest words before or after that tell it from the others', () => {
    assert.deepEqual(select('tea delayed', 0), { quote: 'tea delayed', prefix: 'groups,' });
    assert.deepEqual(select('tea', 2), { quote: 'tea', prefix: 'Cold' });
  });

  it('is found in its text, whatever is selected', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 30 }), fc.nat(29), (words, at) => {
        const all = words.join(' ');
        const index = (at % words.length) * 2;
        const selector = selectQuote(all, index, index + 1);
        return verifyQuote(selector, all) !== 'missing';
      }),
    );
  });
});
