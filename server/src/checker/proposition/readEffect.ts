import type { EffectDirection } from '../lexicon/lexicon';
import { vocabulary } from '../lexicon/vocabulary';
import { listedWords } from '../lexicon/wordLists';
import { mainStart, type Clause } from './clauses';
import { contentStems } from './content';
import { isDoubted } from './doubt';
import { amountOf } from './amountInside';
import { beginsStudy, isLossThatHappens, withoutCircumstances } from './effectFacet';
import { covers, type Mark, type MarkedSentence } from './marks';
import { readNegation } from './negation';
import { stem } from '../text/stem';
import { tokenSpan, type Reading } from './reading';
import { MORE } from './scaleAssertion';
import { isOfForm, stateBehind } from './effectState';
import { isIntransitive, isPassive, isSlowed, OFTEN } from './effectVoice';
import type { Subject } from './subject';

/** How many tokens after the verb may belong to what it acts on. */
const OBJECT_REACH = 9;

/** What raises, lowers, betters or worsens what: "lowers blood pressure", "is associated with higher mortality", "blood flow is increased". */
export function readEffects(sentence: MarkedSentence, clause: Clause, subject: Subject): Reading[] {
  const readings: Reading[] = [];
  const marks = sentence.marks.filter((mark) => mark.entry.kind === 'effect' && mark.from >= clause.from && mark.to <= clause.to && !isOfName(sentence, mark) && !isAccident(sentence, mark));
  for (const mark of marks) {
    if (mark.entry.kind !== 'effect' || isOfForm(sentence, mark) || isSwallowed(mark, marks) || isLossThatHappens(sentence, clause, mark) || isAttribute(sentence, mark) || isEncounter(sentence, mark) || isOfGroups(sentence, clause, mark) || isOfOthers(sentence, clause, mark)) continue;
    const next = marks.find((other) => other.from >= mark.to && other.from - mark.to < 4);
    const direction = combined(mark, next);
    const own = objectOf(sentence, clause, next && direction.usesNext ? next : mark, marks);
    const object = own.facet.length > 0 ? own : { ...own, facet: pronounObject(sentence, clause, mark) };
    const negation = readNegation(sentence, clause, mark);
    const isUnproven = negation.isUnproven || isDoubted(sentence, clause, mark.from);
    const agent = agentsOf(sentence, clause, mark, { subject, isPassive: object.isPassive, isUnproven: negation.isUnproven });
    if (object.facet.length === 0 || object.facet.every((stem) => sentence.mentions.some((mention) => mention.entry === stem) && subject.kind === 'topic' && subject.topic === stem)) continue;
    // "Not unheard of", "not impossible": no more than that it may be.
    if (negation.isLimited || (negation.isNegated && (isAltogether(sentence, clause, mark) || direction.value === 'none'))) continue;
    const isOfAll = isOnAll(sentence, clause, mark);
    const nobody = inNobody(sentence, clause, mark);
    const denial = deniedObject(sentence, mark, object.words);
    const isNegated = negation.isNegated !== (denial !== undefined || (object.isPassive && isSlowed(sentence, mark)));
    const state = stateBehind(sentence, direction.value, mark.to);
    const isDenied = isNegated || isUnproven || negation.isWeak || nobody !== undefined;
    readings.push({
      aspect: 'effect',
      position: { kind: 'direction', direction: denial && isOfMore(sentence, denial) ? 'up' : state && !isDenied ? state : direction.value, isNegated: isDenied && !isOfAll, degree: state ? 'much' : isOfContent(mark) ? amountOf(sentence, mark) : isOfAll ? (isDenied ? 'little' : 'much') : degreeOf(sentence, clause, mark, object.words) },
      span: tokenSpan(sentence, [mark, ...negation.words, ...(nobody ? [nobody] : []), ...object.words]),
      at: mark.from,
      facet: [...withoutCircumstances(object.facet), ...missing(sentence, clause)],
      agent,
      isWeak: isUnproven,
    });
  }
  return readings;
}

