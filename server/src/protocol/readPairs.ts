import * as v from 'valibot';
import type { PairReading, TextPair } from '../checker';

/** Request of a server that has no threads (in a worker): {@link ReadPairsParams} → {@link PairsAnswer}, read by another worker of the editor. */
export const readPairsMethod = 'claimlint/readPairs';

/** Pairs for the second reader. */
export interface ReadPairsParams {
  readonly pairs: readonly TextPair[];
}

/** A reading for each pair, in their order, or what went wrong, for people. */
export type PairsAnswer = { readonly readings: readonly PairReading[] } | { readonly error: string };

/** What the worker that reads is given first: its files, and the text of `reader.json`. */
export interface ReaderStart {
  readonly configText: string;
  readonly files: { readonly model: Uint8Array; readonly vocabulary: Uint8Array; readonly runtime: Uint8Array };
}

/** What the worker is asked: pairs, with a number that its answer repeats. */
export interface NumberedPairs extends ReadPairsParams {
  readonly id: number;
}

const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const pairs = v.array(v.strictObject({ claim: v.string(), evidence: v.string() }));
const paramsSchema = v.strictObject({ pairs });
const readings = v.array(v.strictObject({ supports: probability, conflicts: probability, neutral: probability }));
const answerSchema = v.union([v.strictObject({ readings }), v.strictObject({ error: v.string() })]);
const numberedSchema = v.union([v.strictObject({ id: v.number(), readings }), v.strictObject({ id: v.number(), error: v.string() })]);
const messageSchema = v.union([
  v.strictObject({ id: v.number(), pairs }),
  v.strictObject({ configText: v.string(), files: v.strictObject({ model: v.instance(Uint8Array), vocabulary: v.instance(Uint8Array), runtime: v.instance(Uint8Array) }) }),
]);

/** Reads the request's parameters; `undefined` where they are none. */
export function parseReadPairsParams(params: unknown): ReadPairsParams | undefined {
  const parsed = v.safeParse(paramsSchema, params);
  return parsed.success ? parsed.output : undefined;
}

/** Reads an answer; one that is none of ours is an error. */
export function parsePairsAnswer(answer: unknown): PairsAnswer {
  const parsed = v.safeParse(answerSchema, answer);
  return parsed.success ? parsed.output : { error: 'the editor gave no readings' };
}

/** Reads an answer of the worker, with the number of its question; `undefined` where it is none. */
export function parseNumberedAnswer(answer: unknown): { readonly id: number; readonly answer: PairsAnswer } | undefined {
  const parsed = v.safeParse(numberedSchema, answer);
  if (!parsed.success) return undefined;
  const { id, ...rest } = parsed.output;
  return { id, answer: rest };
}

/** Reads what the worker is sent; `undefined` where it is nothing that it knows. */
export function parseReaderMessage(message: unknown): ReaderStart | NumberedPairs | undefined {
  const parsed = v.safeParse(messageSchema, message);
  return parsed.success ? parsed.output : undefined;
}
