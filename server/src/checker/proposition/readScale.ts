import { IGNORED, lexicon, type GrammarClass, type ScaleAspect } from '../lexicon/lexicon';
import type { Clause } from './clauses';
import { isFiniteVerb } from './clauses';
import { contentStems, isStopWord } from './content';
import { covers, type Mark, type MarkedSentence } from './marks';
import { readNegation, type Negation } from './negation';
import type { Reading } from './reading';
import { facetOf, scaleReading, type ScaleContext } from './scaleFacet';
import { evidenceRange, predicateAfter, readPresence } from './scalePresence';
import { isOnlyNamed, UNWELCOME } from './scaleNamed';
import { isSafetyOfOther, whatIsSafe } from './scaleSafety';
import { hasVerbBetween, isComparative, isHedged, isOfMost, isOfSome, precededBy } from './scaleWords';

/** Aspects whose top position is a certainty that a hedge takes away. */
const CERTAIN_TOP: ReadonlySet<string> = new Set(['efficacy']);

/** Readings of all scale aspects in a clause: nouns that may be absent or grave, named instances, cue phrases. */
export function readScales(sentence: MarkedSentence, clause: Clause, isQuote: boolean): Reading[] {
  const readings: Reading[] = [];
  for (const mark of sentence.marks) {
    if (mark.from < clause.from || mark.to > clause.to) continue;
    if (mark.entry.kind === 'cue' && mark.entry.isMention && (!isQuote || readNegation(sentence, clause, mark).isNegated)) continue;
    const reading = readMark(sentence, clause, mark);
    if (reading) readings.push(reading);
  }
  return readings;
}

function readMark(sentence: MarkedSentence, clause: Clause, mark: Mark): Reading | undefined {
  const { entry } = mark;
  if (entry.kind !== 'noun' && entry.kind !== 'instance' && entry.kind !== 'cue' && entry.kind !== 'verb') return undefined;
  const aspect = lexicon.aspects.get(entry.aspect);
  if (aspect?.kind !== 'scale' || sentence.mentions.some((mention) => mention.from <= mark.from && mark.to <= mention.to)) return undefined;
  if (aspect.id === 'efficacy' && isOfPeople(sentence, clause, mark)) return undefined;
  if (lexicon.guarded.has(aspect.id) && !hasSignal(sentence, clause, aspect.id) && !(aspect.id === 'incidence' && (namesHarm(sentence) || isPredicateOfThing(sentence, mark)))) return undefined;
  if (entry.kind === 'cue') return entry.position === IGNORED ? undefined : readCue({ sentence, clause, mark, aspect, position: entry.position });
  if (entry.kind === 'verb') return isVerbUse(sentence, mark) ? readPresence({ sentence, clause, mark, aspect, position: entry.position }, entry.name) : undefined;
  if (entry.kind === 'noun' && isVerbOf(sentence, mark)) return undefined;
  if (isOnlyNamed(sentence, clause, mark, aspect.id)) return undefined;
  const position = entry.kind === 'instance' ? entry.position : 1;
  return readPresence({ sentence, clause, mark, aspect, position }, entry.kind === 'instance' ? entry.name : undefined);
}

/** "Patients should not work", "until it works": said of people, or taken for granted. */
function isOfPeople(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  if (['until', 'before', 'when', 'once', 'how', 'where', 'whether'].includes(sentence.tokens[clause.from]?.lower ?? '')) return true;
  if (isPurpose(sentence, clause, mark)) return true;
  if (sentence.tokens[mark.from]?.stem !== 'work') return false;
  const before = sentence.tokens.slice(clause.from, mark.from);
  const people = sentence.grammar('people').some((word) => word.from >= clause.from && word.to <= mark.from);
  const thing = [...sentence.mentions, ...sentence.grammar('hypernym')].some((word) => word.from >= clause.from && word.to <= mark.from);
  return people && !thing && !before.some(({ lower }) => lower === 'for' || lower === 'in' || lower === 'with');
}

/** "Must be taken daily to work", "has to be kept cool to stay effective": what something is needed for. */
function isPurpose({ tokens, advice }: MarkedSentence, clause: Clause, mark: Mark): boolean {
  const isTo = tokens[mark.from - 1]?.lower === 'to' || (tokens[mark.from - 2]?.lower === 'to' && ['be', 'stay', 'remain', 'become'].includes(tokens[mark.from - 1]?.lower ?? ''));
  return isTo && advice.some(({ entry, from, to }) => entry.kind === 'advice' && entry.advice === 'required' && from >= clause.from && to < mark.from - 1);
}

