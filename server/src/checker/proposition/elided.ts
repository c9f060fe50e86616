import type { Token } from '../text/tokens';
import { isFiniteVerb } from './clauses';
import type { MarkedSentence } from './marks';

/** Verbs that stand for a whole predicate: "A is allowed, B is not". */
const CARRYING: ReadonlySet<string> = new Set('is are was were does do can may should must will has have'.split(' '));
const PLURAL: Readonly<Partial<Record<string, string>>> = { are: 'is', were: 'was', do: 'does', have: 'has' };
const OPENING: ReadonlySet<string> = new Set(['but', 'while', 'whereas', 'and', 'though', 'although']);

/** "A and B are allowed after it, | C is not": both said in full; undefined where the sentence leaves nothing out. */
export function spellOutPredicate(sentence: MarkedSentence): readonly (readonly Token[])[] | undefined {
  const { tokens } = sentence;
  const end = tokens.at(-1)?.text === '.' ? tokens.length - 1 : tokens.length;
  const last = tokens[end - 1];
  if (last === undefined || end < 6) return undefined;
  const isDenied = last.lower === 'not' || last.lower === "n't";
  const verb = isDenied ? end - 2 : end - 1;
  const carrying = tokens[verb]?.lower ?? '';
  if (!CARRYING.has(carrying) && !(carrying === 'cannot')) return undefined;
  const comma = tokens.findLastIndex(({ lower }, at) => at < verb && (lower === ',' || lower === ';' || lower === 'but' || lower === 'whereas'));
  if (comma < 3 || verb - comma > 6) return undefined;
  const cut = tokens[comma - 1]?.lower === ',' ? comma - 1 : comma;
  const from = OPENING.has(tokens[comma + 1]?.lower ?? '') ? comma + 2 : comma + 1;
  const first = tokens.findIndex(({ lower }, at) => at < cut && isSameVerb(lower, carrying) && isFiniteVerb(sentence, at));
  const negator = tokens[first + 1];
  const wasDenied = negator?.lower === 'not' || negator?.lower === "n't";
  // "A works, B does not" leaves no predicate behind its verb.
  const rest = tokens.slice(first + (wasDenied ? 2 : 1), cut);
  if (first < 1 || from >= verb || rest.length === 0 || wasDenied === isDenied) return undefined;
  const anchor = last.end;
  return [tokens.slice(0, cut), [...tokens.slice(from, end), ...rest.map((token) => ({ ...token, start: anchor, end: anchor }))]];
}

function isSameVerb(a: string, b: string): boolean {
  return (PLURAL[a] ?? a) === (PLURAL[b] ?? b);
}
