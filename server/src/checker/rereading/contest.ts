import type { SentenceFinding } from '../finding/createFinding';
import type { Reread } from './possibleConflict';
import type { TextPair } from './secondReader';

/** A conflict that the rules found, with the pairs of which the second reader is asked whether there is one. */
export interface ContestedConflict {
  readonly finding: SentenceFinding;
  readonly pairs: readonly TextPair[];
}

/**
 * Whether the second reader takes a conflict of the rules away: it has read all of its pairs and sees next to nothing of a
 * conflict in any. How little that is stands in `data/reader/reader.json` and is set on marked sentences, so that hardly a
 * right conflict is lost: see `bench/results/second-reader.md`.
 */
export function isStruckOut({ pairs }: ContestedConflict, { bars, known }: Reread): boolean {
  return pairs.length > 0 && pairs.every((pair) => (known(pair)?.conflicts ?? 1) < bars.veto);
}
