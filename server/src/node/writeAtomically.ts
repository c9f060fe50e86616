import { randomUUID } from 'node:crypto';
import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UnwritableFile } from '../cli/terminal';

/** Replaces a file's text by renaming a finished one over it, in a folder that is made where it is missing; rights are kept, and of a link the file that it leads to is replaced. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  try {
    const target = await realpath(path).catch(() => path);
    const mode = await stat(target).then((found) => found.mode & 0o7777, () => undefined);
    const temporary = `${target}.${randomUUID()}.tmp`;
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(temporary, text, mode === undefined ? {} : { mode });
      await rename(temporary, target);
    } finally {
      await rm(temporary, { force: true });
    }
  } catch (error) {
    throw new UnwritableFile(error instanceof Error && 'code' in error ? String(error.code) : String(error));
  }
}