/** "The risk of falls": falls of people. */
function isAccident({ tokens }: MarkedSentence, { from, to }: Mark): boolean {
  return tokens[from]?.lower === 'falls' && to === from + 1 && ['of', 'from', 'for', 'to'].includes(tokens[from - 1]?.lower ?? '') && tokens[to]?.lower !== 'in';
}

/** "Activated charcoal", "a pain relief cream": a word of the topic's own name. */
function isOfName({ mentions }: MarkedSentence, mark: Mark): boolean {
  return mentions.some(({ from, to }) => from <= mark.from && mark.to <= to);
}

/** "Relieves | no | symptoms", "led to | no | increase in fractures": its object is denied, and it with that. */
function deniedObject(sentence: MarkedSentence, mark: Mark, words: readonly { readonly to: number }[]): Mark | undefined {
  const end = Math.max(mark.to, ...words.map(({ to }) => to));
  const isInside = FRAMING.has(sentence.tokens[mark.from]?.stem ?? '') && mark.entry.kind === 'effect' && mark.entry.direction === 'relieve';
  return sentence.grammar('noun-negator').find(({ from, to }) => to < end && DENYING.has(sentence.tokens[from]?.lower ?? '') && (from === mark.to || (isInside && covers(mark, from)) || (from === mark.to + 1 && sentence.grammarAt(mark.to).some((kind) => kind === 'people' || kind === 'pronoun-subject'))));
}

const DENYING: ReadonlySet<string> = new Set(['no', 'none', 'zero', 'nil', 'not']);

/** "No more fractures": not that there are any is denied, but that there are more. */
function isOfMore({ tokens }: MarkedSentence, { to }: Mark): boolean {
  return MORE.has(tokens[to]?.lower ?? '');
}

/** "Brittle nails occurred in | none | of the patients", "in | 0% |": they did not. */
function inNobody(sentence: MarkedSentence, clause: Clause, mark: Mark): Mark | undefined {
  if (mark.entry.kind !== 'effect' || mark.entry.direction !== 'occur') return undefined;
  return sentence.grammar('absent-predicate').find(({ from }) => covers(clause, from) && from > mark.to && from - mark.to < 3 && ['in', 'by', 'among', 'with'].includes(sentence.tokens[from - 1]?.lower ?? ''));
}

/** "Had fewer headaches than the tablet group": a comparison with another remedy, not with none. */
function isOfGroups({ tokens }: MarkedSentence, clause: Clause, mark: Mark): boolean {
  if (mark.to - mark.from > 1 || !COMPARATIVE.has(tokens[mark.from]?.lower ?? '')) return false;
  const than = tokens.findIndex(({ lower }, index) => lower === 'than' && index > mark.from && index < mark.from + 6);
  return than > 0 && than < clause.to + 1 && !tokens.slice(than, than + 8).some(({ lower }) => UNTREATED.has(lower) || lower.startsWith('un'));
}

/** "Less frequent in those who were treated" tells of the remedy, "more common in women" of people. */
function isOfOthers(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  if (!OFTEN.has(sentence.tokens[mark.to - 1]?.lower ?? '')) return false;
  const behind = (at: number): boolean => at >= mark.to && at < Math.min(clause.to, mark.to + 10);
  const treated = sentence.tokens.some(({ stem }, at) => behind(at) && TREATED.has(stem));
  return !treated && ![...sentence.mentions, ...sentence.grammar('hypernym')].some(({ from }) => behind(from));
}

const TREATED: ReadonlySet<string> = new Set(['treated', 'vaccinated', 'taking', 'using', 'receiving', 'receive', 'treatment', 'users'].map(stem));

const COMPARATIVE: ReadonlySet<string> = new Set(['fewer', 'less', 'lower', 'higher', 'greater', 'more']);
/** Words for those who had nothing, or for the time before. */
const UNTREATED: ReadonlySet<string> = new Set(['placebo', 'control', 'controls', 'sham', 'dummy', 'before', 'without', 'no', 'not', 'never', 'none', 'usual', 'baseline', 'others', 'people', 'those', 'average', 'normal', 'non']);

