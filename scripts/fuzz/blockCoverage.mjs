import { Session } from 'node:inspector';

/**
 * Tells which blocks of code ran since it was last asked, by V8's own coverage: no instrumented build, no native module.
 *
 *   isWanted(url)    which scripts count
 */
export const startBlockCoverage = (isWanted) => {
  const session = new Session();
  session.connect();
  const ask = (method, params) => {
    let answer;
    // In the same thread the answer comes before the call returns.
    session.post(method, params, (error, result) => {
      if (error) throw new Error(`${method}: ${error.message}`);
      answer = result;
    });
    return answer;
  };
  ask('Profiler.enable');
  ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true, allowTriggeredUpdates: false });
  return {
    /** Keys of the blocks that ran; how often counts in steps: once, twice, some times, many times. */
    take: () => {
      const blocks = [];
      for (const { url, functions } of ask('Profiler.takePreciseCoverage').result) {
        if (!isWanted(url)) continue;
        for (const { ranges } of functions) {
          for (const { startOffset, endOffset, count } of ranges) if (count > 0) blocks.push(`${url}:${startOffset}:${endOffset}:${count > 15 ? 3 : count > 3 ? 2 : count > 1 ? 1 : 0}`);
        }
      }
      return blocks;
    },
    stop: () => session.disconnect(),
  };
};
