import * as path from 'node:path';
import { URI } from 'vscode-uri';
import type { Host } from '../host/host';
import { isIgnoredBy, readIgnoreFiles } from '../host/ignoreFiles';
import { findProjectRoot } from '../host/projectRoot';
import { readEachOnce } from '../host/readEachOnce';

/** Without the files that a `.gitignore` names, of the repository that holds them or, without one, below the working folder. Order is kept. */
export async function withoutGitIgnored(paths: readonly string[], cwd: string, readFile: Host['readFile']): Promise<readonly string[]> {
  const host = { readFile: readEachOnce({ readFile }) };
  const kept: string[] = [];
  for (const file of paths) {
    const uri = URI.file(path.resolve(cwd, file)).toString();
    const rootUri = (await findProjectRoot(host, { scopeUri: uri, rootUris: [] })) ?? URI.file(cwd).toString();
    if (!isIgnoredBy(await readIgnoreFiles(host, '.gitignore', { uri, rootUri }), uri)) kept.push(file);
  }
  return kept;
}
