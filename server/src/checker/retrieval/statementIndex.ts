import type { Pack } from '../corpus/pack';
import { lexicon, type Entry } from '../lexicon/lexicon';
import type { PhraseIndex } from '../lexicon/phraseIndex';
import { createSpelling, type Spelling } from '../lexicon/spelling';
import { createAskedSegment, isAsked } from './askedPack';
import { createLazyList } from './lazyList';
import { createQuoteReader, environmentOf } from './quoteReader';
import { createMemorySegment, isRead, type Evidence, type ReadStatement, type Segment } from './segment';
import { nameKey, nameWords, topicHeads } from './topicRegistry';

export { wordsOf, type Evidence, type ReadStatement } from './segment';

/** All statements of all packs, by topic and aspect. */
export interface StatementIndex extends Segment {
  /** Topic names of all packs; two packs' topics that share a name are one. */
  readonly topics: PhraseIndex<string>;
  /** Topics by the last words of their names, see {@link topicHeads}. */
  readonly heads: ReadonlyMap<string, readonly string[]>;
  /** Recognises misspelt cue words and topic names. */
  readonly spelling: Spelling;
  /** Cue phrases of all packs. */
  readonly cues: PhraseIndex<Entry>;
  /** Name of a topic as the first pack that has it calls it. */
  topicName(topic: string): string;
  /** Id of the topic in the pack that holds it. */
  topicId(topic: string): string;
  /** The topic that the id of a pack's topic stands for in readings: topics of several packs that share a name are one. */
  topicKey(pack: Pack, topicId: string): string | undefined;
}

/** Reads and indexes the statements, those of packs that were read before excepted. Linear in the length of the quotes that are read. */
export function createStatementIndex(packs: readonly Pack[]): StatementIndex {
  const quotes = createQuoteReader(packs);
  const { registry, topics, cues } = quotes;
  const spelling = createSpelling([...lexicon.tellingWords, ...nameWords(registry)], (token) => lexicon.phrases.hasStem(token.stem) || lexicon.neighbours.has(token.stem) || topics.hasStem(nameKey(token)));
  const segments: Segment[] = [];
  // What lies elsewhere comes and goes: packs that are here are read as if it were not there, so that their readings last.
  const here = packs.filter((pack) => !isAsked(pack));
  const own = here.length === packs.length ? quotes : createQuoteReader(here);
  const environment = packs.some(isRead) ? environmentOf(here) : '';
  const wholeEnvironment = here.length === packs.length ? '' : environmentOf(packs);
  const openSegment = (pack: Pack, firstOrder: number): Segment => {
    if (isAsked(pack)) return createAskedSegment(pack, createMemorySegment(pack, (statement) => pack.elsewhere.readingOf(statement, wholeEnvironment, () => quotes.read(pack, statement)), firstOrder), registry);
    const isUsable = isRead(pack) && pack.readings.environment === environment;
    return isUsable ? pack.readings.open(pack, firstOrder) : createMemorySegment(pack, (statement) => own.read(pack, statement), firstOrder);
  };
  let count = 0;
  for (const pack of packs) {
    const segment = openSegment(pack, count);
    segments.push(segment);
    count += segment.statements.length;
  }
  const { statements, evidenceFor, evidenceByWords } = joinSegments(segments);
  return {
    statements,
    evidenceFor,
    evidenceByWords,
    topics,
    heads: topicHeads(registry),
    spelling,
    cues,
    topicName: (topic) => registry.labels.get(topic)?.name ?? topic,
    topicId: (topic) => registry.labels.get(topic)?.id ?? topic,
    topicKey: (pack, topicId) => registry.of(pack, topicId),
  };
}

/** Several packs asked as one; a single one, the usual case, is asked itself. */
function joinSegments(segments: readonly Segment[]): Segment {
  const [first] = segments;
  if (first !== undefined && segments.length === 1) return first;
  const starts = segments.map(({ statements }, index) => ({ statements, start: segments.slice(0, index).reduce((sum, before) => sum + before.statements.length, 0) }));
  const total = segments.reduce((sum, { statements }) => sum + statements.length, 0);
  const statementAt = (order: number): ReadStatement => {
    const home = starts.findLast(({ start, statements }) => start <= order && statements.length > 0);
    const read = home?.statements[order - home.start];
    if (read === undefined) throw new RangeError(`there is no statement ${order}`);
    return read;
  };
  return {
    statements: createLazyList(total, statementAt),
    evidenceFor: (topic, aspect, words): readonly Evidence[] => segments.flatMap((segment) => segment.evidenceFor(topic, aspect, words)),
    evidenceByWords: (aspect, words, topic): readonly Evidence[] => segments.flatMap((segment) => segment.evidenceByWords(aspect, words, topic)),
  };
}
