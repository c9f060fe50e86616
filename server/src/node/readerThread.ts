import { readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import { openClassifier, type ClassifyPair } from '../reader/pairClassifier';
import { parseReaderConfig } from '../reader/readerFiles';
import type { PairReading } from '../checker';
import { readerJobSchema, readerQuestionSchema, type ReaderAnswer } from './readerMessages';

/**
 * Most of the runtime's 14 MB runs seldom: V8 is to compile well only what runs very often, one part after the other. Of
 * 320 MB that compiling the rest would leave behind, 135 MB stay, and a pair takes as long.
 */
const thriftyCompiling = ['--wasm-tiering-budget=2000000000', '--wasm-num-compilation-tasks=1'];

/** The thread of the second reader: loads it with the first question and answers one after the other. */
function serve(): void {
  const { configText, files } = v.parse(readerJobSchema, workerData);
  for (const flag of thriftyCompiling) setFlagsFromString(flag);
  // On Linux the priority is that of this thread alone; elsewhere it would be that of the editor's server.
  if (process.platform === 'linux') setPriority(10);
  let opening: Promise<ClassifyPair> | undefined;
  const open = async (): Promise<ClassifyPair> => {
    const config = parseReaderConfig(configText);
    if (config === undefined) throw new Error('reader.json cannot be read');
    const [model, vocabulary, runtime] = await Promise.all([readFile(files.model), readFile(files.vocabulary), readFile(files.runtime)]);
    return openClassifier(config, { model, vocabulary, runtime });
  };
  const answer = async (message: unknown): Promise<ReaderAnswer> => {
    const { id, pairs } = v.parse(readerQuestionSchema, message);
    try {
      const classify = await (opening ??= open());
      const readings: PairReading[] = [];
      for (const pair of pairs) readings.push(await classify(pair));
      return { id, readings };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', (message: unknown) => {
    last = last.then(async () => {
      const given = await answer(message);
      parentPort?.postMessage(given);
      // A runtime that has broken down is not asked again: whoever wants to starts another thread.
      if ('error' in given) parentPort?.close();
    });
  });
}

serve();
