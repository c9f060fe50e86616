import type { Proposition } from '../proposition/proposition';
import type { Evidence } from '../retrieval/statementIndex';
import { judgeStanced } from './judgeStanced';
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
    const isDenied = item.read.statement.stance === 'denies' || item.proposition.isDenied === true;
    const relation = judgeStanced(claim, item.proposition, isDenied);
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
