import { CORE_SCHEMA, EVENT_ID, type Event, YAMLException, constructFromEvents, parseEvents } from 'js-yaml';
import type { Problem } from '../text/problem';
import { createProblem } from '../text/problemCode';
import type { Span } from '../text/span';
import { createLocator, type Locator } from './locate';

/** A file that a user wrote in YAML or JSON, as plain data with the way back to the text. */
export interface YamlFile extends Locator {
  /** `undefined` when the text is empty or nothing of it can be read. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
}

/** Aliases cost nothing to write and multiply what is read. */
const aliasLimit = 100;
const depthLimit = 32;
/** List items that are passed over after syntax errors; each costs one more parse. */
const repairLimit = 3;

/**
 * Reads YAML 1.2 or JSON: core schema, no custom tags, no merge keys, at most 100 aliases and 32 levels. Where the syntax
 * is broken, the list item with the error is passed over and the rest is read, for up to three errors; then nothing.
 * Linear in the length of the text. Keys such as `__proto__` are plain keys.
 *
 * @returns problems `syntax` and `duplicate-key`
 */
export function parseYaml(text: string): YamlFile {
  const problems: Problem[] = [];
  let readable = text;
  for (let repair = 0; ; repair += 1) {
    const attempt = read(readable);
    if (attempt.kind === 'read') {
      const { locator, duplicates } = createLocator(readable, attempt.events, attempt.data);
      const duplicateProblems = duplicates.map(({ key, at }) => createProblem('duplicate-key', 'error', `The key "${key}" stands twice here; the last one counts. Remove one of the two.`, at));
      return { ...locator, data: attempt.data, problems: [...problems, ...duplicateProblems] };
    }
    problems.push(toProblem(text, attempt.error));
    const item = repair < repairLimit ? findItem(readable, attempt.error.mark?.position ?? 0) : undefined;
    if (item === undefined) return { data: undefined, problems, keyOf: () => undefined, valueOf: () => undefined, spanOf: () => undefined };
    readable = readable.slice(0, item.start) + readable.slice(item.start, item.end).replace(/[^\r\n]/g, ' ') + readable.slice(item.end);
  }
}

type Attempt = { readonly kind: 'read'; readonly events: readonly Event[]; readonly data: unknown } | { readonly kind: 'failed'; readonly error: YAMLException };

function read(text: string): Attempt {
  try {
    const events = parseEvents(text, { maxDepth: depthLimit });
    const second = events.flatMap(({ type }, index) => (type === EVENT_ID.DOCUMENT ? [index] : []))[1];
    const first = second === undefined ? events : events.slice(0, second);
    return { kind: 'read', events: first, data: constructFromEvents(first, { source: text, schema: CORE_SCHEMA, json: true, maxAliases: aliasLimit })[0] };
  } catch (error) {
    if (error instanceof YAMLException) return { kind: 'failed', error };
    throw error;
  }
}

function toProblem(text: string, error: YAMLException): Problem {
  const position = Math.min(error.mark?.position ?? 0, Math.max(text.length - 1, 0));
  const before = text.slice(0, position);
  // An open quotation mark or bracket is noticed at the start of the line below it.
  const isNoticedLate = /\S/.test(before) && (error.reason.includes('deficient indentation') || /\s/.test(text.charAt(position)));
  const start = isNoticedLate ? lineStart(text, before.trimEnd().length - 1) : position;
  const at = { start, end: endOfLine(text, start) };
  return createProblem('syntax', 'error', `This is not valid YAML: ${error.reason}. Check indentation, quotation marks and colons here and on the line above.`, at);
}

/** The first character of the line that is no blank. */
function lineStart(text: string, from: number): number {
  const lineBreak = Math.max(text.lastIndexOf('\n', from), text.lastIndexOf('\r', from));
  return lineBreak + 1 + (/^\s*/.exec(text.slice(lineBreak + 1, from))?.[0].length ?? 0);
}

function endOfLine(text: string, from: number): number {
  const rest = /[^\r\n]*/y;
  rest.lastIndex = from;
  return from + (rest.exec(text)?.[0].trimEnd().length ?? 0);
}

/** The lines of the block list item that an error at `position` lies in; `undefined` where it lies in none. */
function findItem(text: string, position: number): Span | undefined {
  // The character before the error belongs to the item with the slip when the parser stumbled over the next line.
  const before = text.slice(0, position).trimEnd();
  const head = [...before.slice(-20_000).matchAll(/^( *)- /gm)].at(-1);
  if (head === undefined) return undefined;
  const start = Math.max(before.length - 20_000, 0) + head.index;
  const next = new RegExp(`^(?: {0,${head[1]?.length ?? 0}}- | {0,${Math.max((head[1]?.length ?? 0) - 1, 0)}}[^\\s-])`, 'gm');
  next.lastIndex = start + head[0].length;
  return { start, end: next.exec(text)?.index ?? text.length };
}
