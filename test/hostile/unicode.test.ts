import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createChecker, parsePack } from '../../server/src/checker';
import { runs } from './hostileText';

const file = 'data/packs/hair-mesotherapy.claims.yaml';
const { pack } = parsePack(readFileSync(file, 'utf8'), file);
const checker = createChecker({ packs: pack === undefined ? [] : [pack] });
const claim = 'Mesotherapy has no complications.';

const wordsFound = (text: string): readonly string[] =>
  checker.check(text).findings.map(({ span, text: words }) => {
    assert.equal(words, text.slice(span.start, span.end));
    return words;
  });

/** The code points from `start` on, those of no character and lone surrogates among them. */
const page = (start: number, count: number): string => Array.from({ length: count }, (_, index) => String.fromCodePoint(start + index)).join('');

describe('all of Unicode', function () {
  this.timeout(60_000 * runs(1));

  it('can stand in a paragraph of its own before and behind a claim, which is found all the same', () => {
    const perPage = 4096;
    for (let start = 0; start < 0x110000; start += perPage) {
      // Line breaks and marks of Markdown in it may make another block, never another claim.
      const text = `${claim}\n\n${page(start, perPage)}\n\n# Heading\n\n${claim}\n`;
      const found = wordsFound(text);
      assert.equal(found[0], 'no complications', `U+${start.toString(16)}`);
      assert.ok(found.length <= 2);
      // The first page holds fences and tags, which may well swallow what comes behind.
      if (start > 0) assert.equal(found.length, 2, `U+${start.toString(16)}`);
    }
  });

  it('can stand in a name before the claim, one character at a time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (name) => {
        const text = `${name} Mesotherapy has no complications.`;
        for (const { span, sentence } of checker.check(text).findings) assert.ok(sentence.start <= span.start && span.end <= text.length);
      }),
      { numRuns: runs(200) },
    );
  });

  it('does not hide a claim by what nobody sees: zero-width and direction marks between and in its words', () => {
    for (const mark of ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u200f', '\u061c', '\u180e', '\u2061', '\u206a', '\u202a', '\u202c', '\u202e', '\u2066', '\u2069']) {
      const [found] = wordsFound(`Mesotherapy has no com${mark}plications.`);
      assert.equal(found, `no com${mark}plications`, `U+${mark.charCodeAt(0).toString(16)} in a word`);
      assert.deepEqual(wordsFound(`${mark}Mesotherapy has ${mark}no complications.`).length, 1, `U+${mark.charCodeAt(0).toString(16)} before a word`);
    }
  });

  it('does not hide a claim by entities that show nothing', () => {
    for (const entity of ['&shy;', '&ZeroWidthSpace;', '&zwnj;', '&zwj;', '&lrm;', '&rlm;', '&NoBreak;', '&#8203;', '&#xFEFF;', '&InvisibleTimes;']) {
      assert.deepEqual(wordsFound(`Mesotherapy has no com${entity}plications.`), [`no com${entity}plications`], entity);
    }
  });

  it('keeps the joiners of words and emoji that they belong to', () => {
    const text = `می\u200cخواهم 👨\u200d👩\u200d👧. ${claim}`;
    assert.deepEqual(wordsFound(text), ['no complications']);
  });

  it('may run from right to left around a claim and in its sentence', () => {
    for (const text of [`שלום עולם. ${claim} תודה רבה.`, `العلاج مفيد. ${claim} شكرا.`, `\u202e${claim}\u202c`, `\u2067עברית\u2069 says: x.\n\n${claim}`]) {
      assert.deepEqual(wordsFound(text), ['no complications'], text);
    }
  });

  it('may be broken: lone surrogates beside and between words move no finding', () => {
    for (const half of ['\ud800', '\udbff', '\udc00', '\udfff', '\udc00\ud800']) {
      assert.deepEqual(wordsFound(`${half}\n\n${claim} ${half}\n\n${half} ${claim}\n`), ['no complications', 'no complications'], JSON.stringify(half));
    }
  });

  it('may be written in composed and decomposed letters, with combining marks and emoji of many parts beside', () => {
    for (const before of ['Café. ', 'Cafe\u0301. ', '👩🏽‍⚕️ 👨‍👩‍👧‍👦. ', '🇬🇧. ', `Z${'\u0351'.repeat(500)}. `, 'ﷺ. ']) {
      assert.deepEqual(wordsFound(`${before}${claim}`), ['no complications'], before);
    }
  });
});

describe('line ends', () => {
  const draft = ['---', 'title: Hair', '---', '', '# Mesotherapy', '', `${claim} A session takes`, 'three hours.', '', '- It is painless.', '- It never fails.', '', '| Mesotherapy | no side effects |', '|---|---|', '| a | b |', '', '> Quoted: it hurts.', ''];

  it('of all kinds and mixed give the same findings, in the same words but for the line ends', () => {
    const plain = draft.join('\n');
    const expected = wordsFound(plain);
    assert.ok(expected.length > 3, expected.join());
    fc.assert(
      fc.property(fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: draft.length, maxLength: draft.length }), (ends) => {
        // CR, then LF, would be one line end and not two.
        const text = draft.map((line, index) => line + (ends[index] === '\r' && draft[index + 1] === '' && ends[index + 1] === '\n' ? '\r\n' : (ends[index] ?? '\n'))).join('');
        assert.deepEqual(wordsFound(text).map((words) => words.replace(/\r\n?/g, '\n')), expected);
      }),
      { numRuns: runs(60) },
    );
  });
});
