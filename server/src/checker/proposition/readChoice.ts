import { lexicon } from '../lexicon/lexicon';
import type { Clause } from './clauses';
import { contentStems } from './content';
import { covers, type Mark, type MarkedSentence } from './marks';
import { readNegation } from './negation';
import { isNamedOnly } from './namedOption';
import { tokenSpan, type Reading } from './reading';

/** Readings of all choice aspects in a clause: per aspect one, with the options affirmed and those denied. */
export function readChoices(sentence: MarkedSentence, clause: Clause): Reading[] {
  const byAspect = new Map<string, Mark[]>();
  for (const mark of sentence.marks) {
    if (mark.entry.kind !== 'option' || mark.from < clause.from || mark.to > clause.to) continue;
    const list = byAspect.get(mark.entry.aspect) ?? [];
    list.push(mark);
    byAspect.set(mark.entry.aspect, list);
  }
  const readings: Reading[] = [];
  for (const [aspect, marks] of byAspect) {
    if (lexicon.guarded.has(aspect) && !hasSignal(sentence, clause, aspect) && !(BARE.has(aspect) && isBare(sentence, marks))) continue;
    if (aspect === 'stopping' && stopsSomething(sentence, clause)) continue;
    const reading = readOptions(sentence, clause, aspect, marks);
    if (reading) readings.push(reading);
  }
  return readings;
}

/** "No anaesthetic", "local anaesthetic", in a list of what is offered: nothing but the option. */
function isBare({ tokens }: MarkedSentence, marks: readonly Mark[]): boolean {
  const words = tokens.filter(({ kind }) => kind !== 'mark').length;
  return marks.some(({ from, to }) => to - from === words || (to - from === words - 1 && ['no', 'a', 'the', 'under', 'with'].includes(tokens[0]?.lower ?? '')));
}

/** Aspects of which an option by itself is an answer. */
const BARE: ReadonlySet<string> = new Set(['anaesthetic', 'consciousness', 'overnight-stay', 'availability', 'approval']);

function hasSignal(sentence: MarkedSentence, clause: Clause, aspect: string): boolean {
  // "Store it in the dark and do not freeze it".
  const isWide = OF_SENTENCE.has(aspect);
  // "Swallow the tablets whole; do not chew them".
  const isGoingOn = sentence.tokens[clause.from - 1]?.text === ';' && sentence.tokens.slice(clause.from, clause.to).some(({ lower }) => lower === 'them' || lower === 'it');
  const from = isWide || isGoingOn || ['and', 'or', 'but'].includes(sentence.tokens[clause.from - 1]?.lower ?? '') ? 0 : clause.from;
  const to = isWide ? sentence.tokens.length : clause.to;
  return sentence.marks.some((mark) => mark.entry.kind === 'signal' && mark.entry.aspect === aspect && mark.from >= from && mark.to <= to);
}

/** "It stops headaches at once", "it can stop a cough": what the topic does, not that it is stopped. */
function stopsSomething({ tokens, mentions }: MarkedSentence, clause: Clause): boolean {
  return tokens.some(({ lower }, at) => covers(clause, at) && (lower === 'stops' || (lower === 'stop' && mentions.some(({ to }) => to <= at && to > clause.from))));
}

/** Aspects of which the occasion may stand in another clause: "if you miss one, do not take a double dose". */
const OF_SENTENCE: ReadonlySet<string> = new Set(['missed-dose', 'course-end']);

