import type { PairReading, SecondReader, TextPair } from '../../../server/src/checker';

/** A second reader that answers by a rule, and knows only what it was asked to read. */
export interface FakeReader extends SecondReader {
  /** Pairs read so far, in order. */
  readonly asked: readonly TextPair[];
}

/** A reading with such a probability of a conflict; the rest is neutral. */
export const conflictOf = (conflicts: number): PairReading => ({ conflicts, supports: 0, neutral: 1 - conflicts });

/** Creates a reader that gives each pair the probability of a conflict that `judge` gives it, and tells conflicts from 0.9 on. */
export function fakeReader(judge: (pair: TextPair) => number): FakeReader {
  const readings = new Map<string, PairReading>();
  const asked: TextPair[] = [];
  const keyOf = ({ claim, evidence }: TextPair): string => JSON.stringify([claim, evidence]);
  return {
    id: 'fake',
    bars: { conflict: 0.9, veto: 0.05 },
    asked,
    known: (pair) => readings.get(keyOf(pair)),
    read: (pairs, { isCancelled = () => false, onProgress } = {}) => {
      const fresh = pairs.filter((pair) => !readings.has(keyOf(pair)));
      for (const [index, pair] of fresh.entries()) {
        if (isCancelled()) return Promise.resolve(false);
        asked.push(pair);
        readings.set(keyOf(pair), conflictOf(judge(pair)));
        onProgress?.(index + 1, fresh.length);
      }
      return Promise.resolve(true);
    },
  };
}
