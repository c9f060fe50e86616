import { parseStemVectors, type SecondReader, type StemVectors } from '../checker';
import { createSecondReader, type ReadPairs } from './createSecondReader';
import { expectHash, parseReaderConfig, readerFileNames, type ReaderConfig } from './readerFiles';

/** How a platform reads pairs. */
export interface ReaderPlatform {
  /** The text of one of the small files of the reader; `undefined`: there is none. */
  readonly readText: (name: string) => Promise<string | undefined>;
  /** Starts reading where it disturbs nobody; called with the first pair, again after it has broken down. */
  readonly start: (config: ReaderConfig) => ReadPairs;
}

/**
 * Opens the reader that comes with Claimlint: its description and its vectors; the network is not read before the first
 * pair. `undefined`: there is none, or none that this version can use. Rejects where the vectors are damaged.
 */
export async function openSecondReader({ readText, start }: ReaderPlatform): Promise<SecondReader | undefined> {
  const text = await readText(readerFileNames.config);
  const config = text === undefined ? undefined : parseReaderConfig(text);
  const vectorsText = config === undefined ? undefined : await readText(readerFileNames.vectors);
  if (config === undefined || vectorsText === undefined) return undefined;
  const vectors = await openVectors(config, vectorsText);
  let running: ReadPairs | undefined;
  return createSecondReader({ ...config, vectors }, async (pairs) => {
    running ??= start(config);
    try {
      return await running(pairs);
    } catch (error) {
      running = undefined;
      throw error;
    }
  });
}

/** The vectors of a reader. Rejects with an error for people where they are not those that `reader.json` names. */
export async function openVectors({ hashes }: Pick<ReaderConfig, 'hashes'>, text: string): Promise<StemVectors> {
  await expectHash(new TextEncoder().encode(text), hashes.vectors, readerFileNames.vectors);
  const vectors = parseStemVectors(text);
  if (vectors === undefined) throw new Error(`${readerFileNames.vectors} of the second reader cannot be read; install Claimlint again`);
  return vectors;
}
