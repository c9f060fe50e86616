import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** What replacing a file needs of a file system; tests give one that fails. */
export interface WritableFiles {
  /** Makes a new file with these rights and fills it; with `isFlushed`, it is on the disk when this resolves. */
  writeNew(file: string, content: string | Uint8Array, rights: { readonly mode?: number; readonly isFlushed: boolean }): Promise<void>;
  rename(from: string, to: string): Promise<void>;
}

/** How a file is replaced. */
export interface ReplaceOptions {
  /** Rights of a new file; those of one that is replaced stay unless this is given. */
  readonly mode?: number;
  /** Rights of folders that are made. */
  readonly folderMode?: number;
  /** What can be made again need not outlive a loss of power; default `true`. */
  readonly isFlushed?: boolean;
  readonly files?: WritableFiles;
}

/** Unfinished files that are older were left by a process that was killed. */
const abandonedMs = 3_600_000;

/**
 * Replaces what a file holds by renaming a finished file over it, in a folder that is made where it is missing: whoever reads
 * it, and whenever this process ends, the file is the old one or the new one. Of a link the file that it leads to is replaced.
 * Rejects with the system's error; then the file is as it was, and nothing is left beside it.
 */
export async function replaceFile(file: string, content: string | Uint8Array, { mode, folderMode, isFlushed = true, files = diskFiles }: ReplaceOptions = {}): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const before = mode ?? (await stat(target).then((found) => found.mode & 0o7777, () => undefined));
  await mkdir(path.dirname(target), { recursive: true, ...(folderMode === undefined ? {} : { mode: folderMode }) });
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    await files.writeNew(temporary, content, { isFlushed, ...(before === undefined ? {} : { mode: before }) });
    await files.rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
  if (isFlushed) await dropAbandoned(target);
}

const diskFiles: WritableFiles = {
  writeNew: async (file, content, { mode, isFlushed }) => {
    const handle = await open(file, 'wx', mode);
    try {
      await handle.writeFile(content);
      if (isFlushed) await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename,
};

/** Removes what writers of this file left that were killed long ago. */
async function dropAbandoned(target: string): Promise<void> {
  const folder = path.dirname(target);
  const own = `${path.basename(target)}.`;
  try {
    const left = (await readdir(folder)).filter((name) => name.startsWith(own) && /^[\da-f]{8}-[\da-f-]{27}\.tmp$/.test(name.slice(own.length)));
    for (const name of left) {
      const { mtimeMs } = await stat(path.join(folder, name));
      if (Date.now() - mtimeMs > abandonedMs) await rm(path.join(folder, name), { force: true });
    }
  } catch {
    // The file itself is written; what is left beside it does no harm.
  }
}
