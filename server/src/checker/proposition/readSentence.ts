import type { Entry, GrammarClass } from '../lexicon/lexicon';
import type { PhraseIndex } from '../lexicon/phraseIndex';
import type { Spelling } from '../lexicon/spelling';
import { listedWords } from '../lexicon/wordLists';
import { longestSentence } from '../text/sentences';
import type { Span } from '../text/span';
import { tokenize, type Token } from '../text/tokens';
import { behind, hasPronoun, leftBehind, openTopic, pronounTopic, type Discourse, type Left } from './antecedent';
import { isFiniteVerb, isRequirement, splitClauses, type Clause, type ClauseStatus } from './clauses';
import { contentStems, isStopWord } from './content';
import { covers, markSentence, type MarkedSentence } from './marks';
import { withoutAside, withoutFrame } from './frame';
import { readScope } from './scope';
import { toProposition } from './toProposition';
import { unfold } from './unfold';
import type { Proposition } from './proposition';
import { pointedAt, pointedBack } from './pointing';
import { withProvenEffect } from './provenEffect';
import { isOpenQuestion } from './doubt';
import { readQuantities, toWords, type SentenceWords } from './quantities';
import { readClause } from './readClause';
import { readAgeGroups } from './readAgeGroups';
import type { Reading } from './reading';
import { isWhatHappens, namesOtherCause } from './cause';
import { isComparedWith, isOfBystander, readSubject, type Subject, type TopicMention } from './subject';

/** A sentence, read. */
export interface SentenceReading {
  readonly propositions: readonly Proposition[];
  /** Stems of its content words, in order: for retrieval and for judging by wording. */
  readonly stems: readonly string[];
  /** Topics it names. */
  readonly topics: readonly string[];
  /** Whether it names a negator outside any fixed phrase. */
  readonly isNegative: boolean;
  /** Why its first clause that is not the author's own assertion was passed over; absent: there is none. */
  readonly heldBack?: Exclude<ClauseStatus, 'asserted'>;
  /** Antecedent for the sentence after it; undefined: unchanged. `aside`: unchanged, but no pronoun means it. */
  readonly leaves?: Left;
}

/** What the reader needs to know besides the sentence. */
export interface ReadOptions {
  readonly topics: PhraseIndex<string>;
  /** Topics by the last words of their names: what "the coil" can mean. */
  readonly heads?: ReadonlyMap<string, readonly string[]>;
  /** Recognises misspelt words; absent: words are taken as written. */
  readonly spelling?: Spelling;
  /** Cue phrases that packs bring along. */
  readonly cues?: PhraseIndex<Entry>;
  readonly discourse: Discourse;
  /** Topic that the pack gives a quote: it speaks of that, whatever it names. */
  readonly topic?: string;
  /** A quote of a source is read as the source's word, whoever it reports. */
  readonly isQuote: boolean;
}

/** What is read of a text that is no sentence anybody writes; whatever it names, "it" behind it means something else. */
const UNREAD: SentenceReading = { propositions: [], stems: [], topics: [], isNegative: false, leaves: 'foreign' };

/**
 * Reads one sentence: draft and corpus take this same road. Never throws; what is not understood gives no proposition, nor
 * does a text longer than {@link longestSentence}. `words`: the text's, where they are known. Up to cubic in the number of words in the worst case.
 */
export function readSentence(text: string, options: ReadOptions, words?: SentenceWords): SentenceReading {
  if (text.length > longestSentence) return UNREAD;
  const written = words?.tokens ?? tokenize(text);
  const tokens = withoutFrame(options.spelling?.correct(written) ?? written);
  return readUnfolded(tokens === words?.tokens ? words : toWords(tokens), options);
}

/** Reads a sentence as it stands, or, where it says more than its words, what it says written out. */
function readUnfolded(words: SentenceWords, options: ReadOptions): SentenceReading {
  const { reading, sentence } = readTokens(words, options);
  const parts = unfold(sentence);
  if (parts === undefined) return withJoined(words, reading, options);
  // "It is proven that S" also says how good the evidence is.
  const propositions: Proposition[] = parts.some(({ deniedBy }) => deniedBy) ? [] : reading.propositions.filter(({ aspect }) => aspect === 'evidence');
  let discourse = options.discourse;
  for (const part of parts) {
    const own = readTokens(toWords(part.tokens), { ...options, discourse }).reading;
    propositions.push(...(part.deniedBy ? denied(own.propositions, part.tokens, part.deniedBy) : own.propositions));
    discourse = behind(discourse, own);
  }
  const { heldBack, ...rest } = reading;
  return { ...rest, propositions, ...(heldBack === undefined || propositions.length > 0 ? {} : { heldBack }) };
}

