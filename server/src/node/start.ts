import module from 'node:module';
import path from 'node:path';
import { defaultCacheFolder } from './cacheFolder';

/**
 * Starts the program that lies beside this one: `cli.js` starts `cli.main.js`. Node 22 and later then keep the code that they
 * compile for it, and spare themselves a fifth of the next start; nothing else may be loaded before.
 */
function start(): void {
  const enableCompileCache: unknown = Reflect.get(module, 'enableCompileCache');
  if (typeof enableCompileCache === 'function') Reflect.apply(enableCompileCache, module, [path.join(defaultCacheFolder(), 'node')]);
  const file = __filename.replace(/\.js$/, '.main.js');
  module.createRequire(file)(file);
}

start();
