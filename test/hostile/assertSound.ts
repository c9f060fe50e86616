import assert from 'node:assert/strict';
import type { CheckResult } from '../../server/src/checker';

/** Holds of every result, whatever the draft. */
export function assertSound(text: string, { findings, sentenceCount, claimCount }: CheckResult): void {
  assert.ok(sentenceCount >= 0 && claimCount >= findings.length);
  let last = 0;
  for (const { span, sentence, text: words, conflicts, tensions, supports, code, message } of findings) {
    assert.ok(last <= span.start && span.start < span.end && span.end <= text.length, 'spans are in order and in the text');
    assert.ok(sentence.start <= span.start && span.end <= sentence.end && sentence.end <= text.length, 'the sentence holds the span');
    assert.equal(words, text.slice(span.start, span.end));
    assert.ok(code === 'claim-unsupported' || conflicts.length + tensions.length + supports.length > 0);
    assert.match(code, /^claim-[a-z]+$/);
    assert.notEqual(message, '');
    for (const { confidence, reason, quote } of [...conflicts, ...tensions, ...supports]) {
      assert.ok(confidence > 0 && confidence <= 1 && reason !== '' && quote !== '');
    }
    last = span.start;
  }
}
