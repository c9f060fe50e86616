import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { PackCache } from '../host/host';
import { replaceFile } from './replaceFile';

/** Where compiled packs are kept, and by which version. */
export interface PackCacheOptions {
  /** Made where it is missing. */
  readonly folder: string;
  /** Changes whenever the same text may be read in another way. */
  readonly version: string;
  readonly prepare?: PackCache['prepare'];
}

/** Files kept in all; those that were not used for longest go first. */
const fileLimit = 64;
/** Files that were not used for so long are dropped. */
const keptDays = 30;
const dayMs = 86_400_000;

/** Compiled packs as files of a folder, each named after its key. */
export function createNodePackCache({ folder, version, prepare }: PackCacheOptions): PackCache {
  const fileOf = (key: string): string => path.join(folder, `${key}.pack`);
  return {
    keyOf: (texts) => {
      const hash = createHash('sha256').update(version);
      // Lengths keep two lists of texts apart whose sequence of characters is the same.
      for (const text of texts) hash.update(`\0${text.length}\0`).update(text);
      return hash.digest('hex');
    },
    read: async (key) => {
      try {
        const file = fileOf(key);
        const bytes = await readFile(file);
        const now = new Date();
        await utimes(file, now, now).catch(() => undefined);
        return bytes;
      } catch {
        return undefined;
      }
    },
    write: async (key, file) => {
      try {
        // What packs say is nobody else's business on a shared machine.
        await replaceFile(fileOf(key), file, { mode: 0o600, folderMode: 0o700, isFlushed: false });
        await dropOld(folder);
      } catch {
        // What cannot be kept is compiled again.
      }
    },
    ...(prepare === undefined ? {} : { prepare }),
  };
}

async function dropOld(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(?:pack|tmp)$/.test(name));
  const files = await Promise.all(names.map(async (name) => ({ name, usedMs: (await stat(path.join(folder, name)).catch(() => undefined))?.mtimeMs ?? Date.now() })));
  const newestFirst = files.sort((a, b) => b.usedMs - a.usedMs);
  const old = newestFirst.filter(({ name, usedMs }, index) => index >= fileLimit || Date.now() - usedMs > (name.endsWith('.tmp') ? dayMs : keptDays * dayMs));
  await Promise.all(old.map(({ name }) => rm(path.join(folder, name), { force: true })));
}
