import assert from 'node:assert/strict';
import type { Article } from '../../../server/src/checker/article/article';
import { createArticleReader, readArticle } from '../../../server/src/checker/article/readArticle';
import { sentenceOf } from './articleTools';

const leaflet = `# Hair *care*

Intro.

## Side effects

Most are mild. They include:

- pain
  - at the site:
    1. sharp
- redness

  for days

### Rare

| Treatment | Pain | |
|---|---|---|
| Meso | **None.** Really. | x |
| | mild | |

> Quoted words.
>
> These:
>
> - quoted item

## Costs

- fee

[^n]: Note one.

    - item
`;

describe('surroundings of a sentence', () => {
  const article = (): Article => readArticle(leaflet);
  const contextOf = (text: string): object => sentenceOf(article(), text).block;

  it('are the title and the open headings above it', () => {
    assert.equal(article().title, 'Hair care');
    assert.deepEqual(contextOf('Hair care'), { kind: 'title', headings: [], isQuoted: false });
    assert.deepEqual(contextOf('Intro.'), { kind: 'paragraph', headings: ['Hair care'], isQuoted: false });
    assert.deepEqual(contextOf('Rare'), { kind: 'heading', headings: ['Hair care', 'Side effects'], isQuoted: false });
    assert.deepEqual(contextOf('Costs'), { kind: 'heading', headings: ['Hair care'], isQuoted: false });
  });

  it('are, for list items, what introduces the list and the parent item', () => {
    const base = { kind: 'listItem', headings: ['Hair care', 'Side effects'], isQuoted: false };
    assert.deepEqual(contextOf('pain'), { ...base, leadIn: 'They include:' });
    assert.deepEqual(contextOf('at the site:'), { ...base, leadIn: 'They include: pain' });
    assert.deepEqual(contextOf('sharp'), { ...base, leadIn: 'They include: at the site:' });
    assert.deepEqual(contextOf('for days'), { ...base, leadIn: 'They include:' });
    assert.deepEqual(contextOf('fee'), { kind: 'listItem', headings: ['Hair care', 'Costs'], isQuoted: false, leadIn: 'Costs' });
  });

  it('hold no lead-in where the text before the list is a statement of its own', () => {
    const leadInOf = (markdown: string): string | undefined => sentenceOf(readArticle(markdown), 'pain').block.leadIn;
    assert.equal(leadInOf('# T\n\nIt is safe.\n\n- pain'), undefined);
    assert.equal(leadInOf('It may cause\n\n- pain'), 'It may cause');
    assert.equal(leadInOf('It has side effects. The table below shows them.\n\n| a |\n|---|\n| pain |'), 'The table below shows them.');
    assert.equal(leadInOf('It causes:\n\n<!-- list -->\n\n- pain'), 'It causes:');
    assert.equal(leadInOf('It causes:\n\nNothing.\n\n- pain'), undefined);
    assert.equal(leadInOf('> It causes:\n>\n> <!-- list -->\n>\n> - pain'), 'It causes:');
    assert.equal(leadInOf('> It causes:\n>\n> Nothing.\n>\n> - pain'), undefined);
    assert.equal(leadInOf('- It hurts.\n  - pain'), 'It hurts.');
    assert.equal(leadInOf('1. It hurts.\n\n- pain'), undefined);
  });

  it('are, for table cells, the headers of column and row', () => {
    const base = { kind: 'tableCell', headings: ['Hair care', 'Side effects', 'Rare'], isQuoted: false, leadIn: 'Rare' };
    assert.deepEqual(contextOf('Meso'), { ...base, columnHeader: 'Treatment' });
    assert.deepEqual(contextOf('None.'), { ...base, columnHeader: 'Pain', rowHeader: 'Meso' });
    assert.deepEqual(contextOf('x'), { ...base, rowHeader: 'Meso' });
    assert.deepEqual(contextOf('mild'), { ...base, columnHeader: 'Pain' });
    const open = sentenceOf(readArticle('Drug | Pain\n---|---\nMeso | mild'), 'mild').block;
    assert.deepEqual([open.columnHeader, open.rowHeader], ['Pain', 'Meso']);
    const listed = sentenceOf(readArticle('- It causes:\n\n  | a | b |\n  |---|---|\n  | c | mild |'), 'mild').block;
    assert.deepEqual(listed, { kind: 'tableCell', headings: [], isQuoted: false, leadIn: 'It causes:', columnHeader: 'b', rowHeader: 'c' });
    const header = sentenceOf(readArticle('| a | Is it safe? |\n|---|---|\n| c | mild |'), 'Is it safe?').block;
    assert.deepEqual(header, { kind: 'tableCell', headings: [], isQuoted: false });
    assert.equal(sentenceOf(readArticle('[^1]: N.\n\n    | a |\n    |---|\n    | mild |'), 'mild').block.kind, 'footnote');
  });

  it('tell quotations from the author’s own words', () => {
    assert.equal(sentenceOf(article(), 'Quoted words.').block.isQuoted, true);
    assert.deepEqual(contextOf('quoted item'), {
      kind: 'listItem', headings: ['Hair care', 'Side effects', 'Rare'], isQuoted: true, leadIn: 'These:',
    });
    assert.equal(readArticle('> [!WARNING]\n> Mind this.').sentences[0]?.block.isQuoted, false);
    assert.equal(readArticle('> [!quote]\n> Said this.').sentences[0]?.block.isQuoted, true);
  });

  it('mark footnotes', () => {
    assert.equal(sentenceOf(article(), 'Note one.').block.kind, 'footnote');
    assert.equal(sentenceOf(article(), 'item').block.kind, 'footnote');
  });

  it('tell the first sentence of a block from the others', () => {
    assert.equal(sentenceOf(article(), 'Most are mild.').startsBlock, true);
    assert.equal(sentenceOf(article(), 'They include:').startsBlock, false);
    assert.equal(sentenceOf(article(), 'None.').startsBlock, true);
    assert.equal(sentenceOf(article(), 'for days').startsBlock, true);
  });

  it('take the title from front matter first, without repeating it', () => {
    const titled = readArticle('---\ntitle: >\n  Hair\n  care\n---\n# Hair care\n\nA.\n\n# Other\n\nB.');
    assert.equal(titled.title, 'Hair care');
    assert.equal(sentenceOf(titled, 'Hair care').block.kind, 'heading');
    assert.deepEqual(sentenceOf(titled, 'A.').block.headings, ['Hair care']);
    assert.deepEqual(sentenceOf(titled, 'B.').block.headings, ['Hair care', 'Other']);
  });

  const titles: readonly (readonly [string, string, string | undefined])[] = [
    ['in quotation marks', '"title": "Hair: the \\u0026 care"\nauthor: A', 'Hair: the & care'],
    ['that is a number', 'title: 2024', '2024'],
    ['on several lines, before another key', 'title: Hair\n  care\n# a comment\nauthor: A', 'Hair care'],
    ['with a slip in another key', 'summary: a: b\ntitle: Hair care\ntags: [a', 'Hair care'],
    ['of a part, which is none', 'params:\n  title: Hair care', undefined],
    ['without words', 'title:\nauthor: A', undefined],
    ['that is a list', 'title: [a, b]', undefined],
    ['that YAML cannot read', 'title: "Hair', undefined],
  ];
  for (const [what, yaml, title] of titles) {
    it(`read a title ${what}`, () => assert.equal(readArticle(`---\n${yaml}\n---\nA.`).title, title));
  }

  it('keep a title that comes late for what stands before it', () => {
    assert.deepEqual(readArticle('A.\n\n# Late').sentences[0]?.block.headings, ['Late']);
  });

  it('leave headings inside quotations and lists out of the outline', () => {
    const quoted = readArticle('# T\n\n> # Quoted\n\n- # Item\n\nA.');
    assert.deepEqual(sentenceOf(quoted, 'A.').block.headings, ['T']);
  });

  it('close with a heading of the same level or above it', () => {
    const headingsOf = (markdown: string): readonly string[] => sentenceOf(readArticle(markdown), 'pain').block.headings;
    assert.deepEqual(headingsOf('# T\n\n## A\n\n### B\n\n## C\n\npain'), ['T', 'C']);
    assert.deepEqual(headingsOf('# T\n\n### A\n\n## B\n\n### C\n\npain'), ['T', 'B', 'C']);
    assert.deepEqual(headingsOf('# T\n\n## A\n\n##\n\npain'), ['T', 'A']);
  });
});

describe('key of a sentence', () => {
  const keyOf = (markdown: string, text: string): string => sentenceOf(readArticle(markdown), text).key;

  it('is the same wherever the sentence stands and however it is marked up', () => {
    assert.equal(keyOf('# T\n\nX.\n\nNo pain.', 'No pain.'), keyOf('# T\n\n**No**\npain.', 'No pain.'));
  });

  it('differs with heading, block kind, lead-in, quotation and the sentence before', () => {
    const keys = ['No pain.', '# T\n\nNo pain.', '- No pain.', 'So:\n\n- No pain.', '> No pain.', 'So. No pain.'].map((markdown) =>
      keyOf(markdown, 'No pain.'),
    );
    assert.equal(new Set(keys).size, keys.length);
  });

  it('changes for all sentences of a section when its heading does', () => {
    const reader = createArticleReader();
    const before = reader.read('# A\n\nNo pain. It works.').sentences.map(({ key }) => key);
    const after = reader.read('# B\n\nNo pain. It works.').sentences.map(({ key }) => key);
    assert.ok(before.every((key, index) => key !== after[index]));
  });
});
