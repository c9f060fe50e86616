import type { Pack, Statement } from '../corpus/pack';
import type { Entry } from '../lexicon/lexicon';
import { createPhraseIndex, type PhraseIndex } from '../lexicon/phraseIndex';
import { indexCues, toProposition } from '../proposition/packWords';
import { readSentence, type SentenceReading } from '../proposition/readSentence';
import { createTopicRegistry, nameKey, type TopicRegistry } from './topicRegistry';

/** Reads the quotes of packs that are used together: a quote may name a topic, or hold a cue phrase, of another pack. */
export interface QuoteReader {
  readonly topics: PhraseIndex<string>;
  readonly cues: PhraseIndex<Entry>;
  readonly registry: TopicRegistry;
  /** What a quote says, each proposition with the topic that it is on; absent where the pack has none. */
  read(pack: Pack, statement: Statement): SentenceReading;
}

/** All that a reading depends on besides the quote's own pack; beside packs of equal environments equal quotes are read alike. */
export function environmentOf(packs: readonly Pack[]): string {
  return JSON.stringify(packs.map((pack) => [pack.id, pack.topics.map(({ id, names }) => [id, names]), pack.cues.map(({ phrase, aspect, position }) => [phrase, aspect, position])]));
}

/** Prepares for reading; reads nothing yet. */
export function createQuoteReader(packs: readonly Pack[]): QuoteReader {
  const registry = createTopicRegistry(packs);
  const topics = createPhraseIndex(registry.names, nameKey);
  const cues = indexCues(packs.flatMap((pack) => pack.cues));
  return {
    topics,
    cues,
    registry,
    read: (pack, statement) => readStatement(pack, statement, { topics, cues, registry }),
  };
}

function readStatement(pack: Pack, statement: Statement, { topics, cues, registry }: Pick<QuoteReader, 'topics' | 'cues' | 'registry'>): SentenceReading {
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
