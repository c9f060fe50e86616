import * as v from 'valibot';

/** Request of a front end that shows or keeps an evidence report: {@link ReportParams} → {@link ReportAnswer}. */
export const reportMethod = 'claimlint/report';

/** Which draft, and for what. */
export interface ReportParams {
  /** The draft; it must be open. */
  readonly uri: string;
  /** `view`: each row links to its place in the draft by the command that opens a place; `file`: the page stands alone. */
  readonly purpose: 'view' | 'file';
}

/** A complete HTML page with its own content policy, or why there is none, in a sentence for people. */
export type ReportAnswer = { readonly title: string; readonly html: string } | { readonly refusal: string };

const paramsSchema = v.object({ uri: v.pipe(v.string(), v.minLength(1)), purpose: v.picklist(['view', 'file']) });
const answerSchema = v.union([v.object({ title: v.string(), html: v.string() }), v.object({ refusal: v.string() })]);

/** Reads the request's parameters; `undefined` where they are of another shape. */
export function parseReportParams(params: unknown): ReportParams | undefined {
  const parsed = v.safeParse(paramsSchema, params);
  return parsed.success ? parsed.output : undefined;
}

/** Reads the request's answer; `undefined` where it is none. */
export function parseReportAnswer(answer: unknown): ReportAnswer | undefined {
  const parsed = v.safeParse(answerSchema, answer);
  return parsed.success ? parsed.output : undefined;
}
