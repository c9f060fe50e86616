import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

/** A folder of its own for one test. */
export interface TestFolder {
  /** Absolute, links resolved. */
  readonly path: string;
  /** Writes files, paths relative to the folder. */
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** Runs git there, as nobody in particular and without the settings of the machine. */
  git(...words: readonly string[]): string;
  remove(): Promise<void>;
}

/** Creates an empty folder. */
export async function createTestFolder(): Promise<TestFolder> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'claimlint-')));
  return {
    path: folder,
    write: async (files) => {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
        await writeFile(path.join(folder, name), text);
      }
    },
    git: (...words) => {
      const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
      return execFileSync('git', [...identity, ...words], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' } });
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
