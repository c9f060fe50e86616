import type { ChoicePosition } from '../proposition/proposition';
import { NEUTRAL, type Relation } from './relation';

/** Options that exclude each other: another one affirmed, or the same one denied, conflicts; a shared one supports. */
export function judgeChoice(claim: ChoicePosition, statement: ChoicePosition): Relation {
  const shared = claim.affirmed.some((option) => statement.affirmed.includes(option));
  if (shared) return { label: 'supports', confidence: 0.8, kind: 'choice' };
  const denied = claim.affirmed.some((option) => statement.denied.includes(option)) || statement.affirmed.some((option) => claim.denied.includes(option));
  if (denied) return { label: 'conflicts', confidence: 0.85, kind: 'choice' };
  if (claim.affirmed.length > 0 && statement.affirmed.length > 0) return { label: 'conflicts', confidence: 0.75, kind: 'choice' };
  return NEUTRAL;
}
