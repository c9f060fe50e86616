import { lexicon } from '../lexicon/lexicon';
import { stem } from '../text/stem';
import { isFiniteVerb, mainStart, type Clause } from './clauses';
import { contentStems } from './content';
import { isHopedFor } from './happening';
import { covers, type Mark, type MarkedSentence } from './marks';
import { withBounds } from './quantityBounds';
import type { Quantity } from './quantities';
import { tokenSpan, type Reading } from './reading';

const ASPECT = 'persistence';
/** What passes is gone within this time, what stays is there after it, in days: no side effect that passes takes four years. */
const PASSING_DAYS: readonly [number, number] = [0, 1500];
const STAYING_DAYS: readonly [number, number] = [3650, 40000];

/** Verbs of passing, by stem; "go", "clear", "wear" and "return" with what makes them so. */
const PASSING: ReadonlySet<string> = new Set(['disappear', 'vanish', 'resolv', 'subsid', 'fad', 'pass', 'heal', 'settl', 'abat', 'reced', 'normaliz', 'revers']);
const PASSING_PAIRS: Readonly<Partial<Record<string, readonly string[]>>> = { go: ['away', 'down', 'back'], clear: ['up', 'by'], wear: ['off'], return: ['to', 'toward'], die: ['down'], eas: ['off'] };
const SHORT: ReadonlySet<string> = new Set(['temporary', 'temporarily', 'transient', 'fleeting', 'reversible', 'momentary']);
const LONG: ReadonlySet<string> = new Set(['permanent', 'permanently', 'forever', 'lifelong', 'irreversible', 'irreversibly', 'indefinitely']);
const STAYING: ReadonlySet<string> = new Set(['stay', 'remain', 'persist', 'last', 'be', 'linger', 'keep']);

/** Stems of all words that may tell of it: others are passed over at the cost of one look. */
const TELLING: ReadonlySet<string> = new Set([...PASSING, ...Object.keys(PASSING_PAIRS), ...[...SHORT, ...LONG, 'for'].map(stem)]);

/**
 * Whether what comes about passes or stays: "the sensitivity stays for the rest of your life", "blood fats return to normal
 * within weeks". Of side effects that the lexicon names and of the effect itself, other aspects tell.
 */
export function readPersistence(sentence: MarkedSentence, clause: Clause, quantities: readonly Quantity[]): Reading[] {
  const sign = findSign(sentence, clause);
  if (sign === undefined) return [];
  const thing = thingOf(sentence, clause, sign.from);
  const aspect = lexicon.aspects.get(ASPECT);
  if (thing === undefined || aspect?.kind !== 'quantity') return [];
  const isDenied = sentence.grammar('verb-negator').some((mark) => covers(clause, mark.from) && mark.to <= sign.to && mark.from > thing.from);
  if (sentence.grammar('limited-negator').some((mark) => covers(clause, mark.from)) || sentence.grammar('no-evidence').some((mark) => covers(clause, mark.from))) return [];
  const stays = (sign.kind === 'stays') !== isDenied;
  const time = stays ? undefined : timeOf(sentence, clause, quantities);
  const [low, high] = stays ? STAYING_DAYS : (time ?? PASSING_DAYS);
  return [{ aspect: ASPECT, position: { kind: 'quantity', dimension: aspect.dimension, low, high, isVague: false }, span: tokenSpan(sentence, [thing, sign]), at: sign.from, facet: thing.stems, isWeak: false }];
}

interface Sign {
  readonly kind: 'stays' | 'passes';
  readonly from: number;
  readonly to: number;
}

/** The first word in the clause that tells of passing or staying, behind a verb or as one. */
function findSign(sentence: MarkedSentence, clause: Clause): Sign | undefined {
  for (let at = clause.from; at < clause.to; at++) {
    const token = sentence.tokens[at];
    if (token === undefined || !TELLING.has(token.stem)) continue;
    const { stem, lower } = token;
    const next = sentence.tokens[at + 1]?.lower ?? '';
    if (LONG.has(lower) && staysBefore(sentence, clause, at)) return { kind: 'stays', from: at, to: at + 1 };
    if (SHORT.has(lower) && sentence.tokens.slice(Math.max(clause.from, at - 3), at).some((token) => token.stem === 'be')) return { kind: 'passes', from: at, to: at + 1 };
    if (lower === 'for' && isForGood(sentence, at)) return staysBefore(sentence, clause, at) ? { kind: 'stays', from: at, to: Math.min(clause.to, at + 2) } : undefined;
    if (PASSING.has(stem) && !lower.endsWith('ing') && !PACED.has(next)) return { kind: 'passes', from: at, to: at + 1 };
    if (PASSING_PAIRS[stem]?.includes(next) === true && !lower.endsWith('ing')) return { kind: 'passes', from: at, to: at + 2 };
  }
  return undefined;
}

