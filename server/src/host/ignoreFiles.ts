import ignore from 'ignore';
import { URI } from 'vscode-uri';
import { folderOf, isInside, resolveUri } from './uris';
import type { Host } from './host';

/** Names what is not to be checked, in each folder of a project, in the language of `.gitignore`. */
export const ignoreFileName = '.claimlintignore';

/** Largest ignore file that is read, in bytes. */
const byteLimit = 1_000_000;

/** Whether a file below the folder is named by patterns of `.gitignore` that are relative to it; a file elsewhere is not. */
export function isNamedBy(patterns: readonly string[], folderUri: string, uri: string): boolean {
  const path = pathWithin(folderUri, uri);
  return path !== undefined && patterns.length > 0 && ignore({ ignorecase: false }).add(patterns).ignores(path);
}

/** Patterns of the ignore files that count for one file: of its own folder, and of those above. */
export interface FolderPatterns {
  readonly folderUri: string;
  /** The text of the ignore file. */
  readonly text: string;
}

/** Whether ignore files name the file, the nearest folder first: what a nearer one says, either way, stands. */
export function isIgnoredBy(nearestFirst: readonly FolderPatterns[], uri: string): boolean {
  for (const { folderUri, text } of nearestFirst) {
    const path = pathWithin(folderUri, uri);
    if (path === undefined) continue;
    const { ignored, unignored } = ignore({ ignorecase: false }).add(text).test(path);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** Reads the ignore files of this name from the file's folder up to the root, the nearest first. One that cannot be read says nothing. */
export async function readIgnoreFiles(host: Pick<Host, 'readFile'>, name: string, { uri, rootUri }: { readonly uri: string; readonly rootUri: string }): Promise<readonly FolderPatterns[]> {
  const found: FolderPatterns[] = [];
  for (let folderUri = folderOf(uri); isInside(rootUri, folderUri); folderUri = folderOf(folderUri)) {
    const reading = await host.readFile(resolveUri(folderUri, name), byteLimit);
    if (reading.kind === 'text') found.push({ folderUri, text: reading.text });
    if (folderUri === folderOf(folderUri)) break;
  }
  return found;
}

/** The path below the folder without a leading slash; `undefined` for the folder itself and for what lies elsewhere. */
export function pathWithin(folderUri: string, uri: string): string | undefined {
  if (!isInside(folderUri, uri)) return undefined;
  const path = URI.parse(uri).path.slice(URI.parse(folderUri).path.replace(/(?<!\/)\/+$/, '').length + 1);
  return path === '' ? undefined : path;
}
