import type { EffectDirection } from '../lexicon/lexicon';
import type { Clause } from './clauses';
import { contentStems } from './content';
import { covers, type Mark, type MarkedSentence } from './marks';
import { tokenSpan, type Reading } from './reading';

/** "Causes | low | magnesium", "can lead to abnormally high potassium": the direction in which it changes; undefined where none is said. */
export function stateBehind(sentence: MarkedSentence, direction: EffectDirection, from: number): EffectDirection | undefined {
  if (direction !== 'cause') return undefined;
  let at = from;
  while (['a', 'an', 'very', 'too'].includes(sentence.tokens[at]?.lower ?? '') || sentence.tokens[at]?.lower.endsWith('ly') === true) at++;
  // "High blood pressure" has its own name.
  if (sentence.synonyms.some((mark) => covers(mark, at)) || sentence.tokens[at + 1]?.kind !== 'word') return undefined;
  const state = sentence.tokens[at]?.lower;
  return state === 'low' ? 'down' : state === 'high' ? 'up' : undefined;
}

/** "Increased appetite is a common side effect": a change that is called a side effect. Denied ones are left to other readers. */
export function readChangesAsHarm(sentence: MarkedSentence, clause: Clause): Reading[] {
  const { tokens } = sentence;
  const mark = sentence.marks.find(({ entry, from }) => entry.kind === 'effect' && (entry.direction === 'up' || entry.direction === 'down') && from >= clause.from && from < clause.from + 2);
  if (mark?.entry.kind !== 'effect' || !CHANGED.has(tokens[mark.from]?.lower ?? '')) return [];
  const be = tokens.findIndex(({ stem }, at) => at > mark.to && at < Math.min(clause.to, mark.to + 5) && stem === 'be');
  const facet = be < 0 ? [] : contentStems(sentence, mark.to, be);
  const isHarm = sentence.marks.some(({ entry, from }) => entry.kind === 'noun' && entry.aspect === 'complications' && from > be && from < clause.to);
  const isDenied = sentence.grammar('verb-negator').some((word) => covers(clause, word.from)) || sentence.grammar('noun-negator').some((word) => covers(clause, word.from));
  if (facet.length === 0 || !isHarm || isDenied) return [];
  return [{ aspect: 'effect', position: { kind: 'direction', direction: mark.entry.direction, isNegated: false, degree: 'open' }, span: tokenSpan(sentence, [{ from: mark.from, to: be }]), at: mark.from, facet, isWeak: false }];
}

const CHANGED: ReadonlySet<string> = new Set(['increased', 'raised', 'elevated', 'higher', 'reduced', 'decreased', 'lowered', 'lower', 'diminished', 'impaired', 'suppressed', 'loss']);

/** "Eye drops": a word for a form of medicine, or of the topic's name, no effect. */
export function isOfForm({ tokens, mentions }: MarkedSentence, mark: Mark): boolean {
  return (tokens[mark.from]?.lower === 'drops' && FOR_DROPS.has(tokens[mark.from - 1]?.lower ?? '')) || mentions.some(({ from, to }) => to - from > 1 && from <= mark.from && mark.to <= to);
}

const FOR_DROPS: ReadonlySet<string> = new Set(['eye', 'ear', 'nose', 'nasal', 'cough', 'the', 'these', 'oral']);
