import type { PairReading } from '../checker';
import { type NumberedPairs, parseReaderMessage, type ReaderStart } from '../protocol/readPairs';
import { openClassifier, type ClassifyPair } from '../reader/pairClassifier';
import { parseReaderConfig } from '../reader/readerFiles';

declare const self: DedicatedWorkerGlobalScope;

let opening: Promise<ClassifyPair> | undefined;

async function open({ configText, files }: ReaderStart): Promise<ClassifyPair> {
  const config = parseReaderConfig(configText);
  if (config === undefined) throw new Error('reader.json cannot be read');
  return openClassifier(config, files);
}

async function answer({ pairs }: NumberedPairs): Promise<{ readonly readings: readonly PairReading[] } | { readonly error: string }> {
  try {
    if (opening === undefined) throw new Error('the second reader was given no files');
    const classify = await opening;
    const readings: PairReading[] = [];
    for (const { claim, evidence } of pairs) readings.push(await classify({ claim, evidence }));
    return { readings };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

let last: Promise<unknown> = Promise.resolve();
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = parseReaderMessage(data);
  if (message === undefined) return;
  if ('files' in message) {
    opening = open(message);
    // Told with the first pairs.
    opening.catch(() => undefined);
    return;
  }
  last = last.then(async () => self.postMessage({ id: message.id, ...(await answer(message)) }));
});
