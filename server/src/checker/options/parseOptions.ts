import * as v from 'valibot';
import { knownAspects } from '../corpus/knownAspects';
import type { Problem } from '../text/problem';
import { createProblem } from '../text/problemCode';
import type { Locator } from '../yaml/locate';
import { parsePart, type ParsedPart } from '../yaml/parsePart';
import { parseYaml } from '../yaml/parseYaml';
import { formatSuggestion } from '../yaml/suggest';
import { ownSettingNames } from './ownSettings';
import { settingsSchema, severitySchema, type GivenOptions } from './settings';

/** Settings as far as they are right, with what is wrong. */
export interface ParsedOptions {
  readonly options: GivenOptions;
  readonly problems: readonly Problem[];
}

const codes = { unknownKey: 'settings-unknown-key', missingField: 'settings-missing-field', badValue: 'settings-bad-value' } as const;

/** Mappings within the settings are read by themselves, so that a slip in one entry leaves the others standing. */
const frameSchema = v.strictObject({ ...settingsSchema.entries, severity: v.exactOptional(v.unknown()), aspects: v.exactOptional(v.unknown()), corpusServer: v.exactOptional(v.unknown()) });

/** As in the table of settings, an aspect a key. */
const aspectSchema = settingsSchema.entries.aspects.wrapped.pipe[0].value;

/** Places of data that was not read from a text. */
const nowhere: Locator = { keyOf: () => undefined, valueOf: () => undefined, spanOf: () => undefined };

/** Keys of our section that are read elsewhere: what editors put there for themselves, and a person's own settings. */
const editorKeys: ReadonlySet<string> = new Set(['trace', ...ownSettingNames]);

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
  const { severity: severities, aspects, corpusServer, $schema: _, ...options } = main.output ?? {};
  const misplaced = corpusServer === undefined ? [] : [createProblem('corpus-server-place', 'error', `${subject}: "corpusServer" is not for a project to say, since words of drafts are sent there. Take it out, and set it in your own editor settings, or use --corpus.`, locator.keyOf(data, 'corpusServer'))];
  const shown = severities === undefined ? nothing : parsePart(severitySchema, severities, { locator, subject: 'The setting "severity"', codes });
  const onAspects = aspects === undefined ? nothing : readAspects(aspects, locator);
  return {
    options: { ...options, ...(shown.output === undefined ? {} : { severity: shown.output }), ...(onAspects.output === undefined ? {} : { aspects: onAspects.output }) },
    problems: [...main.problems, ...misplaced, ...shown.problems, ...onAspects.problems],
  };
}

const nothing = { output: undefined, problems: [] };

/** Reads the severities of single aspects; an aspect that nobody knows is passed over, with a suggestion. */
function readAspects(data: unknown, locator: Locator): ParsedPart<NonNullable<GivenOptions['aspects']>> {
  const subject = 'The setting "aspects"';
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { problems: [createProblem('settings-bad-value', 'error', `${subject}: expected aspects with severities, such as "cost: off".`)] };
  }
  const known = knownAspects();
  const strange = Object.keys(data).filter((aspect) => !known.has(aspect));
  const problems = strange.map((aspect) => createProblem('settings-unknown-key', 'warning', `${subject}: there is no aspect "${aspect}".${formatSuggestion(aspect, known)} The page on the pack format lists the aspects.`, locator.keyOf(data, aspect)));
  const schema = v.strictObject(Object.fromEntries(Object.keys(data).map((aspect) => [aspect, v.exactOptional(aspectSchema)])));
  const { output = {}, problems: wrong } = parsePart(schema, data, { locator, subject, codes });
  return { output: Object.fromEntries(Object.entries(output).flatMap(([aspect, given]) => (given !== undefined && known.has(aspect) ? [[aspect, given]] : []))), problems: [...problems, ...wrong] };
}