/** "Cannot irritate", "scars the skin"; not "no serious harms", "a scar". */
function isVerbUse(sentence: MarkedSentence, mark: Mark): boolean {
  if (sentence.tokens[mark.from]?.joined === true && sentence.tokens[mark.from - 1]?.text === '-') return false;
  if (sentence.tokens[mark.from]?.stem === 'kill' && !isOfSomebody(sentence, mark.to)) return false;
  const isNoun = sentence.marks.some((other) => other.from === mark.from && (other.entry.kind === 'noun' || other.entry.kind === 'instance'));
  if (isSuffered(sentence, mark) || isPossibleTo(sentence, mark)) return true;
  const before = sentence.tokens[mark.from - 1];
  const isAfterAuxiliary = sentence.grammar('auxiliary').some((word) => word.to === mark.from) || sentence.grammar('verb-negator').some((word) => word.to === mark.from);
  return (!isNoun && isFiniteVerb(sentence, mark.from)) || (isAfterAuxiliary && before?.kind === 'word' && before.stem !== 'be');
}

/** "Kills germs" is no harm: "kills people", "can kill you" and "kills" are. */
function isOfSomebody(sentence: MarkedSentence, at: number): boolean {
  return contentStems(sentence, at, at + 3).length === 0 || sentence.marks.some(({ entry, from }) => entry.kind === 'group' && from === at);
}

/** "The womb cannot be perforated", "nerves are damaged": what it happens to stands in front. */
function isSuffered(sentence: MarkedSentence, mark: Mark): boolean {
  return mark.entry.kind === 'verb' && mark.entry.position > 1 && sentence.tokens[mark.from - 1]?.stem === 'be' && /(?:ed|en)$/.test(sentence.tokens[mark.from]?.lower ?? '') && ['in', 'by', 'during', 'when', 'with', 'after', '.', ',', undefined].includes(sentence.tokens[mark.to]?.lower);
}

/** "It is possible to injure the lung". */
function isPossibleTo({ tokens }: MarkedSentence, { from }: Mark): boolean {
  return tokens[from - 1]?.lower === 'to' && ['possible', 'impossible', 'able', 'unable', 'enough'].includes(tokens[from - 2]?.lower ?? '');
}

/** "Does not harm the kidneys": the noun's word, used as the verb that is read beside it. */
function isVerbOf(sentence: MarkedSentence, mark: Mark): boolean {
  const isVerb = sentence.marks.some(({ entry, from, to }) => entry.kind === 'verb' && from === mark.from && to === mark.to);
  const before = sentence.tokens[mark.from - 1];
  return isVerb && ((sentence.grammar('auxiliary').some((word) => word.to === mark.from) && before?.stem !== 'be') || sentence.grammar('verb-negator').some((word) => word.to === mark.from) || before?.lower === 'to');
}

/** "Dry eyes are rare": how often something comes that the lexicon does not name. */
function isPredicateOfThing(sentence: MarkedSentence, mark: Mark): boolean {
  return sentence.tokens[mark.from - 1]?.stem === 'be' && sentence.mentions.some(({ from }) => from >= mark.to);
}

/** Whether a side effect or pain is named. */
function namesHarm(sentence: MarkedSentence): boolean {
  return sentence.marks.some(({ entry }) => (entry.kind === 'noun' || entry.kind === 'instance') && (entry.aspect === 'complications' || entry.aspect === 'pain'));
}

function hasSignal(sentence: MarkedSentence, clause: Clause, aspect: string): boolean {
  return sentence.marks.some((mark) => mark.entry.kind === 'signal' && mark.entry.aspect === aspect && mark.from >= clause.from && mark.to <= clause.to);
}