/** Degree words around the verb, its object included: "slightly increased", "an enormous gain in", "reduced it markedly". */
function degreeOf({ tokens }: MarkedSentence, clause: Clause, mark: Mark, words: readonly { readonly to: number }[]): 'open' | 'little' | 'much' {
  const end = Math.max(mark.to, ...words.map(({ to }) => to));
  const near = tokens.slice(Math.max(clause.from, mark.from - 3), Math.min(clause.to, end + 3));
  if (near.some(({ lower }) => LITTLE.has(lower))) return 'little';
  if (CURING.has(tokens[mark.from]?.stem ?? '')) return 'much';
  return near.some(({ lower }) => MUCH.has(lower)) ? 'much' : 'open';
}

/** To cure is more than to relieve. */
const CURING: ReadonlySet<string> = new Set('cure eradicate eliminate abolish'.split(' ').map(stem));
const LITTLE = listedWords('read-effect-little');
const MUCH = listedWords('read-effect-much');

/** "Without training": what an effect is said to need, or not to need, makes it another one. */
function missing(sentence: MarkedSentence, clause: Clause): string[] {
  const at = sentence.tokens.findIndex(({ lower }, index) => lower === 'without' && covers(clause, index));
  const [stem] = at < 0 ? [] : contentStems(sentence, at + 1, Math.min(clause.to, at + 4));
  return stem === undefined ? [] : [`without:${stem}`];
}

/** "Patients experiencing hair loss": who is meant, no finding. */
function isEncounter(sentence: MarkedSentence, mark: Mark): boolean {
  return mark.entry.kind === 'effect' && mark.entry.direction === 'occur' && (sentence.tokens[mark.to - 1]?.lower.endsWith('ing') ?? false);
}

/** "Blocks all rays", "does not help every patient": denied, it is only not all. */
function isOnAll(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  return sentence.tokens.slice(mark.to, Math.min(clause.to, mark.to + 4)).some(({ lower }) => ON_ALL.has(lower));
}

const ON_ALL: ReadonlySet<string> = new Set(['every', 'all', 'everyone', 'everybody', 'always', 'each']);

/** "Will not rid you of it altogether": leaves open how much it does. */
function isAltogether({ tokens }: MarkedSentence, clause: Clause, mark: Mark): boolean {
  return tokens.slice(mark.to, Math.min(clause.to, mark.to + 5)).some(({ lower }) => lower === 'altogether' || lower === 'entirely' || lower === 'completely');
}

/** The second half of "associated with higher" is read with the first. */
function isSwallowed(mark: Mark, marks: readonly Mark[]): boolean {
  return marks.some((other) => other.entry.kind === 'effect' && other.to <= mark.from && mark.from - other.to < 4 && (other.entry.direction === 'link' || isComposed(other, mark)));
}

/** "Causes a reduction", "prevents an increase", "reduced risk": two effect words in a row make one effect. */
function isComposed(first: Mark, second: Mark): boolean {
  return first.entry.kind === 'effect' && second.entry.kind === 'effect' && second.from - first.to < 3 && !['none', 'contain', 'lack'].includes(first.entry.direction);
}

function combined(mark: Mark, next: Mark | undefined): { value: EffectDirection; usesNext: boolean } {
  const first = mark.entry.kind === 'effect' ? mark.entry.direction : 'link';
  if (!next || next.entry.kind !== 'effect') return { value: first, usesNext: false };
  const second = next.entry.direction;
  if (first === 'link') return { value: second, usesNext: true };
  if (!isComposed(mark, next) || first === 'none') return { value: first, usesNext: false };
  if (first === 'up' || first === 'cause') return { value: second, usesNext: true };
  if (first === 'down' || first === 'relieve') return { value: second === 'up' ? 'down' : second === 'down' ? 'up' : first, usesNext: true };
  return { value: first, usesNext: true };
}

