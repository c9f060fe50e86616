import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import * as path from 'node:path';
import { URI } from 'vscode-uri';
import type { FileReading, Host } from '../host/host';
import { readGitUserName } from './gitUserName';
import { listArticles } from './listArticles';
import { findPackageFolder } from './packageFolder';
import { readCommittedText } from './readCommittedText';

/** Ids of the packs in `data/packs`, the default one first. */
const builtInPackIds = ['hair-mesotherapy', 'general-health'] as const;

/** The files of this machine, and the packs that come with Claimlint. */
export function createNodeHost(packageFolder: string = findPackageFolder(__dirname)): Host {
  return {
    readFile: (uri, byteLimit) => (URI.parse(uri).scheme === 'file' ? readTextFile(URI.parse(uri).fsPath, byteLimit) : Promise.resolve({ kind: 'missing' })),
    realUri: async (uri) => {
      const parsed = URI.parse(uri);
      if (parsed.scheme !== 'file') return uri;
      try {
        return URI.file(await realpath(parsed.fsPath)).toString();
      } catch {
        return uri;
      }
    },
    builtInPackUri: (id) => (builtInPackIds.some((known) => known === id) ? URI.file(path.join(packageFolder, 'data', 'packs', `${id}.claims.yaml`)).toString() : undefined),
    builtInPackIds,
    listArticles,
    today: () => toDay(new Date()),
    userName: readGitUserName,
    committedText: readCommittedText,
  };
}

async function readTextFile(file: string, byteLimit: number): Promise<FileReading> {
  try {
    // Asked of the open file, so that it cannot be another one by the time it is read.
    // A pipe that nobody writes to would keep an ordinary opening waiting for ever. Windows knows neither pipe nor flag.
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const found = await handle.stat();
      if (!found.isFile()) return { kind: 'unreadable', reason: found.isDirectory() ? 'it is a folder' : 'it is no regular file' };
      if (found.size > byteLimit) return { kind: 'tooLarge' };
      return decode(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'missing' } : { kind: 'unreadable', reason: reasons[code] ?? `the system says ${code}` };
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go round in a circle',
};

function decode(bytes: Uint8Array): FileReading {
  if (bytes.includes(0)) return { kind: 'unreadable', reason: 'it is not text' };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'unreadable', reason: 'it is not UTF-8 text' };
  }
}

/** The local day, as ISO 8601. */
function toDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
