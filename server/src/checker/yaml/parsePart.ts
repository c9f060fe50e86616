import * as v from 'valibot';
import type { Problem } from '../text/problem';
import { createProblem, isProblemCode, proposing, type ProblemCode } from '../text/problemCode';
import type { Span } from '../text/span';
import type { Locator } from './locate';
import { formatSuggestion, suggest } from './suggest';

/** What a part is read with. */
export interface PartOptions {
  readonly locator: Locator;
  /** How messages begin: `Statement "x"`. */
  readonly subject: string;
  /** Codes of problems whose schema names none. */
  readonly codes: { readonly unknownKey: ProblemCode; readonly missingField: ProblemCode; readonly badValue: ProblemCode };
}

/** One mapping of a user's file, read against its schema. */
export interface ParsedPart<Output> {
  /** Absent where a field is missing or wrong that the part cannot do without. */
  readonly output?: Output;
  readonly problems: readonly Problem[];
}

type ObjectSchema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/**
 * Reads one mapping. Keys without a value count as absent; keys that are unknown (a warning) or wrong (an error) are
 * passed over where the rest is valid without them. A schema's message may begin with a code: `pack-bad-date: Write …`.
 */
export function parsePart<Schema extends ObjectSchema>(schema: Schema, data: unknown, options: PartOptions): ParsedPart<v.InferOutput<Schema>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { problems: [createProblem(options.codes.badValue, 'error', `${options.subject}: expected keys with values, such as "${Object.keys(schema.entries)[0] ?? 'id'}: …".`)] };
  }
  const known = Object.keys(schema.entries);
  const unknown = Object.keys(data).filter((key) => Reflect.get(data, key) !== null && !Object.hasOwn(schema.entries, key));
  const problems = unknown.map((key) => unknownKey(key, known, { ...options, at: options.locator.keyOf(data, key) }));
  let part = withoutKeys(data, new Set([...unknown, ...Object.keys(data).filter((key) => Reflect.get(data, key) === null)]));
  // Each round passes over one key of the schema at least, so this ends after as many rounds as it has keys.
  for (;;) {
    const parsed = v.safeParse(schema, part);
    if (parsed.success) return { output: parsed.output, problems };
    const wrong = new Set<string>();
    for (const issue of parsed.issues) {
      problems.push(toProblem(issue, { ...options, container: data }));
      const key = issue.path?.[0]?.key;
      if (typeof key === 'string') wrong.add(key);
    }
    const rest = withoutKeys(part, wrong);
    if (Object.keys(rest).length === Object.keys(part).length) return { problems };
    // What remains missing was told already, as wrong.
    if ([...wrong].some((key) => Object.hasOwn(schema.entries, key) && !isOptional(schema.entries[key]))) return { problems };
    part = rest;
  }
}

function isOptional(schema: v.ObjectEntries[string] | undefined): boolean {
  return schema?.type === 'exact_optional' || schema?.type === 'optional';
}

function withoutKeys(data: object, keys: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.has(key)));
}

interface IssueContext extends PartOptions {
  readonly container: object;
}

function toProblem(issue: v.BaseIssue<unknown>, context: IssueContext): Problem {
  const { subject, codes } = context;
  const at = placeOf(issue, context);
  const key = nameOfStep(issue.path?.at(-1)?.key);
  if (issue.type === 'strict_object' && issue.expected === 'never') return unknownKey(key, [], { subject, codes, at });
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return createProblem(codes.missingField, 'error', `${subject}: "${key}" is missing. Add it.`, at);
  }
  const [, code = '', remedy = issue.message] = /^([a-z]+-[a-z-]+): (.*)$/s.exec(issue.message) ?? [];
  const path = (issue.path ?? []).map((item, index) => (typeof item.key === 'number' ? `[${item.key + 1}]` : `${index === 0 ? '' : '.'}${nameOfStep(item.key)}`)).join('');
  return createProblem(isProblemCode(code) ? code : codes.badValue, 'error', `${subject}: "${path}" is not usable. ${remedy}`, at);
}

function unknownKey(key: string, known: readonly string[], { subject, codes, at }: Pick<PartOptions, 'subject' | 'codes'> & { readonly at: Span | undefined }): Problem {
  return proposing(createProblem(codes.unknownKey, 'warning', `${subject}: the key "${key}" is not known and is passed over.${formatSuggestion(key, known)}`, at), suggest(key, known));
}

function nameOfStep(step: unknown): string {
  return typeof step === 'string' || typeof step === 'number' ? String(step) : '';
}

/** The deepest place on the issue's path that the text has: the key where that is what is wrong, else the value. */
function placeOf(issue: v.BaseIssue<unknown>, { locator, container }: IssueContext): Span | undefined {
  let place = firstLine(locator.spanOf(container), locator, container);
  let current: unknown = container;
  for (const item of issue.path ?? []) {
    if (typeof current !== 'object' || current === null || (typeof item.key !== 'string' && typeof item.key !== 'number')) break;
    const isUnknown = issue.expected === 'never' && item === issue.path?.at(-1);
    const found = isUnknown && typeof item.key === 'string' ? locator.keyOf(current, item.key) : locator.valueOf(current, item.key);
    place = found ?? place;
    current = Reflect.get(current, item.key);
  }
  return place;
}

/** A whole mapping is too much to underline: its first key and value tell which one is meant. */
function firstLine(span: Span | undefined, locator: Locator, container: object): Span | undefined {
  const first = Object.keys(container)[0];
  const value = first === undefined ? undefined : locator.valueOf(container, first);
  if (span === undefined || value === undefined) return span;
  return typeof Reflect.get(container, first ?? '') === 'object' ? locator.keyOf(container, first ?? '') : { start: span.start, end: Math.max(value.end, span.start) };
}
