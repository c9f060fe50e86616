import * as v from 'valibot';
import type { CheckResult } from '../checker';

/** What a thread that checks texts is started with. */
export const threadJobSchema = v.strictObject({ kind: v.literal('check-texts') });

const groundSchema = v.object({
  references: v.array(v.object({ name: v.string(), folderUri: v.string(), isOwn: v.exactOptional(v.boolean()) })),
  folderUri: v.string(),
  packTexts: v.record(v.string(), v.string()),
  unsupported: v.boolean(),
  minConfidence: v.exactOptional(v.number()),
  language: v.exactOptional(v.string()),
});

/** What it is told: once what texts are checked with, then texts, each to be answered. Grounds are numbered by who asks. */
export const threadOrderSchema = v.variant('kind', [
  v.object({ kind: v.literal('ground'), number: v.number(), ground: groundSchema }),
  v.object({ kind: v.literal('text'), id: v.number(), ground: v.number(), text: v.string() }),
]);

/** An order, parsed. */
export type ThreadOrder = v.InferOutput<typeof threadOrderSchema>;

/** What it says of a text; without a result, it could not check it. */
export interface ThreadAnswer {
  readonly id: number;
  readonly result?: CheckResult;
}

/** Whether a message is an answer. What is in a result is of this same code, and is taken as it is. */
export function isThreadAnswer(message: unknown): message is ThreadAnswer {
  return typeof message === 'object' && message !== null && 'id' in message && typeof message.id === 'number';
}
