import * as fs from 'node:fs';
import * as path from 'node:path';
import { load } from 'js-yaml';
import * as v from 'valibot';

/** The folder with `packs/`, `drafts/`, `pairs.jsonl` and `floors.json`, seen from the compiled test. */
export const qualityFolder = path.resolve(__dirname, '..', '..', '..', 'test', 'quality');
const repositoryRoot = path.resolve(qualityFolder, '..', '..');

/** `dev` may be looked at while rules are made; `held` is run for its figures only. */
export const splits = ['dev', 'held'] as const;
export type Split = (typeof splits)[number];

/** What decides a marked case; the words of `DecisionKind` without `wording`. */
const kinds = ['negation', 'degree', 'quantity', 'timing', 'population', 'direction', 'choice', 'evidence', 'comparison'] as const;
const traps = [
  'question',
  'attribution',
  'near-number',
  'hedged',
  'agreement',
  'other-subject',
  'other-aspect',
  'population',
  'conditional',
  'imperative',
  'unrelated-sense',
  'context',
  'bio',
  'general',
] as const;

const word = v.pipe(v.string(), v.minLength(1));
const silentFormat = v.strictObject({
  id: word,
  text: word,
  expect: v.literal('silent'),
  /** What makes a careless reader see a conflict. */
  trap: v.picklist(traps),
  aspect: word,
  /** True: not even a support may be shown. */
  strict: v.optional(v.boolean()),
});
const markedFormat = v.strictObject({
  id: word,
  text: word,
  expect: v.picklist(['conflict', 'tension', 'support']),
  /** The words that carry the claim; occurs once in `text`. */
  span: word,
  /** Further words of the same text that may be marked too. */
  also: v.optional(v.array(word)),
  /** Statements of which one must be given. */
  statements: v.optional(v.pipe(v.array(word), v.minLength(1))),
  /** Instead of statements, where the pack is not written for this set: sources of which one must be given. */
  sources: v.optional(v.pipe(v.array(word), v.minLength(1))),
  kind: v.picklist(kinds),
  aspect: word,
});
const draftsFormat = v.strictObject({ topic: word, split: v.picklist(splits), cases: v.array(v.variant('expect', [silentFormat, markedFormat])) });

/** A text that must stay without a conflict. */
export type SilentCase = Readonly<v.InferOutput<typeof silentFormat>>;
/** A text with words that must be marked. */
export type MarkedCase = Readonly<v.InferOutput<typeof markedFormat>>;
export type QualityCase = SilentCase | MarkedCase;

/** The cases of one topic and split. */
export interface CaseFile {
  readonly topic: string;
  readonly split: Split;
  readonly cases: readonly QualityCase[];
}

/** Topics with cases, sorted. */
export function listTopics(): readonly string[] {
  const names = fs.readdirSync(path.join(qualityFolder, 'drafts')).map((name) => name.replace(/\.(dev|held)\.yaml$/, ''));
  return [...new Set(names)].sort();
}

/** The cases of `topic` in `split`; throws where the file does not fit the format. */
export function readCases(topic: string, split: Split): CaseFile {
  const file = path.join(qualityFolder, 'drafts', `${topic}.${split}.yaml`);
  return v.parse(draftsFormat, load(fs.readFileSync(file, 'utf8')));
}

/** Path of the pack the drafts of `topic` are checked against: one of this folder, else one of the built-in packs. */
export function packPath(topic: string): string {
  const own = path.join(qualityFolder, 'packs', `${topic}.claims.yaml`);
  return fs.existsSync(own) ? own : path.join(repositoryRoot, 'data', 'packs', `${topic}.claims.yaml`);
}

const pairFormat = v.strictObject({
  id: word,
  claim: word,
  evidence: word,
  label: v.picklist(['supports', 'conflicts', 'neutral']),
  split: v.picklist(splits),
});

/** A claim and a piece of evidence with the label of evidence → claim. */
export type LabelledPair = Readonly<v.InferOutput<typeof pairFormat>>;

/** The labelled pairs, in the order of the file; throws at a row that does not fit. */
export function readPairs(): readonly LabelledPair[] {
  const rows = fs.readFileSync(path.join(qualityFolder, 'pairs.jsonl'), 'utf8').trimEnd().split('\n');
  return rows.map((row) => v.parse(pairFormat, JSON.parse(row)));
}
