import type { Clause } from './clauses';
import type { MarkedSentence } from './marks';
import { isLeftOut } from './population';
import { NON, type Certainty, type Proposition } from './proposition';
import type { Reading } from './reading';

/** Where a reading stands, and what is known of its clause. */
export interface ReadClause {
  readonly sentence: MarkedSentence;
  readonly clause: Clause;
  readonly context: readonly string[];
  /** What the clause speaks of where that is no topic; empty: it does not say. */
  readonly thing: readonly string[];
  /** Of whom and on whose word it is said, see `Proposition.scope`. */
  readonly scope: readonly string[];
}

/** What is read of a clause, with the people it is said of, how sure it is and whether of every case. */
export function toProposition({ sentence, clause, context, thing, scope }: ReadClause, reading: Reading, topic: string | undefined): Proposition {
  const inClause = (mark: { readonly from: number; readonly to: number }): boolean => mark.from >= clause.from && mark.to <= clause.to;
  // "Patients with diabetes: …" names the group up front.
  const isLabelled = sentence.tokens[clause.from - 1]?.text === ':';
  // Takers of warfarin, where all is about warfarin, are no group of their own.
  const isTopic = (mark: { readonly from: number; readonly to: number }): boolean => sentence.mentions.some(({ entry, from, to }) => entry === topic && from === mark.from && to === mark.to);
  const groups = sentence.marks.filter((mark) => mark.entry.kind === 'group' && !isTopic(mark) && (inClause(mark) || (isLabelled && mark.to <= clause.from)) && !isWidening(sentence, mark.from) && !isLeftOut(sentence, mark)).flatMap(({ entry }) => (entry.kind === 'group' ? [entry.group] : []));
  const others = sentence.marks.filter((mark) => mark.entry.kind === 'group' && inClause(mark) && sentence.tokens[mark.from - 1]?.lower === 'non').flatMap(({ entry }) => (entry.kind === 'group' ? [`${NON}${entry.group}`] : []));
  return {
    aspect: reading.aspect,
    position: reading.position,
    span: reading.span,
    // What somebody else does to the topic has it for its object.
    facet: (reading.agent ?? []).length > 0 ? reading.facet : reading.facet.filter((stem) => stem !== topic),
    agent: reading.agent ?? thing,
    context,
    groups: [...new Set([...groups, ...others])],
    certainty: reading.isWeak ? 'possible' : certaintyOf(sentence, inClause),
    isUniversal: sentence.grammar('universal').some(inClause) || sentence.grammar('full-degree').some(inClause),
    ...(topic === undefined ? {} : { topic }),
    ...(scope.length === 0 ? {} : { scope }),
  };
}

/** "Even in pregnancy", "including for children": not only for them. */
function isWidening({ tokens }: MarkedSentence, from: number): boolean {
  return [1, 2].some((back) => tokens[from - back]?.lower === 'even' || tokens[from - back]?.lower === 'including');
}

function certaintyOf(sentence: MarkedSentence, inClause: (mark: { readonly from: number; readonly to: number }) => boolean): Certainty {
  for (const certainty of ['possible', 'can', 'likely', 'certain'] as const) {
    if (sentence.grammar(certainty).some(inClause)) return certainty;
  }
  return 'plain';
}
