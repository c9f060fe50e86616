import type { Pack } from '../corpus/pack';
import { isAsked } from './askedPack';
import { createQuoteReader, environmentOf } from './quoteReader';

/**
 * Reads the statements that have come since packs were last used, one a step, so that a checker made of the packs afterwards
 * has nothing left to read. A step takes as long as reading a sentence.
 */
export function* readArrived(packs: readonly Pack[]): Generator<undefined, void> {
  const asked = packs.filter(isAsked);
  if (asked.length === 0) return;
  const quotes = createQuoteReader(packs);
  const environment = environmentOf(packs);
  let count = 0;
  for (const pack of asked) {
    for (const statement of pack.statements) {
      const countBefore = count;
      pack.elsewhere.readingOf(statement, environment, () => {
        count += 1;
        return quotes.read(pack, statement);
      });
      if (count > countBefore) yield;
    }
  }
}
