import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { CheckResult } from '../checker';
import { UnreadableFile, UnwritableFile, type DraftFiles } from './terminal';

/** Keeps what was found in a text, by everything that the finding depends on: nothing in it ever grows old, and what cannot be read is made again. */
export interface ResultCache {
  read(text: string): Promise<CheckResult | undefined>;
  write(text: string, result: CheckResult): Promise<void>;
}

/** Where results are kept, and what they depend on besides the text. */
export interface ResultCacheOptions {
  readonly folder: string;
  readonly files: DraftFiles;
  /** Names the code, the packs and the settings: equal ones give equal results. */
  readonly ground: readonly string[];
}

const text = v.string();
const span = v.object({ start: v.number(), end: v.number() });
const kind = v.picklist(['negation', 'degree', 'quantity', 'timing', 'population', 'direction', 'choice', 'evidence', 'comparison', 'wording', 'meaning']);
const statements = v.array(
  v.object({ pack: text, statement: text, source: text, quote: text, confidence: v.number(), reason: text, decision: v.object({ kind, claimWords: text, quoteWords: text }) }),
);
const finding = v.strictObject({
  verdict: v.picklist(['conflict', 'tension', 'support', 'unsupported', 'possible']),
  code: v.picklist(['claim-conflict', 'claim-tension', 'claim-support', 'claim-unsupported', 'claim-possible']),
  severity: v.picklist(['error', 'warning', 'information', 'hint']),
  message: text,
  span,
  sentence: span,
  text,
  topic: text,
  aspect: text,
  conflicts: statements,
  tensions: statements,
  supports: statements,
  possible: v.exactOptional(statements),
  cited: v.exactOptional(v.array(v.object({ pack: text, source: text, standing: v.picklist(['conflicts', 'differs', 'supports']) }))),
});
const reason = v.picklist(['quotation', 'note', 'label', 'question', 'conditional', 'reported', 'rejected', 'no-claim', 'other-topic', 'no-source']);

/** Strict: a field that this schema has not heard of must not get lost on the way, so its result is not kept. */
const resultSchema = v.strictObject({
  findings: v.array(finding),
  sentenceCount: v.number(),
  claimCount: v.number(),
  silences: v.exactOptional(v.array(v.object({ span, reason }))),
  unreadLanguage: v.exactOptional(text),
}) satisfies v.GenericSchema<unknown, CheckResult>;

/** Opens the cache in a folder, which is made with the first result and ignored by git. */
export function openResultCache({ folder, files, ground }: ResultCacheOptions): ResultCache {
  const place = (articleText: string): string => {
    const key = createHash('sha256').update(JSON.stringify([...ground, articleText])).digest('hex');
    return `${folder}/${key.slice(0, 2)}/${key.slice(2)}.json`;
  };
  return {
    read: async (articleText) => {
      const file = place(articleText);
      if ((await files.kindOf(file)) !== 'file') return undefined;
      try {
        const parsed = v.safeParse(resultSchema, JSON.parse(new TextDecoder().decode(await files.read(file))));
        return parsed.success ? parsed.output : undefined;
      } catch (error) {
        if (error instanceof SyntaxError || error instanceof UnreadableFile) return undefined;
        throw error;
      }
    },
    write: async (articleText, result) => {
      const json = JSON.stringify(result);
      if (!v.is(resultSchema, JSON.parse(json))) return;
      try {
        if ((await files.kindOf(folder)) === 'missing') await files.write(`${folder}/.gitignore`, '*\n');
        await files.write(place(articleText), json);
      } catch (error) {
        // A cache that cannot be written costs time, not results.
        if (!(error instanceof UnwritableFile)) throw error;
      }
    },
  };
}
