import type { Proposition } from '../proposition/proposition';
import type { Evidence } from '../retrieval/statementIndex';
import { telling } from './judgeDirection';
import { countShared } from './likeness';

/**
 * Aspects on which many statements of a topic answer about different things, with little in the answer that tells which:
 * whether something works, what it changes, what it is compared with, what is known of it.
 */
const MANY_SIDED: ReadonlySet<string> = new Set(['effect', 'efficacy', 'comparison', 'evidence']);

/** Whether another statement of the evidence, not one of those `excepted`, shares more of the claim's words than this one: of that one's question the claim speaks. Linear in the evidence. */
export function isBesideTheClaim(claim: Proposition, { read }: Evidence, evidence: readonly Evidence[], isExcepted: (order: number) => boolean): boolean {
  if (!MANY_SIDED.has(claim.aspect)) return false;
  const words = telling(claim.context);
  const shared = countShared(words, read.reading.stems);
  return evidence.some((other) => other.read.order !== read.order && !isExcepted(other.read.order) && countShared(words, other.read.reading.stems) > shared);
}