/** What is read of a sentence in which something is thrown in, with what it says without that. */
function withJoined({ tokens }: SentenceWords, reading: SentenceReading, options: ReadOptions): SentenceReading {
  const joined = withoutAside(tokens);
  if (joined === undefined) return reading;
  const { propositions } = readTokens(toWords(joined), options).reading;
  return { ...reading, propositions: [...reading.propositions, ...propositions] };
}

/** What a sentence denies with the words of a span: of "two extra hours" and "painless for everyone" it may deny no more than the two and the everyone. */
function denied(propositions: readonly Proposition[], tokens: readonly Token[], span: Span): Proposition[] {
  const hasFigure = readQuantities(tokens).length > 0;
  const isOfAll = tokens.some(({ lower }) => OF_ALL.has(lower));
  return propositions.filter(({ position, isUniversal }) => (hasFigure ? position.kind === 'quantity' : !isUniversal && !isOfAll)).map((proposition) => ({ ...proposition, span, isDenied: true }));
}

const OF_ALL = listedWords('read-sentence-of-all');

function readTokens({ tokens, quantities }: SentenceWords, options: ReadOptions): { readonly reading: SentenceReading; readonly sentence: MarkedSentence } {
  const named = [...longestMentions(options.topics.find(tokens)), ...pointedAt(tokens, options.heads, options.discourse)].sort((a, b) => a.from - b.from);
  const marked = markSentence(tokens, named, { cues: options.cues, extra: readAgeGroups(tokens, quantities) });
  const written = withoutOtherKinds(named, marked);
  const mentions = options.isQuote ? written : [...written, ...pointedBack({ ...marked, mentions: written }, options.discourse)].sort((a, b) => a.from - b.from);
  const sentence: MarkedSentence = { ...marked, mentions, facts: { finite: marked.facts.finite } };
  const clauses = splitClauses(sentence);
  const propositions: Proposition[] = [];
  let before: Subject | undefined;
  let first: Subject | undefined;
  let heldBack: SentenceReading['heldBack'];
  for (const clause of clauses) {
    const own = readSubject(sentence, clause, mentions);
    const isOther = own.kind !== 'topic' && named.some((mention) => !mentions.includes(mention) && covers(clause, mention.from));
    const subject = ofPack(isOther ? { kind: 'foreign', isBystander: false, region: clause } : inherit(own, before), options.topic);
    before = subject;
    first ??= subject;
    const isRequired = isRequirement(sentence, clause);
    const isOpen = options.isQuote && isOpenQuestion(sentence, clause);
    if (!isOwnWord(clause, options.isQuote) && !isRequired && !isOpen) {
      if (clause.status !== 'asserted') heldBack ??= clause.status;
      continue;
    }
    const context = contentStems(sentence, clause.from, clause.to);
    const scope = readScope(sentence, clause, { quantities, isQuote: options.isQuote });
    const readings = readClause(sentence, clause, { subject, quantities, isQuote: options.isQuote, isRequired, isOpen });
    for (const reading of readings) {
      const topic = options.topic ?? reading.topic ?? topicOf(sentence, clause, reading, { subject, mentions, discourse: options.discourse });
      const thing = topic === undefined ? thingOf(sentence, subject) : [];
      const isOwnThing = thing.length > 0 && isWhatHappens(sentence, clause, reading);
      propositions.push(toProposition({ sentence, clause, context, thing: isOwnThing ? [] : thing, scope }, reading, topic));
    }
  }
  const leaves = leftBehind(sentence, first, mentions);
  const reading: SentenceReading = {
    propositions: withProvenEffect(propositions),
    stems: contentStems(sentence, 0, sentence.tokens.length),
    topics: [...new Set(written.map((mention) => mention.entry))],
    isNegative: sentence.grammar('verb-negator').length + sentence.grammar('noun-negator').length > 0,
    ...(heldBack ? { heldBack } : {}),
    ...(leaves ? { leaves } : {}),
  };
  return { reading, sentence };
}

function isOwnWord(clause: Clause, isQuote: boolean): boolean {
  return clause.status === 'asserted' || (isQuote && clause.status !== 'question' && clause.status !== 'conditional');
}

function longestMentions(found: readonly TopicMention[]): TopicMention[] {
  return found.filter((a) => !found.some((b) => b !== a && b.from <= a.from && a.to <= b.to && b.to - b.from > a.to - a.from));
}

