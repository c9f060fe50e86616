import { assert } from 'chai';
import { createChecker } from '../../server/src/checker';
import { packOf } from '../checker/packOf';
import { readPlain } from './plain';
import { settings } from './settings';

/** Share of the conflicts found in a bare sentence that are found in any setting too. */
const KEPT = 0.93;

describe('a plain conflict stays one in another setting', function () {
  this.timeout(120_000);
  const pairs = readPlain().map(({ topic, claim, quote, told }) => {
    const checker = createChecker({ packs: [packOf({ topics: [topic], statements: [quote] })] });
    const isFlagged = (draft: string): boolean => checker.check(draft).findings.some(({ conflicts }) => conflicts.length > 0);
    return { topic, claim, told, isFlagged, isFound: isFlagged(claim) };
  });
  for (const [name, set] of Object.entries(settings)) {
    it(name, () => {
      const shown = pairs.flatMap(({ topic, claim, told, isFlagged, isFound }) => {
        const draft = set(topic, claim);
        return draft === undefined ? [] : [{ draft, told, isFound, isKept: isFlagged(draft) }];
      });
      const found = shown.filter(({ told, isFound }) => told === 'conflicts' && isFound);
      const lost = found.filter(({ isKept }) => !isKept);
      assert.isAbove(found.length, 70);
      assert.isAtLeast(1 - lost.length / found.length, KEPT, lost.map(({ draft }) => draft).join('\n---\n'));
      const flagged = shown.filter(({ told, isFound, isKept }) => told !== 'conflicts' && isKept && !isFound);
      assert.isAtMost(flagged.length, 2, flagged.map(({ draft }) => draft).join('\n---\n'));
    });
  }
});
