import type { Clause } from './clauses';
import { covers, type MarkedSentence } from './marks';
import type { Quantity } from './quantities';

/** Before a stem of what an amount is of, in a facet: "400 mg of vitamin C". */
const OF = 'of:';

/** What an amount is of, where the text says so: another substance has its own dose. Empty: it does not say. */
export function substanceOf(sentence: MarkedSentence, { to }: Quantity): readonly string[] {
  const { tokens } = sentence;
  if (tokens[to]?.lower !== 'of') return [];
  const from = DETERMINERS.has(tokens[to + 1]?.lower ?? '') ? to + 2 : to + 1;
  let end = from;
  while (end < tokens.length && end < from + 4 && tokens[end]?.kind === 'word' && !BEHIND.has(tokens[end]?.lower ?? '')) end++;
  if (sentence.grammar('hypernym').some((word) => word.from < end && word.to > from)) return [];
  return tokens.slice(from, end).flatMap(({ lower, stem }) => (lower === 'it' || lower === 'them' || lower === 'this' ? [] : [`${OF}${stem}`]));
}

/** Which dose of a course an amount is: the first one says nothing of what it is raised to. Empty: it does not say. */
export function stageOf({ tokens }: MarkedSentence, { from, to }: Clause): readonly string[] {
  if (tokens.slice(from, to).some(({ lower }, at, all) => BEGUN.has(lower) && ['at', 'with', 'on'].includes(all[at + 1]?.lower ?? ''))) return ['stage:start'];
  for (let at = from; at < to - 1; at++) {
    const stage = STAGES.get(tokens[at]?.lower ?? '');
    if (stage !== undefined && [at + 1, at + 2].some((next) => tokens[next]?.stem === 'dos')) return [stage];
  }
  return [];
}

const BEGUN: ReadonlySet<string> = new Set(['started', 'start', 'starts', 'begun', 'begin', 'begins', 'initiated']);
const STAGES = namedBy({ 'stage:start': 'starting initial start loading', 'stage:maintenance': 'maintenance continuing' });

const DETERMINERS: ReadonlySet<string> = new Set(['a', 'an', 'the', 'your', 'some', 'this']);
const BEHIND: ReadonlySet<string> = new Set(['a', 'per', 'daily', 'besides', 'plus', 'beside', 'without', 'from', 'of', 'as', 'each', 'every', 'in', 'on', 'at', 'for', 'to', 'is', 'are', 'was', 'were', 'and', 'or', 'with', 'by', 'before', 'after', 'when', 'once', 'twice', 'will', 'can', 'may', 'has', 'had', 'have']);

/** Measures by stem that are counted alike: two tablets and three capsules, but no drops and cups. */
const ALIKE = namedBy({
  piece: 'tablet capsul pill lozeng gummi gummy caplet',
  cup: 'cup mug glass',
  puff: 'puff spray',
  spoon: 'teaspoon tablespoon',
  drop: 'drop',
  sachet: 'sachet',
});

/** Each of the words with the name under which they stand. */
function namedBy(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).flatMap(([name, list]) => list.split(' ').map((word): [string, string] => [word, name])));
}

/** Dimension of a count of measures: "count cup"; plain "count" where the measure is none that is known. */
export function measureOf({ dimension, counted }: Quantity): string {
  const measure = ALIKE.get(counted ?? '');
  return measure === undefined ? dimension : `${dimension} ${measure}`;
}

/**
 * Whether the clause tells what came of so much in a study ("20 mg increased deaths", "men who took one gram had more
 * stones") and not how much is to be had.
 */
export function isOutcomeOf(sentence: MarkedSentence, clause: Clause): boolean {
  const tokens = sentence.tokens.slice(clause.from, clause.to);
  if (tokens.some(({ stem }) => PRESCRIBING.has(stem))) return false;
  return tokens.some(({ lower }) => PAST.has(lower)) || sentence.marks.some(({ entry, from, to }) => entry.kind === 'effect' && covers(clause, from) && (sentence.tokens[to - 1]?.lower.endsWith('ed') ?? false));
}

/** Stems of what is to be had. */
const PRESCRIBING: ReadonlySet<string> = new Set(['need', 'requir', 'recommend', 'advis', 'usual', 'customary', 'start', 'begin', 'maximum', 'limit', 'suffic', 'sufficient', 'enough', 'course', 'should', 'must', 'necessary', 'session', 'give', 'given', 'receiv', 'comprise', 'schedul', 'approv', 'licens']);
/** Words of what has been seen, beside verbs in -ed. */
const PAST: ReadonlySet<string> = new Set(['was', 'were', 'did', 'had', 'died', 'cut', 'fell', 'rose', 'gave', 'spent', 'showed', 'shown', 'found', 'seen', 'led', 'brought', 'elicited', 'persisted', 'protected']);

/** Acts other than having it, by stem: how often it is checked or paid says nothing of how often it is had. */
const ACTS = namedBy({ checking: 'check checkup examin examination monitor measur screen', paying: 'refund reimburs' });

/** What is done at intervals where that is not to have the remedy; empty: having it. */
export function actOf({ tokens }: MarkedSentence, { from, to }: Clause): readonly string[] {
  for (let at = from; at < to; at++) {
    const act = ACTS.get(tokens[at]?.stem ?? '');
    if (act !== undefined) return [act];
  }
  return [];
}
