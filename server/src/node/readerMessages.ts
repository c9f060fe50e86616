import * as v from 'valibot';

/** What the reader's thread is started with: paths of its files, and the text of `reader.json`. */
export const readerJobSchema = v.strictObject({
  configText: v.string(),
  files: v.strictObject({ model: v.string(), vocabulary: v.string(), runtime: v.string() }),
});

/** What the thread is asked. */
export const readerQuestionSchema = v.strictObject({
  id: v.number(),
  pairs: v.array(v.strictObject({ claim: v.string(), evidence: v.string() })),
});

const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** What the thread answers: a reading for each pair, or what went wrong, for people. */
export const readerAnswerSchema = v.union([
  v.strictObject({ id: v.number(), readings: v.array(v.strictObject({ supports: probability, conflicts: probability, neutral: probability })) }),
  v.strictObject({ id: v.number(), error: v.string() }),
]);

/** An answer of the thread. */
export type ReaderAnswer = v.InferOutput<typeof readerAnswerSchema>;
