import type { ScaleAspect } from '../lexicon/lexicon';
import { listedWords } from '../lexicon/wordLists';
import type { Clause } from './clauses';
import { isFiniteVerb } from './clauses';
import { contentStems, isStopWord } from './content';
import { covers, type Mark, type MarkedSentence } from './marks';
import { tokenSpan, type Reading } from './reading';
import { hasVerbBetween } from './scaleWords';

/** A word of a scale aspect where it stands, with the position it has by itself. */
export interface ScaleContext {
  readonly sentence: MarkedSentence;
  readonly clause: Clause;
  readonly mark: Mark;
  readonly aspect: ScaleAspect;
  readonly position: number;
}

/** The reading of a range of positions, both ends included, carried by the words. */
export function scaleReading(context: ScaleContext, range: [number, number], words: readonly { from: number; to: number }[], facet: readonly string[]): Reading {
  return {
    aspect: context.aspect.id,
    position: { kind: 'scale', low: range[0], high: range[1] },
    span: tokenSpan(context.sentence, words),
    at: context.mark.from,
    facet,
    isWeak: false,
  };
}

/** The named instance, or for a judgement of efficacy the condition it is about ("effective for wrinkles"). */
export function facetOf(context: ScaleContext, instance: string | undefined): readonly string[] {
  const { sentence, clause, mark, aspect } = context;
  if (mark.entry.kind === 'verb' && sentence.tokens[mark.from - 1]?.stem === 'be') return [...sentence.tokens.slice(mark.from, mark.to).map((token) => token.stem), ...contentStems(sentence, clause.from, mark.from)];
  if (mark.entry.kind === 'verb') {
    const object = contentStems(sentence, mark.to, Math.min(clause.to, mark.to + 4));
    const stems = sentence.tokens.slice(mark.from, mark.to).map((token) => token.stem);
    // "Does not harm the baby": no harm at large.
    return object.length === 0 && stems.every((found) => AT_LARGE.has(found)) ? [] : [...stems, ...object];
  }
  if (mark.entry.kind === 'noun' && aspect.id === 'complications' && sentence.tokens[mark.to]?.lower === 'to') return contentStems(sentence, mark.to, Math.min(clause.to, mark.to + 4));
  if (mark.entry.kind === 'noun' && aspect.id === 'complications' && CHANCE.has(sentence.tokens[mark.to - 1]?.stem ?? '')) return chanceOf(sentence, clause, mark);
  if (instance !== undefined) return namesOf(sentence, mark);
  if (aspect.id === 'incidence') {
    const named = namedInstances(sentence, clause);
    const isNamed = named.length > 0 || sentence.marks.some(({ entry }) => entry.kind === 'noun' && entry.aspect === 'complications');
    return isNamed ? named : contentStems(sentence, clause.from, mark.from);
  }
  if (aspect.id === 'excess') return sourceOf(sentence, clause);
  if (aspect.id !== 'efficacy' && aspect.id !== 'evidence') return [];
  const leading = leadingPhrase(sentence, clause, mark);
  // "Effective treatment for hot flushes".
  const start = sentence.grammar('hypernym').some((word) => word.from === mark.to) ? mark.to + 1 : mark.to;
  const preposition = sentence.tokens[start]?.lower ?? '';
  if (!['for', 'against', 'in', 'at', 'to', 'that', 'on', 'over'].includes(preposition)) return leading;
  const facet: string[] = [];
  for (let at = start + 1; at < Math.min(clause.to, start + 6); at++) {
    const token = sentence.tokens[at];
    if (!token || token.kind !== 'word' || isFiniteVerb(sentence, at) || ['than', 'because'].includes(token.lower) || (token.lower === 'and' && hasVerbBetween(sentence, at + 1, Math.min(clause.to, at + 5)))) break;
    // "Does nothing against hair loss", where hair loss is a topic too.
    const named = sentence.mentions.find((word) => word.from === at);
    if (named) facet.push(named.entry);
    if (!NEUTRAL.has(token.lower) && !CONCLUDING.has(token.stem) && (isInFamily(sentence, at) || !isGeneric(sentence, at)) && !sentence.grammar('people').some((word) => covers(word, at))) facet.push(...contentStems(sentence, at, at + 1));
  }
  return facet;
}

/** Verbs, by stem, of harm of any kind. */
const AT_LARGE: ReadonlySet<string> = new Set(['harm', 'injur', 'damag']);

const CHANCE: ReadonlySet<string> = new Set(['risk', 'danger', 'chance', 'threat']);

/** "No risk of addiction": what else there is a risk of; empty: of harm at large. */
function chanceOf(sentence: MarkedSentence, clause: Clause, { to }: Mark): readonly string[] {
  if (sentence.tokens[to]?.lower !== 'of') return [];
  const end = Math.min(clause.to, to + 4);
  const isOfHarm = sentence.marks.some(({ entry, from }) => (entry.kind === 'noun' || entry.kind === 'instance') && entry.aspect === 'complications' && from > to && from < end);
  return isOfHarm ? [] : contentStems(sentence, to + 1, end);
}

