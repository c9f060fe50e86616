import type { GrammarClass } from '../lexicon/lexicon';
import type { Clause } from './clauses';
import { isFiniteVerb } from './clauses';
import { covers, type Mark, type MarkedSentence } from './marks';

/** A degree word directly in front, with at most two other words of the same phrase between. */
export function precededBy(sentence: MarkedSentence, clause: Clause, mark: Mark, grammar: GrammarClass): Mark | undefined {
  return sentence.grammar(grammar).find((word) => {
    if (word.from < clause.from || word.to > mark.from || mark.from - word.to > 3) return false;
    for (let at = word.to; at < mark.from; at++) {
      const lower = sentence.tokens[at]?.lower ?? ',';
      if (sentence.tokens[at]?.kind === 'mark' && lower !== ',') return false;
      if (isFiniteVerb(sentence, at) || ['of', 'in', 'by', 'with', 'and', 'or', 'at', 'to', 'on', 'for'].includes(lower)) return false;
    }
    return true;
  });
}

/** The first word of a class that stands in the clause at most seven tokens in front. */
export function wordBefore(sentence: MarkedSentence, clause: Clause, mark: Mark, grammar: GrammarClass): Mark | undefined {
  return sentence.grammar(grammar).find((word) => word.from >= clause.from && word.to <= mark.from && mark.from - word.to < 7);
}

/** "May", "in some cases", anywhere in the clause. */
export function isHedged(sentence: MarkedSentence, clause: Clause): boolean {
  // "It is not possible to" denies.
  const isDenied = (at: number): boolean => sentence.grammar('verb-negator').some((mark) => mark.to - mark.from > 1 && covers(mark, at));
  return sentence.grammar('possible').some((mark) => mark.from >= clause.from && mark.to <= clause.to && !isDenied(mark.from));
}

/** "Fewer side effects than", "less painful", "safer": a comparison, read elsewhere. */
export function isComparative(sentence: MarkedSentence, mark: Mark): boolean {
  const before = sentence.tokens[mark.from - 1]?.lower ?? '';
  const before2 = sentence.tokens[mark.from - 2]?.lower ?? '';
  if (['fewer', 'less', 'lower', 'more', 'greater', 'higher', 'least', 'most', 'as', 'how', 'equally', 'similarly', 'so'].includes(before)) return !['at', 'the'].includes(before2) || (before === 'most' && mark.entry.kind === 'cue' && mark.entry.aspect !== 'efficacy') || before === 'least';
  return false;
}

/** "Many people have no …", "some never …": says little of the rest. */
export function isOfSome(sentence: MarkedSentence, clause: Clause): boolean {
  return sentence.tokens.slice(clause.from, clause.to).some((token, index) => ['many', 'some', 'several', 'few'].includes(token.lower) && isPeople(sentence, clause.from + index + 1));
}

/** "Most people have no …", "the majority". */
export function isOfMost(sentence: MarkedSentence, clause: Clause): boolean {
  return sentence.tokens.slice(clause.from, clause.to).some((token, index) => ['most', 'majority'].includes(token.lower) && (isPeople(sentence, clause.from + index + 1) || token.lower === 'majority'));
}

function isPeople(sentence: MarkedSentence, at: number): boolean {
  return sentence.grammar('people').some((word) => covers(word, at));
}

/** Whether a finite verb stands among the tokens `[from, to)`. */
export function hasVerbBetween(sentence: MarkedSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isFiniteVerb(sentence, at)) return true;
  return false;
}