/** "Painless", "safe", "does not work": the phrase gives the position, negation and degree words move it. */
function readCue(context: ScaleContext): Reading | undefined {
  const { sentence, clause, mark, aspect, position } = context;
  const negation = readNegation(sentence, clause, mark);
  if (negation.isUnproven && aspect.id !== 'evidence') return unproven(context, negation);
  // "Does not work unless …" tells on what it depends.
  if ((negation.isNegated || position === 0) && aspect.id === 'efficacy' && sentence.tokens[clause.to]?.lower === 'unless') return undefined;
  const unshown = aspect.id === 'evidence' ? evidenceRange(context) : undefined;
  if (unshown) return scaleReading(context, unshown, [mark, ...negation.words], facetOf(context, undefined));
  const predicate = aspect.id === 'evidence' ? predicateAfter(sentence, clause, mark) : undefined;
  if (predicate && predicate.kind !== 'common' && !predicate.isNegated) return scaleReading(context, [0, 1], [mark, predicate.mark], facetOf(context, undefined));
  if (isComparative(sentence, mark) || isAttributeOfSubject(context) || isPassedOn(context)) return undefined;
  if (aspect.id === 'complications' && isSafetyOfOther(sentence, clause, mark)) return undefined;
  const top = aspect.scale.length - 1;
  const near = precededBy(sentence, clause, mark, 'near-degree');
  const low = precededBy(sentence, clause, mark, 'low-degree');
  const high = precededBy(sentence, clause, mark, 'high-degree');
  const words = [mark, ...negation.words, near, low, high].filter((word) => word !== undefined);
  const hedged = isHedged(sentence, clause) || (position === 0 && isOfSome(sentence, clause));
  const most = position === 0 && isOfMost(sentence, clause);
  if (negation.isNegated && hedged && position > 0) return undefined;
  let range: [number, number];
  // "Does not work for everyone": for some it does.
  if (CERTAIN_TOP.has(aspect.id) && (negation.isLimited ? position > 0 : isDeniedOfAll(sentence, mark, negation.isNegated !== (position === 0)))) range = [1, top - 1];
  else if (negation.isLimited) range = position === 0 ? [1, top] : [0, Math.max(0, position - 1)];
  else if (negation.isNegated && position > 0 && UNWELCOME.has(aspect.id) && isAbsoluteNo(sentence, clause, negation)) range = [0, 0];
  else if (negation.isNegated && !negation.isWeak && aspect.id === 'efficacy' && !high && mark.to - mark.from === 1) range = [0, 0];
  else if (negation.isNegated) range = position * 2 < top ? [position + 1, top] : [0, position - 1];
  else if (negation.isWeak) range = position === 0 ? [1, top] : [0, 1];
  else if (hedged) range = hedgedRange(aspect, position);
  else if ((near || most) && position === 0) range = [0, 1];
  else if (low && position > 1) range = [1, 1];
  else if (high && position > 0 && position < top && !CERTAIN_TOP.has(aspect.id)) range = [position, top];
  else range = [position, position];
  if (range[0] === 0 && range[1] === top) return undefined;
  return scaleReading(context, range, words, aspect.id === 'complications' ? whatIsSafe(sentence, clause, mark) : facetOf(context, undefined));
}

/** "Does not work for everyone", "not effective in all patients"; not "in any patient". */
function isDeniedOfAll(sentence: MarkedSentence, { to }: Mark, isDenied: boolean): boolean {
  if (!isDenied || !['for', 'in', 'with', 'on'].includes(sentence.tokens[to]?.lower ?? '')) return false;
  return sentence.tokens[to + 1]?.lower.startsWith('any') === false && sentence.grammar('universal').some(({ from }) => from === to + 1);
}

/** "Never", "nobody", "not … at all": leaves nothing. */
function isAbsoluteNo(sentence: MarkedSentence, clause: Clause, negation: Negation): boolean {
  const isNever = negation.words.some(({ from, to }) => sentence.tokens.slice(from, to).some(({ lower }) => lower === 'never' || lower === 'nobody' || lower === 'one'));
  return isNever || sentence.tokens.some(({ lower }, at) => covers(clause, at) && (lower === 'whatsoever' || (lower === 'all' && sentence.tokens[at - 1]?.lower === 'at')));
}

/** A hedge leaves room above; a hedged absence asserts nothing. */
function hedgedRange(aspect: ScaleAspect, position: number): [number, number] {
  const top = aspect.scale.length - 1;
  if (position === 0) return [0, top];
  return CERTAIN_TOP.has(aspect.id) ? [Math.min(position, 1), Math.max(1, Math.min(position, top - 1))] : [position, top];
}

