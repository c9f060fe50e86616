import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, citationEdit, type CslItem, type TextEdit } from '../../../server/src/checker';
import { readArticle } from '../../../server/src/checker/article/readArticle';
import { anySource, article, page, styles } from './citationTools';

const torn = fc.array(
  fc.constantFrom('It hurts. ', 'No pain', ' ', '\n', '\n\n', '\r\n', '\r', '**', '*', '`', '```\n', '~~', '[', ']', '](u)', '(', ')', '[^n]', '\n[^n]: ', '[@k]', '<!--', '-->', '<b>', '</b>', '<div>\n', '| a | b |\n|---|---|\n| x | y |\n', '|', '- ', '# ', '> ', '!', '?', '.', '\\', '&amp;', '^', '\n[r]: http://a.b\n', '[r]', '---\n', '😀'),
  { maxLength: 30 },
).map((parts) => parts.join(''));

interface Sample {
  readonly markdown: string;
  readonly source: CslItem;
  readonly style: (typeof styles)[number];
  readonly pick: number;
}

const sampleOf = (markdown: fc.Arbitrary<string>, source: fc.Arbitrary<CslItem>): fc.Arbitrary<Sample> =>
  fc.record({ markdown, source, style: fc.constantFrom(...styles), pick: fc.nat() });

const anySample = sampleOf(fc.oneof(article, torn), anySource);

/** Edits at the picked sentence and its number; undefined for texts without sentences. */
function editsOf({ markdown, source, style, pick }: Sample): { readonly edits: readonly TextEdit[]; readonly at: number } | undefined {
  const read = readArticle(markdown);
  const at = pick % read.sentences.length;
  const sentence = read.sentences[at];
  return sentence && { edits: citationEdit({ article: read, sentence: sentence.span, source, style }), at };
}

describe('any citation', () => {
  it('only inserts', () => {
    fc.assert(
      fc.property(anySample, (sample) => {
        let end = -1;
        for (const { span, newText } of editsOf(sample)?.edits ?? []) {
          assert.equal(span.start, span.end);
          assert.ok(span.start > end && span.end <= sample.markdown.length);
          assert.notEqual(newText, '');
          end = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('goes without a trace when what was inserted is removed', () => {
    fc.assert(
      fc.property(anySample, (sample) => {
        const edits = editsOf(sample)?.edits ?? [];
        let shift = 0;
        const inverse = edits.map(({ span, newText }): TextEdit => {
          const start = span.start + shift;
          shift += newText.length;
          return { span: { start, end: start + newText.length }, newText: '' };
        });
        assert.equal(applyEdits(applyEdits(sample.markdown, edits), inverse), sample.markdown);
      }),
      { numRuns: 300 },
    );
  });

  it('is found at its sentence, leaves all prose alone and is not made twice', () => {
    fc.assert(
      fc.property(anySample, (sample) => {
        const done = editsOf(sample);
        if (done === undefined || done.edits.length === 0) return;
        const { at, edits } = done;
        const before = readArticle(sample.markdown).sentences;
        const text = applyEdits(sample.markdown, edits);
        const after = readArticle(text);
        before.forEach((sentence, index) => {
          assert.equal(after.sentences[index]?.text, sentence.text);
        });
        const cited = after.sentences[at] ?? assert.fail('the sentence is gone');
        const kind = sample.style === 'numbered' ? 'reference' : sample.style;
        assert.ok(cited.citations.some((citation) => citation.kind === kind));
        assert.ok(cited.citations.length > (before[at]?.citations.length ?? 0));
        assert.deepEqual(citationEdit({ article: after, sentence: cited.span, source: sample.source, style: sample.style }), []);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the line endings of the file', () => {
    fc.assert(
      fc.property(sampleOf(article, anySource), (sample) => {
        const eol = sample.markdown.includes('\r\n') ? '\r\n' : '\n';
        const edits = editsOf(sample)?.edits ?? [];
        for (const { newText } of edits) assert.doesNotMatch(newText.replaceAll(eol, ''), /[\r\n\u0085\u2028\u2029]/);
      }),
    );
  });

  it('has a place in every article that people write', () => {
    fc.assert(
      fc.property(sampleOf(article, fc.constant(page)), (sample) => {
        const done = editsOf(sample);
        // A number behind asterisks that close nothing is read as text: `No pain**.** [1]`.
        if (sample.style === 'numbered' && done !== undefined && (readArticle(sample.markdown).sentences[done.at]?.text.endsWith('*') ?? false)) return;
        assert.ok(done === undefined || done.edits.length > 0);
      }),
      { numRuns: 500 },
    );
  });

  it('adds the same note only once for several sentences', () => {
    fc.assert(
      fc.property(article, anySource, (markdown, source) => {
        let text = markdown;
        let noteCount: number | undefined;
        for (let at = 0; at < readArticle(markdown).sentences.length; at++) {
          const read = readArticle(text);
          const sentence = read.sentences[at] ?? assert.fail();
          const edits = citationEdit({ article: read, sentence: sentence.span, source, style: 'footnote' });
          if (edits.length === 0) continue;
          text = applyEdits(text, edits);
          const { length } = readArticle(text).footnotes;
          noteCount ??= length;
          assert.equal(length, noteCount);
        }
      }),
      { numRuns: 75 },
    );
  });
});
