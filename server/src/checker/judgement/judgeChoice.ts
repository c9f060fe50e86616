import type { ChoicePosition } from '../proposition/proposition';
import { NEUTRAL, type Relation } from './relation';

/**
 * Options that exclude each other: another one affirmed, or the same one denied, conflicts; a shared one supports.
 * @param isPossible the claim says what can be done, where several ways can: it excludes no other.
 */
export function judgeChoice(claim: ChoicePosition, statement: ChoicePosition, isPossible: boolean): Relation {
  const shared = claim.affirmed.some((option) => statement.affirmed.includes(option));
  if (shared) return { label: 'supports', confidence: 0.8, kind: 'choice' };
  const denied = claim.affirmed.some((option) => statement.denied.includes(option)) || statement.affirmed.some((option) => claim.denied.includes(option));
  if (denied) return { label: 'conflicts', confidence: 0.85, kind: 'choice' };
  if (isPossible) return NEUTRAL;
  if (claim.affirmed.length > 0 && statement.affirmed.length > 0) return { label: 'conflicts', confidence: 0.75, kind: 'choice' };
  return NEUTRAL;
}
