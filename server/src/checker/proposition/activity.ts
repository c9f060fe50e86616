import type { Clause } from './clauses';
import { covers, type MarkedSentence } from './marks';

interface Activity {
  /** Begins with a mark that no word has. */
  readonly name: string;
  /** Words, one of which must stand in the clause. */
  readonly tells: ReadonlySet<string>;
  /** Stems that add nothing to it: of a clause that holds others as well, the advice is on something narrower. */
  readonly adds: ReadonlySet<string>;
  /** "Fast", "protect from": advice to do this is advice against the activity. */
  readonly turned: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What people are told to do or leave around a procedure, in whichever words. */
const ACTIVITIES: readonly Activity[] = [
  { name: 'activity:eat', tells: words('eat eating eaten fast fasting fasted breakfast lunch dinner'), adds: words('eat eaten anything food solid breakfast lunch dinner meal snack normally normal usual usually light fast empty stomach something nothing morning continu'), turned: words('fast fasting fasted') },
  { name: 'activity:sun', tells: words('sun sunlight sunbathe sunbathing sunbathed tan tanning sunshine sunbed sunbeds daylight light'), adds: words('sun sunlight sunbath tan bed sunb sunbed sunshin daylight light lie direct strong bright exposur expos skin area treat treated site go out straight protect shield cover ultraviolet uv stay keep'), turned: words('protect protected shield shielded cover covered') },
  { name: 'activity:effort', tells: words('exercise exercising strenuous sport sports vigorous vigorously gym marathon jogging workout training'), adds: words('exercis sport strenuou strenuous hard vigorou vigorous vigorously intens intense heavy activity physical exertion gym marathon jog workout train straight'), turned: new Set() },
  { name: 'activity:lift', tells: words('lift lifting carry carrying'), adds: words('lift carry heavy heavi heavier object thing item anything something load weight bag shopping suitcas straight object kg kilo'), turned: new Set() },
];

const HARD: ReadonlySet<string> = words('hard strenuous vigorous vigorously intense heavy sport sports gym marathon jogging workout');

const HEAVY: ReadonlySet<string> = words('heavy heavier loads weights suitcases');

/** How much of it, not whether. */
const MEASURED: ReadonlySet<string> = words('less more time much enough longer minutes little too');

/** The facet and sense of advice on an activity that is named in many words: "eat breakfast" and "eat anything", "sunbathe" and "go out in the sun". */
export function asActivity({ tokens }: MarkedSentence, clause: Clause, facet: readonly string[]): { readonly facet: readonly string[]; readonly isTurned: boolean } {
  for (const { name, tells, adds, turned } of ACTIVITIES) {
    const own = tokens.filter((_, at) => covers(clause, at)).map(({ lower }) => lower);
    if (!own.some((lower) => tells.has(lower)) || own.some((lower) => MEASURED.has(lower)) || !facet.every((stem) => adds.has(stem))) continue;
    if (name === 'activity:effort' && !own.some((lower) => HARD.has(lower))) continue;
    if (name === 'activity:lift' && !own.some((lower) => HEAVY.has(lower))) continue;
    if (name === 'activity:sun' && !own.some((lower) => lower !== 'light' && tells.has(lower)) && !own.some((lower) => turned.has(lower))) continue;
    return { facet: [name], isTurned: own.some((lower) => turned.has(lower)) };
  }
  return { facet, isTurned: false };
}
