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
/** The shape of a {@link StatementPlace}. */
export const statementPlaceSchema = v.object({ uri: v.pipe(v.string(), v.minLength(1)), range: v.object({ start: place, end: place }) });

/** A place with the places that it is shown with: a statement, and the sentences that it speaks to. */
export interface PlaceUses {
  readonly uri: string;
  readonly position: Place;
  readonly locations: readonly StatementPlace[];
}

/** The shape of {@link PlaceUses}. */
export const placeUsesSchema = v.object({ uri: v.pipe(v.string(), v.minLength(1)), position: place, locations: v.array(statementPlaceSchema) });

/** Reads the argument of the command that shows uses; `undefined` where it is none. */
export function parsePlaceUses(argument: unknown): PlaceUses | undefined {
  const parsed = v.safeParse(placeUsesSchema, argument);
  return parsed.success ? parsed.output : undefined;
}

/** Reads the command's argument, which has been through the editor; `undefined` where it is no place. */
export function parseStatementPlace(argument: unknown): StatementPlace | undefined {
  const parsed = v.safeParse(statementPlaceSchema, argument);
  return parsed.success ? parsed.output : undefined;
}
