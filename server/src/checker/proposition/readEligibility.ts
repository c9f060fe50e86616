import type { Clause } from './clauses';
import type { Mark, MarkedSentence } from './marks';
import { readNegation } from './negation';
import { tokenSpan, type Reading } from './reading';

/** Who can have it: "suitable for everyone", "should not be used in pregnancy", "ask your doctor if you have kidney disease". */
export function readEligibility(sentence: MarkedSentence, clause: Clause): Reading[] {
  const marks = sentence.marks.filter((mark) => mark.from >= clause.from && mark.to <= clause.to);
  const verdicts = marks.filter(({ entry }) => entry.kind === 'eligibility' && entry.allowed !== 'everyone');
  const everyone = marks.find(({ entry }) => entry.kind === 'eligibility' && entry.allowed === 'everyone');
  const inClause = marks.filter(({ entry }) => entry.kind === 'group');
  const groups = inClause.length > 0 ? inClause : sentence.marks.filter(({ entry, to }) => entry.kind === 'group' && to <= clause.from);
  const exception = excepted(sentence, clause, marks);
  if (exception) return [exception];
  const decisive = strictest(verdicts);
  if (!decisive || decisive.entry.kind !== 'eligibility' || (!everyone && groups.length === 0)) return [];
  const negation = readNegation(sentence, clause, decisive);
  const stated = decisive.entry.allowed === 'everyone' ? 'yes' : decisive.entry.allowed;
  const allowed = negation.isNegated ? opposite(stated) : stated;
  if (negation.isUnproven || negation.isLimited) return [];
  const who = everyone && allowed === 'yes' ? [everyone] : groups;
  const groupIds = everyone && allowed === 'yes' ? [] : groups.flatMap(({ entry }) => (entry.kind === 'group' ? [entry.group] : []));
  return [
    {
      aspect: 'eligibility',
      position: { kind: 'eligibility', allowed },
      span: tokenSpan(sentence, [decisive, ...negation.words, ...(everyone && who.includes(everyone) ? [everyone] : inClause)]),
      at: decisive.from,
      facet: groupIds,
      isWeak: false,
    },
  ];
}

/** "For everyone except pregnant women". */
function excepted(sentence: MarkedSentence, clause: Clause, marks: readonly Mark[]): Reading | undefined {
  const except = sentence.grammar('except').find((word) => word.from >= clause.from && word.to <= clause.to && sentence.tokens[word.from]?.lower !== 'unless');
  const groups = marks.filter(({ entry, from }) => except !== undefined && entry.kind === 'group' && from >= except.to && from - except.to < 4);
  const everyone = marks.some(({ entry }) => entry.kind === 'eligibility' && entry.allowed === 'everyone');
  if (!except || groups.length === 0 || !everyone) return undefined;
  return {
    aspect: 'eligibility',
    position: { kind: 'eligibility', allowed: 'no' },
    span: tokenSpan(sentence, [except, ...groups]),
    at: except.from,
    facet: groups.flatMap(({ entry }) => (entry.kind === 'group' ? [entry.group] : [])),
    isWeak: false,
  };
}

/** "Should not" outweighs the "safe for" it may contain. */
function strictest(verdicts: readonly Mark[]): Mark | undefined {
  const of = (allowed: string): Mark | undefined => verdicts.find(({ entry }) => entry.kind === 'eligibility' && entry.allowed === allowed);
  return of('no') ?? of('ask') ?? of('yes');
}

function opposite(allowed: 'yes' | 'no' | 'ask'): 'yes' | 'no' | 'ask' {
  return allowed === 'yes' ? 'no' : allowed === 'no' ? 'yes' : 'ask';
}
