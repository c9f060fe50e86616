import { IGNORED, lexicon, type GrammarClass, type ScaleAspect } from '../lexicon/lexicon';
import type { Clause } from './clauses';
import { isFiniteVerb } from './clauses';
import { contentStems, isStopWord } from './content';
import { covers, type Mark, type MarkedSentence } from './marks';
import { readNegation, readSubjectNegation, type Negation } from './negation';
import { tokenSpan, type Reading } from './reading';

/** Aspects whose nouns are unwelcome: what reduces or treats them does not assert them. */
const UNWELCOME: ReadonlySet<string> = new Set(['complications', 'pain', 'downtime', 'dependence', 'interaction', 'maintenance', 'invasiveness', 'incidence']);

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
  if (aspect?.kind !== 'scale') return undefined;
  if (lexicon.guarded.has(aspect.id) && !hasSignal(sentence, clause, aspect.id)) return undefined;
  if (entry.kind === 'cue') return entry.position === IGNORED ? undefined : readCue({ sentence, clause, mark, aspect, position: entry.position });
  if (entry.kind === 'verb') return isVerbUse(sentence, mark) ? readPresence({ sentence, clause, mark, aspect, position: entry.position }, entry.name) : undefined;
  if (isMitigated(sentence, clause, mark, aspect.id)) return undefined;
  const position = entry.kind === 'instance' ? entry.position : 1;
  return readPresence({ sentence, clause, mark, aspect, position }, entry.kind === 'instance' ? entry.name : undefined);
}

/** "Cannot irritate", "scars the skin"; not "no serious harms", "a scar". */
function isVerbUse(sentence: MarkedSentence, mark: Mark): boolean {
  const isNoun = sentence.marks.some((other) => other.from === mark.from && (other.entry.kind === 'noun' || other.entry.kind === 'instance'));
  const before = sentence.tokens[mark.from - 1];
  const isAfterAuxiliary = sentence.grammar('auxiliary').some((word) => word.to === mark.from) || sentence.grammar('verb-negator').some((word) => word.to === mark.from);
  return (!isNoun && isFiniteVerb(sentence, mark.from)) || (isAfterAuxiliary && before?.kind === 'word' && before.stem !== 'be');
}

function hasSignal(sentence: MarkedSentence, clause: Clause, aspect: string): boolean {
  return sentence.marks.some((mark) => mark.entry.kind === 'signal' && mark.entry.aspect === aspect && mark.from >= clause.from && mark.to <= clause.to);
}

interface ScaleContext {
  readonly sentence: MarkedSentence;
  readonly clause: Clause;
  readonly mark: Mark;
  readonly aspect: ScaleAspect;
  readonly position: number;
}

/** "Painless", "safe", "does not work": the phrase gives the position, negation and degree words move it. */
function readCue(context: ScaleContext): Reading | undefined {
  const { sentence, clause, mark, aspect, position } = context;
  const negation = readNegation(sentence, clause, mark);
  if (negation.isUnproven && aspect.id !== 'evidence') return unproven(context, negation);
  if (isComparative(sentence, mark) || isAttributeOfSubject(context) || isPassedOn(context)) return undefined;
  const top = aspect.scale.length - 1;
  const near = precededBy(sentence, clause, mark, 'near-degree');
  const low = precededBy(sentence, clause, mark, 'low-degree');
  const high = precededBy(sentence, clause, mark, 'high-degree');
  const words = [mark, ...negation.words, near, low, high].filter((word) => word !== undefined);
  const hedged = isHedged(sentence, clause) || (position === 0 && isOfSome(sentence, clause));
  const most = position === 0 && isOfMost(sentence, clause);
  if (negation.isNegated && hedged && position > 0) return undefined;
  let range: [number, number];
  if (negation.isLimited) range = position === 0 ? [1, top] : [0, Math.max(0, position - 1)];
  else if (negation.isNegated) range = position === 0 ? [1, top] : [0, position - 1];
  else if (negation.isWeak) range = position === 0 ? [1, top] : [0, 1];
  else if (hedged) range = hedgedRange(aspect, position);
  else if ((near || most) && position === 0) range = [0, 1];
  else if (low && position > 1) range = [1, 1];
  else if (high && position > 0 && position < top && !CERTAIN_TOP.has(aspect.id)) range = [position, top];
  else range = [position, position];
  if (range[0] === 0 && range[1] === top) return undefined;
  return reading(context, range, words, facetOf(context, undefined));
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
  return { ...reading(context, [0, 0], [context.mark, ...negation.words, ...found], []), isWeak: true };
}

