import type { PairFinder, PairReading, SecondReader, TextPair } from '../checker';
import type { ReaderConfig } from './readerFiles';

/** Reads pairs somewhere else, in their order: in a thread, in a worker. Rejects where that has broken down. */
export type ReadPairs = (pairs: readonly TextPair[]) => Promise<readonly PairReading[]>;

/** Readings remembered; the older half is forgotten together beyond it. About 300 bytes each. */
const memoryLimit = 20_000;

/** Pairs that are sent at a time: some tenth of a second of reading, for which a cancelled reading may still go on. */
const windowSize = 4;

/** A second reader that reads by `readPairs` and remembers by content. Readings asked for at the same time take turns. */
export function createSecondReader({ id, bars, vectors }: Pick<ReaderConfig, 'id' | 'bars'> & PairFinder, readPairs: ReadPairs): SecondReader {
  const readings = new Map<string, PairReading>();
  let last: Promise<unknown> = Promise.resolve();
  const remember = (pair: TextPair, reading: PairReading): void => {
    if (readings.size >= memoryLimit) for (const key of [...readings.keys()].slice(0, memoryLimit / 2)) readings.delete(key);
    readings.set(keyOf(pair), reading);
  };
  /** Waits for the window before it, whoever asked for that one: then none has to wait for a whole draft of another. */
  const readWindow = (pairs: readonly TextPair[]): Promise<readonly PairReading[]> => {
    const answer = last.then(() => {
      const open = pairs.filter((pair) => !readings.has(keyOf(pair)));
      return open.length === 0 ? [] : readPairs(open).then((given) => {
        if (given.length !== open.length) throw new Error(`${given.length} readings were given for ${open.length} pairs`);
        for (const [index, pair] of open.entries()) {
          const reading = given[index];
          if (reading !== undefined) remember(pair, reading);
        }
        return given;
      });
    });
    last = answer.catch(() => undefined);
    return answer;
  };
  return {
    id,
    bars,
    ...(vectors === undefined ? {} : { vectors }),
    known: (pair) => readings.get(keyOf(pair)),
    read: async (pairs, { isCancelled = () => false, onProgress } = {}) => {
      const open = pairs.filter((pair) => !readings.has(keyOf(pair)));
      if (open.length > 0) onProgress?.(0, open.length);
      for (let at = 0; at < open.length; at += windowSize) {
        if (isCancelled()) return false;
        await readWindow(open.slice(at, at + windowSize));
        onProgress?.(Math.min(at + windowSize, open.length), open.length);
      }
      return true;
    },
  };
}

function keyOf({ claim, evidence }: TextPair): string {
  return JSON.stringify([claim, evidence]);
}
