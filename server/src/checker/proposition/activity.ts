import { vocabulary } from '../lexicon/vocabulary';
import type { Clause } from './clauses';
import type { MarkedSentence } from './marks';

/** How much of it, not whether. */
const MEASURED: ReadonlySet<string> = new Set(['less', 'more', 'time', 'much', 'enough', 'longer', 'minutes', 'little', 'too']);

/** Before the name of an activity, which no word has. */
const ACTIVITY = 'activity:';

/** The facet and sense of advice on an activity that is named in many words: "eat breakfast" and "eat anything", "sunbathe" and "go out in the sun". */
export function asActivity({ tokens }: MarkedSentence, clause: Clause, facet: readonly string[]): { readonly facet: readonly string[]; readonly isTurned: boolean } {
  const own = tokens.slice(clause.from, clause.to).map(({ lower }) => lower);
  const holds = (words: ReadonlySet<string>): boolean => own.some((lower) => words.has(lower));
  const activity = vocabulary().activities.find(({ tells, needs, adds }) => facet.every((stem) => adds.has(stem)) && holds(tells) && (needs.size === 0 || holds(needs)));
  if (activity === undefined || holds(MEASURED)) return { facet, isTurned: false };
  return { facet: [`${ACTIVITY}${activity.name}`], isTurned: holds(activity.turned) };
}
