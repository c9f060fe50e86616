import * as v from 'valibot';
import type { ReadingBars } from '../checker';

/** Names of the files of the second reader in `data/reader/`, which `data/reader/README.md` describes. */
export const readerFileNames = { config: 'reader.json', model: 'model.onnx', vocabulary: 'vocab.txt', vectors: 'vectors.txt' } as const;

/** More than a file of the reader may have. */
export const readerByteLimit = 64 * 1024 * 1024;

/** The labels of a pair, as the network's outputs are named. */
export type ReaderLabel = 'supports' | 'conflicts' | 'neutral';

/** What `reader.json` says. */
export interface ReaderConfig {
  /** Names the model with its thresholds. */
  readonly id: string;
  /** Labels in the order of the network's outputs. */
  readonly labels: readonly ReaderLabel[];
  /** Tokens of a pair at most, special ones included. */
  readonly maxTokens: number;
  /** What the outputs are divided by before they become probabilities. */
  readonly temperature: number;
  readonly bars: ReadingBars;
  /** SHA-256 of the files, lower-case hexadecimal. */
  readonly hashes: { readonly model: string; readonly vocabulary: string; readonly vectors: string };
}

const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const file = v.object({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });
const schema = v.object({
  version: v.literal(1),
  labels: v.pipe(
    v.tuple([v.picklist(['supports', 'conflicts', 'neutral']), v.picklist(['supports', 'conflicts', 'neutral']), v.picklist(['supports', 'conflicts', 'neutral'])]),
    v.check((labels) => new Set(labels).size === 3),
  ),
  maxTokens: v.pipe(v.number(), v.integer(), v.minValue(8), v.maxValue(512)),
  temperature: v.pipe(v.number(), v.gtValue(0)),
  thresholds: v.object({ conflicts: probability, veto: v.optional(probability, 0) }),
  files: v.object({ 'model.onnx': file, 'vocab.txt': file, 'vectors.txt': file }),
});

/** Reads the text of `reader.json`; `undefined` where it is not one of ours. */
export function parseReaderConfig(text: string): ReaderConfig | undefined {
  const parsed = v.safeParse(schema, parseJson(text));
  if (!parsed.success) return undefined;
  const { labels, maxTokens, temperature, thresholds, files } = parsed.output;
  return {
    id: JSON.stringify([files['model.onnx'].sha256, files['vocab.txt'].sha256, files['vectors.txt'].sha256, labels, maxTokens, temperature, thresholds.conflicts, thresholds.veto]),
    labels,
    maxTokens,
    temperature,
    bars: { conflict: thresholds.conflicts, veto: thresholds.veto },
    hashes: { model: files['model.onnx'].sha256, vocabulary: files['vocab.txt'].sha256, vectors: files['vectors.txt'].sha256 },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Rejects with an error for people where the bytes are not those of the file that `reader.json` names. */
export async function expectHash(bytes: Uint8Array, expected: string, name: string): Promise<void> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hash !== expected) throw new Error(`${name} of the second reader is not the file that reader.json names; install Claimlint again`);
}
