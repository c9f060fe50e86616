import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createArticleReader, readArticle } from '../../../server/src/checker/article/readArticle';
import { anyMarkdown, comparable, markdownFragment } from './articleTools';

describe('any article', () => {
  it('has all spans within the text and its sentences in order, apart and not blank', () => {
    fc.assert(
      fc.property(fc.oneof(anyMarkdown(), fc.string({ unit: 'binary' })), (markdown) => {
        const article = readArticle(markdown);
        let end = 0;
        for (const { span, text } of article.sentences) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= markdown.length);
          assert.equal(text.trim(), text);
          assert.notEqual(text, '');
          end = span.end;
        }
        for (const { span } of [...article.citations, ...article.comments, ...article.footnotes, ...article.linkDefinitions]) {
          assert.ok(span.start >= 0 && span.end > span.start && span.end <= markdown.length);
        }
        const positions = article.citations.map(({ span }) => span.start);
        assert.deepEqual(positions, positions.toSorted((a, b) => a - b));
      }),
      { numRuns: 1500 },
    );
  });

  it('leads every word back to source that shows its letters', () => {
    fc.assert(
      fc.property(anyMarkdown(), (markdown) => {
        for (const { text, toSource, span } of readArticle(markdown).sentences) {
          for (const { 0: word, index } of text.matchAll(/[A-Za-z]+/g)) {
            const source = toSource({ start: index, end: index + word.length });
            const shown = markdown.slice(source.start, source.end);
            assert.ok(source.start >= span.start && source.end <= span.end);
            assert.equal(shown.charAt(0), word.charAt(0));
            assert.equal(shown.at(-1), word.at(-1));
            assert.ok(isSubsequence(word, shown), `${word} in ${shown}`);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('reads the same after edits as when it is read afresh', () => {
    const edit = fc.record({ at: fc.nat(1000), removed: fc.nat(12), inserted: fc.oneof(markdownFragment, fc.constant('')) });
    fc.assert(
      fc.property(anyMarkdown(250), fc.array(edit, { maxLength: 12 }), (markdown, edits) => {
        const reader = createArticleReader();
        let text = markdown;
        reader.read(text);
        for (const { at, removed, inserted } of edits) {
          const start = text.length === 0 ? 0 : at % text.length;
          text = text.slice(0, start) + inserted + text.slice(start + removed);
          assert.deepEqual(comparable(reader.read(text)), comparable(readArticle(text)));
        }
      }),
      { numRuns: Number(process.env['EDIT_RUNS'] ?? 400) },
    );
  });

  it('keeps untouched blocks when something is typed behind them, and their sentences when it is typed before them', () => {
    const reader = createArticleReader();
    const before = reader.read(`# T\n\n${'One. Two. '.repeat(50)}\n\nThree.\n\nFour.\n\n${'Five. Six. '.repeat(50)}\n\nEnd`);
    const after = reader.read(`${before.text}!`);
    assert.equal(after.blocks[1], before.blocks[1]);
    assert.equal(after.sentences.at(-1)?.text, 'End!');
    const moved = reader.read(after.text.replace('Three.', 'Three and a half.'));
    assert.equal(moved.blocks[4]?.sentences, after.blocks[4]?.sentences);
    assert.deepEqual(moved.blocks.map(({ start }) => start).slice(3, 5), [moved.text.indexOf('Four.'), moved.text.indexOf('Five.')]);
  });
});

function isSubsequence(word: string, text: string): boolean {
  let at = 0;
  for (const character of word) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
