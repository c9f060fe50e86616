import type { Pack } from '../corpus/pack';
import { createQuoteReader } from './quoteReader';
import { wordsOf } from './segment';

/** By what a statement is found: one row for each proposition of its quote that is on a topic. */
export interface EvidenceRow {
  /** Place of the statement in the pack. */
  readonly statement: number;
  /** Id of a topic of the pack. */
  readonly topic: string;
  readonly aspect: string;
  /** Content words, each once. */
  readonly words: readonly string[];
}

/** Reads the quotes of a pack by itself and gives the rows of each statement, in order: what an engine elsewhere needs for finding them. */
export function* readEvidenceRows(pack: Pack): Generator<readonly EvidenceRow[]> {
  const quotes = createQuoteReader([pack]);
  const idOf = new Map(pack.topics.toReversed().map(({ id }) => [quotes.registry.of(pack, id), id]));
  for (const [statement, one] of pack.statements.entries()) {
    yield quotes.read(pack, one).propositions.flatMap((proposition) => {
      const topic = idOf.get(proposition.topic);
      return topic === undefined ? [] : [{ statement, topic, aspect: proposition.aspect, words: [...new Set(wordsOf(proposition))] }];
    });
  }
}
