import * as v from 'valibot';

/** Request by which a front end that has asked for the reason has a claim waived: {@link WaiveParams} → {@link WaiveAnswer}. */
export const waiveMethod = 'claimlint/waive';

/** Where a waiver is kept: in the waiver file, or as a comment behind the sentence. */
export type WaiverPlace = 'file' | 'comment';

/** Which finding; the argument of the command that asks for the reason. */
export interface WaiveTarget {
  readonly uri: string;
  /** Of the document that the finding was made in. */
  readonly version: number;
  /** Names the finding within that version. */
  readonly finding: string;
  readonly place: WaiverPlace;
}

/** What a reviewer answers. */
export interface GivenDecision {
  readonly reason: string;
  /** Last day on which it holds, ISO 8601; absent: no end. */
  readonly expires?: string;
}

/** A decision on a finding. */
export interface WaiveParams extends WaiveTarget, GivenDecision {}

/** An LSP `WorkspaceEdit`, unparsed, or why there is none, in a sentence for people. */
export type WaiveAnswer = { readonly edit: unknown } | { readonly refusal: string };

const entries = {
  uri: v.pipe(v.string(), v.minLength(1)),
  version: v.pipe(v.number(), v.integer()),
  finding: v.pipe(v.string(), v.minLength(1)),
  place: v.picklist(['file', 'comment']),
};
const targetSchema = v.object(entries);
const decision = { reason: v.string(), expires: v.exactOptional(v.string()) };
const decisionSchema = v.object(decision);
const paramsSchema = v.object({ ...entries, ...decision });
const answerSchema = v.union([v.object({ refusal: v.string() }), v.object({ edit: v.looseObject({}) })]);

/** Reads the command's argument; `undefined` where it names no finding. */
export function parseWaiveTarget(argument: unknown): WaiveTarget | undefined {
  const parsed = v.safeParse(targetSchema, argument);
  return parsed.success ? parsed.output : undefined;
}

/** Reads the command's second argument; `undefined` where it gives no reason. */
export function parseGivenDecision(argument: unknown): GivenDecision | undefined {
  const parsed = v.safeParse(decisionSchema, argument);
  return parsed.success ? parsed.output : undefined;
}

/** Reads the request's parameters; `undefined` where they are none. */
export function parseWaiveParams(params: unknown): WaiveParams | undefined {
  const parsed = v.safeParse(paramsSchema, params);
  return parsed.success ? parsed.output : undefined;
}

/** Reads the answer; one of another shape counts as a refusal. */
export function parseWaiveAnswer(answer: unknown): WaiveAnswer {
  const parsed = v.safeParse(answerSchema, answer);
  return parsed.success ? parsed.output : { refusal: 'The language server gave no answer.' };
}
