import * as assert from 'node:assert/strict';
import { applyEdits, createChecker } from '../../../server/src/checker';
import { readArticle } from '../../../server/src/checker/article/readArticle';
import { removeComment, renewComment, waiveByComment } from '../../../server/src/checker/waiver/commentEdit';
import { recordOf } from '../../../server/src/checker/waiver/seal';
import { withProse } from '../../../server/src/checker/waiver/waiveFindings';
import { needlePack, outcomeOf, waive } from './waive';

const decision = { reason: 'measured -- see | minutes', reviewer: 'Medical review' };

/** The draft after a claim of it was waived by a comment. */
function waived(text: string, words = 'no side effects'): string {
  const { findings } = createChecker({ packs: [needlePack] }).check(text);
  const finding = findings.find((one) => one.text === words);
  assert.ok(finding !== undefined, text);
  const edit = waiveByComment({ article: readArticle(text), findings }, finding, decision);
  assert.ok(edit !== undefined, text);
  return applyEdits(text, [edit]);
}

describe('waiving by a comment', () => {
  for (const [where, text] of [
    ['a paragraph', 'Acupuncture has no side effects. A session of acupuncture takes three hours.'],
    ['emphasis', '**Acupuncture has no side effects.** A session of acupuncture takes three hours.'],
    ['a sentence with a footnote', 'Acupuncture has no side effects.[^1] A session of acupuncture takes three hours.\n\n[^1]: A note.'],
    ['a list', '- Acupuncture has no side effects\n- A session of acupuncture takes three hours'],
    ['a table', '| Acupuncture | On acupuncture |\n|---|---|\n| Acupuncture | It has no side effects |\n| Acupuncture | A session of acupuncture takes three hours |'],
    ['a heading', '## Acupuncture has no side effects\n\nA session of acupuncture takes three hours.'],
    ['a heading with closing marks', '## Acupuncture has no side effects ##\n\nA session of acupuncture takes three hours.'],
    ['an underlined heading', 'Acupuncture has no side effects\n---\n\nA session of acupuncture takes three hours.'],
    ['soft-wrapped lines', 'Acupuncture has\nno side effects. A session\nof acupuncture takes three hours.'],
    ['lines of Windows', 'Acupuncture has no side effects.\r\nA session of acupuncture takes three hours.\r\n'],
    ['a link', '[Acupuncture has no side effects](https://a.example). A session of acupuncture takes three hours.'],
  ] as const) {
    it(`waives this claim and no other, and changes nothing that is read: ${where}`, () => {
      const after = waived(text);
      const result = waive(after);
      assert.deepEqual(outcomeOf(result), { told: ['three hours'], waived: ['no side effects'] });
      assert.deepEqual(result.problems, []);
      assert.deepEqual(readArticle(after).sentences.map((sentence) => sentence.text), readArticle(text).sentences.map((sentence) => sentence.text));
      const [comment] = readArticle(after).comments;
      assert.ok(comment !== undefined);
      assert.equal(applyEdits(after, [removeComment(after, comment.span)]), text);
    });
  }

  it('records statement, code, seal, reviewer and reason', () => {
    assert.match(waived('Acupuncture has no side effects.'), /<!-- claimlint-waive sentence code=claim-conflict statements=needles\/s1 seal=\w{7}-\w{7} reviewer="Medical review": measured &#45;- see &#124; minutes -->$/);
  });

  it('waives one of two claims of a sentence, then the other', () => {
    const text = 'Acupuncture has *no side effects* and a session of acupuncture takes three hours.';
    const first = waived(text);
    assert.match(first, / words="no side effects" /);
    assert.deepEqual(outcomeOf(waive(first)), { told: ['three hours'], waived: ['no side effects'] });
    const both = waived(first, 'three hours');
    assert.deepEqual(outcomeOf(waive(both)), { told: [], waived: ['no side effects', 'three hours'] });
    assert.deepEqual(waive(both).problems, []);
  });

  it('has nothing to do for an agreeing source', () => {
    const text = 'Acupuncture has serious side effects.';
    const { findings } = createChecker({ packs: [needlePack] }).check(text);
    const [finding] = findings;
    assert.ok(finding?.verdict === 'support');
    assert.equal(waiveByComment({ article: readArticle(text), findings }, finding, decision), undefined);
  });
});

describe('a comment that is there', () => {
  it('goes with its line where it stands alone', () => {
    const text = 'A.\n\n  <!-- claimlint-waive file: x -->\nB.\n';
    const [comment] = readArticle(text).comments;
    assert.equal(applyEdits(text, [removeComment(text, comment?.span ?? { start: 0, end: 0 })]), 'A.\n\nB.\n');
  });

  it('can be sealed, and keeps what it says', () => {
    const text = 'Acupuncture has no side effects.<!-- claimlint-waive reviewer=R: measured -->';
    const article = readArticle(text);
    const { findings } = createChecker({ packs: [needlePack] }).check(text);
    const renewal = recordOf(withProse(article, findings), findings);
    const edit = renewComment(article, article.comments[0]?.span ?? { start: 0, end: 0 }, renewal);
    assert.ok(edit !== undefined);
    const after = applyEdits(text, [edit]);
    assert.ok(after.endsWith(`<!-- claimlint-waive seal=${renewal.seal} reviewer=R: measured -->`));
    assert.deepEqual(waive(after).problems, []);
  });

  it('keeps what narrows it when it is sealed to several claims', () => {
    const text = 'Acupuncture has no side effects. A session of acupuncture takes three hours. A session of acupuncture takes 20 to 40 minutes.\n\n<!-- claimlint-waive file code=claim-conflict: measured -->';
    const [judged] = waive(text).own;
    assert.ok(judged?.renewal !== undefined);
    const edit = renewComment(readArticle(text), judged.waiver.at, judged.renewal);
    assert.ok(edit !== undefined);
    const after = applyEdits(text, [edit]);
    assert.deepEqual(outcomeOf(waive(after)), outcomeOf(waive(text)));
    assert.equal(outcomeOf(waive(after)).waived.length, 2);
    assert.deepEqual(waive(after).problems, []);
  });
});