function readOptions(sentence: MarkedSentence, clause: Clause, aspect: string, marks: readonly Mark[]): Reading | undefined {
  const affirmed = new Set<string>();
  const denied = new Set<string>();
  const words: { from: number; to: number }[] = [];
  for (const mark of marks) {
    if (mark.entry.kind !== 'option') continue;
    if (sentence.mentions.some((mention) => mention.from < mark.to && mark.from < mention.to && !(mark.from < mention.from && mention.to < mark.to))) continue;
    if (isPaidInPart(sentence, mark) || isRestrictive(sentence, mark) || isComparedOption(sentence, mark) || isNamedOnly(sentence, clause, mark)) continue;
    const negation = readNegation(sentence, clause, mark);
    // "Is unlikely to" leaves little of it.
    if (negation.isWeak && sentence.tokens.slice(clause.from, mark.from).some(({ lower }) => lower === 'unlikely')) continue;
    if (negation.words.some((word) => mark.from - word.to > 6) || (negation.isNegated && isNarrowed(sentence, clause, mark))) continue;
    const isNeedless = sentence.advice.some(({ entry, from, to }) => entry.kind === 'advice' && entry.advice === 'needless' && from >= clause.from && to <= mark.from);
    const isDenied = ((negation.isNegated || (negation.isWeak && aspect === 'driving')) !== isDeniedWithin(sentence, mark) || isNeedless) !== ((aspect !== 'route' && isRejectedAfter(sentence, clause, mark)) || isReplaced(sentence, mark) || (aspect === 'stopping' && endsBadly(sentence, clause)));
    (isDenied ? denied : affirmed).add(mark.entry.option);
    words.push(mark, ...negation.words);
  }
  const first = marks[0];
  if (!first || words.length === 0) return undefined;
  for (const option of affirmed) denied.delete(option);
  // Of two there are, the one denied leaves the other: whom insurance does not pay for pays.
  if (affirmed.size === 0) for (const option of denied) if (LEFT[option] !== undefined) affirmed.add(LEFT[option]);
  if (isRequired(sentence, clause)) for (const other of excludedBy(affirmed)) denied.add(other);
  return {
    aspect,
    position: { kind: 'choice', affirmed: [...affirmed], denied: [...denied] },
    span: tokenSpan(sentence, words),
    at: first.from,
    facet: aspect === 'coverage' ? purposeOf(sentence) : [],
    isWeak: false,
  };
}

/** "Insurers do | not | pay": a denial among the words of a phrase that is none by itself. */
function isDeniedWithin(sentence: MarkedSentence, { entry, from, to }: Mark): boolean {
  if (entry.kind !== 'option' || entry.option !== PAYING) return false;
  return [...sentence.grammar('verb-negator'), ...sentence.grammar('weak-negator')].some((word) => word.from > from && word.to < to);
}

const PAYING = 'insurance';

/** "Pays only for the functional part", "but not for snoring": what is paid and what not depends on what for. */
function isPaidInPart({ tokens }: MarkedSentence, { entry }: Mark): boolean {
  if (entry.kind !== 'option' || entry.option !== PAYING) return false;
  return tokens.some(({ lower }, at) => lower === 'only' || lower === 'merely' || lower === 'alone' || (lower === 'but' && tokens[at + 1]?.lower === 'not'));
}

/** "Acupuncture against migraine": for what it is paid, where the topic's name is followed by that. */
function purposeOf(sentence: MarkedSentence): readonly string[] {
  const mention = sentence.mentions.find(({ to }) => FOR.has(sentence.tokens[to]?.lower ?? ''));
  return mention === undefined ? [] : contentStems(sentence, mention.to + 1, mention.to + 3);
}

const FOR: ReadonlySet<string> = new Set(['for', 'against', 'in']);

/** Options of which there are but two. */
const LEFT: Readonly<Partial<Record<string, string>>> = { insurance: 'patient', patient: 'insurance', overnight: 'same day', 'same day': 'overnight', asleep: 'awake', awake: 'asleep' };

/** Options that what is asked for leaves no room for: "must be taken with food" forbids to take it without. */
const EXCLUDED: ReadonlyMap<string, readonly string[]> = new Map([
  ['with food', ['without food']],
  ['without food', ['with food']],
]);

function excludedBy(affirmed: ReadonlySet<string>): string[] {
  return [...affirmed].flatMap((option) => EXCLUDED.get(option) ?? []).filter((option) => !affirmed.has(option));
}

