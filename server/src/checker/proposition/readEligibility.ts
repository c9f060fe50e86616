import { isFiniteVerb, type Clause } from './clauses';
import { contentStems } from './content';
import type { Mark, MarkedSentence } from './marks';
import { readNegation } from './negation';
import type { EligibilityPosition } from './proposition';
import { tokenSpan, type Reading } from './reading';

/** Who can have it: "suitable for everyone", "should not be used in pregnancy", "ask your doctor if you have kidney disease". */
export function readEligibility(sentence: MarkedSentence, clause: Clause): Reading[] {
  const marks = sentence.marks.filter((mark) => mark.from >= clause.from && mark.to <= clause.to);
  const verdicts = marks.filter(({ entry }) => entry.kind === 'eligibility' && entry.allowed !== 'everyone').filter((mark) => !isOfRelative(sentence, mark));
  const everyone = marks.find(({ entry }) => entry.kind === 'eligibility' && entry.allowed === 'everyone');
  if (isOfPart(sentence, clause)) return [];
  const inClause = marks.filter(({ entry }) => entry.kind === 'group');
  const before = sentence.marks.filter(({ entry, to }) => entry.kind === 'group' && to <= clause.from);
  const isQualified = ['while', 'if', 'when', 'during'].includes(sentence.tokens[clause.to]?.lower ?? '');
  const behind = sentence.marks.filter(({ entry, from }) => isQualified && entry.kind === 'group' && from >= clause.to);
  const groups = inClause.length > 0 ? inClause : before.length > 0 ? before : behind;
  const exception = excepted(sentence, clause, marks);
  if (exception) return [exception];
  const decisive = strictest(verdicts);
  const condition = conditionGroup(sentence, clause) ?? (decisive ? conditionNamed(sentence, clause, decisive) : undefined);
  if (!decisive || decisive.entry.kind !== 'eligibility' || (!everyone && groups.length === 0 && !condition)) return [];
  const negation = readNegation(sentence, clause, decisive);
  const stated = decisive.entry.allowed === 'everyone' ? 'yes' : decisive.entry.allowed;
  const allowed: Allowed = negation.isNegated ? opposite(stated) : stated;
  if ((negation.isUnproven && allowed !== 'unknown') || negation.isLimited) return [];
  const who = everyone && allowed === 'yes' ? [everyone] : groups;
  const named = groups.flatMap(({ entry }) => (entry.kind === 'group' ? [entry.group] : []));
  const groupIds = everyone && allowed === 'yes' && !condition ? [] : [...named, ...(condition?.stems ?? [])];
  return [
    {
      aspect: 'eligibility',
      position: { kind: 'eligibility', allowed },
      span: tokenSpan(sentence, [decisive, ...negation.words, ...(everyone && who.includes(everyone) ? [everyone] : inClause), ...(condition ? [condition] : [])]),
      at: decisive.from,
      facet: groupIds,
      isWeak: false,
    },
  ];
}

/** "Needling of the lower abdomen must be avoided": said of a part of the treatment, not of all. */
function isOfPart(sentence: MarkedSentence, { from, to }: Clause): boolean {
  const at = ['but', 'and', 'however'].includes(sentence.tokens[from]?.lower ?? '') ? from + 1 : from;
  return at + 2 < to && (sentence.tokens[at]?.lower.endsWith('ing') ?? false) && sentence.tokens[at + 1]?.lower === 'of' && !sentence.mentions.some((mention) => mention.from >= at && mention.from < at + 5);
}

/** "Keratoconus is a contraindication": the condition is the subject. */
function conditionNamed(sentence: MarkedSentence, clause: Clause, decisive: Mark): { from: number; to: number; stems: string[] } | undefined {
  if (!sentence.tokens.slice(decisive.from, decisive.to).some(({ stem }) => stem === 'contraindication' || stem === 'obstacl')) return undefined;
  let to = clause.from;
  while (to < decisive.from && !isFiniteVerb(sentence, to)) to++;
  const stems = to < decisive.from ? contentStems(sentence, clause.from, to) : [];
  return stems.length > 0 ? { from: clause.from, to, stems } : undefined;
}

/** "Women who have never given birth": says who is meant. */
function isOfRelative({ tokens }: MarkedSentence, { from }: Mark): boolean {
  return tokens.slice(Math.max(0, from - 3), from).some(({ lower }) => lower === 'who');
}

/** "People with bleeding disorders", "anyone who has a tan": a group by its condition, as stems. */
function conditionGroup(sentence: MarkedSentence, clause: Clause): { from: number; to: number; stems: string[] } | undefined {
  const people = sentence.grammar('people').find((word) => {
    const next = sentence.tokens[word.to]?.lower ?? '';
    const after = sentence.tokens[word.to + 1]?.lower ?? '';
    return word.from >= clause.from && word.to < clause.to && (next === 'with' || next === 'suffering' || (next === 'who' && (after === 'have' || after === 'has' || after === 'suffer')));
  });
  if (!people) return undefined;
  const from = people.to + (sentence.tokens[people.to]?.lower === 'with' ? 1 : 2);
  let to = from;
  while (to < clause.to && to < from + 5 && sentence.tokens[to]?.kind === 'word' && !isFiniteVerb(sentence, to)) to++;
  const stems = contentStems(sentence, from, to).filter((stem) => !['diseas', 'disorder', 'condition', 'problem', 'problems', 'severe'].includes(stem));
  return stems.length > 0 ? { from: people.from, to, stems } : undefined;
}

/** "For everyone except pregnant women". */
function excepted(sentence: MarkedSentence, clause: Clause, marks: readonly Mark[]): Reading | undefined {
  const except = sentence.grammar('except').find((word) => word.from >= clause.from && word.to <= clause.to && sentence.tokens[word.from]?.lower !== 'unless');
  const groups = marks.filter(({ entry, from }) => except !== undefined && entry.kind === 'group' && from >= except.to && from - except.to < 4);
  const everyone = sentence.tokens.slice(clause.from, clause.to).some(({ lower }) => ['everyone', 'everybody', 'anyone', 'anybody', 'all'].includes(lower));
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
  return of('unknown') ?? of('no') ?? of('ask') ?? of('yes');
}

type Allowed = EligibilityPosition['allowed'];

function opposite(allowed: Allowed): Allowed {
  return allowed === 'yes' ? 'no' : allowed === 'no' ? 'yes' : allowed;
}
