import { listedStems } from '../lexicon/wordLists';
import type { Clause } from './clauses';
import type { Mark, MarkedSentence } from './marks';

/** What is studied, not what is acted on: "in a large trial", "in the pooled data". */
const STUDY = listedStems('effect-facet-study');

/** Words that say how far, how sure or in whose eyes something changes. */
const CIRCUMSTANCE: ReadonlySet<string> = new Set(['cent', 'degree', 'extent', 'relevant', 'fold', 'twofold', 'threefold', 'fourfold', 'fivefold', 'tenfold', 'whatever', 'vs', 'versus', 'placebo', 'differenc', 'general', 'population', ...STUDY]);

/** Adverbs of manner and degree. */
const MANNER = /(?:al|ant|ent|ed|ib|ab|ate|ous|ive|ar|rp|ir)ly$/;

/** Prepositions behind which a study may be named. */
const IN: ReadonlySet<string> = new Set(['in', 'across', 'from', 'according', 'by']);

/** Whether a phrase begins here that names the study in which something was found. */
export function beginsStudy({ tokens }: MarkedSentence, at: number): boolean {
  if (!IN.has(tokens[at]?.lower ?? '')) return false;
  for (let next = at + 1; next < at + 7; next++) {
    const token = tokens[next];
    if (token === undefined || (token.kind === 'mark' && token.text !== '-') || (next > at + 1 && IN.has(token.lower))) return false;
    if (STUDY.has(token.stem)) return true;
  }
  return false;
}

/** The facet of an effect without the words that say how far, how sure and in which study; those alone stay as they are. */
export function withoutCircumstances(facet: readonly string[]): readonly string[] {
  const told = facet.filter((found) => !CIRCUMSTANCE.has(found) && !MANNER.test(found));
  return told.length === 0 ? facet : told;
}

/** "Loss of sensation cannot occur", "is a complication": what happens to people, no effect on sensation. */
export function isLossThatHappens(sentence: MarkedSentence, clause: Clause, { from, to }: Mark): boolean {
  if (sentence.tokens[from]?.lower !== 'loss') return false;
  return sentence.marks.some(({ entry, from: at }) => at >= to && at < clause.to && ((entry.kind === 'effect' && entry.direction === 'occur') || (entry.kind === 'noun' && entry.aspect === 'complications')));
}
