import { lexicon } from '../lexicon/lexicon';
import type { Clause } from './clauses';
import type { Mark, MarkedSentence } from './marks';
import { readNegation } from './negation';
import { tokenSpan, type Reading } from './reading';

/** Readings of all choice aspects in a clause: per aspect one, with the options affirmed and those denied. */
export function readChoices(sentence: MarkedSentence, clause: Clause): Reading[] {
  const byAspect = new Map<string, Mark[]>();
  for (const mark of sentence.marks) {
    if (mark.entry.kind !== 'option' || mark.from < clause.from || mark.to > clause.to) continue;
    const list = byAspect.get(mark.entry.aspect) ?? [];
    list.push(mark);
    byAspect.set(mark.entry.aspect, list);
  }
  const readings: Reading[] = [];
  for (const [aspect, marks] of byAspect) {
    if (lexicon.guarded.has(aspect) && !hasSignal(sentence, clause, aspect)) continue;
    const reading = readOptions(sentence, clause, aspect, marks);
    if (reading) readings.push(reading);
  }
  return readings;
}

function hasSignal(sentence: MarkedSentence, clause: Clause, aspect: string): boolean {
  return sentence.marks.some(({ entry, from, to }) => entry.kind === 'signal' && entry.aspect === aspect && from >= clause.from && to <= clause.to);
}

function readOptions(sentence: MarkedSentence, clause: Clause, aspect: string, marks: readonly Mark[]): Reading | undefined {
  const affirmed = new Set<string>();
  const denied = new Set<string>();
  const words: { from: number; to: number }[] = [];
  for (const mark of marks) {
    if (mark.entry.kind !== 'option') continue;
    const negation = readNegation(sentence, clause, mark);
    (negation.isNegated ? denied : affirmed).add(mark.entry.option);
    words.push(mark, ...negation.words);
  }
  const first = marks[0];
  if (!first) return undefined;
  for (const option of affirmed) denied.delete(option);
  return {
    aspect,
    position: { kind: 'choice', affirmed: [...affirmed], denied: [...denied] },
    span: tokenSpan(sentence, words),
    at: first.from,
    facet: [],
    isWeak: false,
  };
}
