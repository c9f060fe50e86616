import type { GrammarClass } from '../lexicon/lexicon';
import { listedWords } from '../lexicon/wordLists';
import { stem } from '../text/stem';
import { isFiniteVerb, mainStart, type Clause } from './clauses';
import { contentStems } from './content';
import { covers, type MarkedSentence } from './marks';

/** What a clause says comes about: "chapped lips | occur", "patients | get | chapped lips", "numbness | hits | users". */
export interface Happening {
  /** Index of the verb. */
  readonly at: number;
  /** What comes about, one range of tokens for each thing listed, with its content stems. */
  readonly what: readonly { readonly from: number; readonly to: number; readonly stems: readonly string[] }[];
  /** Whether people, or what is done to them, are its subject: "not one patient sees halos". */
  readonly isMet: boolean;
}

/** Said of what comes about: it stands in front. */
const OCCURRING: ReadonlySet<string> = new Set(['occur', 'happen', 'aris', 'ensu']);
/** The same in the passive. */
const OBSERVED: ReadonlySet<string> = new Set(['reported', 'seen', 'observed', 'noted', 'described', 'recorded', 'documented', 'encountered', 'experienced', 'found', 'noticed']);
/** Said of it, with people behind. */
const HITTING: ReadonlySet<string> = new Set(['affect', 'strik', 'hit', 'plagu', 'troubl', 'bother']);
/** Said of people, or of what is done to them; what comes about stands behind. */
const MEETING: ReadonlySet<string> = new Set(['experienc', 'develop', 'get', 'suffer', 'report', 'notic', 'see', 'feel', 'fac', 'catch', 'contract', 'complain', 'have', 'end', 'result', 'lead', 'show', 'caus']);
/** Of these, those whose subject is a treatment or a case of it. */
const ENDING: ReadonlySet<string> = new Set(['end', 'result', 'lead', 'caus', 'show']);

/** What is done to people, counted. */
export const CASES: ReadonlySet<string> = new Set(['case', 'treatment', 'injection', 'insertion', 'operation', 'pregnancy', 'session', 'procedure', 'dos', 'birth', 'time', 'attempt', 'implantation', 'course']);

/** Longest name of what comes about, in content words. */
const LONGEST = 4;

/** Stems of all verbs that may tell of it: other words are passed over at the cost of one look. */
const TELLING: ReadonlySet<string> = new Set([...OCCURRING, ...HITTING, ...MEETING, ...[...OBSERVED].map(stem)]);

/** Whether a stem is of a verb that may tell of something coming about: "occur", "suffer", "was reported". */
export function isTelling(word: string): boolean {
  return TELLING.has(word);
}

/** Clauses that were gone through: several readers ask. */
const known = new WeakMap<Clause, Happening | 'none'>();

/** What comes about in the clause; undefined where its verb says nothing of the kind. Linear in its words. */
export function findHappening(sentence: MarkedSentence, clause: Clause): Happening | undefined {
  const before = known.get(clause);
  if (before !== undefined) return before === 'none' ? undefined : before;
  const found = searchHappening(sentence, clause);
  known.set(clause, found ?? 'none');
  return found;
}

function searchHappening(sentence: MarkedSentence, clause: Clause): Happening | undefined {
  for (let at = clause.from; at < clause.to; at++) {
    const token = sentence.tokens[at];
    if (token === undefined || !TELLING.has(token.stem)) continue;
    const { stem, lower } = token;
    if (OCCURRING.has(stem) || (OBSERVED.has(lower) && isPassive(sentence, at)) || (HITTING.has(stem) && isFiniteVerb(sentence, at))) return inFront(sentence, clause, at);
    if (MEETING.has(stem) && !isAuxiliary(sentence, at) && isMet(sentence, clause, at)) return behind(sentence, clause, at);
  }
  return undefined;
}

function isPassive({ tokens }: MarkedSentence, at: number): boolean {
  return tokens.slice(Math.max(0, at - 4), at).some(({ stem }) => stem === 'be');
}

/** "Has ever developed": the verb comes after it. */
function isAuxiliary(sentence: MarkedSentence, at: number): boolean {
  if (sentence.tokens[at]?.stem !== 'have') return false;
  return [at + 1, at + 2, at + 3].some((next) => /(?:ed|en|own|elt|got|had)$/.test(sentence.tokens[next]?.lower ?? '') && sentence.grammarAt(next).some((kind) => kind === 'verb' || kind === 'auxiliary'));
}

