import type { Host } from './host';
import { folderOf, hasFolder, isInside, resolveUri } from './uris';

/** Where the search for project files ends, and the way there. */
export interface ProjectRequest {
  /** An article or a folder. */
  readonly scopeUri: string;
  /** Open folders. */
  readonly rootUris: readonly string[];
}

/**
 * The folder above which nothing is looked for: of the open folders the innermost that holds the article; where none
 * does, the root of the git repository; `undefined` where there is no such thing.
 */
export async function findProjectRoot(host: Pick<Host, 'readFile'>, { scopeUri, rootUris }: ProjectRequest): Promise<string | undefined> {
  const open = rootUris.filter((root) => isInside(root, scopeUri)).sort((a, b) => b.length - a.length)[0];
  if (open !== undefined) return open;
  if (!hasFolder(scopeUri)) return undefined;
  for (let folder = scopeUri, parent = folderOf(scopeUri); ; folder = parent, parent = folderOf(parent)) {
    // A folder in the repository itself, a file in a work tree or submodule: anything but missing.
    const git = await host.readFile(resolveUri(folder, '.git'), 0);
    if (git.kind !== 'missing') return folder;
    if (folder === parent) return undefined;
  }
}