/** "Complications", "bruising": how much of it the words around say there is. */
function readPresence(context: ScaleContext, instance: string | undefined): Reading | undefined {
  const { sentence, clause, mark, aspect } = context;
  if (isComparative(sentence, mark)) return undefined;
  const negation = readNegation(sentence, clause, mark);
  if (negation.isUnproven && aspect.id !== 'evidence') return undefined;
  const named = instance === undefined ? namedSubject(sentence, clause, mark) : undefined;
  const after = readSubjectNegation(sentence, clause, mark);
  const predicate = predicateAfter(sentence, clause, mark);
  const low = precededBy(sentence, clause, mark, 'low-degree');
  const high = precededBy(sentence, clause, mark, 'high-degree');
  const only = wordBefore(sentence, clause, mark, 'only');
  const signs = { negation, after, predicate, low, high, only };
  const appraised = aspect.id === 'evidence' ? (evidenceRange(context) ?? (negation.isNegated ? undefined : appraisedRange(context))) : undefined;
  const range = appraised ?? presenceRange(context, signs);
  const needsAppraisal = aspect.id === 'evidence' || aspect.id === 'efficacy';
  if (!range || (needsAppraisal && !appraised && !isAppraisal(signs))) return undefined;
  const words = [mark, ...negation.words, after, low, high, only, predicate?.mark].filter((word) => word !== undefined);
  return reading(context, range, words, named ?? facetOf(context, instance));
}

/** Studies that are only mentioned say nothing of how strong the evidence is. */
function isAppraisal({ negation, after, predicate, low, high }: PresenceSigns): boolean {
  return negation.words.length > 0 || negation.isUnproven || [after, predicate, low, high].some((sign) => sign !== undefined);
}

const STRONG: ReadonlySet<string> = new Set(['strong', 'solid', 'robust', 'convincing', 'overwhelming', 'good', 'compelling', 'conclusive', 'clear']);
const WEAK: ReadonlySet<string> = new Set(['weak', 'poor', 'limited', 'insufficient', 'lacking', 'inconclusive', 'mixed', 'low', 'scarce', 'hard', 'rare', 'few', 'missing', 'scant', 'small', 'inconsistent']);

/** "The evidence is strong", "trials have proven": the words after the noun appraise it. */
function appraisedRange({ sentence, clause, mark }: ScaleContext): [number, number] | undefined {
  const after = sentence.tokens.slice(mark.to, Math.min(clause.to, mark.to + 9));
  const verb = after.findIndex((token) => token.stem === 'be' || token.stem === 'remain');
  const said = verb < 0 ? [] : after.slice(verb, verb + 4);
  if (said.some((token, index) => token.lower === 'hard' && said[index + 1]?.lower === 'to')) return [0, 1];
  const isDenied = said.some((token) => token.lower === 'not' || token.lower === "n't");
  if (said.some((token) => WEAK.has(token.lower))) return isDenied ? [2, 3] : [1, 1];
  if (said.some((token) => STRONG.has(token.lower))) return isDenied ? [0, 1] : [3, 3];
  return after.slice(0, 3).some((token) => ['prov', 'proven', 'confirm', 'establish'].includes(token.stem)) ? [3, 3] : undefined;
}

interface PresenceSigns {
  readonly negation: Negation;
  readonly after: Mark | undefined;
  readonly predicate: Predicate | undefined;
  readonly low: Mark | undefined;
  readonly high: Mark | undefined;
  readonly only: Mark | undefined;
}

