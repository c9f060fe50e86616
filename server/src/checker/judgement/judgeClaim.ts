import type { Proposition } from '../proposition/proposition';
import type { Evidence } from '../retrieval/statementIndex';
import { judgePositions } from './judgePositions';
import type { Relation } from './relation';

/** One statement's relation to a claim, with the proposition of the statement that decided it. */
export interface Judged {
  readonly evidence: Evidence;
  readonly relation: Relation;
}

/** Judges a claim against each evidence; one result per statement, its strongest. Neutral ones are left out. Sorted by confidence, then order. */
export function judgeClaim(claim: Proposition, evidence: readonly Evidence[]): Judged[] {
  const best = new Map<number, Judged>();
  for (const item of evidence) {
    const relation = underStance(judgePositions(claim, item.proposition), item.read.statement.stance);
    if (relation.label === 'neutral') continue;
    const known = best.get(item.read.order);
    if (!known || rank(relation) > rank(known.relation)) best.set(item.read.order, { evidence: item, relation });
  }
  return [...best.values()].sort((a, b) => b.relation.confidence - a.relation.confidence || a.evidence.read.order - b.evidence.read.order);
}

/** A conflict with one proposition of a statement outweighs its support by another. */
function rank(relation: Relation): number {
  const order = { conflicts: 2, supports: 1, tension: 0, neutral: -1 };
  return order[relation.label] * 10 + relation.confidence;
}

/** What a source mentions only to reject it: who says it conflicts with the source, who denies it agrees. */
function underStance(relation: Relation, stance: 'asserts' | 'denies'): Relation {
  if (stance === 'asserts') return relation;
  if (relation.label === 'supports') return { label: 'conflicts', confidence: relation.confidence * 0.9, kind: 'negation' };
  if (relation.label === 'conflicts' && relation.kind === 'negation') return { ...relation, label: 'supports', confidence: relation.confidence * 0.8 };
  return { ...relation, label: 'neutral' };
}
