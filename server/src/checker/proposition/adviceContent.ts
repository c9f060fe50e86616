import type { Clause } from './clauses';
import { contentStems } from './content';
import type { MarkedSentence } from './marks';

/** Stems that stand in a list: "milk or coffee", "swimming, sweating or towelling". */
export function listedIn(sentence: MarkedSentence, clause: Clause): string[] {
  const listed = new Set<string>();
  for (let at = clause.from + 1; at < clause.to - 1; at++) {
    const lower = sentence.tokens[at]?.lower ?? '';
    if (lower !== 'or' && lower !== 'and' && lower !== ',') continue;
    for (const stem of [...contentStems(sentence, Math.max(clause.from, at - 2), at).slice(-1), ...contentStems(sentence, at + 1, Math.min(clause.to, at + 3))]) listed.add(stem);
  }
  return [...listed];
}

/** The content words of the clause: advice is marked together with what it is about. */
export function contentRange(sentence: MarkedSentence, clause: Clause): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = clause.from; at < clause.to; at++) if (contentStems(sentence, at, at + 1).length > 0) found.push({ from: at, to: at + 1 });
  return found;
}
