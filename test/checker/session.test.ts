import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assert } from 'chai';
import fc from 'fast-check';
import { createChecker, parsePack, type Pack } from '../../server/src/checker';
import { packOf } from './packOf';

const root = path.resolve(__dirname, '../../..');

function builtInPack(): Pack {
  const file = path.join(root, 'data/packs/hair-mesotherapy.claims.yaml');
  const { pack } = parsePack(readFileSync(file, 'utf8'), file);
  assert.isDefined(pack);
  return pack;
}

/** What a writer types or pastes: words that change verdicts, and marks that change blocks before and behind. */
const insertions = ['', 'e', ' no', ' It', '\n', '\n\n', '# Diet\n', '\n## Mesotherapy\n', '- ', '> ', '| a | b |\n|---|---|\n', '[^1]', '\n[^1]: Note.\n', '[^2]', '\n[^2]: Is Mesotherapy Effective in Treating Hair Loss?\n', '[it][a]', '\n[a]: https://example.org/a\n', '[1]', '\n## References\n\n1. Is Mesotherapy Effective in Treating Hair Loss?\n', '```\n', '**', ' Mesotherapy has no complications.', '---\nlang: de\n---\n'];

const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat({ max: 40 }), added: fc.constantFrom(...insertions) });

describe('a session', () => {
  const checker = createChecker({ packs: [builtInPack()] });
  const drafts = readdirSync(path.join(root, 'examples')).filter((name) => name.endsWith('.md')).map((name) => readFileSync(path.join(root, 'examples', name), 'utf8'));

  it('finds after any edits what a first check of the text finds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...drafts), fc.array(edit, { minLength: 1, maxLength: 6 }), (draft, edits) => {
        const session = checker.openSession();
        session.check(draft);
        let text = draft;
        for (const { at, removed, added } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + added + text.slice(start + removed);
          assert.deepEqual(session.check(text), checker.check(text));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('finds the same when a check was given up in between', () => {
    const [draft = ''] = drafts;
    const session = createChecker({ packs: [builtInPack()] }).openSession();
    const steps = session.checkInSteps(draft);
    for (let count = 0; count < 3; count += 1) assert.isFalse(steps.next().done);
    const changed = `Mesotherapy hurts.\n\n${draft}`;
    assert.deepEqual(session.check(changed), checker.check(changed));
    assert.equal(session.article.text, changed);
  });

  it('takes steps for the sentences that an edit touches, and none for those that it moves', () => {
    const session = createChecker({ packs: [packOf({ topics: ['tea'], statements: ['Tea has no complications.'] })] }).openSession();
    const stepsOf = (text: string): number => [...session.checkInSteps(text)].length;
    const paragraphs = Array.from({ length: 60 }, (_, number) => `Tea number ${number} is hot. It has ${number} leaves.`);
    const before = `${paragraphs.join('\n\n')}\n`;
    assert.equal(stepsOf(before), 120);
    assert.equal(stepsOf(before), 0);
    // The parser may read a block on either side of the edit again.
    for (const after of [before.replace('number 30 is', 'number 30 was'), before.replace('has 20 leaves', 'has some leaves'), `Tea is dear.\n\n${before}`]) {
      assert.isAtMost(stepsOf(after), 6);
      assert.isAtMost(stepsOf(before), 6);
    }
  });

  it('gives the article that was last checked to its end', () => {
    const session = checker.openSession();
    session.check('Tea is hot.');
    session.checkInSteps('Tea is cold.').next();
    assert.equal(session.article.text, 'Tea is hot.');
  });
});
