import module from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { defaultCacheFolder } from './cacheFolder';
import { runWithCodeCache } from './codeCache';

/**
 * Starts the program that lies beside this one: `cli.js` starts `cli.main.js`. The code that is compiled for it is kept, by Node 22
 * and later themselves, and spares the next start a fifth of its time; nothing else may be loaded before.
 */
export function startProgram(): void {
  const folder = path.join(defaultCacheFolder(), 'node');
  const file = __filename.replace(/\.js$/, '.main.js');
  const enableCompileCache: unknown = Reflect.get(module, 'enableCompileCache');
  if (typeof enableCompileCache === 'function') {
    Reflect.apply(enableCompileCache, module, [folder]);
    module.createRequire(file)(file);
    return;
  }
  // Node 20 optimises functions so early that a draft is checked before that pays: eight times later, it takes two thirds of the time.
  if (isMainThread && process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=540672');
  runWithCodeCache(file, { folder, use: useOf(process.argv[2]), ...(isMainThread ? { onEnd: keepAtExit } : {}) });
}

/** A run that ended with bad usage has not come by most of the code. */
function keepAtExit(keep: () => void): void {
  process.once('exit', (status) => {
    if (status < 2) keep();
  });
}

/** What the process is to do: of one kind, it needs the same code. A thread of the command checks. */
function useOf(word: string | undefined): string {
  if (!isMainThread) return 'check';
  return word !== undefined && ['check', 'judge', 'report', 'corpus', 'waivers'].includes(word) ? word : 'other';
}