/** "No evidence that it works": the sources leave it open, which speaks against "it works" but not for the contrary. */
function unproven(context: ScaleContext, negation: Negation): Reading | undefined {
  if (context.aspect.id !== 'efficacy' || context.position === 0) return undefined;
  const found = context.sentence.grammar('no-evidence').filter((mark) => mark.from >= context.clause.from);
  return { ...scaleReading(context, [0, 0], [context.mark, ...negation.words, ...found], []), isWeak: true };
}

/** "A cheap sunscreen is as good", said of which one is meant, not of the thing. */
function isAttributeOfSubject({ sentence, clause, mark, aspect }: ScaleContext): boolean {
  if (aspect.id !== 'cost') return describesAnother(sentence, mark, aspect.id === 'incidence');
  const verbAfter = hasVerbBetween(sentence, mark.to, Math.min(clause.to, mark.to + 6));
  return verbAfter || ['one', 'ones'].includes(sentence.tokens[mark.to]?.lower ?? '') || sentence.tokens.slice(clause.from, clause.to).some((token) => token.lower === 'than');
}

/** Words that an adjective may stand before and still speak of the topic. */
const OWN_HEADS: readonly GrammarClass[] = ['hypernym', 'answer-noun', 'contrast', 'subordinator', 'condition', 'except', 'near-degree', 'full-degree', 'people', 'neutral-noun', 'verb-negator', 'auxiliary', 'likely', 'possible'];

/** "Harmful bacteria", "a safe place": an adjective in front of a noun that is neither the topic nor a word for it or its results. */
function describesAnother(sentence: MarkedSentence, mark: Mark, isAdjective: boolean): boolean {
  if (isOfPart(sentence, mark)) return true;
  const next = sentence.tokens[mark.to];
  if (next?.kind !== 'word' || isStopWord(next.lower) || next.lower.endsWith('ly') || isFiniteVerb(sentence, mark.to)) return false;
  if (!isAdjective && !/(?:ful|ive|ous|ant|safe|less|able|ible|ic|free|proof|ing|ed|al|ent|risk|ign|tle)$/.test(sentence.tokens[mark.to - 1]?.lower ?? '')) return false;
  // "Is a painless affair": the noun stands for the subject.
  if (sentence.tokens.slice(Math.max(0, mark.from - 4), mark.from).some((token, index, before) => token.stem === 'be' && ['a', 'an', 'the'].includes(before[index + 1]?.lower ?? ''))) return false;
  const isOwn = sentence.mentions.some((mention) => mention.from === mark.to) || OWN_HEADS.some((kind) => sentence.grammar(kind).some((word) => covers(word, mark.to))) || isOwnPhrase(sentence, mark.to);
  return !isOwn && !sentence.marks.some((other) => other.from === mark.to && other.entry.kind !== 'signal' && other.entry.kind !== 'effect' && other.entry.kind !== 'group');
}

/** "Sore or irritated gums": one of two adjectives of a part of the body, which another reader reads. */
function isOfPart(sentence: MarkedSentence, { to }: Mark): boolean {
  const joint = sentence.tokens[to]?.lower ?? '';
  return (joint === 'or' || joint === 'and') && /(?:ed|y|en|ing)$/.test(sentence.tokens[to + 1]?.lower ?? '') && sentence.grammarAt(to + 2).includes('body');
}

/** "Cosmetic procedure": an adjective more, then a word for the topic. */
function isOwnPhrase(sentence: MarkedSentence, from: number): boolean {
  const next = sentence.tokens[from + 1];
  return next?.kind === 'word' && sentence.grammar('hypernym').some((word) => covers(word, from + 1)) && !isFiniteVerb(sentence, from + 1);
}

/** "No effect on heart rate" is an effect on something, read as such. */
function isPassedOn({ sentence, mark, aspect, position }: ScaleContext): boolean {
  const isOn = ['on', 'in', 'to', 'between'].includes(sentence.tokens[mark.to]?.lower ?? '') || (sentence.tokens[mark.to]?.lower === 'of' && sentence.tokens.slice(mark.to, mark.to + 5).some(({ lower }) => lower === 'on'));
  return aspect.id === 'efficacy' && position === 0 && isOn && /(?:effect|difference|improvement|benefit|nothing)$/.test(sentence.tokens[mark.to - 1]?.lower ?? '');
}
