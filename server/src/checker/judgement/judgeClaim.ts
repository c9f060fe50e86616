import type { Proposition } from '../proposition/proposition';
import type { Evidence } from '../retrieval/statementIndex';
import { judgePositions } from './judgePositions';
import { isBesideTheClaim } from './nearest';
import type { Relation } from './relation';

/** One statement's relation to a claim, with the proposition of the statement that decided it. */
export interface Judged {
  readonly evidence: Evidence;
  readonly relation: Relation;
}

/** Judges a claim against each evidence; one result per statement, its strongest. Neutral ones are left out, and conflicts with a statement on something else than the claim. Sorted by confidence, then order. */
export function judgeClaim(claim: Proposition, evidence: readonly Evidence[]): Judged[] {
  const best = new Map<number, Judged>();
  for (const item of evidence) {
    const judged = judgePositions(claim, item.proposition);
    const relation = item.read.statement.stance === 'asserts' ? judged : rejected(judged, claim, item.proposition);
    if (relation.label === 'neutral') continue;
    const known = best.get(item.read.order);
    if (!known || rank(relation) > rank(known.relation)) best.set(item.read.order, { evidence: item, relation });
  }
  const conflictsWith = (order: number): boolean => best.get(order)?.relation.label === 'conflicts';
  const judged = [...best.values()].filter((one) => one.relation.label !== 'conflicts' || !isBesideTheClaim(claim, one.evidence, evidence, conflictsWith));
  return judged.sort((a, b) => b.relation.confidence - a.relation.confidence || a.evidence.read.order - b.evidence.read.order);
}

/** A conflict with one proposition of a statement outweighs its support by another. */
function rank(relation: Relation): number {
  const order = { conflicts: 2, supports: 1, tension: 0, neutral: -1 };
  return order[relation.label] * 10 + relation.confidence;
}

/** What a source mentions only to reject it: who says it conflicts with the source, who denies it agrees. */
function rejected(relation: Relation, claim: Proposition, statement: Proposition): Relation {
  if (relation.label === 'supports' && isCovered(claim, statement)) return { label: 'conflicts', confidence: relation.confidence * 0.9, kind: 'negation' };
  if (relation.label === 'conflicts' && relation.kind === 'negation') return { ...relation, label: 'supports', confidence: relation.confidence * 0.8 };
  return { ...relation, label: 'neutral' };
}

/** A figure is rejected as far as the rejected range reaches: "a couple of sessions" leaves "several" open. */
function isCovered(claim: Proposition, statement: Proposition): boolean {
  const a = claim.position;
  const b = statement.position;
  return a.kind !== 'quantity' || b.kind !== 'quantity' || (b.low <= a.low && a.high <= b.high);
}
