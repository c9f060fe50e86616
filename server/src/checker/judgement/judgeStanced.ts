import type { Proposition } from '../proposition/proposition';
import { judgePositions } from './judgePositions';
import type { Relation } from './relation';

/** Relation of a statement's proposition to a claim's where either may be mentioned only to be rejected. */
export function judgeStanced(claim: Proposition, statement: Proposition, isDeniedByStatement: boolean): Relation {
  const relation = judgePositions(claim, statement);
  const isDeniedByClaim = claim.isDenied === true;
  if (isDeniedByClaim === isDeniedByStatement) return isDeniedByClaim && relation.label !== 'supports' ? { ...relation, label: 'neutral' } : relation;
  return isDeniedByClaim ? rejected(relation, statement, claim) : rejected(relation, claim, statement);
}

/** What one side mentions only to reject it: where the other says it, they conflict; where it denies it, they agree. */
function rejected(relation: Relation, said: Proposition, denied: Proposition): Relation {
  if (relation.label === 'supports' && isCovered(said, denied)) return { label: 'conflicts', confidence: relation.confidence * 0.9, kind: 'negation' };
  if (relation.label === 'conflicts' && relation.kind === 'negation') return { ...relation, label: 'supports', confidence: relation.confidence * 0.8 };
  return { ...relation, label: 'neutral' };
}

/** A figure is rejected as far as the rejected range reaches: "a couple of sessions" leaves "several" open. */
function isCovered(said: Proposition, denied: Proposition): boolean {
  const a = said.position;
  const b = denied.position;
  return a.kind !== 'quantity' || b.kind !== 'quantity' || (b.low <= a.low && a.high <= b.high);
}