/** "Shingles vaccine" is no "vaccine": a topic named by a general word alone is another one behind a noun that the lexicon does not know to describe. */
function withoutOtherKinds(mentions: readonly TopicMention[], sentence: MarkedSentence): TopicMention[] {
  return mentions.filter(({ from, to }) => {
    const before = sentence.tokens[from - 1];
    const isGeneral = to - from === 1 && sentence.grammar('hypernym').some((word) => word.from === from && word.to === to);
    return !isGeneral || before?.kind !== 'word' || isDescribing(sentence, from - 1);
  });
}

function isDescribing(sentence: MarkedSentence, at: number): boolean {
  const lower = sentence.tokens[at]?.lower ?? '';
  if (isStopWord(lower) || isFiniteVerb(sentence, at) || /(?:al|ly|ive|ed|ing|ous|ful|less|ic|ary|able|ible|ern)$/.test(lower)) return true;
  return sentence.grammarAt(at).some((kind) => DESCRIBING.has(kind));
}

const DESCRIBING: ReadonlySet<GrammarClass> = new Set<GrammarClass>(['determiner', 'low-degree', 'high-degree', 'full-degree', 'near-degree', 'only', 'noun-negator', 'verb-negator', 'universal', 'contrast', 'subordinator', 'unlike', 'neutral-noun', 'verb', 'condition', 'people', 'possible', 'likely', 'certain']);

/** A clause without a subject of its own goes on with the one before. */
function inherit(subject: Subject, before: Subject | undefined): Subject {
  if (subject.kind === 'pronoun' && before?.kind === 'foreign' && !before.isBystander) return before;
  return subject.kind === 'open' && before && before.kind !== 'open' ? before : subject;
}

/** The topic that the pack gives stands in for one that the quote names first. */
function ofPack(subject: Subject, topic: string | undefined): Subject {
  return subject.kind === 'topic' && topic !== undefined ? { ...subject, topic } : subject;
}

interface Surroundings {
  readonly subject: Subject;
  readonly mentions: readonly TopicMention[];
  readonly discourse: Discourse;
}

function topicOf(sentence: MarkedSentence, clause: Clause, reading: Reading, around: Surroundings): string | undefined {
  const { discourse } = around;
  const subject = isBehind(sentence, clause, reading, around.subject) ? OPEN : around.subject;
  const isComparison = reading.aspect === 'comparison' || reading.aspect === 'advice';
  const mentions = around.mentions.filter((mention) => (isComparison || !isComparedWith(sentence, mention)) && (around.mentions.length < 2 || !isOfPeople(sentence, mention)) && !isOfBystander(sentence, mention));
  if (subject.kind === 'topic' && mentions.includes(subject.mention)) return subject.topic;
  const inClause = mentions.filter((mention) => mention.from >= clause.from && mention.to <= clause.to);
  const first = inClause[0] ?? (reading.aspect === 'advice' ? mentions[0] : undefined);
  if (isComparison && first) return first.entry;
  const joining = JOINED.has(reading.aspect) ? joinedMention(sentence, mentions, reading) : undefined;
  if (joining && (subject.kind === 'foreign' || (subject.kind === 'open' && inClause.length === 0))) return joining.entry;
  if (subject.kind === 'foreign' && JOINED.has(reading.aspect) && inClause.length === 0 && isByRemedy(sentence, clause, reading)) return openTopic(discourse);
  if (subject.kind === 'foreign' && !subject.isBystander && isWhatHappens(sentence, clause, reading) && (inClause[0] !== undefined || mentions.length === 0) && !namesOtherCause(sentence, clause)) return inClause[0]?.entry ?? discourse.sectionTopic;
  if (subject.kind === 'foreign' && reading.aspect === 'advice' && reading.facet[0]?.startsWith('activity:') === true && subject.region.to - subject.region.from < 3 && mentions.length === 0) return discourse.sectionTopic;
  if (subject.kind === 'foreign' && OBJECTED.has(reading.aspect) && inClause[0]) return inClause[0].entry;
  if (subject.kind === 'foreign' && reading.aspect === 'coverage' && mentions.length === 0 && isOfNothingElse(sentence, clause, reading)) return openTopic(discourse);
  if (subject.kind === 'foreign' && reading.aspect === 'performer') return mentions[0]?.entry ?? openTopic(discourse);
  if (subject.kind === 'foreign') return subject.isBystander ? inClause.find((mention) => mention.to <= reading.at)?.entry : undefined;
  const nearest = inClause.filter((mention) => mention.to <= reading.at).at(-1) ?? inClause.find((mention) => !isExample(sentence, mention));
  if (nearest) return nearest.entry;
  if (isWhatHappens(sentence, clause, reading) && namesOtherCause(sentence, clause)) return undefined;
  const inSentence = mentions.filter((mention) => mention.to <= clause.from).at(-1);
  if (subject.kind === 'pronoun' && !inSentence) return pronounTopic(discourse);
  // "Studies leave no doubt: X works" says of whom only behind the colon.
  const behind = reading.aspect === 'evidence' ? mentions.find((mention) => mention.from >= clause.to) : undefined;
  if (inSentence ?? behind) return (inSentence ?? behind)?.entry;
  return hasPronoun(sentence, clause) ? pronounTopic(discourse) : openTopic(discourse);
}