/** "Must be taken with food", "take it with food". */
function isRequired(sentence: MarkedSentence, clause: Clause): boolean {
  const { tokens } = sentence;
  const isAsked = tokens.slice(clause.from, clause.to).some(({ lower }) => lower === 'must' || lower === 'only' || lower === 'always' || lower === 'should');
  return isAsked || ['take', 'swallow'].includes(tokens[clause.from]?.lower ?? '');
}

/** "Stopping it suddenly can cause seizures": a warning against it. */
function endsBadly(sentence: MarkedSentence, clause: Clause): boolean {
  const { tokens } = sentence;
  const cause = sentence.marks.find(({ entry, from }) => entry.kind === 'effect' && HARMING.has(entry.direction) && covers(clause, from));
  const isBad = cause !== undefined || tokens.slice(clause.from, clause.to).some(({ stem }) => stem === 'dangerous' || stem === 'risky');
  return isBad && !tokens.slice(clause.from, clause.to).some(({ lower }) => lower === 'no' || lower === 'not' || lower === 'never' || lower === 'without' || lower === 'neither');
}

const HARMING: ReadonlySet<string> = new Set(['cause', 'worse', 'occur', 'up']);

/** "Better in the evening than in the morning", "no advantage over the morning": set against, not excluded. */
function isComparedOption(sentence: MarkedSentence, mark: Mark): boolean {
  return sentence.tokens.slice(Math.max(0, mark.from - 4), mark.from).some(({ lower }) => lower === 'than' || lower === 'over');
}

/** "Vaccine that has been frozen": says which one is meant. */
function isRestrictive(sentence: MarkedSentence, mark: Mark): boolean {
  const before = sentence.tokens.slice(Math.max(0, mark.from - 4), mark.from);
  return !before.some(({ lower }) => lower === 'not' || lower === 'never') && before.some(({ lower }) => lower === 'that' || lower === 'which' || lower === 'who');
}

/** "Before breakfast rather than in the evening", "instead of a tablet". */
function isReplaced(sentence: MarkedSentence, mark: Mark): boolean {
  return sentence.grammar('unlike').some((word) => word.to <= mark.from && mark.from - word.to < 3);
}

/** "Never injected into a vein", "do not swallow them on an empty stomach": only the narrower thing is denied. */
function isNarrowed(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  const behind = sentence.marks.some(({ entry, from }) => entry.kind === 'option' && entry.aspect === 'food' && isByMouth(mark) && from >= mark.to && from < clause.to);
  return behind || ['into', 'in', 'near', 'with'].includes(sentence.tokens[mark.to]?.lower ?? '');
}

const LESSER: ReadonlySet<string> = new Set(['only', 'less', 'poorly', 'worse', 'badly', 'hardly', 'half']);

function isByMouth({ entry }: Mark): boolean {
  return entry.kind === 'option' && entry.aspect === 'route' && entry.option === 'oral';
}

/** "Staying in bed is the wrong answer", "is no longer advised": the option is the subject of its rejection. */
function isRejectedAfter(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  const rest = sentence.tokens.slice(mark.to, Math.min(clause.to, mark.to + 7)).map((token) => token.lower);
  // "On an empty stomach, only half of it is absorbed".
  if (rest.some((word) => LESSER.has(word)) && sentence.tokens.slice(mark.to, clause.to).some(({ stem }) => stem === 'absorb')) return true;
  const verb = rest.findIndex((word) => ['is', 'was', 'are', 'does', 'should', 'do'].includes(word));
  const start = mark.to + verb;
  if (sentence.grammar('no-negation').some((word) => word.from >= start && word.from < start + 3)) return false;
  return verb >= 0 && verb < 4 && rest.slice(verb).some((word) => ['wrong', 'mistake', 'outdated', 'unnecessary', 'harmful', 'not', 'no', 'never', 'bad', 'lacking', 'missing', 'counterproductive', 'discouraged'].includes(word));
}
