import { lexicon, type GrammarClass } from '../lexicon/lexicon';
import type { PhraseMatch } from '../lexicon/phraseIndex';
import { listedWords } from '../lexicon/wordLists';
import type { Clause } from './clauses';
import { isFiniteVerb } from './clauses';
import { isStopWord } from './content';
import { covers, type Mark, type MarkedSentence } from './marks';

/** A topic named in a sentence. */
export type TopicMention = PhraseMatch<string>;

/** Of whom a clause speaks. `foreign`: of something that is no topic of any pack. `open`: it does not say. */
export type Subject =
  | { readonly kind: 'topic'; readonly topic: string; readonly mention: TopicMention }
  | { readonly kind: 'foreign'; readonly isBystander: boolean; readonly region: { readonly from: number; readonly to: number }; /** Index of the word that names the thing; absent: a speaker or place. */ readonly at?: number }
  | { readonly kind: 'pronoun' }
  | { readonly kind: 'open' };

/** Words that may stand in a subject without naming a thing of their own. */
const TRANSPARENT: ReadonlySet<GrammarClass> = new Set<GrammarClass>([
  'hypernym', 'answer-noun', 'people', 'body', 'neutral-noun', 'pronoun-subject', 'determiner', 'low-degree', 'high-degree', 'full-degree',
  'near-degree', 'only', 'possible', 'likely', 'certain', 'universal', 'noun-negator', 'verb-negator', 'weak-negator', 'limited-negator',
  'no-negation', 'contrast', 'subordinator', 'condition', 'evidence-verb', 'mitigate', 'rare-predicate', 'common-predicate', 'auxiliary', 'verb', 'except',
]);

const PREPOSITIONS = listedWords('subject-prepositions');

/** Prepositions whose complement can change who is meant: "recovery after surgery", "the treatment of migraine". */
const TELLING: ReadonlySet<string> = new Set('of from after following for against with'.split(' '));

/** The subject of a clause: the words before its finite verb, or the whole of a fragment. */
export function readSubject(sentence: MarkedSentence, clause: Clause, mentions: readonly TopicMention[]): Subject {
  const verb = firstFiniteVerb(sentence, clause);
  const region = withoutPredicate(sentence, { from: subjectStart(sentence, clause), to: verb < 0 ? clause.to : verb });
  const mention = mentions.find((found) => covers(region, found.from));
  if (mention) {
    if (isOfBystander(sentence, mention) || hasBystander(sentence, region.from, mention.from)) return { kind: 'foreign', isBystander: true, region };
    return { kind: 'topic', topic: mention.entry, mention };
  }
  if (isEmpty(sentence, region)) return { kind: 'open' };
  if (isPronounAlone(sentence, region)) return { kind: 'pronoun' };
  const foreign = foreignHead(sentence, region);
  if (foreign !== undefined) return { kind: 'foreign', isBystander: foreign === 'bystander', region, ...(foreign === 'bystander' ? {} : { at: foreign }) };
  return startsWithPronoun(sentence, region) ? { kind: 'pronoun' } : { kind: 'open' };
}

/** "You lie …", "guests who …": whoever is spoken to or of, without what a verb that the lexicon does not know says of them. */
function withoutPredicate(sentence: MarkedSentence, region: { from: number; to: number }): { from: number; to: number } {
  const { tokens } = sentence;
  const first = tokens[region.from]?.lower ?? '';
  if ((first === 'you' || first === 'we' || first === 'i') && tokens[region.from + 1]?.kind === 'word') return { from: region.from, to: region.from + 1 };
  for (let at = region.from + 1; at < Math.min(region.to, region.from + 4); at++) if (tokens[at]?.lower === 'who' && is(sentence, at - 1, 'people')) return { from: region.from, to: at };
  return region;
}

/** Behind "because", "and", "but". */
function subjectStart({ tokens }: MarkedSentence, clause: Clause): number {
  let from = clause.from;
  while (from < clause.to && JOINTS.has(tokens[from]?.lower ?? '')) from++;
  return from;
}

const JOINTS = listedWords('subject-joints');

