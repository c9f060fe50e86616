import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import { createChecker, type Checker } from '../checker';
import type { ThreadGround } from '../cli/checkThreads';
import { loadPacks } from '../host/loadPacks';
import { createNodeHost } from './nodeHost';
import { findPackageFolder } from './packageFolder';
import { createMachineCache } from './packBackground';
import { threadJobSchema, threadOrderSchema, type ThreadAnswer } from './threadMessages';

/** Does what a thread was started for: checks one text after the other. `false` in the main thread, which has no such job. */
export function runCheckThread(): boolean {
  if (isMainThread || !v.is(threadJobSchema, workerData)) return false;
  const checkers = new Map<number, Promise<Checker>>();
  const answer = async (id: number, ground: number, text: string): Promise<ThreadAnswer> => {
    try {
      const checker = await checkers.get(ground);
      return checker === undefined ? { id } : { id, result: checker.check(text) };
    } catch {
      // Who asked checks the text again, and tells what is thrown then.
      return { id };
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', (message: unknown) => {
    const order = v.parse(threadOrderSchema, message);
    if (order.kind === 'ground') {
      const checker = createGroundChecker(order.ground);
      // Told with the first text that is asked of it.
      checker.catch(() => undefined);
      checkers.set(order.number, checker);
      return;
    }
    last = last.then(async () => parentPort?.postMessage(await answer(order.id, order.ground, order.text)));
  });
  return true;
}

async function createGroundChecker({ references, folderUri, packTexts, unsupported, minConfidence, language }: ThreadGround): Promise<Checker> {
  const host = { ...createNodeHost(findPackageFolder(__dirname)), ...createMachineCache() };
  const readOpen = (uri: string): string | undefined => (Object.hasOwn(packTexts, uri) ? packTexts[uri] : undefined);
  const { packs } = await loadPacks(references, { host, rootUris: [folderUri], readOpen });
  return createChecker({ packs, unsupported, ...(minConfidence === undefined ? {} : { minConfidence }), ...(language === undefined ? {} : { language }) });
}
