import * as v from 'valibot';

/** Method of the notification by which the server says what it checks against. */
export const statusMethod = 'claimlint/status';

/** A pack as the status item shows it. */
export interface PackStatus {
  readonly id: string;
  readonly title: string;
  /** URI of the pack file; opens it. */
  readonly uri: string;
  readonly statementCount: number;
}

/** What the server checks against, sent after each change of packs and before and after loading them. */
export interface Status {
  /** In the order in which the settings name them, those of every scope in use, each once. */
  readonly packs: readonly PackStatus[];
  /** Errors and warnings of all packs and settings in use. */
  readonly problemCount: number;
  /** Packs are being read. */
  readonly isBusy: boolean;
  /** How many of the pairs that the rules left open the second reader has read; absent: it does not read. */
  readonly reading?: { readonly readCount: number; readonly pairCount: number };
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const statusSchema = v.object({
  packs: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      uri: v.string(),
      statementCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
  problemCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  isBusy: v.boolean(),
  reading: v.exactOptional(v.object({ readCount: count, pairCount: count })),
});

/** Reads the payload of a status notification; `undefined` where it is not one. */
export function parseStatus(payload: unknown): Status | undefined {
  const parsed = v.safeParse(statusSchema, payload);
  return parsed.success ? parsed.output : undefined;
}
