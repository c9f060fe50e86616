/** What kind of difference or agreement decided a judgement. */
export type DecisionKind =
  | 'negation'
  | 'degree'
  | 'quantity'
  | 'timing'
  | 'population'
  | 'direction'
  | 'choice'
  | 'evidence'
  | 'comparison'
  | 'wording'
  /** As a whole, in the eyes of the second reader. */
  | 'meaning';

/** How a statement bears on a claim. `tension`: they differ in degree only. */
export interface Relation {
  readonly label: 'conflicts' | 'tension' | 'supports' | 'neutral';
  /** In [0, 1]; set from the development pairs, see `bench/results`. */
  readonly confidence: number;
  readonly kind: DecisionKind;
}

/** No bearing on each other. */
export const NEUTRAL: Relation = { label: 'neutral', confidence: 0.5, kind: 'wording' };

/** The relation with its confidence scaled. */
export function weighed(relation: Relation, factor: number): Relation {
  return { ...relation, confidence: Math.max(0, Math.min(1, relation.confidence * factor)) };
}
