import { execFileSync } from 'node:child_process';
import { assert } from 'chai';
import { engineFlags } from '../../server/src/protocol/engineFlags';

/** What the engine sets aside for young objects, in MB, once a program has made and kept many. */
function youngMegabytes(flags: readonly string[]): number {
  const program = "let kept = []; for (let index = 0; index < 1.2e6; index += 1) { kept.push({ index }); if (kept.length > 3e5) kept = kept.slice(2e5); } console.log(require('node:v8').getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size / 2 ** 20);";
  return Number(execFileSync(process.execPath, [...flags, '-e', program], { encoding: 'utf8' }));
}

describe('the flags with which the server is started', () => {
  it('hold down what the engine sets aside for objects that come and go', () => {
    assert.isAtMost(youngMegabytes(engineFlags), 12);
    assert.isAbove(youngMegabytes([]), 16);
  });
});
