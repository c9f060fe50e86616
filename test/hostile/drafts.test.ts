import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { tests as examples } from 'commonmark-spec';
import fc from 'fast-check';
import { createChecker, parsePack, type Checker } from '../../server/src/checker';
import { hostileArticles } from '../checker/article/hostileArticles';
import { assertSound } from './assertSound';
import { hostileDraft, runs } from './hostileText';

const file = 'data/packs/hair-mesotherapy.claims.yaml';
const { pack } = parsePack(readFileSync(file, 'utf8'), file);
const packs = pack === undefined ? [] : [pack];

const fresh = (): Checker => createChecker({ packs });
const checker = fresh();

describe('a hostile draft', function () {
  this.timeout(60_000 * runs(1));

  it('is checked: nothing throws, and what is found lies where it says', () => {
    let foundCount = 0;
    fc.assert(
      fc.property(hostileDraft, (text) => {
        const result = checker.check(text);
        foundCount += result.findings.length;
        assertSound(text, result);
      }),
      { numRuns: runs(200) },
    );
    assert.ok(foundCount > 20, `only ${foundCount} findings: the drafts say too little`);
  });

  it('is checked the same by a checker that has seen others before', () => {
    fc.assert(
      fc.property(hostileDraft, (text) => {
        assert.deepEqual(checker.check(text), fresh().check(text));
      }),
      { numRuns: runs(20) },
    );
  });

  it('is checked the same whether it was typed, pasted or torn apart', () => {
    fc.assert(
      fc.property(hostileDraft, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 20 }), hostileDraft), { maxLength: 4 }), (start, edits) => {
        const session = checker.openSession();
        let text = start;
        session.check(text);
        for (const [at, length, newText] of edits) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + newText.slice(0, 40) + text.slice(from + length);
          assert.deepEqual(session.check(text), checker.check(text));
        }
      }),
      { numRuns: runs(50) },
    );
  });
});

describe('the examples of the CommonMark specification', () => {
  const claim = 'Mesotherapy has no complications.';

  it('do no harm to the claim before or behind them', function () {
    this.timeout(60_000 * runs(1));
    assert.ok(examples.length > 600);
    for (const { markdown, number } of examples) {
      const before = `${claim}\n\n${markdown}`;
      const behind = `${markdown}\n\n${claim}\n`;
      assertSound(before, checker.check(before));
      assertSound(behind, checker.check(behind));
      assert.equal(checker.check(before).findings[0]?.text, 'no complications', `example ${number}`);
    }
  });
});

describe('a hostile draft of 50,000 characters', () => {
  for (const [name, text] of Object.entries(hostileArticles(50_000))) {
    it(`is checked in time: ${name}`, () => assertSound(text, fresh().check(text))).timeout(60_000);
  }

  const claims: Readonly<Record<string, string>> = {
    'claims on one line': 'Mesotherapy has no side effects, ',
    'claims in a list': '- Mesotherapy has no side effects\n',
    'claims in table rows': '| Mesotherapy | no side effects |\n',
    'numbers': '10 to 30 minutes, 3 hours; ',
    'negations': 'not never no without ',
    'topics': 'mesotherapy ',
    'pronouns': 'It does. They do. ',
    'open quotations': '“Mesotherapy ',
    'headings': '# Mesotherapy\n\nIt is painless.\n\n',
    'misspelt topics': 'mesotherpay mesotheraphy ',
  };
  for (const [name, piece] of Object.entries(claims)) {
    it(`is checked in time: ${name}`, () => {
      const text = piece.repeat(Math.ceil(50_000 / piece.length));
      assertSound(text, fresh().check(text));
    }).timeout(60_000);
  }
});
