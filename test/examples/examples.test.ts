import * as assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { runReal } from '../cli/realCli';
import { hasPath, isUpdating, readPage, root, writePage } from '../docs/markdownPage';

const drafts = readdirSync(path.join(root, 'examples')).filter((file) => file.endsWith('.md')).sort();

describe('the examples', () => {
  it('are at least three drafts, each with an expected report', () => {
    assert.ok(drafts.length >= 3);
    if (isUpdating) return;
    assert.deepEqual(readdirSync(path.join(root, 'examples/expected')).sort(), drafts.map(toExpectedName));
  });

  for (const draft of drafts) {
    it(`read as expected: ${draft}`, async () => {
      const expected = `examples/expected/${toExpectedName(draft)}`;
      const { out, errors } = await runReal(['check', `examples/${draft}`, '--supports']);
      assert.deepEqual(errors, []);
      if (isUpdating) writePage(expected, out);
      else {
        assert.ok(hasPath(expected), `${expected} is missing; make it with UPDATE_EXPECTED=1 and read it`);
        assert.equal(out, readPage(expected));
      }
    });
  }
});

function toExpectedName(draft: string): string {
  return draft.replace(/\.md$/, '.txt');
}
