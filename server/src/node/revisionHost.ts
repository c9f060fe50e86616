import { execFile } from 'node:child_process';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { URI } from 'vscode-uri';
import type { FileReading, Host } from '../host/host';

const run = promisify(execFile);

/** A file is shown whole or not at all: room for what is read of packs, and a little more. */
const outputLimit = 256_000_000;

/**
 * The files under a git revision instead of those on the disk. `undefined` where the folder is in no repository, the
 * repository has no such revision, or there is no git. Nothing of the repository's configuration is run: blobs are read as they are.
 */
export async function createRevisionHost(host: Host, folder: string, revision: string): Promise<Host | undefined> {
  const commit = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  const prefix = await git(folder, ['rev-parse', '--show-prefix']);
  if (commit === undefined || prefix === undefined) return undefined;
  return {
    ...host,
    realUri: (uri) => Promise.resolve(uri),
    readFile: async (uri, byteLimit): Promise<FileReading> => {
      const { scheme, fsPath } = URI.parse(uri);
      // Installed packages are in no revision; what was installed then cannot be known.
      if (/[\\/]node_modules[\\/]/.test(fsPath)) return host.readFile(uri, byteLimit);
      const inRepository = path.posix.join(prefix.trim(), path.relative(folder, fsPath).split(path.sep).join('/'));
      if (scheme !== 'file' || inRepository.startsWith('..')) return { kind: 'missing' };
      const text = await git(folder, ['cat-file', 'blob', `${commit.trim()}:${inRepository}`]);
      if (text === undefined) return { kind: 'missing' };
      return Buffer.byteLength(text) > byteLimit ? { kind: 'tooLarge' } : { kind: 'text', text: text.replace(/^\uFEFF/, '') };
    },
  };
}

async function git(folder: string, words: readonly string[]): Promise<string | undefined> {
  try {
    return (await run('git', words, { cwd: folder, maxBuffer: outputLimit, windowsHide: true })).stdout;
  } catch {
    return undefined;
  }
}
