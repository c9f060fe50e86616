import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { formatSuggestion, suggest } from '../../../server/src/checker/yaml/suggest';
import { parseYaml } from '../../../server/src/checker/yaml/parseYaml';

/** The text that a path of the file leads to, or of its last key. */
function at(text: string, path: readonly (string | number)[], what: 'key' | 'value' = 'value'): string | undefined {
  const file = parseYaml(text);
  let container = file.data as object;
  for (const step of path.slice(0, -1)) container = Reflect.get(container, step) as object;
  const last = path.at(-1)!;
  const span = what === 'key' ? file.keyOf(container, String(last)) : file.valueOf(container, last);
  return span && text.slice(span.start, span.end);
}

describe('parseYaml', () => {
  const text = '\uFEFFname: "tea \\" time" # a comment\nlist:\n  - {id: one, n: 12}\n  - id: two\n    text: |\n      first line\n      second\nempty:\nlast: \'it\'\'s\'\n';

  it('gives plain data', () => {
    assert.deepEqual(parseYaml(text).data, { name: 'tea " time', list: [{ id: 'one', n: 12 }, { id: 'two', text: 'first line\nsecond\n' }], empty: null, last: "it's" });
    assert.deepEqual(parseYaml(text).problems, []);
  });

  it('finds keys and values in the text, without quotation marks, after a byte order mark', () => {
    assert.equal(at(text, ['name']), 'tea \\" time');
    assert.equal(at(text, ['list', 0, 'n']), '12');
    assert.equal(at(text, ['list', 1, 'text']), 'first line\n      second');
    assert.equal(at(text, ['list', 1]), 'id: two\n    text: |\n      first line\n      second');
    assert.equal(at(text, ['list', 1, 'text'], 'key'), 'text');
    assert.equal(at(text, ['empty']), 'empty', 'an empty value is shown at its key');
    assert.equal(at(text, ['last']), "it''s");
  });

  it('reads JSON the same way, line ends of all kinds included', () => {
    const json = '{\r\n  "a": [1, "two"],\r"b": {"c": null}\n}';
    assert.deepEqual(parseYaml(json).data, { a: [1, 'two'], b: { c: null } });
    assert.equal(at(json, ['a', 1]), 'two');
  });

  it('follows aliases to shared values', () => {
    const shared = 'a: &x [one]\nb: *x\n';
    assert.deepEqual(parseYaml(shared).data, { a: ['one'], b: ['one'] });
    assert.equal(at(shared, ['b']), '*x'.slice(1), 'an alias is shown at its name');
  });

  it('tells a key that stands twice, at the second', () => {
    const [problem] = parseYaml('a: 1\nb: 2\na: 3\n').problems;
    assert.equal(problem?.code, 'duplicate-key');
    assert.deepEqual(problem.at, { start: 10, end: 11 });
  });

  it('passes over the list item with a syntax error and reads the others', () => {
    const broken = 'items:\n  - id: one\n  - id: "two\n  - id: three\n    n: 3\nlast: yes\n';
    const file = parseYaml(broken);
    assert.equal(file.problems.length, 1);
    assert.equal(file.problems[0]?.code, 'syntax');
    assert.deepEqual(file.data, { items: [{ id: 'one' }, { id: 'three', n: 3 }], last: 'yes' });
  });

  it('gives nothing but a problem for what is no YAML at all', () => {
    const file = parseYaml('a: "b\n');
    assert.equal(file.data, undefined);
    assert.deepEqual(file.problems.map(({ code }) => code), ['syntax']);
  });

  it('stays small on alias bombs, deep nesting and cycles, and keeps prototypes clean', () => {
    const bomb = `a: &a [x,x]\n${Array.from({ length: 60 }, (_, i) => `k${i}: &k${i} [*${i === 0 ? 'a' : `k${i - 1}`},*${i === 0 ? 'a' : `k${i - 1}`}]\n`).join('')}`;
    assert.deepEqual(parseYaml(bomb).problems.map(({ code }) => code), ['syntax']);
    assert.equal(parseYaml('['.repeat(100_000)).problems[0]?.code, 'syntax');
    assert.doesNotThrow(() => parseYaml('a: &x [*x]\n'));
    const file = parseYaml('__proto__: {polluted: true}\nconstructor: 1\n');
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    assert.deepEqual(Object.keys(file.data as object), ['__proto__', 'constructor']);
  });

  it('never throws, and all its problems lie in the text', () => {
    const pieces = fc.array(fc.constantFrom('a', ': ', '- ', '\n', '  ', '"', "'", '{', '}', '[', ']', '&x ', '*x', '#', '|', '>', '\t', '!!str ', '? ', '---\n', '…', '\u0000', '\uFEFF', '😀'), { maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(pieces.map((all) => all.join('')), fc.string({ unit: 'binary' })), (any) => {
        for (const { at: span } of parseYaml(any).problems) {
          assert.ok(span === undefined || (span.start >= 0 && span.start <= span.end && span.end <= any.length));
        }
      }),
    );
  });
});

describe('suggest', () => {
  const keys = ['source', 'quote', 'expires', 'id'];

  it('finds the word that was meant: letters missing, added, wrong or swapped', () => {
    assert.equal(suggest('expire', keys), 'expires');
    assert.equal(suggest('quoet', keys), 'quote');
    assert.equal(suggest('Source', keys), 'source');
    assert.equal(formatSuggestion('sorce', keys), ' Did you mean "source"?');
  });

  it('suggests nothing for a word that is far from all', () => {
    assert.equal(suggest('author', keys), undefined);
    assert.equal(suggest('xx', keys), undefined);
    assert.equal(formatSuggestion('author', keys), '');
  });
});
