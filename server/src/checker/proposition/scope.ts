import type { Clause } from './clauses';
import { readHearsay } from './hearsay';
import type { MarkedSentence } from './marks';
import type { Quantity } from './quantities';
import { readRestrictions } from './restrictions';
import { CASE, readShares, SHARE } from './shares';
import { readSides } from './sides';

/** Of how many and of what kind of people a clause speaks, and, of a source, on whose word; see `Proposition.scope`. */
export function readScope(sentence: MarkedSentence, clause: Clause, { quantities, isQuote }: { readonly quantities: readonly Quantity[]; readonly isQuote: boolean }): readonly string[] {
  const found = [...readShares(sentence, clause, quantities), ...readSides(sentence, clause), ...readRestrictions(sentence, clause), ...withExceptions(sentence, clause, quantities), ...(isQuote ? readHearsay(sentence) : [])];
  return found.length < 2 ? found : [...new Set(found)];
}

/** "It works, but a third do not respond": said of most. */
function withExceptions(sentence: MarkedSentence, clause: Clause, quantities: readonly Quantity[]): string[] {
  const { tokens } = sentence;
  if (!EXCEPTING.has(tokens[clause.to]?.lower ?? '')) return [];
  const behind = { ...clause, from: clause.to, to: tokens.length };
  const isDenied = tokens.slice(clause.to).some(({ lower }) => lower === 'not' || lower === "n't" || lower === 'no' || lower === 'never');
  return isDenied && readShares(sentence, behind, quantities).some((share) => share.includes(`:${CASE}`) && Number(share[SHARE.length]) < 4) ? [`${SHARE}4:${CASE}`] : [];
}

const EXCEPTING: ReadonlySet<string> = new Set(['but', 'although', 'though', 'while', 'however']);