/** "From sunlight": too much of one source says nothing of another. */
function sourceOf(sentence: MarkedSentence, clause: Clause): readonly string[] {
  const at = sentence.tokens.findIndex(({ lower }, index) => lower === 'from' && covers(clause, index));
  return at < 0 ? [] : contentStems(sentence, at + 1, Math.min(clause.to, at + 4));
}

/** A side effect by the name of its family of synonyms, else by its stems. */
export function namesOf(sentence: MarkedSentence, mark: Mark): readonly string[] {
  const family = sentence.synonyms.find(({ from, to }) => from === mark.from && to === mark.to);
  return family?.entry.kind === 'synonym' ? [family.entry.name] : sentence.tokens.slice(mark.from, mark.to).map((token) => token.stem);
}

/** Side effects named in the clause, else before it in the sentence; empty: side effects at large. */
function namedInstances(sentence: MarkedSentence, clause: Clause): readonly string[] {
  const isOfBody = ({ entry, from }: Mark): boolean => entry.kind === 'noun' && entry.aspect === 'complications' && sentence.grammarAt(from - 1).includes('body');
  const damage = sentence.marks.find((mark) => isOfBody(mark) && covers(clause, mark.from));
  // "Muscle damage is common": of a part of the body.
  if (damage) return contentStems(sentence, damage.from - 1, damage.to);
  const named = sentence.marks.filter(({ entry }) => (entry.kind === 'instance' && entry.aspect === 'complications') || (entry.kind === 'noun' && entry.aspect === 'pain'));
  const own = named.filter((mark) => covers(clause, mark.from));
  const ofAll = sentence.marks.find(({ entry, from }) => entry.kind === 'noun' && entry.aspect === 'complications' && covers(clause, from));
  // "Complications such as infection" speaks of complications, "swelling is a common side effect" of swelling.
  if (ofAll && own.every((mark) => mark.from > ofAll.from)) return [];
  return (own.length > 0 ? own : named.filter((mark) => mark.to <= clause.from)).flatMap((mark) => namesOf(sentence, mark));
}

/** "For acute back pain, …", "In eczema …": the condition named up front. */
function leadingPhrase(sentence: MarkedSentence, clause: Clause, mark: Mark): readonly string[] {
  if (!['for', 'in', 'against'].includes(sentence.tokens[clause.from]?.lower ?? '')) return [];
  const comma = sentence.tokens.findIndex((token, index) => index > clause.from && index < mark.from && token.lower === ',');
  return comma < 0 || comma - clause.from > 7 ? [] : contentStems(sentence, clause.from, comma);
}

/** "A dry cough is not a side effect": the subject names which one. */
export function namedSubject(sentence: MarkedSentence, clause: Clause, mark: Mark): readonly string[] | undefined {
  let verb = -1;
  for (let at = mark.from - 1; at >= Math.max(clause.from, mark.from - 7); at--) if (sentence.tokens[at]?.stem === 'be') verb = at;
  if (verb < 0) return undefined;
  const isPredicate = sentence.tokens.slice(verb + 1, mark.from).every((token, index) => isStopWord(token.lower) || sentence.grammar('high-degree').some((word) => covers(word, verb + 1 + index)) || sentence.grammar('low-degree').some((word) => covers(word, verb + 1 + index)) || ['common', 'possible', 'known', 'occasional', 'frequent', 'typical', 'rare', 'uncommon', 'reported'].includes(token.lower));
  if (!isPredicate || sentence.tokens[mark.from - 1]?.lower === 'of') return undefined;
  const isPlain = sentence.tokens.slice(clause.from, verb).every((token, index) => token.kind !== 'word' || !sentence.grammar('hypernym').some((word) => covers(word, clause.from + index)));
  const stems = contentStems(sentence, clause.from, verb);
  return isPlain && stems.length > 0 ? stems : undefined;
}

/** Part of a phrase that has synonyms: "skin ageing" is one thing, though "skin" alone narrows nothing. */
function isInFamily(sentence: MarkedSentence, at: number): boolean {
  return sentence.synonyms.some((mark) => covers(mark, at) && mark.to - mark.from > 1);
}

/** The topic, a word for it or its result, or praise: narrows nothing. */
function isGeneric(sentence: MarkedSentence, at: number): boolean {
  if (sentence.mentions.some((word) => covers(word, at)) || isStopWord(sentence.tokens[at]?.lower ?? '')) return true;
  if ((['hypernym', 'answer-noun', 'verb', 'likely', 'certain'] as const).some((kind) => sentence.grammar(kind).some((word) => covers(word, at)))) return true;
  return sentence.marks.some(({ entry, from, to }) => entry.kind === 'cue' && entry.aspect === 'efficacy' && from <= at && at < to);
}

/** What evidence does, not what it is about. */
const CONCLUDING: ReadonlySet<string> = new Set(['conclud', 'conclusion', 'show', 'say', 'suggest', 'demonstrat', 'prov', 'confirm', 'support', 'judg', 'recommend', 'tell']);

const NEUTRAL = listedWords('scale-facet-neutral');
