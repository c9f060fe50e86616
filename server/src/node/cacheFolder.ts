import { homedir } from 'node:os';
import path from 'node:path';

/** Where this system keeps what programs can make again. */
export function defaultCacheFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const xdg = env['XDG_CACHE_HOME'];
  if (xdg !== undefined && path.isAbsolute(xdg)) return path.join(xdg, 'claimlint');
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'claimlint');
  if (platform === 'win32') return path.join(env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local'), 'claimlint', 'Cache');
  return path.join(homedir(), '.cache', 'claimlint');
}
