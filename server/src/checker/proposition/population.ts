import { isFiniteVerb, type Clause } from './clauses';
import { contentStems } from './content';
import { covers, type Mark, type MarkedSentence } from './marks';
import type { Ages } from './proposition';
import type { Quantity } from './quantities';
import { withBounds } from './quantityBounds';

/** Who is meant by a clause. */
export interface Population {
  /** Ids of groups and stems of conditions; `except:` before those that are left out of everybody. Empty: nobody in particular. */
  readonly names: readonly string[];
  readonly ages?: Ages;
  /** The words that name them. */
  readonly words: readonly Range[];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Sexes and adults say little beside anything else. */
const LIGHT: ReadonlySet<string> = new Set(['men', 'women', 'adults']);
/** Groups that an age says more exactly. */
const OF_AGE: ReadonlySet<string> = new Set(['children', 'older', 'adults']);

/** The groups, ages and conditions that a clause names, or that stand in the clauses beside it: "if you have gallstones, …". */
export function readPopulation(sentence: MarkedSentence, clause: Clause, quantities: readonly Quantity[]): Population {
  const ages = agesIn(sentence, clause, quantities);
  const groups = groupsOf(sentence, clause);
  const allergen = allergens(sentence, groups);
  const conditions = [allergen, ofPeople(sentence, clause), beside(sentence, clause, groups.length > 0), upFront(sentence, clause)].filter((found) => found !== undefined);
  const ids = groups.flatMap(({ entry }) => (entry.kind === 'group' ? [entry.group] : []));
  const stems = [...(allergen ? ['allergy'] : []), ...conditions.flatMap((range) => stemsOf(sentence, range))];
  const names = [...new Set([...ids.filter((id) => !(ages && OF_AGE.has(id))), ...stems])];
  const telling = names.filter((name) => !LIGHT.has(name) || (name === 'adults' && names.includes('children')));
  return { names: telling.length > 0 || ages ? telling : names, words: [...groups.filter((mark) => covers(clause, mark.from)), ...conditions.filter((range) => covers(clause, range.from)), ...(ages ? [ages.words] : [])], ...(ages ? { ages: ages.ages } : {}) };
}

/** Groups named in the clause, else before it, else behind it where a circumstance goes on there. */
function groupsOf(sentence: MarkedSentence, clause: Clause): readonly Mark[] {
  const all = sentence.marks.filter(({ entry }) => entry.kind === 'group');
  const own = all.filter(({ from }) => covers(clause, from));
  if (own.length > 0) return own;
  const before = all.filter(({ to }) => to <= clause.from);
  if (before.length > 0) return before;
  return opensCircumstance(sentence, clause.to) ? all.filter(({ from }) => from >= clause.to) : [];
}

function opensCircumstance({ tokens }: MarkedSentence, at: number): boolean {
  return ['while', 'if', 'when', 'during', 'whilst', 'until'].includes(tokens[at]?.lower ?? '');
}

const GENERIC: ReadonlySet<string> = new Set(['diseas', 'disorder', 'condition', 'problem', 'problems', 'severe', 'known', 'history', 'suffer', 'have', 'illnes', 'diagnos', 'acut', 'allergy', 'allergic', 'allergi', 'live', 'current', 'patient', 'already', 'past']);

/** Content of the words, without what a group's name already says. */
function stemsOf(sentence: MarkedSentence, range: Range): string[] {
  const isNamed = (at: number): boolean => sentence.marks.some((mark) => mark.entry.kind === 'group' && mark.entry.group !== 'allergy' && covers(mark, at));
  const stems: string[] = [];
  for (let at = range.from; at < range.to; at++) if (!isNamed(at) && sentence.tokens[at]?.kind === 'word') stems.push(...contentStems(sentence, at, at + 1).filter((stem) => !GENERIC.has(stem)));
  return stems;
}

/** "A fish allergy", "allergic to peanut or soya": to what. */
function allergens(sentence: MarkedSentence, groups: readonly Mark[]): Range | undefined {
  const mark = groups.find(({ entry }) => entry.kind === 'group' && entry.group === 'allergy');
  const isTo = mark !== undefined && ['to', 'against'].includes(sentence.tokens[mark.to - 1]?.lower ?? '');
  const at = isTo ? mark.to - 2 : sentence.tokens.findIndex(({ lower }) => lower === 'allergy' || lower === 'allergies');
  if (at < 0) return undefined;
  return isTo || sentence.tokens[at + 1]?.lower === 'to' ? { from: at, to: endOfPhrase(sentence, at + 2, at + 6) } : { from: Math.max(0, at - 1), to: at + 1 };
}

function endOfPhrase({ tokens, ...sentence }: MarkedSentence, from: number, last: number): number {
  let to = from;
  while (to < Math.min(tokens.length, last) && tokens[to]?.kind === 'word' && !isFiniteVerb({ tokens, ...sentence }, to)) to++;
  return to;
}

/** "People with bleeding disorders", "anyone who has a tan", "those who suffer from gout". */
function ofPeople(sentence: MarkedSentence, clause: Clause): Range | undefined {
  const { tokens } = sentence;
  for (const { from: start, to: at } of sentence.grammar('people')) {
    if (start < clause.from || at >= clause.to) continue;
    const [next, after] = [tokens[at]?.lower ?? '', tokens[at + 1]?.stem ?? ''];
    const opener = next === 'with' ? 1 : next === 'suffering' || (next === 'living' && after === 'with') ? 2 : next === 'who' && OWNING.has(after) ? 2 : 0;
    if (opener === 0) continue;
    let from = at + opener + (tokens[at + opener]?.lower === 'from' ? 1 : 0);
    while (HAD.has(tokens[from]?.lower ?? '')) from++;
    return { from, to: endOfPhrase(sentence, from, Math.min(clause.to, from + 5)) };
  }
  return undefined;
}

const OWNING: ReadonlySet<string> = new Set(['have', 'has', 'suffer', 'had']);

/** "Who have | ever had | an ulcer". */
const HAD: ReadonlySet<string> = new Set(['had', 'ever', 'previously', 'already', 'recently', 'just']);

/** "…, if you have gallstones", "while the skin is infected": the circumstance in the clause before or behind. */
function beside(sentence: MarkedSentence, clause: Clause, isNamed: boolean): Range | undefined {
  if (isNamed) return undefined;
  const { tokens } = sentence;
  if (opensCircumstance(sentence, clause.to)) return { from: clause.to + 1, to: endOfClause(sentence, clause.to + 1) };
  const comma = clause.from - 1;
  if (tokens[comma]?.lower !== ',') return undefined;
  for (let at = comma - 1; at >= Math.max(0, comma - 10); at--) if (opensCircumstance(sentence, at)) return { from: at + 1, to: comma };
  return undefined;
}

function endOfClause({ tokens }: MarkedSentence, from: number): number {
  let to = from;
  while (to < Math.min(tokens.length, from + 8) && tokens[to]?.kind === 'word') to++;
  return to;
}

/** "Even with a high fever, …", "despite gallstones, …". */
function upFront(sentence: MarkedSentence, clause: Clause): Range | undefined {
  const { tokens } = sentence;
  const from = tokens[clause.from]?.lower === 'even' ? clause.from + 1 : clause.from;
  if (!['with', 'despite', 'in'].includes(tokens[from]?.lower ?? '') || (tokens[from]?.lower === 'in' && from === clause.from)) return undefined;
  const comma = tokens.findIndex(({ lower }, at) => at > from && at < from + 7 && lower === ',');
  return comma < 0 ? undefined : { from: from + 1, to: comma };
}

const UPPER: ReadonlySet<string> = new Set(['until', 'before', 'by', 'under', 'below', 'till']);
const LOWER: ReadonlySet<string> = new Set(['after', 'past', 'from', 'since', 'over', 'above', 'beyond']);

/** Ages by figures, or by a word for an age: those of the clause, else those before it. */
function agesIn(sentence: MarkedSentence, clause: Clause, quantities: readonly Quantity[]): { ages: Ages; words: Range } | undefined {
  const found = quantities.filter((quantity) => isAge(sentence, quantity));
  const quantity = found.find(({ from }) => covers(clause, from)) ?? found.find(({ to }) => to <= clause.from);
  if (quantity) return { ages: bounded(sentence, quantity), words: quantity };
  for (let at = clause.from; at < clause.to; at++) {
    const ages = AGE_WORDS.get(sentence.tokens[at]?.lower ?? '');
    if (ages) return { ages, words: { from: at, to: at + 1 } };
  }
  return undefined;
}

/** "Suitable from 12 years", "infants under six months": a time that people of it are meant by. */
function isAge({ tokens }: MarkedSentence, { dimension, from, to, low }: Quantity): boolean {
  if (dimension !== 'duration') return dimension === 'age';
  const [second, before] = [tokens[from - 2], tokens[from - 1]?.lower ?? ''];
  if (before === 'than') return second?.lower === 'older' || second?.lower === 'younger';
  const isYears = low >= 365 && (before === 'from' || before === 'under' || before === 'over') && /(?:able|safe|proved|licensed|legal|recommended|permitted|allowed)$/.test(second?.lower ?? '');
  const isOfBabies = low >= 28 && low <= OF_BABIES && (before === 'from' || before === 'before' || before === 'until') && !SINCE.has(tokens[to]?.lower ?? '') && tokens.slice(0, from - 1).some(({ lower }) => LITTLE_ONES.has(lower));
  return isYears || isOfBabies || (LITTLE_ONES.has(second?.lower ?? '') && (LOWER.has(before) || UPPER.has(before)));
}

const LITTLE_ONES: ReadonlySet<string> = new Set(['infants', 'babies', 'children', 'newborns', 'toddlers', 'kids', 'baby', 'infant', 'newborn']);

/** Ages that are told in months or few years, in days. */
const OF_BABIES = 1100;

/** Behind a time that counts from an event: "from two months after the operation". */
const SINCE: ReadonlySet<string> = new Set(['after', 'before', 'to', 'in', 'on', 'of', 'following', 'ago']);

function bounded(sentence: MarkedSentence, quantity: Quantity): Ages {
  const years = quantity.dimension === 'age' ? 1 : 1 / 365;
  const { low, high } = withBounds(sentence, quantity);
  if (low !== high) return { low: low * years, high: high * years };
  const { tokens } = sentence;
  const next = tokens[quantity.to]?.lower ?? '';
  if (next === 'onwards' || next === 'upwards') return { low: low * years, high: Infinity };
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - 5); at--) {
    const lower = tokens[at]?.lower ?? '';
    if (UPPER.has(lower)) return { low: 0, high: low * years };
    if (LOWER.has(lower)) return { low: low * years, high: Infinity };
    if (!['-', 'the', 'age', 'of', 'your', 'their', 'his', 'her', 'are', 'you', 'they', 'turn', 'turns', 'is'].includes(lower)) break;
  }
  return { low: low * years, high: (low + 1) * years };
}

const AGE_WORDS: ReadonlyMap<string, Ages> = new Map<string, Ages>([
  ...words('minor minors underage', 0, 18),
  ...words('teenager teenagers teens adolescent adolescents', 13, 18),
  ...words('toddler toddlers', 1, 4),
  ...words('baby babies infant infants', 0, 1),
  ...words('newborn newborns', 0, 0.1),
  ...words('schoolchildren pupils', 6, 18),
  ...words('pensioner pensioners', 65, Infinity),
]);

function words(names: string, low: number, high: number): [string, Ages][] {
  return names.split(' ').map((name) => [name, { low, high }]);
}

/** "Except in smokers", "non-smokers": of all but these. */
export function isLeftOut(sentence: MarkedSentence, { from }: { readonly from: number }): boolean {
  return sentence.tokens[from - 1]?.lower === 'non' || sentence.grammar('except').some(({ to }) => to <= from && from - to < 2);
}