function presenceRange(context: ScaleContext, signs: PresenceSigns): [number, number] | undefined {
  const top = context.aspect.scale.length - 1;
  const { negation, after, predicate, low, high, only } = signs;
  if (negation.isUnproven) return evidenceRange(context);
  const isAbsent = negation.isNegated !== (after?.entry.kind === 'grammar' && after.entry.grammar === 'verb-negator');
  if (isAbsent) {
    if (isHedged(context.sentence, context.clause) || isOfSome(context.sentence, context.clause)) return undefined;
    if (isOfMost(context.sentence, context.clause)) return [0, 1];
    if (negation.isWeak) return [1, top];
    return high ? [0, Math.max(0, top - 1)] : [0, 0];
  }
  if (negation.isLimited) return [1, top];
  if (negation.isWeak || after) return [0, 1];
  if (predicate?.kind === 'absent') return predicate.isNegated ? [1, top] : [0, 0];
  if (predicate?.kind === 'rare') return predicate.isNegated ? [1, top] : [Math.min(1, top), 1];
  if (predicate?.kind === 'common') return predicate.isNegated ? [0, 1] : [context.position, top];
  if (only) return [1, Math.max(1, Math.min(context.position, top))];
  if (high) return [top, top];
  if (low) return [1, context.mark.entry.kind === 'noun' && isBareFact(context) ? 1 : top];
  return [Math.max(1, context.position), top];
}

/** "Minimal side effects", "only causes minimal discomfort": a whole account, not one case among others. */
function isBareFact(context: ScaleContext): boolean {
  return !isHedged(context.sentence, context.clause);
}

interface Predicate {
  readonly kind: 'absent' | 'rare' | 'common';
  readonly isNegated: boolean;
  readonly mark: Mark;
}

/** What is said of the noun behind it: "side effects … are rare". */
function predicateAfter(sentence: MarkedSentence, clause: Clause, mark: Mark): Predicate | undefined {
  let verb = -1;
  for (let at = mark.to; at < Math.min(clause.to, mark.to + 9); at++) {
    if (sentence.tokens[at]?.lower === ',') return undefined;
    if (sentence.tokens[at]?.stem === 'be' || ['remain', 'stay', 'tend', 'occur'].includes(sentence.tokens[at]?.stem ?? '')) {
      verb = at;
      break;
    }
  }
  if (verb < 0) return undefined;
  const isCompared = sentence.tokens.slice(verb, verb + 4).some((token) => ['less', 'more', 'fewer', 'lower', 'higher'].includes(token.lower));
  if (isCompared) return undefined;
  for (const [kind, grammar] of [['absent', 'absent-predicate'], ['rare', 'rare-predicate'], ['common', 'common-predicate']] as const) {
    const found = sentence.grammar(grammar).find((word) => word.from > verb && word.to <= clause.to && word.from - verb < 4);
    if (!found) continue;
    const isNegated = sentence.grammar('verb-negator').some((no) => no.from >= verb && no.to <= found.from);
    return { kind, isNegated, mark: found };
  }
  return undefined;
}

/** "Reduces pain", "to avoid bruising": named as what is kept away or treated. */
function isMitigated(sentence: MarkedSentence, clause: Clause, mark: Mark, aspect: string): boolean {
  if (!UNWELCOME.has(aspect)) return false;
  const governs = (word: Mark): boolean =>
    word.from >= clause.from && word.to <= mark.from && mark.from - word.to < 5 && !hasVerbBetween(sentence, word.to, mark.from);
  if (isCondition(sentence, clause, mark)) return true;
  return sentence.grammar('mitigate').some(governs) || sentence.grammar('purpose').some((word) => word.from >= clause.from && word.to <= mark.from && mark.from - word.to < 6);
}

/** "People with bleeding disorders": what somebody has already. */
function isCondition(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  for (let at = mark.from - 1; at >= Math.max(clause.from + 1, mark.from - 3); at--) {
    if (sentence.tokens[at]?.lower === 'with' && sentence.grammar('people').some((word) => word.to === at)) return true;
  }
  return false;
}

function hasVerbBetween(sentence: MarkedSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isFiniteVerb(sentence, at)) return true;
  return false;
}

/** "Fewer side effects than", "less painful", "safer": a comparison, read elsewhere. */
function isComparative(sentence: MarkedSentence, mark: Mark): boolean {
  const before = sentence.tokens[mark.from - 1]?.lower ?? '';
  const before2 = sentence.tokens[mark.from - 2]?.lower ?? '';
  if (['fewer', 'less', 'lower', 'more', 'greater', 'higher', 'least', 'most', 'as', 'how', 'equally', 'similarly', 'so'].includes(before)) return !['at', 'the'].includes(before2) || before === 'most' || before === 'least';
  return false;
}

function isHedged(sentence: MarkedSentence, clause: Clause): boolean {
  return sentence.grammar('possible').some((mark) => mark.from >= clause.from && mark.to <= clause.to);
}

