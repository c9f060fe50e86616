import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the ES module build asks for its own address, which a CommonJS bundle does not have.
import tinyglobby = require('tinyglobby');
import { writeAtomically } from './writeAtomically';
import { withoutGitIgnored } from './gitIgnored';
import { createNodeHost } from './nodeHost';
import { toOneLine } from '../cli/plainText';
import { UnreadableFile, type DraftFiles, type Terminal } from '../cli/terminal';

/** The terminal, files and clock of this process. */
export function createNodeTerminal(): Terminal {
  return {
    env: process.env,
    isScreen: process.stdout.isTTY,
    write: createWriter(process.stdout),
    writeError: (text) => void process.stderr.write(text),
    showProgress: createProgress(process.stderr),
    readInput: () => toBytes(process.stdin),
    nowMs: () => performance.now(),
    files: createNodeFiles(process.cwd()),
  };
}

/** Writes in order and waits for the stream, so that nothing is lost when the process ends; a reader that left (`| head`) ends the writing, not the program. */
function createWriter(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
  let isClosed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isClosed = true;
  });
  return (text) =>
    new Promise((done) => {
      if (isClosed || text === '') done();
      else stream.write(text, () => done());
    });
}

/** One line that is written over; cut to the width of the screen, since a line that wraps cannot be taken back. */
function createProgress(stream: NodeJS.WriteStream): Terminal['showProgress'] {
  let isShown = false;
  return (text) => {
    if (!stream.isTTY || (text === undefined && !isShown)) return;
    isShown = text !== undefined;
    stream.write(`\r\u001b[K${toOneLine(text ?? '').slice(0, Math.max(0, stream.columns - 1))}`);
  };
}

/** The file system, with relative paths under `cwd`. */
export function createNodeFiles(cwd: string): DraftFiles {
  const { readFile: readFileOf } = createNodeHost();
  const list = async (pattern: string, caseSensitiveMatch: boolean): Promise<readonly string[]> => {
    const ignore = ['**/node_modules/**', '**/.git/**'];
    const paths = await tinyglobby.glob(pattern, { cwd, ignore, absolute: isAbsolute(pattern), expandDirectories: false, caseSensitiveMatch, followSymbolicLinks: false });
    return withoutGitIgnored(paths.sort(byCodeUnits), cwd, readFileOf);
  };
  return {
    async kindOf(path) {
      try {
        const found = await stat(resolve(cwd, path));
        return found.isDirectory() ? 'folder' : 'file';
      } catch {
        return 'missing';
      }
    },
    async read(path) {
      try {
        return await readFile(resolve(cwd, path));
      } catch (error) {
        throw toUnreadable(error);
      }
    },
    readPieces: (path) => toBytes(createReadStream(resolve(cwd, path))),
    write: (path, text) => writeAtomically(resolve(cwd, path), text),
    listMarkdown: (folder) => list(`${tinyglobby.escapePath(trimSlashes(folder))}/**/*.{md,markdown}`, false),
    expand: (pattern) => list(pattern, true),
    isPattern: (argument) => tinyglobby.isDynamicPattern(argument),
    identify: (path) => resolve(cwd, path),
  };
}

async function* toBytes(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of stream) {
      if (piece instanceof Uint8Array) yield piece;
      else if (typeof piece === 'string') yield Buffer.from(piece);
    }
  } catch (error) {
    throw toUnreadable(error);
  }
}

function toUnreadable(error: unknown): UnreadableFile {
  return new UnreadableFile(error instanceof Error && 'code' in error ? String(error.code) : String(error));
}

/** `docs/` and `docs` name the same folder; the root keeps its slash by becoming empty before the next one. */
function trimSlashes(folder: string): string {
  return folder.replace(/(?<![/\\])[/\\]+$/, '');
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
