import type { Mark, MarkedSentence } from './marks';

/** Words in front of what is contained: "contains | little | calcium", "| only traces of | alcohol". */
const LITTLE: ReadonlySet<string> = new Set(['little', 'few', 'traces', 'trace', 'small', 'minimal', 'tiny', 'negligible', 'minute', 'low', 'less']);
const MUCH: ReadonlySet<string> = new Set(['lot', 'lots', 'plenty', 'large', 'much', 'many', 'high', 'huge', 'considerable', 'substantial', 'enormous', 'abundant', 'loads']);

/** Ways to say of something that it contains much. */
const RICH: ReadonlySet<string> = new Set(['rich', 'high', 'full', 'loaded', 'packed']);

/** How many words behind the verb may tell the amount. */
const REACH = 3;

/** How much of something is said to be contained: "rich in", "contains little", "a source of". */
export function amountOf({ tokens }: MarkedSentence, mark: Mark): 'open' | 'little' | 'much' {
  const before = tokens[mark.from - 1]?.lower ?? '';
  const near = tokens.slice(mark.to, mark.to + REACH);
  if (near.some(({ lower }) => LITTLE.has(lower)) || before === 'poor') return 'little';
  if (RICH.has(tokens[mark.from]?.lower ?? '') || before === 'good' || before === 'excellent' || before === 'rich') return 'much';
  return near.some(({ lower }) => MUCH.has(lower)) ? 'much' : 'open';
}