/** A degree word directly in front, with at most two other words of the same phrase between. */
function precededBy(sentence: MarkedSentence, clause: Clause, mark: Mark, grammar: GrammarClass): Mark | undefined {
  return sentence.grammar(grammar).find((word) => {
    if (word.from < clause.from || word.to > mark.from || mark.from - word.to > 3) return false;
    for (let at = word.to; at < mark.from; at++) {
      const lower = sentence.tokens[at]?.lower ?? ',';
      if (sentence.tokens[at]?.kind === 'mark' && lower !== ',') return false;
      if (isFiniteVerb(sentence, at) || ['of', 'in', 'by', 'with', 'and', 'or', 'at', 'to', 'on', 'for'].includes(lower)) return false;
    }
    return true;
  });
}

function wordBefore(sentence: MarkedSentence, clause: Clause, mark: Mark, grammar: GrammarClass): Mark | undefined {
  return sentence.grammar(grammar).find((word) => word.from >= clause.from && word.to <= mark.from && mark.from - word.to < 7);
}

/** The named instance, or for a judgement of efficacy the condition it is about ("effective for wrinkles"). */
function facetOf(context: ScaleContext, instance: string | undefined): readonly string[] {
  const { sentence, clause, mark, aspect } = context;
  if (instance !== undefined) return sentence.tokens.slice(mark.from, mark.to).map((token) => token.stem);
  if (aspect.id !== 'efficacy' && aspect.id !== 'evidence') return [];
  const leading = leadingPhrase(sentence, clause, mark);
  const preposition = sentence.tokens[mark.to]?.lower ?? '';
  if (!['for', 'against', 'in', 'at', 'to', 'that', 'on', 'over'].includes(preposition)) return leading;
  const facet: string[] = [];
  for (let at = mark.to + 1; at < Math.min(clause.to, mark.to + 6); at++) {
    const token = sentence.tokens[at];
    if (!token || token.kind !== 'word' || isFiniteVerb(sentence, at) || ['and', 'than', 'because'].includes(token.lower)) break;
    if (!NEUTRAL.has(token.lower) && !isGeneric(sentence, at) && !sentence.grammar('people').some((word) => covers(word, at))) facet.push(token.stem);
  }
  return facet;
}

/** "For acute back pain, …", "In eczema …": the condition named up front. */
function leadingPhrase(sentence: MarkedSentence, clause: Clause, mark: Mark): readonly string[] {
  if (!['for', 'in', 'against'].includes(sentence.tokens[clause.from]?.lower ?? '')) return [];
  const comma = sentence.tokens.findIndex((token, index) => index > clause.from && index < mark.from && token.lower === ',');
  return comma < 0 || comma - clause.from > 7 ? [] : contentStems(sentence, clause.from, comma);
}

/** "A cheap sunscreen is as good", said of which one is meant, not of the thing. */
function isAttributeOfSubject({ sentence, clause, mark, aspect }: ScaleContext): boolean {
  if (aspect.id !== 'cost') return describesAnother(sentence, mark);
  const verbAfter = hasVerbBetween(sentence, mark.to, Math.min(clause.to, mark.to + 6));
  return verbAfter || ['one', 'ones'].includes(sentence.tokens[mark.to]?.lower ?? '') || sentence.tokens.slice(clause.from, clause.to).some((token) => token.lower === 'than');
}

/** "Harmful bacteria", "a safe place": an adjective in front of a noun that is neither the topic nor a word for it or its results. */
function describesAnother(sentence: MarkedSentence, mark: Mark): boolean {
  const next = sentence.tokens[mark.to];
  if (next?.kind !== 'word' || isStopWord(next.lower) || next.lower.endsWith('ly') || isFiniteVerb(sentence, mark.to)) return false;
  if (!/(?:ful|ive|ous|ant|safe|less|able|ible|ic|free|proof|ing|ed|al|ent)$/.test(sentence.tokens[mark.to - 1]?.lower ?? '')) return false;
  const isOwn = sentence.mentions.some((mention) => mention.from === mark.to) || ['hypernym', 'answer-noun', 'contrast', 'subordinator', 'condition', 'except', 'near-degree', 'full-degree', 'people', 'neutral-noun', 'verb-negator', 'auxiliary', 'likely', 'possible'].some((kind) => sentence.grammar(kind as GrammarClass).some((word) => covers(word, mark.to)));
  return !isOwn && !sentence.marks.some((other) => other.from === mark.to && other.entry.kind !== 'signal' && other.entry.kind !== 'effect' && other.entry.kind !== 'group');
}

