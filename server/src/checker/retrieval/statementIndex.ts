import type { Pack, Source, Statement } from '../corpus/pack';
import type { PhraseIndex } from '../lexicon/phraseIndex';
import { lexicon, type Entry } from '../lexicon/lexicon';
import { createPhraseIndex } from '../lexicon/phraseIndex';
import { createSpelling, type Spelling } from '../lexicon/spelling';
import { indexCues, toProposition } from '../proposition/packWords';
import type { Proposition } from '../proposition/proposition';
import { readSentence, type SentenceReading } from '../proposition/readSentence';
import { singular } from '../text/stem';
import { tokenize, type Token } from '../text/tokens';
import { createWordIndex, type WordIndex } from './wordIndex';

/** A statement of a pack, read once when the checker is made. */
export interface ReadStatement {
  readonly pack: Pack;
  readonly statement: Statement;
  readonly source: Source;
  readonly reading: SentenceReading;
  /** Order over all packs: ties are broken by it. */
  readonly order: number;
}

/** One proposition of a statement, proposed as evidence for a claim. */
export interface Evidence {
  readonly read: ReadStatement;
  readonly proposition: Proposition;
}

/** All statements of all packs, by topic and aspect. */
export interface StatementIndex {
  readonly statements: readonly ReadStatement[];
  /** Topic names of all packs; two packs' topics that share a name are one. */
  readonly topics: PhraseIndex<string>;
  /** Recognises misspelt cue words and topic names. */
  readonly spelling: Spelling;
  /** Cue phrases of all packs. */
  readonly cues: PhraseIndex<Entry>;
  /** Evidence for a claim on an aspect of a topic, in order of statements. */
  evidenceFor(topic: string, aspect: string): readonly Evidence[];
  /** Evidence of any topic on an aspect that shares at least two content words with the claim: for claims that name no topic, and for wording. In order of statements. */
  evidenceByWords(aspect: string, words: readonly string[]): readonly Evidence[];
  /** Name of a topic as the first pack that has it calls it. */
  topicName(topic: string): string;
  /** Id of the topic in the pack that holds it. */
  topicId(topic: string): string;
  /** The topic that the id of a pack's topic stands for in readings: topics of several packs that share a name are one. */
  topicKey(pack: Pack, topicId: string): string | undefined;
}

/** Reads and indexes the statements. Linear in the length of all quotes. */
export function createStatementIndex(packs: readonly Pack[]): StatementIndex {
  const registry = createTopicRegistry(packs);
  const topics = createPhraseIndex(registry.names, nameKey);
  const spelling = createSpelling([...lexicon.tellingWords, ...nameWords(registry)], (token) => lexicon.phrases.hasStem(token.stem) || lexicon.neighbours.has(token.stem) || topics.hasStem(nameKey(token)));
  const cues = indexCues(packs.flatMap((pack) => pack.cues));
  const statements: ReadStatement[] = [];
  const byAspect = new Map<string, Evidence[]>();
  const byWords = new Map<string, WordIndex<Evidence>>();
  for (const pack of packs) {
    const sources = new Map(pack.sources.map((source) => [source.id, source]));
    for (const statement of pack.statements) {
      const source = sources.get(statement.source);
      if (!source) continue;
      const reading = readStatement(pack, statement, { topics, cues, registry });
      const read = { pack, statement, source, reading, order: statements.length };
      statements.push(read);
      for (const proposition of reading.propositions) {
        if (proposition.topic === undefined) continue;
        add(byAspect, keyOf(proposition.topic, proposition.aspect), { read, proposition });
        addWords(byWords, { read, proposition });
      }
    }
  }
  return {
    statements,
    topics,
    spelling,
    cues,
    evidenceFor: (topic, aspect) => byAspect.get(keyOf(topic, aspect)) ?? [],
    evidenceByWords: (aspect, words) => byWords.get(aspect)?.find(words) ?? [],
    topicName: (topic) => registry.labels.get(topic)?.name ?? topic,
    topicId: (topic) => registry.labels.get(topic)?.id ?? topic,
    topicKey: (pack, topicId) => registry.of(pack, topicId),
  };
}

