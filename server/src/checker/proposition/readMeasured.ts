import type { EffectDirection } from '../lexicon/lexicon';
import type { Clause } from './clauses';
import { contentStems } from './content';
import type { MarkedSentence } from './marks';
import type { ComparisonPosition } from './proposition';
import { tokenSpan, type Reading } from './reading';

/** What a comparator is followed by; its last word stands in front of what is compared with. */
const COMPARATORS: readonly (readonly string[])[] = [['compared', 'with'], ['compared', 'to'], ['comparison', 'with'], ['comparison', 'to'], ['relative', 'to'], ['versus'], ['vs'], ['than']];

/** How much of its object an effect leaves. */
const LEAVING: Readonly<Partial<Record<EffectDirection, 'more' | 'less'>>> = { up: 'more', cause: 'more', down: 'less', relieve: 'less' };

/** How many words behind a comparator may name what is compared with. */
const REACH = 5;

/** "Reduced leg pain compared with placebo", "did not build more muscle than placebo": of what there is more, less or as much as elsewhere, read of the effects of the clause. */
export function readMeasured(sentence: MarkedSentence, clause: Clause, effects: readonly Reading[]): Reading[] {
  if (effects.length === 0) return [];
  const comparator = findComparator(sentence, clause);
  if (comparator === undefined) return [];
  const right = contentStems(sentence, comparator.to, Math.min(clause.to, comparator.to + REACH));
  const named = sentence.mentions.filter(({ from }) => from >= comparator.to && from < comparator.to + REACH).map(({ entry }) => entry);
  if (right.length + named.length === 0) return [];
  return effects.flatMap((reading): Reading[] => {
    const { position, facet, at, agent = [] } = reading;
    if (position.kind !== 'direction' || at > comparator.from) return [];
    const leaves = LEAVING[position.direction];
    if (leaves === undefined && position.direction !== 'better') return [];
    const relation: ComparisonPosition['relation'] | undefined = position.isNegated ? 'same' : leaves;
    const isAsGood = position.isNegated && facet.length > 0;
    const own: Reading = { aspect: 'comparison', position: { kind: 'comparison', relation: relation ?? 'same', left: agent, right: [...right, ...named] }, span: tokenSpan(sentence, [{ from: at, to: comparator.to }]), at, facet, isWeak: reading.isWeak };
    return [...(relation === undefined ? [] : [own]), ...(isAsGood ? [{ ...own, facet: ['good', ...facet] }] : [])];
  });
}

function findComparator({ tokens }: MarkedSentence, clause: Clause): { from: number; to: number } | undefined {
  for (let at = clause.from + 1; at < clause.to; at++) {
    const found = COMPARATORS.find((words) => words.every((word, index) => tokens[at + index]?.lower === word));
    if (found) return { from: at, to: at + found.length };
  }
  return undefined;
}
