import type { SentenceFinding } from '../finding/createFinding';
import type { OpenPair, Reread } from './possibleConflict';
import { overlaps } from '../text/span';
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

/**
 * Whether the second reader takes a support of the rules away: it is as sure of a conflict with each of its statements as it
 * has to be of one that the rules leave open. `backed`: the pairs of the sentence that the rules take for supports, in the
 * places of `finding`.
 */
export function isTurned({ verdict, proseSpan, supports }: SentenceFinding, backed: readonly OpenPair[], { bars, known }: Reread): boolean {
  const turned = backed.filter(({ claim, texts }) => overlaps(claim.span, proseSpan) && (known(texts)?.conflicts ?? 0) >= bars.conflict);
  return verdict === 'support' && supports.every((support) => turned.some(({ evidence: { read } }) => read.statement.id === support.statement && read.pack.id === support.pack));
}
