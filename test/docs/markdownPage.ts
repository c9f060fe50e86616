import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

/** Absolute path of the repository. */
export const root = path.resolve(__dirname, '..', '..', '..');

/** The text of a file of the repository. */
export function readPage(file: string): string {
  return readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
}

/** Writes a file of the repository; for expected files under UPDATE_EXPECTED=1 only. */
export function writePage(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

/** Whether expected files are to be rewritten instead of compared. */
export const isUpdating = process.env['UPDATE_EXPECTED'] === '1';

/** Whether the path, relative to the repository, exists. */
export function hasPath(file: string): boolean {
  return existsSync(path.join(root, file));
}

/** Bodies of the page's fenced code blocks with this language, in order. */
export function codeBlocks(page: string, language: string): readonly string[] {
  return [...page.matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm)].filter(([, found]) => found === language).map(([, , body]) => body ?? '');
}

/** Paths that the page links to, relative to the repository, without fragments; web addresses left out. */
export function linkedPaths(file: string): readonly string[] {
  const folder = path.posix.dirname(file);
  return [...readPage(file).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => (target ?? '').replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => path.posix.join(folder, target));
}
