import type { PairReading, TextPair } from '../checker';
import { loadNetwork } from './network';
import { expectHash, readerFileNames, type ReaderConfig, type ReaderLabel } from './readerFiles';
import { createEncoder } from './wordPieces';

/** The files of a reader, as bytes. */
export interface ReaderBytes {
  readonly model: Uint8Array;
  readonly vocabulary: Uint8Array;
  /** The runtime's WebAssembly. */
  readonly runtime: Uint8Array;
}

/** Reads one pair. The same pair gives the same reading. */
export type ClassifyPair = (pair: TextPair) => Promise<PairReading>;

/** Loads a reader into this thread. Rejects with an error for people where a file is not the one that `reader.json` names. */
export async function openClassifier(config: ReaderConfig, { model, vocabulary, runtime }: ReaderBytes): Promise<ClassifyPair> {
  await expectHash(model, config.hashes.model, readerFileNames.model);
  await expectHash(vocabulary, config.hashes.vocabulary, readerFileNames.vocabulary);
  const encode = createEncoder(new TextDecoder('utf-8', { fatal: true }).decode(vocabulary), config.maxTokens);
  const run = await loadNetwork(model, runtime);
  return async (pair) => toReading(await run(encode(pair)), config);
}

/** Softmax of the outputs, cooled by the temperature. Throws where there are not as many as labels. */
export function toReading(outputs: readonly number[], { labels, temperature }: Pick<ReaderConfig, 'labels' | 'temperature'>): PairReading {
  if (outputs.length !== labels.length || outputs.some((output) => !Number.isFinite(output))) throw new Error('the network does not give a number for each label');
  const top = Math.max(...outputs);
  const weights = outputs.map((output) => Math.exp((output - top) / temperature));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const of = (label: ReaderLabel): number => (weights[labels.indexOf(label)] ?? 0) / total;
  return { supports: of('supports'), conflicts: of('conflicts'), neutral: of('neutral') };
}
