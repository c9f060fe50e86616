import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createChecker, packSizeLimit, parsePack } from '../../server/src/checker';
import { runs } from './hostileText';

const file = 'data/packs/hair-mesotherapy.claims.yaml';
const { pack } = parsePack(readFileSync(file, 'utf8'), file);
const packs = pack === undefined ? [] : [pack];
const claim = 'Mesotherapy has no complications.';
const times = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

/** Drafts of a megabyte and more, each with a claim that has to be found all the same where `isHeard`. */
const drafts: readonly { readonly what: string; readonly text: string; readonly isHeard: boolean }[] = [
  { what: 'one line of a megabyte of prose, the claim in front', text: `${claim} ${times('The clinic opens at nine on Monday. ', 1_000_000)}`, isHeard: true },
  { what: 'one word of a megabyte', text: `${claim}\n\n${'a'.repeat(1_000_000)}\n`, isHeard: true },
  { what: 'one sentence of a megabyte', text: `${claim}\n\n${times('and then it rained ', 1_000_000)}.\n`, isHeard: true },
  { what: 'a table of 100,000 rows', text: `${claim}\n\n| Treatment | Place |\n|---|---|\n${'| tea | Rome |\n'.repeat(100_000)}`, isHeard: true },
  { what: 'a list of 100,000 items', text: `${claim}\n\n${'- tea\n'.repeat(100_000)}`, isHeard: true },
  { what: '100,000 blank lines', text: `${'\n'.repeat(100_000)}${claim}`, isHeard: true },
  { what: 'quotations 10,000 deep', text: `${claim}\n\n${'>'.repeat(10_000)} a\n`, isHeard: true },
  { what: 'lists 2,000 deep', text: `${claim}\n\n${Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n')}\n`, isHeard: true },
  { what: 'emphasis 50,000 deep', text: `${claim}\n\n${'*a '.repeat(50_000)}${'*'.repeat(50_000)}\n`, isHeard: true },
  { what: 'everything unclosed', text: `${claim}\n\n${times('**a _b `c [d](e ![f](g <h i="j <!-- k ~~l | m ', 500_000)}`, isHeard: true },
  { what: 'a fence that never ends', text: `${claim}\n\n\`\`\`\n${times('a\n', 1_000_000)}`, isHeard: true },
  { what: 'front matter that never ends', text: `---\n${times('a: b\n', 1_000_000)}${claim}`, isHeard: false },
  { what: '1,000 levels of HTML', text: `${claim}\n\n${'<div>\n\n'.repeat(1000)}a\n`, isHeard: true },
];

describe('a draft of great size', function () {
  this.timeout(120_000);

  for (const { what, text, isHeard } of drafts) {
    it(`is checked: ${what}`, () => {
      const { findings } = createChecker({ packs }).check(text);
      for (const { span } of findings) assert.ok(span.start < span.end && span.end <= text.length);
      if (isHeard) assert.ok(findings.some(({ text: words }) => words === 'no complications'));
    });
  }
});

describe('a pack of the greatest size', function () {
  this.timeout(600_000);
  const head = '{"claimlint":1,"id":"big","topics":[{"id":"m","names":["mesotherapy"]}],"sources":[{"id":"s"}],"statements":[';
  const statement = '{"source":"s","quote":"it hurts"}';

  it('is refused with a clear word where it is larger than the limit, and not looked at any further', () => {
    for (const text of [`a: "${'x'.repeat(packSizeLimit)}"`, '['.repeat(packSizeLimit + 1), `${head}${`${statement},`.repeat(Math.ceil(packSizeLimit / statement.length))}`]) {
      const { pack: none, problems } = parsePack(text, 'big.claims.yaml');
      assert.equal(none, undefined);
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.message ?? '', /larger|split|million|too/i);
    }
  });

  it('is read where it holds as many statements as fit: a million when `npm run fuzz` asks, else some', () => {
    const count = runs(1) > 1 ? 1_000_000 : 30_000;
    const text = `${head}${Array.from({ length: count }, (_, index) => `{"id":"${index.toString(36)}","source":"s","quote":"it hurts"}`).join(',')}]}`;
    const { pack: big } = parsePack(text, 'big.claims.json');
    assert.equal(big?.statements.length, count);
  });

  it('is read as far as it goes where one string in it is of many megabytes', () => {
    const long = 'mesotherapy hurts '.repeat(1_000_000);
    const { pack: read, problems } = parsePack(`${head}{"source":"s","quote":"${long}"},${statement}]}`, 'big.claims.json');
    assert.equal(read?.statements.filter(({ quote }) => quote === 'it hurts').length, 1);
    assert.ok(problems.every(({ message }) => message.length < 1000), 'no message repeats it');
  });
});
