import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import * as v from 'valibot';
import type { PairReading, SecondReader } from '../checker';
import type { ReadPairs } from '../reader/createSecondReader';
import { openSecondReader } from '../reader/openSecondReader';
import { readerFileNames } from '../reader/readerFiles';
import { readerAnswerSchema, type readerJobSchema, type readerQuestionSchema } from './readerMessages';

/** Where the parts of the second reader lie. */
export interface ReaderPlaces {
  /** Folder of the model, its vocabulary and its description. */
  readonly modelFolder: string;
  /** The script of its thread. */
  readonly threadFile: string;
  /** The runtime's WebAssembly. */
  readonly runtimeFile: string;
}

/** The parts as a package of Claimlint holds them. */
export function readerPlacesIn(packageFolder: string): ReaderPlaces {
  return { modelFolder: path.join(packageFolder, 'data/reader'), threadFile: path.join(packageFolder, 'dist/server/reader.mjs'), runtimeFile: path.join(packageFolder, 'dist/server/reader.wasm') };
}

/** Opens the second reader of this machine, which reads in a thread of its own that begins with the first pair and does not keep the process alive. `undefined`: a part of it is missing. */
export function openNodeReader({ modelFolder, threadFile, runtimeFile }: ReaderPlaces): Promise<SecondReader | undefined> {
  const files = { model: path.join(modelFolder, readerFileNames.model), vocabulary: path.join(modelFolder, readerFileNames.vocabulary), runtime: runtimeFile };
  const read = (name: string): string => readFileSync(path.join(modelFolder, name), 'utf8');
  const isWhole = [threadFile, runtimeFile, ...Object.values(readerFileNames).map((name) => path.join(modelFolder, name))].every((file) => existsSync(file));
  return openSecondReader({
    readText: (name) => Promise.resolve(isWhole ? read(name) : undefined),
    start: () => startThread(threadFile, { configText: read(readerFileNames.config), files }),
  });
}

interface Waiting {
  readonly resolve: (readings: readonly PairReading[]) => void;
  readonly reject: (error: Error) => void;
}

function startThread(threadFile: string, job: v.InferOutput<typeof readerJobSchema>): ReadPairs {
  // Its streams are not those of the process, on which the server speaks with the editor.
  const worker = new Worker(threadFile, { workerData: job, stdin: true, stdout: true, stderr: true });
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let failure: Error | undefined;
  const settle = (id: number, act: (one: Waiting) => void): void => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (one !== undefined) act(one);
  };
  const fail = (error: Error): void => {
    failure ??= error;
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(error));
  };
  worker.on('message', (message: unknown) => {
    const answer = v.parse(readerAnswerSchema, message);
    settle(answer.id, ({ resolve, reject }) => ('readings' in answer ? resolve(answer.readings) : reject(new Error(answer.error))));
  });
  worker.once('error', fail);
  worker.once('exit', () => fail(new Error('the thread of the second reader has ended')));
  return (pairs) =>
    new Promise((resolve, reject) => {
      if (failure !== undefined) {
        reject(failure);
        return;
      }
      count += 1;
      waiting.set(count, { resolve, reject });
      // Somebody waits for the answer: until then the process must not end.
      worker.ref();
      worker.postMessage({ id: count, pairs: pairs.map(({ claim, evidence }) => ({ claim, evidence })) } satisfies v.InferOutput<typeof readerQuestionSchema>);
    });
}
