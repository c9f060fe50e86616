import { compareAligned } from './lexicalAlignment';
import { compareLexically, joinStances, type LexicalComparison } from './lexicalComparison';
import { lexicalFeatures } from './lexicalFeatures';
import { compareFigures } from './lexicalFigures';
import { toCalibrated, weighFeatures } from './lexicalModel';
import type { LexicalReading } from './lexicalReading';
import type { DecisionKind, Relation } from './relation';

/** What the fitted judge makes of a claim and a statement. */
export interface LexicalJudgement {
  readonly label: 'supports' | 'conflicts' | 'neutral';
  /** In [0, 1]: how often such a judgement is right on text of a kind it was not fitted on. */
  readonly confidence: number;
  /** What differs most between both sides. */
  readonly kind: DecisionKind;
  /** The statement's sentence that answers the claim. */
  readonly quoteWords: string;
}

/** Weighs a claim against a statement by words alone, whatever they speak of; `rule` is what the rules say of them. Undefined where either side has no words. */
export function judgeLexically(claim: readonly LexicalReading[], statement: readonly LexicalReading[], rule: Relation | undefined): LexicalJudgement | undefined {
  const comparison = compareLexically(claim, statement);
  if (!comparison) return undefined;
  const { label, confidence } = toCalibrated(weighFeatures(lexicalFeatures(comparison, rule)));
  return { label, confidence, kind: label === 'conflicts' ? kindOf(comparison) : 'wording', quoteWords: comparison.nearest.reading.text };
}

/** The most telling of the differences, by how seldom it stands there without a conflict. */
function kindOf({ claim, sentences, nearest }: LexicalComparison): DecisionKind {
  const { negatedOnce, otherDirection } = compareAligned(nearest.alignment);
  const own = joinStances(claim);
  const other = joinStances([nearest.reading]);
  const figures = compareFigures(claim, sentences.map(({ reading }) => reading));
  if ((own.denial > 0) !== (other.denial > 0) || negatedOnce > otherDirection) return !nearest.reading.counts.has('unproven') ? 'negation' : 'evidence';
  if (otherDirection > 0 || own.trend * other.trend < 0 || own.tone * other.tone < 0) return 'direction';
  if (figures.otherQuantities > 0) return 'quantity';
  return own.amount * other.amount < 0 ? 'degree' : 'wording';
}