/** "Suitable for everyone, whatever their age": what opens a clause has no subject behind it. */
function isBehind(sentence: MarkedSentence, clause: Clause, { aspect, at }: Reading, subject: Subject): boolean {
  if (subject.kind !== 'foreign' || subject.at === undefined || at >= subject.at || at > clause.from + 2) return false;
  return FRAGMENTARY.has(aspect) || (DENIED.has(aspect) && sentence.grammar('noun-negator').some(({ from }) => from === clause.from || from === clause.from + 1));
}

const OPEN: Subject = { kind: 'open' };
const FRAGMENTARY: ReadonlySet<string> = new Set(['eligibility', 'availability', 'approval', 'coverage']);
/** The same behind "no", "free of". */
const DENIED: ReadonlySet<string> = new Set(['complications', 'pain', 'dependence']);

/** "Women with back pain": who is meant, not what. */
function isOfPeople(sentence: MarkedSentence, mention: TopicMention): boolean {
  return sentence.tokens[mention.from - 1]?.lower === 'with' && sentence.grammar('people').some((word) => word.to === mention.from - 1);
}

/** "Medicines to slow the heart, such as X": named as an example. */
function isExample(sentence: MarkedSentence, mention: TopicMention): boolean {
  return sentence.tokens.slice(Math.max(0, mention.from - 6), mention.from).some(({ lower }, index, before) => (lower === 'such' && before[index + 1]?.lower === 'as') || lower === 'including');
}

/** "Levels fall when X is added": what brings the change about is named behind it. */
function joinedMention(sentence: MarkedSentence, mentions: readonly TopicMention[], { at, aspect }: Reading): TopicMention | undefined {
  if (sentence.tokens[at]?.stem === 'respond') return mentions.find((mention) => mention.from > at);
  const behind = mentions.find((mention) => mention.from > at && sentence.tokens.slice(at + 1, mention.from).some(({ lower }) => JOINING.has(lower) && (lower !== 'by' || aspect === 'effect')));
  // "One in ten statin users".
  const ofUsers = mentions.find((mention) => mention.from > at && sentence.grammar('people').some((word) => word.from === mention.to));
  return behind ?? ofUsers ?? mentions.find((mention) => mention.to <= at && sentence.tokens.slice(Math.max(0, mention.from - 3), mention.from).some(({ lower }) => MEANS.has(lower)));
}

/** "Was achieved with the treatment": the topic, by a word that points back to it. */
function isByRemedy(sentence: MarkedSentence, clause: Clause, { at }: Reading): boolean {
  const isJoined = (from: number): boolean => sentence.tokens[from - 1]?.lower === 'the' && ['with', 'by', 'after', 'under'].includes(sentence.tokens[from - 2]?.lower ?? '');
  return sentence.grammar('hypernym').some(({ from, to }) => from > at && to <= clause.to && isJoined(from));
}

/** Aspects whose clause may have somebody else for its subject: "insurance pays for X", "people with asthma can have X". */
const OBJECTED: ReadonlySet<string> = new Set(['coverage', 'eligibility', 'performer']);
/** "Insurance does not pay", "your fund covers it": no word behind the verb for something else. */
function isOfNothingElse(sentence: MarkedSentence, clause: Clause, { at }: Reading): boolean {
  const verb = sentence.tokens.findIndex(({ stem: found }, index) => index >= Math.min(at, clause.from) && index < clause.to && PAYING.has(found));
  return verb >= 0 && contentStems(sentence, verb + 1, clause.to).length === 0;
}

const PAYING: ReadonlySet<string> = new Set(['pay', 'paid', 'cover', 'reimburs']);

/** Aspects whose clause may have what comes about for its subject. */
const JOINED: ReadonlySet<string> = new Set(['effect', 'incidence', 'risk-rate', 'complications']);
const MEANS: ReadonlySet<string> = new Set(['with', 'after', 'through', 'using', 'thanks', 'under', 'on']);
const JOINING: ReadonlySet<string> = new Set(['when', 'if', 'after', 'with', 'by', 'under', 'during', 'while', 'once']);

/** "Atorvastatin", in an article on statins. */
function thingOf(sentence: MarkedSentence, subject: Subject): readonly string[] {
  return subject.kind === 'foreign' && subject.at !== undefined ? contentStems(sentence, subject.at, subject.at + 1) : [];
}
