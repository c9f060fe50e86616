import { isMainThread, Worker, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import type { PackCache, PreparedPacks } from '../host/host';
import { loadPacks } from '../host/loadPacks';
import { defaultCacheFolder } from './cacheFolder';
import { createNodePackCache } from './nodePackCache';
import { createNodeHost } from './nodeHost';

/** Which code reads packs: written into bundles when they are built. Code that is not bundled has none, and keeps nothing. */
const buildId = process.env['CLAIMLINT_BUILD'];

const jobSchema = v.strictObject({
  kind: v.literal('load-packs'),
  packUris: v.array(v.string()),
  rootUris: v.array(v.string()),
  openTexts: v.record(v.string(), v.string()),
});

/** The cache of this machine; with `serverFile`, the bundle that runs {@link runBackgroundJob}, long work is done in a thread of its own. */
export function createMachineCache(serverFile?: string): { readonly packCache?: PackCache } {
  if (buildId === undefined) return {};
  const options = { folder: defaultCacheFolder(), version: buildId };
  return { packCache: createNodePackCache(serverFile === undefined ? options : { ...options, prepare: createBackground(serverFile) }) };
}

/** Runs one job after the other: a second thread would only take the processor from the first. */
function createBackground(serverFile: string): (work: PreparedPacks) => Promise<void> {
  let last = Promise.resolve();
  return (work) => {
    last = last.then(() => runThread(serverFile, work));
    return last;
  };
}

function runThread(serverFile: string, work: PreparedPacks): Promise<void> {
  return new Promise((resolve) => {
    const job: v.InferOutput<typeof jobSchema> = { kind: 'load-packs', packUris: [...work.packUris], rootUris: [...work.rootUris], openTexts: work.openTexts };
    // Its streams are not those of the process, on which the server speaks with the editor.
    const worker = new Worker(serverFile, { workerData: job, stdin: true, stdout: true, stderr: true });
    // Packs that could not be prepared are read by the server itself: an error here changes no answer.
    worker.once('error', () => resolve());
    worker.once('exit', () => resolve());
  });
}

/** Does what a thread was started for: loads packs, which leaves their files in the cache. `false` in the main thread, which has no job. */
export function runBackgroundJob(packageFolder: string): boolean {
  const job = v.safeParse(jobSchema, workerData);
  if (isMainThread || !job.success) return false;
  const { packUris, rootUris, openTexts } = job.output;
  const host = { ...createNodeHost(packageFolder), ...createMachineCache() };
  const readOpen = (uri: string): string | undefined => (Object.hasOwn(openTexts, uri) ? openTexts[uri] : undefined);
  void loadPacks(packUris.map((name) => ({ name, folderUri: '' })), { host, rootUris, readOpen });
  return true;
}