/** Mentions that a clause only compares with: "unlike minoxidil", "safer than surgery". */
export function isComparedWith(sentence: MarkedSentence, mention: TopicMention): boolean {
  return sentence.grammar('unlike').some((mark) => mark.to <= mention.from && mention.from - mark.to < 4);
}

function firstFiniteVerb(sentence: MarkedSentence, clause: Clause): number {
  for (let at = clause.from; at < clause.to; at++) if (isFiniteVerb(sentence, at)) return at;
  return -1;
}

/** "The mesotherapy clinic is open": the compound's head is not the topic. */
export function isOfBystander(sentence: MarkedSentence, mention: TopicMention): boolean {
  return ((is(sentence, mention.to, 'bystander') && !DOING.has(sentence.tokens[mention.to]?.lower ?? '')) || ['study', 'studies', 'trial', 'trials', 'paper', 'report', 'research', 'market', 'industry', 'sales', 'consent', 'form', 'information'].includes(sentence.tokens[mention.to]?.lower ?? ''));
}

/** "X builds muscle": no building. */
const DOING: ReadonlySet<string> = new Set(['build', 'builds', 'lift', 'lifts', 'train', 'trains']);

function hasBystander(sentence: MarkedSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (is(sentence, at, 'bystander')) return true;
  return false;
}

function isEmpty(sentence: MarkedSentence, region: { from: number; to: number }): boolean {
  for (let at = region.from; at < region.to; at++) if (sentence.tokens[at]?.kind === 'word') return false;
  return true;
}

function startsWithPronoun(sentence: MarkedSentence, region: { from: number; to: number }): boolean {
  const first = sentence.tokens.slice(region.from, region.to).find((token) => token.kind === 'word');
  return first !== undefined && POINTING.has(first.lower) && region.to - region.from < 3;
}

/** "It cuts …", whose verb the lexicon does not know, and "for stiff hands, it …": the pronoun alone is the subject. */
function isPronounAlone({ tokens }: MarkedSentence, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const [first, last] = [tokens[from]?.lower ?? '', tokens[to - 1]?.lower ?? ''];
  if (to - from === 1) return POINTING.has(first);
  return SUBJECTS.has(first) || (SUBJECTS.has(last) && to < tokens.length);
}

const POINTING: ReadonlySet<string> = new Set(['it', 'they', 'this', 'these', 'that', 'those', 'its', 'their']);
/** Those that stand before no noun. */
const SUBJECTS: ReadonlySet<string> = new Set(['it', 'they']);

/** Index of a word of the region that names a thing of its own, one that the lexicon does not know as transparent; or that it is a speaker or place. */
function foreignHead(sentence: MarkedSentence, region: { from: number; to: number }): 'bystander' | number | undefined {
  for (const chunk of chunks(sentence, region)) {
    const head = headOf(sentence, chunk);
    if (head < 0) continue;
    if (is(sentence, head, 'bystander') || (is(sentence, head - 1, 'bystander') && /^\p{Lu}/u.test(sentence.tokens[head]?.text ?? ''))) return 'bystander';
    const named = isTransparent(sentence, head) ? kindOfRemedy(sentence, chunk, head) : head;
    if (chunk.isTelling && named !== undefined) return named;
  }
  return undefined;
}

/** "Fish oil capsules", "adapalene gel": a word for a remedy behind a noun that says which other one. */
function kindOfRemedy(sentence: MarkedSentence, chunk: Chunk, head: number): number | undefined {
  if (!is(sentence, head, 'hypernym')) return undefined;
  // Only what stands directly before it: a determiner or a joining word begins its phrase.
  for (let at = head - 1; at >= chunk.from; at--) {
    const token = sentence.tokens[at];
    if (token?.kind !== 'word' || isStopWord(token.lower)) return undefined;
    if (token.lower.length > 2 && !isTransparent(sentence, at) && !DESCRIPTIVE.test(token.lower) && !COLOURS.has(token.lower)) return at;
  }
  return undefined;
}

const COLOURS = listedWords('subject-colours');

/** Endings of words that describe a remedy rather than tell which. */
const DESCRIPTIVE = /(?:al|ly|ive|ed|ing|ous|ful|less|ic|ary|able|ible|ern|er|est|ant|ent|y)$/;

interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly isTelling: boolean;
}

/** The region cut at prepositions, commas and "and". */
function chunks(sentence: MarkedSentence, region: { from: number; to: number }): Chunk[] {
  const found: Chunk[] = [];
  let from = region.from;
  let isTelling = true;
  for (let at = region.from; at <= region.to; at++) {
    const lower = at === region.to ? ',' : (sentence.tokens[at]?.lower ?? ',');
    const isCut = sentence.tokens[at]?.kind === 'mark' || at === region.to || PREPOSITIONS.has(lower) || lower === 'and' || lower === 'or';
    if (!isCut) continue;
    if (at > from) found.push({ from, to: at, isTelling });
    // "People with gallstones" are people.
    isTelling = PREPOSITIONS.has(lower) ? TELLING.has(lower) && !(lower === 'with' && is(sentence, at - 1, 'people')) : true;
    from = at + 1;
  }
  return found;
}

/** Classes of adverbs that may stand between a subject and its verb: "hardly ever", "always". */
const ADVERBIAL: readonly GrammarClass[] = ['weak-negator', 'verb-negator', 'full-degree', 'likely', 'certain', 'possible'];

/** Last word of the chunk that is no adverb. */
function headOf(sentence: MarkedSentence, chunk: Chunk): number {
  for (let at = chunk.to - 1; at >= chunk.from; at--) {
    const token = sentence.tokens[at];
    if (token?.kind === 'word' && !token.lower.endsWith('ly') && !isStopWord(token.lower) && !ADVERBIAL.some((kind) => is(sentence, at, kind))) return at;
  }
  return -1;
}

/** Marks that do not show a word to be of the answer: "massage" is done and named alike. */
const TELLS_NOTHING: ReadonlySet<Mark['entry']['kind']> = new Set<Mark['entry']['kind']>(['effect', 'signal', 'advice', 'synonym']);

/** Whether a word names no thing of its own: a word for remedies, parts of the body, people, and what the lexicon has for answers. */
export function isTransparent(sentence: MarkedSentence, at: number): boolean {
  if (sentence.grammarAt(at).some((kind) => TRANSPARENT.has(kind))) return true;
  if (sentence.marks.some((mark) => covers(mark, at) && !TELLS_NOTHING.has(mark.entry.kind))) return true;
  const token = sentence.tokens[at];
  if (!token || token.kind !== 'word' || isOfYearsOld(sentence, at)) return true;
  return /(?:ful|ive|ous|able|ible|less|ish|ed|ing)$/.test(token.lower) && lexicon.phrases.hasStem(token.stem);
}

/**
 * Whether what a clause speaks of is mentioned by the way and no thing that an article turns to: "most infestations",
 * "your triglycerides", "blood fats"; unlike "minoxidil", "the implant", "statins".
 */
export function isByTheWay({ tokens }: MarkedSentence, subject: Subject): boolean {
  if (subject.kind !== 'foreign' || subject.at === undefined) return false;
  const { at, region } = subject;
  const before = tokens.slice(region.from, at).filter((token) => token.kind === 'word');
  if (before.some(({ lower }) => OF_SOMEBODY.has(lower))) return true;
  const head = tokens[at];
  const isPlural = head !== undefined && /(?<![siu])s$/.test(head.text) && head.text.slice(1) === head.lower.slice(1);
  return isPlural && (before.length > 0 || lexicon.phrases.hasStem(head.stem));
}

/** Determiners that single out no thing of its own. */
const OF_SOMEBODY = listedWords('subject-of-somebody');

/** "A ten-year-old". */
function isOfYearsOld({ tokens }: MarkedSentence, at: number): boolean {
  return tokens[at]?.stem === 'old' && ['year', 'month'].includes(tokens[at - 1]?.stem ?? '');
}

function is(sentence: MarkedSentence, at: number, kind: GrammarClass): boolean {
  // "While nursing" names no nurse.
  if (kind === 'bystander' && sentence.tokens[at]?.lower === 'nursing') return false;
  return sentence.grammarAt(at).includes(kind);
}
