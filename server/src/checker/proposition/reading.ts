import type { Span } from '../text/span';
import type { MarkedSentence } from './marks';
import type { Position } from './proposition';

/** A proposition before it is known whose it is and of whom it speaks. */
export interface Reading {
  readonly aspect: string;
  readonly position: Position;
  readonly span: Span;
  /** Index of the token that carries the aspect. */
  readonly at: number;
  readonly facet: readonly string[];
  /** Stems of an actor that is not the topic. */
  readonly agent?: readonly string[];
  /** Of which topic it speaks, where the reader has found that out itself; absent: the subject of the clause tells. */
  readonly topic?: string;
  /** Rests on indirect evidence: judged with less confidence. */
  readonly isWeak: boolean;
}

/** The span of the sentence that covers all the token ranges; at least one is needed. */
export function tokenSpan(sentence: MarkedSentence, words: readonly { readonly from: number; readonly to: number }[]): Span {
  const from = Math.min(...words.map((word) => word.from));
  const to = Math.max(...words.map((word) => word.to));
  return { start: sentence.tokens[from]?.start ?? 0, end: sentence.tokens[to - 1]?.end ?? 0 };
}
