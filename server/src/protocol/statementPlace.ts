import * as v from 'valibot';

/** Where a statement stands: an LSP `Location` in its pack. Argument of the command that opens it. */
export interface StatementPlace {
  readonly uri: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

/** Zero-based line and UTF-16 character. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = v.object({ line: count, character: count });
const statementPlace = v.object({ uri: v.pipe(v.string(), v.minLength(1)), range: v.object({ start: place, end: place }) });

/** Reads the command's argument, which has been through the editor; `undefined` where it is no place. */
export function parseStatementPlace(argument: unknown): StatementPlace | undefined {
  const parsed = v.safeParse(statementPlace, argument);
  return parsed.success ? parsed.output : undefined;
}
