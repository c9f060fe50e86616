import * as v from 'valibot';
import type { Problem } from '../text/problem';
import { createProblem } from '../text/problemCode';
import type { Locator } from '../yaml/locate';
import { parsePart } from '../yaml/parsePart';
import { parseYaml } from '../yaml/parseYaml';
import { settingsSchema, severitySchema, type GivenOptions } from './settings';

/** Settings as far as they are right, with what is wrong. */
export interface ParsedOptions {
  readonly options: GivenOptions;
  readonly problems: readonly Problem[];
}

const codes = { unknownKey: 'settings-unknown-key', missingField: 'settings-missing-field', badValue: 'settings-bad-value' } as const;

/** Severities are read by themselves, so that a slip in one leaves the others standing. */
const frameSchema = v.strictObject({ ...settingsSchema.entries, severity: v.exactOptional(v.unknown()) });

/** Places of data that was not read from a text. */
const nowhere: Locator = { keyOf: () => undefined, valueOf: () => undefined, spanOf: () => undefined };

/** Keys that editors put into our section for themselves. */
const editorKeys: ReadonlySet<string> = new Set(['trace']);

/** Reads settings that an editor gives: anything may come. Unknown keys and wrong values are told and count as not given. */
export function parseOptions(given: unknown): ParsedOptions {
  if (given === undefined || given === null) return { options: {}, problems: [] };
  const own = typeof given === 'object' && !Array.isArray(given) ? Object.fromEntries(Object.entries(given).filter(([key]) => !editorKeys.has(key))) : given;
  return readOptions(own, nowhere, 'The settings');
}

/** Reads a project file, YAML or JSON, with the place of every problem, by position. An empty file says nothing. */
export function parseProjectFile(text: string): ParsedOptions {
  const file = parseYaml(text);
  if (file.data === undefined || file.data === null) return { options: {}, problems: file.problems };
  const { options, problems } = readOptions(file.data, file, 'The project file');
  return { options, problems: [...file.problems, ...problems].sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0)) };
}

function readOptions(data: unknown, locator: Locator, subject: string): ParsedOptions {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { options: {}, problems: [createProblem('settings-bad-value', 'error', `${subject}: expected settings with values, such as "packs: [sleep.claims.yaml]".`)] };
  }
  const main = parsePart(frameSchema, data, { locator, subject, codes });
  const { severity: severities, $schema: _, ...options } = main.output ?? {};
  if (severities === undefined) return { options, problems: main.problems };
  const shown = parsePart(severitySchema, severities, { locator, subject: 'The setting "severity"', codes });
  return { options: shown.output === undefined ? options : { ...options, severity: shown.output }, problems: [...main.problems, ...shown.problems] };
}
