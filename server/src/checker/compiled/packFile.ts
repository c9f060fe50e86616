import * as v from 'valibot';
import { cueSchema, sourceSchema, topicSchema } from '../corpus/packSchema';
import type { Pack, Source } from '../corpus/pack';
import type { Problem } from '../text/problem';

/** Sections of a compiled pack, by their place in the file. */
export const sectionOf = {
  info: 0,
  wordStarts: 1,
  words: 2,
  wordTable: 3,
  sourceStarts: 4,
  sources: 5,
  statementStarts: 6,
  statements: 7,
  statementTable: 8,
  statementSources: 9,
  readingStarts: 10,
  readings: 11,
  /** For each statement, and the end, the number of its first evidence. */
  evidenceStarts: 12,
  /** Topic and aspect to evidence. */
  aspectPairs: 13,
  aspectStarts: 14,
  aspectItems: 15,
  /** For each evidence, and the end, the place of its first content word. */
  contentStarts: 16,
  content: 17,
  /** Aspect and content word to evidence. */
  wordPairs: 18,
  wordItemStarts: 19,
  wordItems: 20,
  sourceTable: 21,
} as const;

/** How many sections a file has. */
export const sectionCount = Object.keys(sectionOf).length;

/** A compiled pack without its lists. */
export interface PackInfo {
  /** Tells for what text, of what version, the file was written: another one is not used. */
  readonly key: string;
  /** See `PackReadings.environment`. */
  readonly environment: string;
  readonly pack: Omit<Pack, 'sources' | 'statements'>;
  /** What is wrong in the pack's text. */
  readonly problems: readonly Problem[];
  /** Last day, ISO 8601, on which `problems` hold: the next statement expires after it. Absent: none expires. */
  readonly validUntil?: string;
  /** What the host wants to keep with the pack; not looked into. */
  readonly extra: string;
}

const spanSchema = v.strictObject({ start: v.number(), end: v.number() });

const problemSchema = v.strictObject({
  code: v.string(),
  message: v.string(),
  severity: v.picklist(['error', 'warning', 'information']),
  at: v.exactOptional(spanSchema),
  related: v.exactOptional(v.array(v.strictObject({ location: v.exactOptional(v.string()), at: spanSchema, message: v.string() }))),
  replacement: v.exactOptional(v.string()),
});

const infoSchema = v.strictObject({
  key: v.string(),
  environment: v.string(),
  pack: v.strictObject({ id: v.string(), title: v.string(), language: v.string(), license: v.exactOptional(v.string()), origin: v.exactOptional(v.string()), location: v.string(), topics: v.array(topicSchema), cues: v.array(cueSchema) }),
  problems: v.array(problemSchema),
  validUntil: v.exactOptional(v.string()),
  extra: v.string(),
}) satisfies v.GenericSchema<unknown, PackInfo>;

/** Reads the head of a file; throws where it is none. */
export function parseInfo(text: string): PackInfo {
  return v.parse(infoSchema, JSON.parse(text));
}

const storedSourceSchema = v.looseObject({ ...sourceSchema.entries, type: v.string() });

/** Reads one source; throws where it is none. */
export function parseSource(text: string): Source {
  return v.parse(storedSourceSchema, JSON.parse(text));
}
