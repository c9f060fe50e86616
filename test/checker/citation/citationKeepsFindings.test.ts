import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, citationEdit, createChecker, type CslItem } from '../../../server/src/checker';
import { readArticle } from '../../../server/src/checker/article/readArticle';
import { packOf } from '../packOf';
import { styles } from './citationTools';

const pack = packOf({
  topics: [['mesotherapy', 'the treatment'], 'minoxidil'],
  statements: [
    'mesotherapy has serious side effects',
    'a session of mesotherapy takes about 10 to 30 minutes',
    'the injections of mesotherapy hurt',
    'the effect of mesotherapy lasts three months',
    'mesotherapy is not suitable for pregnant women',
    'minoxidil must be applied twice a day',
  ],
});

/** Titles that say the opposite of what a draft says, and more of it. */
const titles = [
  'Mesotherapy has no side effects',
  'Mesotherapy has serious side effects. It is painless! A session takes three hours',
  'Is mesotherapy painless?',
  'Not at all: never, nobody, nothing',
  'Minoxidil is applied once a week (in women)',
  'However, that is not true',
  'Myth or fact?',
];
const sources = titles.map((title, index): CslItem => ({ id: `source-${index}`, type: 'book', title, ...(index % 2 === 0 && { URL: `https://example.org/no-pain/${index}` }) }));
const checker = createChecker({ packs: [{ ...pack, sources: [...pack.sources, ...sources] }] });

const claims = [
  'Mesotherapy has no side effects.',
  'A session takes three hours.',
  'The injections are painless, and the effect lasts for ever.',
  'Anyone can have mesotherapy, pregnant women too!',
  'It does not hurt (at all).',
  'Some patients say that mesotherapy is safe…',
  'Does the treatment hurt?',
  'Minoxidil is applied **once a week**.',
  'The clinic opens at nine [@other].',
  'A session takes [20 minutes](https://example.org/time).',
];
const blocks = [
  (text: string): string => text,
  (text: string): string => `- ${text}`,
  (text: string): string => `## ${text.replace(/[.!]$/, '')}`,
  (text: string): string => `> [!NOTE]\n> ${text}`,
  (text: string): string => `| What | How |\n|---|---|\n| Mesotherapy | ${text} |`,
  (text: string): string => `**${text}**`,
];
const paragraph = fc.array(fc.constantFrom(...claims), { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' '));
const draft = fc
  .array(fc.tuple(fc.constantFrom(...blocks), paragraph).map(([block, text]) => block(text)), { minLength: 1, maxLength: 4 })
  .map((parts) => `# Mesotherapy\n\n${parts.join('\n\n')}\n`);

/** Verdict, aspect and statements of each finding, with its words as a reader sees them. */
const findingsOf = (text: string): readonly string[] => {
  const article = readArticle(text);
  return checker.check(text).findings.map(({ verdict, aspect, topic, span, conflicts, tensions, supports }) => {
    const at = article.sentences.findIndex((sentence) => sentence.span.start <= span.start && span.end <= sentence.span.end);
    const statements = [conflicts, tensions, supports].map((list) => list.map(({ statement, confidence }) => `${statement} ${confidence}`).join(' '));
    return [at, verdict, topic, aspect, ...statements].join(' | ');
  });
};

describe('a citation that a fix inserts', () => {
  for (const style of styles) {
    it(`leaves every finding as it was: ${style}`, () => {
      let citedCount = 0;
      fc.assert(
        fc.property(draft, fc.nat(), fc.constantFrom(...sources), fc.constantFrom(...sources), (text, pick, first, second) => {
          let cited = text;
          for (const source of [first, second]) {
            const article = readArticle(cited);
            const sentence = article.sentences[pick % article.sentences.length] ?? assert.fail('the draft has no sentence');
            cited = applyEdits(cited, citationEdit({ article, sentence: sentence.span, source, style }));
          }
          if (cited !== text) citedCount += 1;
          assert.deepEqual(findingsOf(cited), findingsOf(text));
        }),
        { numRuns: 150 },
      );
      assert.ok(citedCount > 100, `only ${citedCount} drafts could be cited in`);
    });
  }

  it('is tried on drafts that have findings', () => {
    assert.ok(claims.filter((claim) => findingsOf(`# Mesotherapy\n\n${claim}`).length > 0).length >= 5);
  });

  it('leaves words that a link of the author says', () => {
    assert.equal(findingsOf('Mesotherapy has [no side effects](https://example.org).').length, 1);
    assert.deepEqual(findingsOf('Mesotherapy is known ([mesotherapy has no side effects](https://example.org)).'), []);
  });
});
