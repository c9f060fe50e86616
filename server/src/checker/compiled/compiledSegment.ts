import type { Pack } from '../corpus/pack';
import { createLazyList } from '../retrieval/lazyList';
import { candidateLimit, chooseCandidates, type Evidence, type ReadStatement, type Segment } from '../retrieval/segment';
import { BrokenBytes, createByteReader } from './bytes';
import { openDictionary } from './dictionary';
import { sectionOf } from './packFile';
import { openPostings } from './postings';
import { readReading } from './readingCodec';
import type { Sections } from './sections';

/** The statements of a compiled pack: found by numbers, decoded only when they are evidence. */
export function createCompiledSegment(sections: Sections, pack: Pack, firstOrder: number): Segment {
  const { bytes, numbers } = sections;
  const dictionary = openDictionary(numbers(sectionOf.wordStarts), bytes(sectionOf.words), numbers(sectionOf.wordTable));
  const byAspect = openPostings(numbers(sectionOf.aspectPairs), numbers(sectionOf.aspectStarts), numbers(sectionOf.aspectItems));
  const byWord = openPostings(numbers(sectionOf.wordPairs), numbers(sectionOf.wordItemStarts), numbers(sectionOf.wordItems));
  const content = createContent(numbers(sectionOf.contentStarts), numbers(sectionOf.content));
  const evidenceStarts = numbers(sectionOf.evidenceStarts);
  const counter = createCounter(evidenceStarts.at(-1) ?? 0);
  const statementSources = numbers(sectionOf.statementSources);
  const readingStarts = numbers(sectionOf.readingStarts);
  const readings = bytes(sectionOf.readings);
  const readAt = remember((index): ReadStatement => {
    const statement = pack.statements[index];
    const source = pack.sources[statementSources[index] ?? 0];
    if (statement === undefined || source === undefined) throw new BrokenBytes('a statement is missing');
    return { pack, statement, source, reading: readReading(createByteReader(readings, readingStarts[index]), dictionary), order: firstOrder + index };
  });
  const statements = createLazyList(readingStarts.length, readAt);
  const evidenceAt = remember((evidence): Evidence => {
    const index = lastNotAbove(evidenceStarts, evidence);
    const read = readAt(index);
    const proposition = read.reading.propositions.filter(({ topic }) => topic !== undefined)[evidence - (evidenceStarts[index] ?? 0)];
    if (proposition === undefined) throw new BrokenBytes('a proposition is missing');
    return { read, proposition };
  });
  const idsOf = (words: readonly string[]): Set<number> => new Set([...new Set(words)].flatMap((word) => dictionary.find(word) ?? []));
  const listOf = (topic: string, aspect: number | undefined): Uint32Array => {
    const topicId = dictionary.find(topic);
    return topicId === undefined || aspect === undefined ? new Uint32Array() : byAspect.list(topicId, aspect);
  };
  return {
    statements,
    evidenceFor(topic, aspect, words) {
      const found = listOf(topic, dictionary.find(aspect));
      if (words === undefined || found.length <= candidateLimit) return Array.from(found, evidenceAt);
      const asked = idsOf(words);
      return chooseCandidates(found, (evidence) => content.countShared(evidence, asked)).map(evidenceAt);
    },
    evidenceByWords(aspect, words, topic) {
      const aspectId = dictionary.find(aspect);
      if (aspectId === undefined) return [];
      const asked = idsOf(words);
      const wanted = Math.min(2, new Set(words).size);
      const isFound = (evidence: number, shared: number): boolean => shared > 0 && shared >= Math.min(wanted, content.countOf(evidence));
      const sharedOf = (evidence: number): number => content.countShared(evidence, asked);
      const candidates = topic === undefined ? counter.itemsIn([...asked].map((word) => byWord.list(aspectId, word)), isFound) : listOf(topic, aspectId);
      const found = topic === undefined ? candidates : candidates.filter((evidence) => isFound(evidence, sharedOf(evidence)));
      return (found.length <= candidateLimit ? Array.from(found) : chooseCandidates(found, sharedOf)).map(evidenceAt);
    },
  };
}

/** Makes what a number stands for once. */
function remember<Item>(make: (index: number) => Item): (index: number) => Item {
  const made = new Map<number, Item>();
  return (index) => {
    const known = made.get(index);
    if (known !== undefined) return known;
    const fresh = make(index);
    made.set(index, fresh);
    return fresh;
  };
}

/** The content words of each evidence, by number. */
function createContent(starts: Uint32Array, words: Uint32Array) {
  const countOf = (evidence: number): number => (starts[evidence + 1] ?? 0) - (starts[evidence] ?? 0);
  const countShared = (evidence: number, asked: ReadonlySet<number>): number => {
    let shared = 0;
    for (let at = starts[evidence] ?? 0; at < (starts[evidence + 1] ?? 0); at += 1) if (asked.has(words[at] ?? -1)) shared += 1;
    return shared;
  };
  return { countOf, countShared };
}

/**
 * Postings that are looked at for a claim without a topic. A word that more evidence holds tells little of a claim: the
 * two rarest words count in any case, as far as this reaches; the others only while the sum is below it.
 */
const postingLimit = 20_000;

/** Counts in how many lists an item is. Keeps one byte for each item, from the first question on, and room for the longest answer. */
function createCounter(itemCount: number) {
  let counts: Uint8Array | undefined;
  let seen = new Uint32Array();
  return {
    /** The items that are found, by how many lists hold them; in order. */
    itemsIn(lists: readonly Uint32Array[], isFound: (item: number, count: number) => boolean): Uint32Array {
      const byItem = (counts ??= new Uint8Array(itemCount));
      const chosen = choosePostings(lists);
      const most = chosen.reduce((sum, { length }) => sum + length, 0);
      if (seen.length < most) seen = new Uint32Array(most);
      let seenCount = 0;
      for (const list of chosen) {
        for (let at = 0; at < list.length; at += 1) {
          const item = list[at] ?? 0;
          const count = byItem[item] ?? 0;
          if (count === 0) seen[seenCount++] = item;
          byItem[item] = count + 1;
        }
      }
      let foundCount = 0;
      for (let at = 0; at < seenCount; at += 1) {
        const item = seen[at] ?? 0;
        if (isFound(item, byItem[item] ?? 0)) seen[foundCount++] = item;
        byItem[item] = 0;
      }
      return seen.slice(0, foundCount).sort();
    },
  };
}

function choosePostings(lists: readonly Uint32Array[]): readonly Uint32Array[] {
  let looked = 0;
  return [...lists]
    .sort((a, b) => a.length - b.length)
    .map((list) => list.subarray(0, postingLimit))
    .filter((list, index) => {
      looked += list.length;
      return looked <= postingLimit || index < 2;
    });
}

/** Place of the last number that is not above `value`, in numbers that never fall; of equal ones the last. */
function lastNotAbove(numbers: Uint32Array, value: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
