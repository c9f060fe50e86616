import { isFiniteVerb, type Clause } from './clauses';
import { covers, type MarkedSentence } from './marks';
import { readNegation } from './negation';
import { readPopulation } from './population';
import { EXCEPT } from './proposition';
import type { Quantity } from './quantities';
import { tokenSpan, type Reading } from './reading';
import { stem } from '../text/stem';

/** Verbs with whoever is affected behind them: "migraine affects women", "occurs in children". */
const STRIKING: ReadonlySet<string> = new Set('affect strike hit'.split(' ').map(stem));
const OCCURRING: ReadonlySet<string> = new Set('occur happen appear develop begin start'.split(' ').map(stem));
/** The same with the affected in front: "men get breast cancer". */
const GETTING: ReadonlySet<string> = new Set('get have develop catch suffer contract experience'.split(' ').map(stem));
/** More of some than of others: says of none that they are not affected. */
const COMPARED: ReadonlySet<string> = new Set(['more', 'less', 'than', 'rarely', 'rare', 'seldom', 'hardly', 'often', 'differently', 'likely', 'mostly', 'mainly', 'if', 'should', 'who', 'how', 'badly', 'severely', 'particularly']);

/** Who gets it: "only affects children", "anyone can get it", "occurs in men too". Read where everybody, an age or a group of people is named. */
export function readAffected(sentence: MarkedSentence, clause: Clause, quantities: readonly Quantity[]): Reading[] {
  const { tokens, mentions } = sentence;
  const at = tokens.findIndex(({ stem: found }, index) => covers(clause, index) && isFiniteVerb(sentence, index) && (STRIKING.has(found) || OCCURRING.has(found) || GETTING.has(found)));
  const found = tokens[at]?.stem ?? '';
  const verb = at < 0 ? -1 : at;
  if (verb < 0 || tokens.slice(clause.from, clause.to).some(({ lower }) => COMPARED.has(lower))) return [];
  const everyone = sentence.marks.find(({ entry, from }) => entry.kind === 'eligibility' && entry.allowed === 'everyone' && covers(clause, from));
  const isBehind = (STRIKING.has(found) && isNamed(sentence, verb + 1)) || (OCCURRING.has(found) && ['in', 'at', 'among'].includes(tokens[verb + 1]?.lower ?? ''));
  const isInFront = GETTING.has(found) && mentions.some(({ from }) => from > verb && from - verb < 3);
  if (!isBehind && !isInFront) return [];
  const { names, ages, words } = readPopulation(sentence, clause, quantities);
  if (!everyone && !ages && (names.length === 0 || words.length === 0)) return [];
  const isOf = (range: { readonly from: number }): boolean => range.from > verb === isBehind;
  const who = everyone ? [everyone] : words;
  if (!who.every(isOf)) return [];
  const negation = readNegation(sentence, clause, { from: verb, to: verb + 1 });
  const position = (allowed: 'yes' | 'no') => ({ kind: 'eligibility' as const, allowed, ...(ages && !everyone ? { ages } : {}) });
  const read = { aspect: 'affected', span: tokenSpan(sentence, [{ from: verb, to: verb + 1 }, ...who, ...negation.words]), at: verb, isWeak: false };
  const own: Reading = { ...read, facet: everyone ? [] : names, position: position(negation.isNegated ? 'no' : 'yes') };
  const isOnly = !everyone && !ages && !negation.isNegated && sentence.grammar('only').some((word) => covers(clause, word.from));
  return isOnly ? [own, { ...read, facet: names.map((name) => `${EXCEPT}${name}`), position: { kind: 'eligibility', allowed: 'no' } }] : [own];
}

/** Whether people are named at the index, or behind a word or two. */
function isNamed(sentence: MarkedSentence, at: number): boolean {
  return [at, at + 1, at + 2].some((near) => sentence.marks.some(({ entry, from }) => from === near && (entry.kind === 'group' || entry.kind === 'eligibility')) || sentence.grammarAt(near).includes('people'));
}