/** What the verb acts on: the content words after it, or before it in a passive clause. */
function objectOf(sentence: MarkedSentence, clause: Clause, mark: Mark, marks: readonly Mark[]): { facet: string[]; words: { from: number; to: number }[]; isPassive: boolean } {
  const inside = insideOf(sentence, mark);
  if (inside) return inside;
  const passive = isPassive(sentence, mark) || isIntransitive(sentence, mark);
  const from = passive ? mainStart(sentence, clause, mark.from) : mark.to;
  const to = passive ? mark.from : Math.min(clause.to, mark.to + OBJECT_REACH);
  const facet: string[] = [];
  let last = from;
  for (let at = from; at < to; at++) {
    const token = sentence.tokens[at];
    if (!token || marks.some((other) => other !== mark && covers(other, at) && !isLossThatHappens(sentence, clause, other))) break;
    if (token.lower === 'loss' && passive) continue;
    if (!passive && facet.length === 0 && FOCUS.has(token.lower)) continue;
    if (!passive && ((isAuxiliary(sentence, at) && !token.lower.endsWith('ed') && token.lower !== 'to') || STOPS.has(token.lower) || token.lower === '.')) break;
    if (!passive && facet.length > 0 && beginsStudy(sentence, at)) break;
    // "There is no way your skin will get worse".
    if (passive && isAuxiliary(sentence, at) && facet.length === 0) continue;
    if (passive && isAuxiliary(sentence, at)) break;
    const stems = namedTopic(sentence, at) ?? contentStems(sentence, at, at + 1);
    if (stems.length > 0 || sentence.mentions.some((mention) => covers(mention, at)) || sentence.marks.some((other) => other.entry.kind === 'synonym' && covers(other, at))) last = at + 1;
    facet.push(...stems);
  }
  return { facet, isPassive: passive, words: passive ? [{ from, to: mark.to }] : [{ from: mark.from, to: last }] };
}

/** "Controls gout but does not cure | it |": what the verb before acts on; symptoms are none that is cured. */
function pronounObject(sentence: MarkedSentence, clause: Clause, mark: Mark): string[] {
  const { tokens } = sentence;
  if (!['it', 'them'].includes(tokens[mark.to]?.lower ?? '') || (tokens[mark.to + 1]?.kind === 'word' && mark.to + 1 < clause.to)) return [];
  const before = sentence.marks.findLast(({ entry, to }) => entry.kind === 'effect' && to < clause.from);
  if (before === undefined) return [];
  const { facet } = objectOf(sentence, { ...clause, from: 0, to: clause.from }, before, [before]);
  return facet.includes('symptom') ? [] : facet;
}

/** "Makes the pain worse": what it acts on stands between its words. */
function insideOf(sentence: MarkedSentence, mark: Mark): { facet: string[]; words: { from: number; to: number }[]; isPassive: boolean } | undefined {
  // "Made no difference to": acts on what stands behind.
  if (mark.to - mark.from < 3 || sentence.tokens[mark.to - 1]?.lower === 'to' || !(FRAMING.has(sentence.tokens[mark.from]?.stem ?? '') || AWAY.has(sentence.tokens[mark.to - 1]?.lower ?? ''))) return undefined;
  const facet: string[] = [];
  for (let at = mark.from + 1; at < mark.to - 1; at++) facet.push(...(namedTopic(sentence, at) ?? contentStems(sentence, at, at + 1)));
  // "Makes the skin more sensitive": what there is more of stands behind.
  if (['more', 'less'].includes(sentence.tokens[mark.to - 1]?.lower ?? '')) facet.push(...contentStems(sentence, mark.to, Math.min(sentence.tokens.length, mark.to + 5)));
  return facet.length > 0 ? { facet, words: [mark], isPassive: false } : undefined;
}

/** Verbs, by stem, that enclose what they act on: "makes the pain worse", "brings pain relief". */
const FRAMING: ReadonlySet<string> = new Set('make bring keep render leave give offer provide cause'.split(' ').map(stem));

/** Last words of phrases that do the same: "draws toxins out", "takes the pain away". */
const AWAY: ReadonlySet<string> = new Set(['out', 'away', 'off', 'down']);