/** "No effect on heart rate" is an effect on something, read as such. */
function isPassedOn({ sentence, mark, aspect, position }: ScaleContext): boolean {
  return aspect.id === 'efficacy' && position === 0 && ['on', 'in', 'to', 'between'].includes(sentence.tokens[mark.to]?.lower ?? '') && /(?:effect|difference|improvement|benefit|nothing)$/.test(sentence.tokens[mark.to - 1]?.lower ?? '');
}

/** "A dry cough is not a side effect": the subject names which one. */
function namedSubject(sentence: MarkedSentence, clause: Clause, mark: Mark): readonly string[] | undefined {
  let verb = -1;
  for (let at = mark.from - 1; at >= Math.max(clause.from, mark.from - 7); at--) if (sentence.tokens[at]?.stem === 'be') verb = at;
  if (verb < 0) return undefined;
  const isPredicate = sentence.tokens.slice(verb + 1, mark.from).every((token, index) => isStopWord(token.lower) || sentence.grammar('high-degree').some((word) => covers(word, verb + 1 + index)) || sentence.grammar('low-degree').some((word) => covers(word, verb + 1 + index)) || ['common', 'possible', 'known', 'occasional', 'frequent', 'typical', 'rare', 'uncommon', 'reported'].includes(token.lower));
  if (!isPredicate || sentence.tokens[mark.from - 1]?.lower === 'of') return undefined;
  const isPlain = sentence.tokens.slice(clause.from, verb).every((token, index) => token.kind !== 'word' || !sentence.grammar('hypernym').some((word) => covers(word, clause.from + index)));
  const stems = contentStems(sentence, clause.from, verb);
  return isPlain && stems.length > 0 ? stems : undefined;
}

/** "Almost no scientific evidence that": a little; "no evidence that": none. */
function evidenceRange({ sentence, clause, mark }: ScaleContext): [number, number] | undefined {
  const found = sentence.grammar('no-evidence').find((word) => word.from >= clause.from && word.from <= mark.from && mark.to <= word.to);
  if (!found) return undefined;
  const first = sentence.tokens[found.from]?.lower ?? '';
  return first === 'no' || first === 'lack' ? [0, 0] : [0, 1];
}

/** "Many people have no …", "some never …": says little of the rest. */
function isOfSome(sentence: MarkedSentence, clause: Clause): boolean {
  return sentence.tokens.slice(clause.from, clause.to).some((token, index) => ['many', 'some', 'several', 'few'].includes(token.lower) && isPeople(sentence, clause.from + index + 1));
}

function isOfMost(sentence: MarkedSentence, clause: Clause): boolean {
  return sentence.tokens.slice(clause.from, clause.to).some((token, index) => ['most', 'majority'].includes(token.lower) && (isPeople(sentence, clause.from + index + 1) || token.lower === 'majority'));
}

function isPeople(sentence: MarkedSentence, at: number): boolean {
  return sentence.grammar('people').some((word) => covers(word, at));
}

/** The topic, a word for it or its result, or praise: narrows nothing. */
function isGeneric(sentence: MarkedSentence, at: number): boolean {
  if (sentence.mentions.some((word) => covers(word, at)) || isStopWord(sentence.tokens[at]?.lower ?? '')) return true;
  if ((['hypernym', 'answer-noun', 'verb', 'likely', 'certain'] as const).some((kind) => sentence.grammar(kind).some((word) => covers(word, at)))) return true;
  return sentence.marks.some(({ entry, from, to }) => entry.kind === 'cue' && entry.aspect === 'efficacy' && from <= at && at < to);
}

const NEUTRAL: ReadonlySet<string> = new Set('the a an all any most many some every this that of in with to your our their treating'.split(' '));

function reading(context: ScaleContext, range: [number, number], words: readonly { from: number; to: number }[], facet: readonly string[]): Reading {
  return {
    aspect: context.aspect.id,
    position: { kind: 'scale', low: range[0], high: range[1] },
    span: tokenSpan(context.sentence, words),
    at: context.mark.from,
    facet,
    isWeak: false,
  };
}
