import * as v from 'valibot';
import { statementPlaceSchema, type StatementPlace } from './statementPlace';

/** Asks for the example sentences of the packs that are the user's. Parameters `{}`, answer {@link ExamplePack}s. */
export const listExamplesMethod = 'claimlint/listExamples';

/** Runs the examples of one pack. Parameters {@link RunExamplesParams}, answer {@link ExampleOutcome}s. */
export const runExamplesMethod = 'claimlint/runExamples';

/** One sentence that must, or must not, conflict with its statement. */
export interface ExampleSentence {
  /** Unique in its pack. */
  readonly id: string;
  readonly label: string;
  readonly place: StatementPlace;
}

/** A statement with its examples, one at least. */
export interface ExampleStatement extends ExampleSentence {
  readonly examples: readonly ExampleSentence[];
}

/** A pack with the statements that have examples. */
export interface ExamplePack {
  readonly uri: string;
  readonly title: string;
  readonly statements: readonly ExampleStatement[];
}

/** Which pack to run. */
export interface RunExamplesParams {
  readonly pack: string;
}

/** How an example fared. */
export interface ExampleOutcome {
  readonly id: string;
  readonly isPassed: boolean;
  /** What was found instead; empty where it passed. */
  readonly message: string;
}

const sentence = { id: v.string(), label: v.string(), place: statementPlaceSchema };
const packsSchema = v.array(v.object({ uri: v.string(), title: v.string(), statements: v.array(v.object({ ...sentence, examples: v.array(v.object(sentence)) })) }));
const outcomesSchema = v.array(v.object({ id: v.string(), isPassed: v.boolean(), message: v.string() }));
const paramsSchema = v.object({ pack: v.string() });

/** Reads the list of examples; empty where it is none. */
export function parseExamplePacks(payload: unknown): readonly ExamplePack[] {
  const parsed = v.safeParse(packsSchema, payload);
  return parsed.success ? parsed.output : [];
}

/** Reads the outcomes; empty where they are none. */
export function parseExampleOutcomes(payload: unknown): readonly ExampleOutcome[] {
  const parsed = v.safeParse(outcomesSchema, payload);
  return parsed.success ? parsed.output : [];
}

/** Reads the parameters; `undefined` where they are none. */
export function parseRunExamples(payload: unknown): RunExamplesParams | undefined {
  const parsed = v.safeParse(paramsSchema, payload);
  return parsed.success ? parsed.output : undefined;
}
