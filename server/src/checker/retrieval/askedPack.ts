import type { Pack, Statement } from '../corpus/pack';
import type { SentenceReading } from '../proposition/readSentence';
import type { PackLookup, Segment } from './segment';
import type { TopicRegistry } from './topicRegistry';

/** What a check wants to know of a pack whose statements lie elsewhere. */
export interface EvidenceQuestion {
  /** Id of the pack. */
  readonly pack: string;
  /** Ids of the pack's topics that are meant, in order; empty: any. */
  readonly topics: readonly string[];
  readonly aspect: string;
  /** Content words of the claim, each once. */
  readonly words: readonly string[];
  /** `topic`: evidence on the aspect of the topics, that with most of the words first; `words`: only such as shares at least two of them (one, where either has but one). */
  readonly by: 'topic' | 'words';
}

/** The place where statements lie: a database, say. What a check finds there is what has come from it so far. */
export interface Elsewhere {
  /** How many statements lie there in all. */
  readonly statementCount: number;
  /** SHA-256 of the pack as it was put there, hexadecimal. */
  readonly revision: string;
  /** Takes note of a question; cheap, for each claim asks. The answer becomes part of the pack's statements when it comes, in a later check. */
  ask(question: EvidenceQuestion): void;
  /** The reading of a statement that has come: `read` is called once for each statement in an environment. */
  readingOf(statement: Statement, environment: string, read: () => SentenceReading): SentenceReading;
  readonly lookup: PackLookup;
}

/** A pack with those of its statements that have come so far, in the order that they have there. */
export interface AskedPack extends Pack {
  readonly elsewhere: Elsewhere;
}

/** Whether the statements of the pack lie elsewhere. */
export function isAsked(pack: Pack): pack is AskedPack {
  return 'elsewhere' in pack;
}

/** How many statements the pack has, here and elsewhere. */
export function statementCountOf(pack: Pack): number {
  return isAsked(pack) ? pack.elsewhere.statementCount : pack.statements.length;
}

/** Statements that have come, with each question passed on. Answers are those of the statements that are here. */
export function createAskedSegment(pack: AskedPack, here: Segment, registry: TopicRegistry): Segment {
  const topicsOf = new Map<string, string[]>();
  for (const { id } of pack.topics) {
    const key = registry.of(pack, id) ?? id;
    topicsOf.set(key, [...(topicsOf.get(key) ?? []), id]);
  }
  const ask = (by: EvidenceQuestion['by'], aspect: string, words: readonly string[], topic: string | undefined): void => {
    const topics = topic === undefined ? [] : topicsOf.get(topic);
    // Of a topic that the pack does not have, nothing lies there either.
    if (topics !== undefined) pack.elsewhere.ask({ pack: pack.id, topics, aspect, words: [...new Set(words)], by });
  };
  return {
    statements: here.statements,
    evidenceFor(topic, aspect, words) {
      ask('topic', aspect, words ?? [], topic);
      return here.evidenceFor(topic, aspect, words);
    },
    evidenceByWords(aspect, words, topic) {
      if (words.length > 0) ask('words', aspect, words, topic);
      return here.evidenceByWords(aspect, words, topic);
    },
  };
}