function inFront(sentence: MarkedSentence, clause: Clause, at: number): Happening | undefined {
  let from = mainStart(sentence, clause, at);
  while (from < at && !isWordOfThing(sentence, from)) from++;
  let to = from;
  while (to < at && !isFiniteVerb(sentence, to) && !(to > from && ADVERBIAL.some((kind) => sentence.grammarAt(to).includes(kind)))) to++;
  const what = listOf(sentence, { from, to });
  return what.length === 0 ? undefined : { at, what, isMet: false };
}

/** Adverbs between a subject and its verb: "chapped lips | hardly ever | happen". */
const ADVERBIAL: readonly GrammarClass[] = ['few-cases', 'weak-negator', 'verb-negator'];

function isWordOfThing({ tokens }: MarkedSentence, at: number): boolean {
  return !['and', 'but', 'or', 'because', 'although', 'while', 'so'].includes(tokens[at]?.lower ?? '');
}

/** Whether the subject of the verb is people, or a treatment that ends in something. */
function isMet(sentence: MarkedSentence, clause: Clause, at: number): boolean {
  const start = mainStart(sentence, clause, at);
  let verb = start;
  while (verb < at && !isFiniteVerb(sentence, verb)) verb++;
  if (verb === at && !isFiniteVerb(sentence, at)) return false;
  const isOf = (kind: GrammarClass): boolean => sentence.grammar(kind).some((word) => word.from >= start && word.to <= verb);
  if (isOf('people')) return true;
  return ENDING.has(sentence.tokens[at]?.stem ?? '') && (isOf('hypernym') || sentence.tokens.slice(start, verb).some(({ stem }) => CASES.has(stem)));
}

/** Words at which the name of what people meet with ends. */
const STOPS = listedWords('happening-stops');

/** Particles of the verb: "end up with", "suffer from", "complain of". */
const PARTICLES: ReadonlySet<string> = new Set(['up', 'down', 'with', 'from', 'of', 'in', 'to', 'having', 'left']);

function behind(sentence: MarkedSentence, clause: Clause, at: number): Happening | undefined {
  let from = at + 1;
  while (from < clause.to && PARTICLES.has(sentence.tokens[from]?.lower ?? '')) from++;
  let to = from;
  while (to < clause.to && !STOPS.has(sentence.tokens[to]?.lower ?? '') && !isFiniteVerb(sentence, to)) to++;
  const what = listOf(sentence, { from, to });
  return what.length === 0 ? undefined : { at, what, isMet: true };
}

/** The things listed, without those that are people, a result that is hoped for, or more than a name. */
function listOf(sentence: MarkedSentence, range: { readonly from: number; readonly to: number }): Happening['what'] {
  return itemsOf(sentence, range).flatMap((item) => {
    const isOther = (['people', 'bystander', 'hypernym'] as const).some((kind) => sentence.grammar(kind).some(({ from }) => covers(item, from))) || sentence.mentions.some(({ from }) => covers(item, from));
    const stems = contentStems(sentence, item.from, item.to).filter((stem) => !COUNTING.has(stem));
    return isOther || isHopedFor(sentence, item) || stems.length === 0 || stems.length > LONGEST ? [] : [{ ...item, stems }];
  });
}

/** Words that count what comes about, or tell where it stands. */
const COUNTING: ReadonlySet<string> = new Set(['case', 'instanc', 'episod', 'report', 'sign', 'form', 'kind', 'type', 'chang', 'already', 'actually', 'real', 'normally', 'typically', 'hardly', 'scarcely', 'barely', 'ever', 'somewhat', 'occurrenc']);

const HOPED_FOR: ReadonlySet<string> = new Set(['result', 'effect', 'outcome', 'benefit', 'improvement', 'response', 'recovery', 'healing', 'relief', 'success', 'difference', 'cure', 'reduction', 'decrease', 'increase', 'gain', 'growth']);

/** Whether the words tell of a result or relief rather than of something unwelcome. */
export function isHopedFor({ tokens }: MarkedSentence, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return tokens.slice(from, to).some(({ lower }) => HOPED_FOR.has(lower) || HOPED_FOR.has(lower.replace(/s$/, '')));
}

/** The range cut at commas, "and" and "or". */
export function itemsOf({ tokens }: MarkedSentence, { from, to }: { readonly from: number; readonly to: number }): { from: number; to: number }[] {
  const items: { from: number; to: number }[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    const token = tokens[at];
    const isCut = at === to || token === undefined || token.kind === 'mark' ? token?.text !== '-' : token.lower === 'and' || token.lower === 'or';
    if (!isCut) continue;
    if (at > start) items.push({ from: start, to: at });
    start = at + 1;
  }
  return items;
}
