import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createChecker, parsePack } from '../../server/src/checker';
import { type CountWork, startCounting } from './countWork';

const file = 'data/packs/hair-mesotherapy.claims.yaml';
const { pack } = parsePack(readFileSync(file, 'utf8'), file);
const packs = pack === undefined ? [] : [pack];

/** What drafts are made of by saying it again and again: behind one another in a sentence, or each a block of its own. */
const pieces: readonly string[] = [
  'and mesotherapy has no side effects ', 'mesotherapy ', 'not ', 'no ', 'never without ', 'neither nor ', 'may ', 'it ', ', which ', ', and ', ' or ', 'because ', 'if ', 'than ', 'less than ',
  'a third of ', '10 to 30 minutes ', '3-4 ', '20 % ', 'every 2 weeks ', 'twice a day for ', '200 mg ', '1. ', 'e.g. ', 'Dr. ', 'according to ', 'side effects such as ', 'pregnant women and ', 'a better than b ',
  'misspeled wrods ', 'a', '- ', '(', '(see 1) ', '“', '”', '"', '[', '](', '[^1] ', '@key ', '*a ', '**a** ', '_', '`', '~~', '<b>', '<!-- ', '-->', '&amp;', '\\', '|', ' | ', '! ', '? ', '… ', '; ', ': ', '\u200b', '\u202e', '\ud800', '😀 ', 'é ',
];
const blocks: readonly string[] = [
  'Mesotherapy has no complications.\n\n', '- It is painless\n', '> They say that mesotherapy works.\n\n', '# Mesotherapy\n\n', '| Mesotherapy | 30 minutes |\n', '1. Mesotherapy takes a day.\n', '[^1]: Mesotherapy is safe.\n', '[a]: https://example.org\n', 'Side effects of mesotherapy:\n\n', '```\n', '---\n', '<div>\n', 'It may be repeated.  \n', 'The first author 2019. Title. Journal.\n\n', '\n',
];
const sentenceOf = (piece: string, count: number): string => `Mesotherapy has no complications ${piece.repeat(count)} in most adults.\n`;
const draftOf = (block: string, count: number): string => `# Mesotherapy\n\n| a | b |\n|---|---|\n${block.repeat(count)}`;

describe('the work of a check', function () {
  this.timeout(120_000);
  const checker = createChecker({ packs, unsupported: true });
  let work: CountWork;
  const countOf = (text: string): number => work.count(() => checker.openSession().check(text));
  before(() => {
    work = startCounting();
    // What is set up once is no work of a text.
    countOf(sentenceOf('and it is painless ', 3));
  });
  after(() => work.stop());

  // Of twice as much that is said again, at most 2.2 times the work: what grows with the square takes four times.
  const count = 150;
  for (const block of blocks) {
    it(`grows no faster than a draft of ${JSON.stringify(block)}`, () => {
      const [first, second] = [countOf(draftOf(block, count)), countOf(draftOf(block, 2 * count))];
      assert.ok(second <= 2.2 * first, `${first} blocks for ${count} times, ${second} for ${2 * count}`);
    });
  }

  it('grows no faster than a draft of many sentences, in one paragraph or in many', () => {
    for (const between of [' ', '\n\n', '\n', '\r\n- ']) {
      const of = (length: number): string => Array.from({ length }, (_, index) => `Mesotherapy ${pieces[index % pieces.length] ?? ''}has no complications in ${index} adults.`).join(between);
      const [first, second] = [countOf(of(2 * pieces.length)), countOf(of(4 * pieces.length))];
      assert.ok(second <= 2.2 * first, `${first} and ${second} blocks`);
    }
  });

  // Within a sentence each word may be looked at from the others; that is bounded, and so is the length of a sentence.
  const most = 1500;
  const longest = 2400;
  for (const piece of pieces) {
    it(`is bounded for the longest sentence of ${JSON.stringify(piece)}`, () => {
      const text = sentenceOf(piece, Math.floor((longest - sentenceOf('', 0).length) / piece.length));
      const counted = countOf(text);
      assert.ok(counted <= most * text.length, `${(counted / text.length).toFixed(0)} blocks for each character`);
    });
  }
});
