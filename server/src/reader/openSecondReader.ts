import type { SecondReader } from '../checker';
import { createSecondReader, type ReadPairs } from './createSecondReader';
import { parseReaderConfig, type ReaderConfig } from './readerFiles';

/** How a platform reads pairs. */
export interface ReaderPlatform {
  /** The text of `reader.json`; `undefined`: there is none. */
  readonly readConfig: () => Promise<string | undefined>;
  /** Starts reading where it disturbs nobody; called with the first pair, again after it has broken down. */
  readonly start: (config: ReaderConfig) => ReadPairs;
}

/** Opens the reader that comes with Claimlint: nothing but its description is read before the first pair. `undefined`: there is none, or none that this version can use. */
export async function openSecondReader({ readConfig, start }: ReaderPlatform): Promise<SecondReader | undefined> {
  const text = await readConfig();
  const config = text === undefined ? undefined : parseReaderConfig(text);
  if (config === undefined) return undefined;
  let running: ReadPairs | undefined;
  return createSecondReader(config, async (pairs) => {
    running ??= start(config);
    try {
      return await running(pairs);
    } catch (error) {
      running = undefined;
      throw error;
    }
  });
}
