import * as v from 'valibot';
import type { Problem } from '../text/problem';
import { createProblem, type ProblemCode } from '../text/problemCode';
import type { Span } from '../text/span';
import { parsePart, type ParsedPart } from '../yaml/parsePart';
import { parseYaml, type YamlFile } from '../yaml/parseYaml';
import { keepKnownAspects } from './knownAspects';
import type { Pack, PackCue, Source, Topic } from './pack';
import { cueSchema, packFrameSchema, sourceSchema, topicSchema } from './packSchema';
import { parseStatements } from './parseStatements';

/** What a pack's text alone does not hold. */
export interface PackExtras {
  /** The items of the file that `bibliography` names; fields of a source under `sources` with the same id win over theirs. */
  readonly bibliography?: readonly Source[];
  /** ISO 8601 day; present: statements that expired before it are told as `pack-review-due`. */
  readonly today?: string;
}

/** A file that a pack names, as it names it, with the place where it does. */
export interface FileReference {
  readonly file: string;
  readonly at?: Span;
}

/** A pack as far as it is usable, with what is wrong in its text, by position. */
export interface PackResult {
  /** Absent where no statement is usable. */
  readonly pack?: Pack;
  readonly problems: readonly Problem[];
  /** Local copies of sources, to verify quotes against. */
  readonly sourceFiles: readonly (FileReference & { readonly source: string })[];
}

/** A pack whose text is read but whose bibliography may still be wanted. */
export interface OpenPack {
  /** Files that `bibliography` names, in order. */
  readonly bibliography: readonly FileReference[];
  finish(extras?: PackExtras): PackResult;
}

/** Codes of problems whose schema names none. */
const packCodes = { unknownKey: 'pack-unknown-key', missingField: 'pack-missing-field', badValue: 'pack-bad-value' } as const satisfies Readonly<Record<string, ProblemCode>>;

/** Longest pack that is read, in UTF-16 units: about 250,000 statements, some ten seconds of reading. */
export const packSizeLimit = 50_000_000;

/**
 * Reads a claims pack, YAML or JSON. What is wrong is told with its place and left out, the rest is used: a bad statement
 * never costs the pack. `location` is how the host names the file; a pack without id is called after it. Linear.
 */
export function parsePack(text: string, location: string, extras: PackExtras = {}): PackResult {
  return openPack(text, location).finish(extras);
}

/** The first half of {@link parsePack}, for hosts that read the bibliography once they know where it is. */
export function openPack(text: string, location: string): OpenPack {
  if (text.length > packSizeLimit) {
    return unusable([createProblem('file-too-large', 'error', `The pack has more than ${packSizeLimit / 1_000_000} million characters. Split it into several packs.`)]);
  }
  const file = parseYaml(text);
  const { data } = file;
  if (data === undefined || data === null) {
    return unusable(file.problems.length > 0 ? file.problems : [createProblem('pack-empty', 'error', 'The file is empty. A pack begins with "claimlint: 1" and holds "sources" and "statements".')]);
  }
  if (typeof data !== 'object' || Array.isArray(data)) {
    return unusable([...file.problems, createProblem('pack-bad-value', 'error', 'This is no claims pack. A pack begins with "claimlint: 1" and holds "sources" and "statements".', { start: 0, end: text.search(/[\r\n]|$/) })]);
  }
  const problems: Problem[] = [...file.problems];
  const { output: head = {} } = parseHead(data, file, problems);
  const given: unknown = Reflect.get(data, 'bibliography');
  const paths = typeof head.bibliography === 'string' ? [head.bibliography] : (head.bibliography ?? []);
  const placeOf = (index: number): Span | undefined => (Array.isArray(given) ? file.valueOf(given, index) : undefined) ?? file.valueOf(data, 'bibliography');
  return {
    bibliography: paths.map((path, index) => {
      const at = placeOf(index);
      return { file: path, ...(at === undefined ? {} : { at }) };
    }),
    finish: (extras = {}) => {
      const id = head.id ?? idFrom(location);
      return parseParts({ data, file, extras, problems: [...problems] }, { id, title: head.title ?? id, language: head.language ?? 'en', location, ...(head.license === undefined ? {} : { license: head.license }), ...(head.origin === undefined ? {} : { origin: head.origin }) });
    },
  };
}

function unusable(problems: readonly Problem[]): OpenPack {
  return { bibliography: [], finish: () => ({ problems, sourceFiles: [] }) };
}

interface PackText {
  readonly data: object;
  readonly file: YamlFile;
  readonly extras: PackExtras;
  readonly problems: Problem[];
}

type PackHead = Pick<Pack, 'id' | 'title' | 'language' | 'license' | 'origin' | 'location'>;

/** What is missing at the top is told here and replaced, so that the statements can be used. */
const headSchema = v.strictObject({
  ...packFrameSchema.entries,
  claimlint: v.exactOptional(packFrameSchema.entries.claimlint),
  id: v.exactOptional(packFrameSchema.entries.id),
});

function parseHead(data: object, file: YamlFile, problems: Problem[]): ParsedPart<v.InferOutput<typeof headSchema>> {
  const head = parsePart(headSchema, data, { locator: file, subject: 'The pack', codes: packCodes });
  problems.push(...head.problems);
  const [firstKey = ''] = Object.keys(data);
  for (const [key, example] of [['claimlint', 'claimlint: 1'], ['id', 'id: melatonin']] as const) {
    if (isGiven(data, key)) continue;
    problems.push(createProblem('pack-missing-field', 'error', `The pack: "${key}" is missing. Add a line such as "${example}".`, file.keyOf(data, key) ?? file.keyOf(data, firstKey)));
  }
  return head;
}

