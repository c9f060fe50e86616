import * as v from 'valibot';
import { placeUsesSchema, type Place, type PlaceUses } from './statementPlace';

/** Request of the server to front ends that ask in their own way: {@link ConfirmParams} → whether the user agrees. */
export const confirmMethod = 'claimlint/confirm';

/** Notification of the server to the same front ends: lists the places of {@link PlaceUses}. */
export const showUsesMethod = 'claimlint/showUses';

/** Which statement of an open pack; the argument of the commands that retract and remove one. */
export interface StatementTarget {
  readonly uri: string;
  /** Of the pack that the position is in. */
  readonly version: number;
  /** Anywhere in the statement. */
  readonly position: Place;
}

/** What is asked before something is changed. */
export interface ConfirmParams {
  readonly question: string;
  /** What will come of it, in lines. */
  readonly detail: string;
  /** The answer that agrees. */
  readonly action: string;
  /** Places to look at before answering, and how the answer is called that shows them. Who looks has not agreed. */
  readonly look?: { readonly action: string; readonly uses: PlaceUses };
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const targetSchema = v.object({ uri: v.pipe(v.string(), v.minLength(1)), version: v.pipe(v.number(), v.integer()), position: v.object({ line: count, character: count }) });
const confirmSchema = v.object({ question: v.string(), detail: v.string(), action: v.string(), look: v.exactOptional(v.object({ action: v.string(), uses: placeUsesSchema })) });

/** Reads the argument of a command; `undefined` where it names no statement. */
export function parseStatementTarget(argument: unknown): StatementTarget | undefined {
  const parsed = v.safeParse(targetSchema, argument);
  return parsed.success ? parsed.output : undefined;
}

/** Reads the question; `undefined` where it is none. */
export function parseConfirm(params: unknown): ConfirmParams | undefined {
  const parsed = v.safeParse(confirmSchema, params);
  return parsed.success ? parsed.output : undefined;
}