/** "Heals faster", "heals more slowly": how fast, not that it passes. */
const PACED: ReadonlySet<string> = new Set(['faster', 'slower', 'quicker', 'sooner', 'better', 'more', 'less']);

/** "For good", "for life", "for the rest of your life". */
function isForGood({ tokens }: MarkedSentence, at: number): boolean {
  const [a = '', b = ''] = [tokens[at + 1]?.lower, tokens[at + 2]?.lower];
  return a === 'good' || a === 'life' || a === 'ever' || (a === 'the' && b === 'rest');
}

/** "Is permanent", "stays high forever". */
function staysBefore({ tokens }: MarkedSentence, clause: Clause, at: number): boolean {
  return tokens.slice(Math.max(clause.from, at - 6), at).some(({ stem }) => STAYING.has(stem));
}

/** What passes or stays: the subject, or for "it" and "they" what the clause before it tells. */
function thingOf(sentence: MarkedSentence, clause: Clause, end: number): { from: number; to: number; stems: readonly string[] } | undefined {
  const from = mainStart(sentence, clause, end);
  const to = subjectEnd(sentence, from, end);
  const isPronoun = sentence.tokens.slice(from, to).every(({ kind, lower }) => kind !== 'word' || POINTING.has(lower));
  const range = isPronoun && clause.from > 0 ? { from: 0, to: subjectEnd(sentence, 1, clause.from) } : { from, to };
  const isOther = (['hypernym', 'people'] as const).some((kind) => sentence.grammar(kind).some((mark) => covers(range, mark.from) && !isPronoun)) || isHopedFor(sentence, range);
  const isNamed = sentence.marks.some((mark) => covers(range, mark.from) && isHarm(mark)) || (!isPronoun && sentence.mentions.some((mention) => covers(range, mention.from)));
  const stems = contentStems(sentence, range.from, range.to).filter((stem) => !COMMON.has(stem) && !stem.endsWith('ly'));
  return isOther || isNamed || stems.length === 0 || stems.length > 4 ? undefined : { ...range, to: isPronoun ? to : range.to, from: isPronoun ? from : range.from, stems };
}

/** Up to its verb, or to what it comes with: "a droopy lid | after the injection | never goes away". */
function subjectEnd(sentence: MarkedSentence, from: number, end: number): number {
  let to = from;
  while (to < end && !isFiniteVerb(sentence, to) && !JOINING.has(sentence.tokens[to]?.lower ?? '')) to++;
  return to;
}

const JOINING: ReadonlySet<string> = new Set(['after', 'with', 'from', 'on', 'during', 'following', 'due', 'caused']);

const POINTING: ReadonlySet<string> = new Set(['it', 'they', 'this', 'that', 'these', 'those', 'and', 'but', 'then', 'so']);
const COMMON: ReadonlySet<string> = new Set(['symptom', 'reaction', 'issue', 'problem', 'complaint', 'condition', 'feeling', 'sensation', 'already', 'soon', 'often', 'rais', 'find']);

function isHarm({ entry }: Mark): boolean {
  return (entry.kind === 'instance' || entry.kind === 'noun') && (entry.aspect === 'complications' || entry.aspect === 'pain');
}

/** Days until it has passed, where a figure or "within weeks" says so. */
function timeOf(sentence: MarkedSentence, clause: Clause, quantities: readonly Quantity[]): readonly [number, number] | undefined {
  const quantity = quantities.find(({ dimension, from }) => dimension === 'duration' && covers(clause, from));
  if (quantity) {
    const { low, high } = withBounds(sentence, quantity);
    return [low, high];
  }
  const anchor = sentence.marks.find((mark) => mark.entry.kind === 'anchor' && mark.entry.aspect === 'side-effect-duration' && mark.entry.anchor.low < STAYING_DAYS[0] && covers(clause, mark.from));
  return anchor?.entry.kind === 'anchor' ? [0, anchor.entry.anchor.high] : undefined;
}
