import { isAlike } from '../judgement/likeness';
import type { PhraseIndex } from '../lexicon/phraseIndex';
import type { Evidence, ReadStatement } from '../retrieval/statementIndex';
import { tokenize } from '../text/tokens';
import { likenessOf, type StemVectors } from './stemVectors';

/** A sentence, as statements are near to it or not. */
export interface NearTo {
  readonly prose: string;
  /** Stems of its content. */
  readonly stems: readonly string[];
}

/** What shared words are worth beside what the vectors of all words say. */
const sharedShare = 0.4;

/**
 * How near statements are to sentences. With vectors, words that mean what the others do count too; without, words must be
 * shared, rare ones counting more. Each quote's direction is worked out once.
 */
export interface NearnessFinder {
  /** The nearness of each of `evidence` to the sentence, from 0 to about 1.4 with vectors, else to 1. Each statement is looked at once. */
  to(sentence: NearTo, evidence: readonly Evidence[]): (evidence: Evidence) => number;
}

/** Creates it for statements whose topics bear the names in `topics`: these are in all of them and tell nothing. */
export function createNearnessFinder(topics: PhraseIndex<string>, vectors: StemVectors | undefined): NearnessFinder {
  const directions = new WeakMap<ReadStatement, { readonly direction: Float32Array | undefined }>();
  const embed = (text: string): Float32Array | undefined => vectors?.embed(stemsBesideNames(text, topics));
  const directionOf = (read: ReadStatement): Float32Array | undefined => {
    const before = directions.get(read);
    if (before !== undefined) return before.direction;
    const direction = embed(read.statement.quote);
    directions.set(read, { direction });
    return direction;
  };
  return {
    to({ prose, stems }, evidence) {
      const weigh = rarityIn(evidence);
      const direction = embed(prose);
      const own = [...new Set(stems)];
      const known = new Map<number, number>();
      return ({ read }) => {
        const before = known.get(read.order);
        if (before !== undefined) return before;
        const shared = cosineOf(own, [...new Set(read.reading.stems)], weigh);
        const other = direction === undefined ? undefined : directionOf(read);
        const nearness = direction === undefined || other === undefined ? shared : Math.max(0, likenessOf(direction, other)) + sharedShare * shared;
        known.set(read.order, nearness);
        return nearness;
      };
    },
  };
}

/** The stems of a text's words and numbers, without the names of topics. */
export function stemsBesideNames(text: string, topics: PhraseIndex<string>): readonly string[] {
  const tokens = tokenize(text);
  const names = topics.find(tokens);
  return tokens.flatMap(({ kind, stem }, at) => (kind === 'mark' || names.some(({ from, to }) => at >= from && at < to) ? [] : [stem]));
}

/** How telling a stem is among the statements: its inverse document frequency. */
function rarityIn(evidence: readonly Evidence[]): (stem: string) => number {
  const quotes = new Map(evidence.map(({ read }) => [read.order, read.reading.stems]));
  const counts = new Map<string, number>();
  for (const stems of quotes.values()) for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + quotes.size / (counts.get(stem) ?? 0.5));
}

/** The cosine of two sets of stems, relatives counting as one, in [0, 1]. */
function cosineOf(one: readonly string[], other: readonly string[], weigh: (stem: string) => number): number {
  const length = (stems: readonly string[]): number => stems.reduce((sum, stem) => sum + weigh(stem) ** 2, 0);
  let shared = 0;
  for (const stem of one) {
    const relative = other.find((found) => isAlike(stem, found));
    if (relative !== undefined) shared += weigh(stem) * weigh(relative);
  }
  return shared === 0 ? 0 : Math.min(1, shared / Math.sqrt(length(one) * length(other)));
}