function parseParts(text: PackText, head: PackHead): PackResult {
  const { data, file, problems, extras } = text;
  const topics = parseTopics(text, head);
  const { sources, sourceFiles } = parseSources(text);
  const cues = readItems(text, 'cues').flatMap((item, index): readonly PackCue[] => {
    const { output, problems: own } = parsePart(cueSchema, item, { locator: file, subject: `Cue ${index + 1}`, codes: packCodes });
    problems.push(...own);
    if (output === undefined || typeof item !== 'object' || item === null) return [];
    return keepKnownAspects([{ item: output, aspectAt: file.valueOf(item, 'aspect'), positionAt: file.valueOf(item, 'position') }], `Cue "${output.phrase}"`, problems);
  });
  if (!/^en(?:-|$)/i.test(head.language)) {
    problems.push(createProblem('pack-language', 'warning', `Claimlint reads English; quotes in "${head.language}" will hardly be matched. Quote an English version where there is one.`, file.valueOf(data, 'language')));
  }
  const items = readItems(text, 'statements');
  if (items.length === 0) problems.push(createProblem('pack-empty', 'error', 'The pack holds no statements. Add at least one under "statements", with id, source and quote.', file.keyOf(data, 'statements')));
  const statements = parseStatements(items, { file, sources, topics, problems, ...(extras.today === undefined ? {} : { today: extras.today }) });
  if (items.length > 0 && statements.length === 0 && problems.length === 0) problems.push(createProblem('pack-empty', 'warning', 'Every statement of the pack is retracted: drafts are compared with nothing. Add a statement, or take the pack out of use.', file.keyOf(data, 'statements')));
  const inOrder = problems.toSorted((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
  if (statements.length === 0) return { problems: inOrder, sourceFiles: [] };
  return { pack: { ...head, topics, sources, statements, cues }, problems: inOrder, sourceFiles };
}

/** The list under a key, items that syntax errors blanked left out; anything else than a list is told and gives none. */
function readItems({ data, file, problems }: PackText, key: string): readonly unknown[] {
  if (!isGiven(data, key)) return [];
  const value: unknown = Reflect.get(data, key);
  if (Array.isArray(value)) return value;
  problems.push(createProblem('pack-bad-value', 'error', `"${key}" must be a list. Begin each entry with "- ".`, file.keyOf(data, key)));
  return [];
}

function parseTopics(text: PackText, head: PackHead): readonly Topic[] {
  const { file, problems } = text;
  const topics = new Map<string, Topic>();
  for (const item of readItems(text, 'topics')) {
    const { output, problems: own } = parsePart(topicSchema, item, { locator: file, subject: nameOf('Topic', item), codes: packCodes });
    problems.push(...own);
    if (output !== undefined && isNew(topics, output.id, item, text)) topics.set(output.id, output);
  }
  return topics.size > 0 ? [...topics.values()] : [deriveTopic(head)];
}

/**
 * The topic of a pack that declares none: it is called as the pack's id reads, as its title, and as its title before
 * "for", "in", "against" or a mark ("Melatonin for sleep": melatonin).
 */
function deriveTopic({ id, title }: PackHead): Topic {
  const start = title.split(/\s(?:for|in|against)\s|[:,;(–—]/i)[0] ?? '';
  const names = [id.replaceAll('-', ' '), title, start.trim()].filter((name) => name !== '');
  return { id, names: names.filter((name, index) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === index) };
}

function parseSources(text: PackText): Pick<PackResult, 'sourceFiles'> & { readonly sources: readonly Source[] } {
  const { file, problems, extras } = text;
  const own = new Map<string, Source>();
  const listed = new Map((extras.bibliography ?? []).map((source) => [source.id, source]));
  const sourceFiles: (FileReference & { source: string })[] = [];
  for (const item of readItems(text, 'sources')) {
    const { output, problems: found } = parsePart(sourceSchema, item, { locator: file, subject: nameOf('Source', item), codes: packCodes });
    problems.push(...found);
    if (output === undefined || !isNew(own, output.id, item, text)) continue;
    own.set(output.id, { type: 'document', ...listed.get(output.id), ...output });
    const at = typeof item === 'object' && item !== null ? file.valueOf(item, 'file') : undefined;
    if (output.file !== undefined) sourceFiles.push({ source: output.id, file: output.file, ...(at === undefined ? {} : { at }) });
  }
  return { sources: [...own.values(), ...[...listed.values()].filter(({ id }) => !own.has(id))], sourceFiles };
}

/** Whether the id is free; a second use is told. */
function isNew(known: ReadonlyMap<string, unknown>, id: string, item: unknown, { file, problems }: PackText): boolean {
  if (!known.has(id)) return true;
  const at = typeof item === 'object' && item !== null ? file.valueOf(item, 'id') : undefined;
  problems.push(createProblem('pack-duplicate-id', 'error', `The id "${id}" is used above. Give this entry another one; until then it is left out.`, at));
  return false;
}

/** `Source "smith-2019"`, or `Source` where it has no id yet. */
function nameOf(kind: string, item: unknown): string {
  const id: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, 'id') : undefined;
  return typeof id === 'string' && id.length <= 80 ? `${kind} "${id}"` : kind;
}

/** Whether the key has a value of its own. */
function isGiven(data: object, key: string): boolean {
  return Object.hasOwn(data, key) && Reflect.get(data, key) !== null;
}

/** `packs/Tea_time.claims.yaml` gives `tea-time`. */
function idFrom(location: string): string {
  const file = location.split(/[\\/]/).at(-1) ?? '';
  const words = file.replace(/\.(?:ya?ml|json)$/i, '').replace(/\.claims$/i, '').toLowerCase().match(/[a-z0-9]+/g);
  return words?.join('-') ?? 'pack';
}
