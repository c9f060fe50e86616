import * as v from 'valibot';
import { statementPlaceSchema, type StatementPlace } from './statementPlace';

/** Asks what a selection would be as a statement, and where it could go. Parameters {@link SelectionParams}, answer {@link StatementPreview}. */
export const previewStatementMethod = 'claimlint/previewStatement';

/** Adds a selection to a pack. Parameters {@link AddStatementParams}, answer {@link AddStatementAnswer}. The server has the editor apply the edit. */
export const addStatementMethod = 'claimlint/addStatement';

/** Selected text of an open document. */
export interface SelectionParams extends StatementPlace {
  /** Of the document. */
  readonly version: number;
  /** The whole document, where it is of a kind that the editor does not share with the server. */
  readonly text?: string;
}

/** Something that can be picked. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly description: string;
}

/** A pack that the statement can go to. */
export interface PackChoice extends Choice {
  /** The most likely first. */
  readonly sources: readonly Choice[];
  /** How many of the first ones the document probably is; none: a new source is likelier than any. */
  readonly likelyCount: number;
  /** To choose from where the quote names none of several; else empty. */
  readonly topics: readonly Choice[];
  /** What the quote is read as in this pack, a line each. */
  readonly readings: readonly string[];
}

/** What a new source would be called, as far as the document tells; empty where it does not. */
export interface NewSource {
  readonly title: string;
  readonly url: string;
}

/** A selection as it would be recorded, or why it cannot be. */
export type StatementPreview = { readonly quote: string; readonly packs: readonly PackChoice[]; readonly newSource: NewSource } | { readonly refusal: string };

/** What was picked. The id of a pack is its URI. */
export interface AddStatementParams extends SelectionParams {
  readonly pack: string;
  /** An existing source, or the title and address of a new one. */
  readonly source: { readonly id: string } | { readonly title: string; readonly url?: string };
  readonly topic?: string;
}

/** Where the statement stands now, with a sentence on how it is read; or why it was not added. */
export type AddStatementAnswer = { readonly place: StatementPlace; readonly message: string } | { readonly refusal: string };

const selection = { ...statementPlaceSchema.entries, version: v.number(), text: v.exactOptional(v.pipe(v.string(), v.maxLength(10_000_000))) };
const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const choice = { id: v.string(), label: v.string(), description: v.string() };
const refusal = v.object({ refusal: v.string() });

const schemas = {
  selection: v.object(selection),
  preview: v.union([
    v.object({ quote: v.string(), packs: v.array(v.object({ ...choice, sources: v.array(v.object(choice)), likelyCount: v.pipe(v.number(), v.integer(), v.minValue(0)), topics: v.array(v.object(choice)), readings: v.array(v.string()) })), newSource: v.object({ title: v.string(), url: v.string() }) }),
    refusal,
  ]),
  params: v.object({ ...selection, pack: text, source: v.union([v.object({ id: text }), v.object({ title: text, url: v.exactOptional(text) })]), topic: v.exactOptional(text) }),
  answer: v.union([v.object({ place: statementPlaceSchema, message: v.string() }), refusal]),
};

/** Reads the parameters of the preview; `undefined` where they are none. */
export function parseSelection(payload: unknown): SelectionParams | undefined {
  return parseAs(schemas.selection, payload);
}

/** Reads the answer to the preview; `undefined` where it is none. */
export function parseStatementPreview(payload: unknown): StatementPreview | undefined {
  return parseAs(schemas.preview, payload);
}

/** Reads the parameters of adding; `undefined` where they are none. */
export function parseAddStatement(payload: unknown): AddStatementParams | undefined {
  return parseAs(schemas.params, payload);
}

/** Reads the answer to adding; `undefined` where it is none. */
export function parseAddStatementAnswer(payload: unknown): AddStatementAnswer | undefined {
  return parseAs(schemas.answer, payload);
}

function parseAs<Schema extends v.GenericSchema>(schema: Schema, payload: unknown): v.InferOutput<Schema> | undefined {
  const parsed = v.safeParse(schema, payload);
  return parsed.success ? parsed.output : undefined;
}
