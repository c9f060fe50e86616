import assert from 'node:assert/strict';
import { createArticleReader, readArticle } from '../../../server/src/checker/article/readArticle';
import { comparable } from './articleTools';

const start = '# Hair\n\nIt works [a].\n\n- pain\n- redness\n\n[^n]: One.\n\n    Two.\n\n## Costs\n\nLow. They are:\n\n- fee\n\n[a]: u\n';

/** A version of an article that becomes the next one by an edit: what stands there, and what takes its place. */
const edits: Readonly<Record<string, readonly (readonly [was: string, now: string])[]>> = {
  'at the start and the end': [['# Hair', 'New.\n\n# Hair'], ['New.\n\n', ''], ['[a]: u\n', '[a]: u\n\nEnd.']],
  'of a heading, under which others stand': [['# Hair', '# Skin'], ['## Costs', '# Costs'], ['# Costs', 'Costs'], ['# Skin\n\n', '']],
  'of what introduces a list': [['They are', 'These are'], ['These are:', 'Nothing.'], ['Low. Nothing.', '']],
  'of a label that a link elsewhere has': [['[a]: u', '[b]: u'], ['[b]: u', '[a]: v'], ['\n[a]: v\n', '\n']],
  'that joins and parts blocks': [['.\n\n- pain', '.\n- pain'], ['.\n- pain', '.\n\n    pain'], ['redness\n\n[^n]', 'redness\n[^n]'], ['One.\n\n    Two.', 'One.\n\nTwo.'], ['Two.', '    Two.']],
  'within a word, a mark, a line': [['works', 'wor**ks**'], ['wor**ks**', 'wor**ks'], ['- fee', '-fee'], ['-fee', '- fee and more'], ['- redness', '```\n- redness'], ['```\n', '']],
  'to the same words elsewhere': [['- pain\n', '- redness\n'], ['## Costs', '## Hair'], ['It works [a].', 'Low. They are:']],
  'of line ends': [['\n', '\r\n'], ['\r\n', '\n'], ['\n\n- fee', '\r\n\r\n- fee']],
  'to nothing and back': [[start, ''], ['', start]],
};

describe('an article after an edit', () => {
  for (const [behaviour, steps] of Object.entries(edits)) {
    it(`reads as afresh: ${behaviour}`, () => {
      const reader = createArticleReader();
      let text = start;
      assert.deepEqual(comparable(reader.read(text)), comparable(readArticle(text)));
      for (const [was, now] of steps) {
        assert.ok(text.includes(was), was);
        text = text.replace(was, () => now);
        assert.deepEqual(comparable(reader.read(text)), comparable(readArticle(text)), JSON.stringify(text));
      }
    });
  }

  it('reads as afresh where it is longer than what is compared at once', () => {
    const paragraphs = Array.from({ length: 300 }, (_, index) => `Sentence ${index} of them is here.`);
    const reader = createArticleReader();
    reader.read(paragraphs.join('\n\n'));
    for (const at of [150, 0, 299, 37]) {
      paragraphs[at] = `It *is* sentence ${at}.`;
      const text = paragraphs.join('\n\n');
      assert.deepEqual(comparable(reader.read(text)), comparable(readArticle(text)));
    }
  });

  it('keeps the blocks behind the edit, and says where they stand now', () => {
    const reader = createArticleReader();
    const before = reader.read(start).blocks;
    const same = reader.read(start).blocks;
    assert.ok(before.every((block, index) => block === same[index]));
    const after = reader.read(start.replace('It works', 'So it works')).blocks;
    assert.ok(after.slice(2).every((block, index) => block.sentences === before[index + 2]?.sentences));
    assert.deepEqual(after.map((block, index) => block.start - (before[index]?.start ?? 0)), before.map((_, index) => (index > 1 ? 3 : 0)));
  });
});
