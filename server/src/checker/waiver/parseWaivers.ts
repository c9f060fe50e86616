import type * as v from 'valibot';
import type { Problem } from '../text/problem';
import { createProblem } from '../text/problemCode';
import { shiftSpan, type Span } from '../text/span';
import { parsePart } from '../yaml/parsePart';
import { parseYaml, type YamlFile } from '../yaml/parseYaml';
import type { Waiver } from './waiver';
import { entrySchema, frontMatterEntrySchema, waiverFrameSchema } from './waiverSchema';

/** Waivers as far as they can be used, with what is wrong. */
export interface ParsedWaivers {
  /** In their order. One without a reason is among them; it does not hold. */
  readonly waivers: readonly Waiver[];
  readonly problems: readonly Problem[];
}

const codes = { unknownKey: 'waiver-unknown-key', missingField: 'waiver-missing-field', badValue: 'waiver-bad-value' } as const;

/** Reads a waiver file. An empty file holds none. */
export function parseWaiverFile(text: string): ParsedWaivers {
  const file = parseYaml(text);
  if (file.data === undefined || file.data === null) return { waivers: [], problems: file.problems };
  const frame = parsePart(waiverFrameSchema, file.data, { locator: file, subject: 'The waiver file', codes });
  const list = frame.output?.waivers;
  const read = readEntries(list, file, { origin: 'file', schema: entrySchema });
  const problems = [...file.problems, ...frame.problems, ...read.problems];
  return { waivers: read.waivers, problems: problems.sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0)) };
}

/** Reads the waivers in an article's front matter, `claimlint: {waive: […]}`; spans are those of the article. */
export function parseFrontMatterWaivers(articleText: string, frontMatter: Span | undefined): ParsedWaivers {
  const part = frontMatter === undefined ? undefined : ownPart(articleText, frontMatter);
  if (part === undefined) return { waivers: [], problems: [] };
  const file = parseYaml(articleText.slice(part.start, part.end));
  const read = readEntries(waiveList(file.data), file, { origin: 'frontMatter', schema: frontMatterEntrySchema });
  return {
    waivers: read.waivers.map((waiver) => ({ ...waiver, at: shiftSpan(waiver.at, part.start) })),
    problems: [...file.problems, ...read.problems].map(({ at, ...problem }) => ({ ...problem, at: at === undefined ? part : shiftSpan(at, part.start) })),
  };
}

/** The lines of our own key, so that a slip elsewhere in the front matter is none of ours. */
function ownPart(text: string, { start, end }: Span): Span | undefined {
  const yaml = text.slice(start, end);
  const key = /^claimlint[ \t]*:/m.exec(yaml);
  if (key === null) return undefined;
  const next = /^[^\s#-]/gm;
  next.lastIndex = key.index + key[0].length;
  return { start: start + key.index, end: start + (next.exec(yaml)?.index ?? yaml.length) };
}

function waiveList(data: unknown): unknown {
  const own: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'claimlint') : undefined;
  return typeof own === 'object' && own !== null ? Reflect.get(own, 'waive') : undefined;
}

type EntrySchema = typeof entrySchema | typeof frontMatterEntrySchema;

function readEntries(list: unknown, file: YamlFile, { origin, schema }: { readonly origin: Waiver['origin']; readonly schema: EntrySchema }): ParsedWaivers {
  if (list === undefined || list === null) return { waivers: [], problems: [] };
  if (!Array.isArray(list)) return { waivers: [], problems: [createProblem('waiver-bad-value', 'error', 'Expected a list of waivers, each beginning with "- ".')] };
  const waivers: Waiver[] = [];
  const problems: Problem[] = [];
  list.forEach((item: unknown, index) => {
    const subject = `Waiver ${index + 1}`;
    const { output, problems: own } = parsePart(schema, item, { locator: file, subject, codes });
    // What was meant to narrow a waiver must not widen it by being misspelt or wrong.
    problems.push(...own.map((problem) => ({ ...problem, severity: 'error' as const, message: `${problem.message.replace(' and is passed over', '')} Until this is mended the waiver does not hold.` })));
    const at = typeof item === 'object' && item !== null ? file.spanOf(item) : undefined;
    if (output === undefined || at === undefined || own.length > 0) return;
    if (origin === 'file' && output.claim === undefined && !('files' in output) && output.statements === undefined) {
      problems.push(createProblem('waiver-missing-field', 'error', `${subject}: it says neither which claim, nor which statements, nor which files it is for, and would hide everything. Add "claim", "statements" or "files".`, at));
      return;
    }
    waivers.push(toWaiver(output, { origin, at }));
  });
  return { waivers, problems };
}

function toWaiver({ reason, statements, ...rest }: v.InferOutput<EntrySchema>, { origin, at }: Pick<Waiver, 'origin' | 'at'>): Waiver {
  return { files: [], ...rest, origin, at, reason: reason ?? '', statements: statements ?? [] };
}