/** Names are found as written, but for number and spelling; a misspelt one by the stem its correction left. */
function nameKey(token: Token): string {
  return token.stem.startsWith(NAME) ? token.stem.slice(NAME.length) : singular(token.lower);
}

/** Marks a corrected token as a name; no stem starts with it. */
const NAME = '\u0000';

function nameWords(registry: TopicRegistry): [string, string][] {
  return registry.names.flatMap(([name]) => tokenize(name).map((token): [string, string] => [token.lower, NAME + singular(token.lower)]));
}

function addWords(map: Map<string, WordIndex<Evidence>>, evidence: Evidence): void {
  const { aspect } = evidence.proposition;
  let index = map.get(aspect);
  if (!index) map.set(aspect, (index = createWordIndex()));
  index.add(evidence, wordsOf(evidence.proposition));
}

/** The content words by which a proposition is found. */
export function wordsOf(proposition: Proposition): readonly string[] {
  const { position, facet, agent } = proposition;
  return position.kind === 'comparison' ? [...position.left, ...position.right, ...facet] : [...facet, ...agent];
}

function add(map: Map<string, Evidence[]>, key: string, evidence: Evidence): void {
  const list = map.get(key);
  if (list) list.push(evidence);
  else map.set(key, [evidence]);
}

function keyOf(topic: string, aspect: string): string {
  return `${topic}\n${aspect}`;
}

interface TopicRegistry {
  /** Global topic of a pack's topic. */
  of(pack: Pack, topicId: string): string | undefined;
  readonly names: readonly (readonly [string, string])[];
  readonly labels: ReadonlyMap<string, { readonly name: string; readonly id: string }>;
}

/** Topics of several packs that share a name are one topic. */
function createTopicRegistry(packs: readonly Pack[]): TopicRegistry {
  const byName = new Map<string, string>();
  const byPack = new Map<string, string>();
  const names: [string, string][] = [];
  const labels = new Map<string, { name: string; id: string }>();
  for (const pack of packs) {
    for (const topic of pack.topics) {
      const keys = topic.names.map((name) => tokenize(name).map((token) => token.stem).join(' '));
      const id = keys.map((key) => byName.get(key)).find((known) => known !== undefined) ?? `${pack.id}/${topic.id}`;
      byPack.set(`${pack.id}/${topic.id}`, id);
      if (!labels.has(id)) labels.set(id, { name: topic.names[0] ?? topic.id, id: topic.id });
      topic.names.forEach((name, index) => {
        const key = keys[index] ?? name;
        if (byName.has(key)) return;
        byName.set(key, id);
        names.push([name, id]);
      });
    }
  }
  return { of: (pack, topicId) => byPack.get(`${pack.id}/${topicId}`), names, labels };
}

interface StatementReader {
  readonly topics: PhraseIndex<string>;
  readonly cues: PhraseIndex<Entry>;
  readonly registry: TopicRegistry;
}

function readStatement(pack: Pack, statement: Statement, { topics, cues, registry }: StatementReader): SentenceReading {
  const explicit = statement.topic === undefined ? undefined : registry.of(pack, statement.topic);
  const first = pack.topics[0];
  const fallback = explicit ?? (first && registry.of(pack, first.id));
  const reading = readSentence(statement.quote, { topics, cues, discourse: fallback === undefined ? {} : { sectionTopic: fallback }, ...(explicit === undefined ? {} : { topic: explicit }), isQuote: true });
  const named = reading.topics.length === 1 ? reading.topics[0] : undefined;
  if (statement.reads) {
    const quote = { start: 0, end: statement.quote.length };
    const topic = explicit ?? named ?? fallback;
    return { ...reading, propositions: statement.reads.flatMap((read) => toProposition(read, quote, topic) ?? []) };
  }
  const propositions = reading.propositions.map((proposition) => {
    const topic = explicit ?? proposition.topic ?? named ?? fallback;
    return topic === undefined ? proposition : { ...proposition, topic };
  });
  return { ...reading, propositions };
}
