import * as v from 'valibot';
import type { Label } from '../checker';

/** One row of a pairs file. */
export interface PairRow {
  readonly kind: 'pair';
  /** One-based. */
  readonly line: number;
  readonly id: string | number;
  readonly claim: string;
  readonly evidence: string;
  /** The right answer, where the file gives one of the three labels. */
  readonly label?: Label;
}

/** A row that is no pair. */
export interface BadRow {
  readonly kind: 'bad';
  /** One-based. */
  readonly line: number;
  readonly message: string;
}

/** The labels in the order in which tables list them. */
export const labels = ['supports', 'conflicts', 'neutral'] as const satisfies readonly Label[];

const rowSchema = v.object({
  id: v.union([v.string(), v.number()], '"id" must be a text or a number'),
  claim: v.string('"claim" must be a text'),
  evidence: v.string('"evidence" must be a text'),
  label: v.optional(v.string('"label" must be a text')),
});

/** Reads JSON Lines one by one as they arrive, so that a file of any size passes through. Empty lines are skipped. */
export async function* readPairs(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<PairRow | BadRow> {
  let line = 0;
  for await (const text of readLines(pieces)) {
    line += 1;
    if (text.trim() !== '') yield parseRow(text, line);
  }
}

function parseRow(text: string, line: number): PairRow | BadRow {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'bad', line, message: 'this is not one JSON object on one line; write {"id": …, "claim": …, "evidence": …}.' };
  }
  const row = v.safeParse(rowSchema, value);
  if (!row.success) {
    const [issue] = row.issues;
    const key = v.getDotPath(issue);
    const missing = key !== null && issue.input === undefined;
    return { kind: 'bad', line, message: missing ? `"${key}" is missing.` : `${key === null ? 'a row must be an object with id, claim and evidence' : issue.message}.` };
  }
  const label = labels.find((known) => known === row.output.label);
  const { id, claim, evidence } = row.output;
  return { kind: 'pair', line, id, claim, evidence, ...(label === undefined ? {} : { label }) };
}

/** Splits at line feeds only: JSON texts may hold other characters that Unicode counts as line ends. */
async function* readLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