/** "Prolonged-release tablets", "a reduced dose": an effect word that only describes a thing. */
function isAttribute(sentence: MarkedSentence, mark: Mark): boolean {
  if (sentence.tokens[mark.from]?.stem === 'caus' && sentence.tokens[mark.to]?.lower === 'of') return true;
  const next = sentence.tokens[mark.to];
  const before = sentence.tokens[mark.from - 1];
  if (next?.joined === true && next.kind === 'word') return true;
  if (next?.kind === 'word' && sentence.grammar('determiner').some((word) => word.to === mark.from) && !['in', 'of', 'by', 'to', 'on', 'for', 'from', 'and'].includes(next.lower) && mark.to - mark.from === 1) return true;
  const isParticiple = /(?:ed|ing)$/.test(sentence.tokens[mark.to - 1]?.lower ?? '') && mark.to - mark.from === 1;
  if (!isParticiple || next?.kind !== 'word') return false;
  return !before || (before.kind === 'mark' && before.text !== '%') || sentence.grammar('determiner').some((word) => word.to === mark.from) || ['of', 'for', 'with', 'in'].includes(before.lower);
}

/** Who acts, where it is not the topic; of a clause that goes on with "it", the subject before. */
function agentsOf(sentence: MarkedSentence, clause: Clause, mark: Mark, { subject, isPassive, isUnproven }: { subject: Subject; isPassive: boolean; isUnproven: boolean }): string[] {
  if ((subject.kind === 'topic' && !isPassive) || isUnproven) return [];
  if (isOfContent(mark) && sentence.mentions.some(({ from, to }) => from >= clause.from && to <= mark.from)) return [];
  const own = agentOf(sentence, clause, mark, isPassive);
  if (own.length > 0 || isPassive || subject.kind !== 'foreign' || subject.region.to > clause.from) return own;
  return contentStems(sentence, subject.region.from, subject.region.to);
}

/** "Fluids used in mesotherapy include …": what a part of it contains, it contains. */
function isOfContent({ entry }: Mark): boolean {
  return entry.kind === 'effect' && (entry.direction === 'contain' || entry.direction === 'lack');
}

/** Content of the subject, or of the "by"-phrase of a passive, where it is no topic. */
function agentOf(sentence: MarkedSentence, clause: Clause, mark: Mark, isPassive: boolean): string[] {
  if (!isPassive && isNominal(sentence, clause, mark)) return [];
  if (!isPassive) return contentStems(sentence, mainStart(sentence, clause, mark.from), mark.from).filter((stem) => !stem.endsWith('ly') && !vocabulary().colourless.ofEvidence.has(stem) && !isPointer(sentence, clause, stem));
  if (sentence.mentions.some(({ from }) => from > mark.to && from - mark.to < 4)) return [];
  return sentence.tokens[mark.to]?.lower === 'by' && sentence.tokens[mark.to + 1]?.kind !== 'number' && !isIntransitive(sentence, mark) ? contentStems(sentence, mark.to, Math.min(clause.to, mark.to + 5)) : [];
}

/** "No causal link between": what stands in front describes the noun. */
function isNominal({ tokens }: MarkedSentence, clause: Clause, mark: Mark): boolean {
  const before = tokens.slice(clause.from, mark.from);
  return mark.entry.kind === 'effect' && mark.entry.direction === 'link' && before.length < 4 && ['no', 'a', 'the', 'any'].includes(before[0]?.lower ?? '');
}

/** Words that point back to the topic or name its answer: "the treatment", "the results". */
function isPointer(sentence: MarkedSentence, clause: Clause, stem: string): boolean {
  const at = sentence.tokens.findIndex((token, index) => index >= clause.from && token.stem === stem);
  return (['hypernym', 'answer-noun', 'verb', 'neutral-noun'] as const).some((kind) => sentence.grammar(kind).some((word) => covers(word, at)));
}

/** "Erases even the deepest lines". */
const FOCUS: ReadonlySet<string> = new Set(['even', 'especially', 'particularly']);

const STOPS = listedWords('read-effect-stops');

/** A topic that stands as what is acted on counts as content: "cures hair loss". The topic spoken of is taken out later. */
function namedTopic(sentence: MarkedSentence, at: number): string[] | undefined {
  const mention = sentence.mentions.find((found) => covers(found, at));
  if (!mention) return undefined;
  return mention.from === at ? [mention.entry] : [];
}

function isAuxiliary(sentence: MarkedSentence, at: number): boolean {
  return sentence.grammar('auxiliary').some((word) => covers(word, at));
}
