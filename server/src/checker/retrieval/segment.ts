import type { Pack, Source, Statement } from '../corpus/pack';
import type { Proposition } from '../proposition/proposition';
import type { SentenceReading } from '../proposition/readSentence';
import { createWordIndex, type WordIndex } from './wordIndex';

/** A statement of a pack with what was read of its quote. */
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

/** The read statements of one pack: in memory, or in a file that was compiled before. Both give the same answers. */
export interface Segment {
  /** Statements whose source the pack has, in order. */
  readonly statements: readonly ReadStatement[];
  /**
   * Evidence on an aspect of a topic, in order of statements. With `words`, those of a claim: at most
   * {@link candidateLimit}, those that share most words with the claim, the first of equals.
   */
  evidenceFor(topic: string, aspect: string, words?: readonly string[]): readonly Evidence[];
  /** Evidence on an aspect that shares at least two content words with a claim (one, where either has but one), in order of statements; with `topic`, of this topic only. Limited like that of {@link evidenceFor}. */
  evidenceByWords(aspect: string, words: readonly string[], topic?: string): readonly Evidence[];
}

/** A pack whose quotes were read before. */
export interface ReadPack extends Pack {
  readonly readings: PackReadings;
}

/** Finds what a pack holds by its id. */
export interface PackLookup {
  statement(id: string): Statement | undefined;
  source(id: string): Source | undefined;
}

/** Readings that wait to be used. */
export interface PackReadings {
  /** `environmentOf` the packs in use at the time; in another one the readings do not hold. */
  readonly environment: string;
  readonly lookup: PackLookup;
  /** `firstOrder`: order of the first statement. */
  open(pack: Pack, firstOrder: number): Segment;
}

/** Whether the quotes of the pack were read before. */
export function isRead(pack: Pack): pack is ReadPack {
  return 'readings' in pack;
}

/**
 * Statements of one topic and aspect that a claim is compared with: beyond it, more of the same would be told twice, and
 * a claim on a crowded topic would take longer than a key. At 5 µs each, 2 ms.
 */
export const candidateLimit = 400;

/** Reads all quotes of a pack and keeps what they say. Linear in the length of all quotes. */
export function createMemorySegment(pack: Pack, read: (statement: Statement) => SentenceReading, firstOrder: number): Segment {
  const statements: ReadStatement[] = [];
  const byAspect = new Map<string, Evidence[]>();
  const byWords = new Map<string, WordIndex<Evidence>>();
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  for (const statement of pack.statements) {
    const source = sources.get(statement.source);
    if (!source) continue;
    const one: ReadStatement = { pack, statement, source, reading: read(statement), order: firstOrder + statements.length };
    statements.push(one);
    for (const proposition of one.reading.propositions) {
      if (proposition.topic === undefined) continue;
      const evidence = { read: one, proposition };
      append(byAspect, keyOf(proposition.topic, proposition.aspect), evidence);
      let index = byWords.get(proposition.aspect);
      if (!index) byWords.set(proposition.aspect, (index = createWordIndex()));
      index.add(evidence, wordsOf(proposition));
    }
  }
  return {
    statements,
    evidenceFor(topic, aspect, words) {
      const found = byAspect.get(keyOf(topic, aspect)) ?? [];
      return words === undefined ? found : boundCandidates(found, words);
    },
    evidenceByWords(aspect, words, topic) {
      const found = byWords.get(aspect)?.find(words) ?? [];
      return boundCandidates(topic === undefined ? found : found.filter(({ proposition }) => proposition.topic === topic), words);
    },
  };
}

/** The content words by which a proposition is found. */
export function wordsOf(proposition: Proposition): readonly string[] {
  const { position, facet, agent } = proposition;
  return position.kind === 'comparison' ? [...position.left, ...position.right, ...facet] : [...facet, ...agent];
}

/** The {@link candidateLimit} items that share most words, in their order. Linear. */
export function chooseCandidates<Item>(items: ArrayLike<Item> & Iterable<Item>, sharedOf: (item: Item) => number): Item[] {
  const ranks: Item[][] = [];
  for (const item of items) {
    const shared = sharedOf(item);
    (ranks[shared] ??= []).push(item);
  }
  const chosen = new Set<Item>();
  for (let shared = ranks.length - 1; shared >= 0; shared -= 1) {
    for (const item of ranks[shared] ?? []) if (chosen.size < candidateLimit) chosen.add(item);
  }
  return Array.from(items).filter((item) => chosen.has(item));
}

function boundCandidates(found: readonly Evidence[], words: readonly string[]): readonly Evidence[] {
  if (found.length <= candidateLimit) return found;
  const asked = new Set(words);
  return chooseCandidates(found, ({ proposition }) => countShared(new Set(wordsOf(proposition)), asked));
}

function countShared(words: ReadonlySet<string>, asked: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (asked.has(word)) shared += 1;
  return shared;
}

function append(map: Map<string, Evidence[]>, key: string, evidence: Evidence): void {
  const list = map.get(key);
  if (list) list.push(evidence);
  else map.set(key, [evidence]);
}

function keyOf(topic: string, aspect: string): string {
  return `${topic}\n${aspect}`;
}
