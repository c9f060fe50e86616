// eslint-disable-next-line @typescript-eslint/no-require-imports -- the ES module build asks for its own address, which a CommonJS bundle does not have.
import tinyglobby = require('tinyglobby');
import { URI } from 'vscode-uri';
import { articleGlob } from '../protocol/names';

/** The Markdown files below a folder of this machine, as {@link Host.listArticles} says; folders that may not be read are passed over. */
export async function listArticles(folderUri: string, limit: number): Promise<readonly string[]> {
  const { scheme, fsPath } = URI.parse(folderUri);
  if (scheme !== 'file') return [];
  const paths = await tinyglobby.glob(articleGlob, { cwd: fsPath, absolute: true, ignore: ['**/node_modules/**'], dot: false, caseSensitiveMatch: false, expandDirectories: false, followSymbolicLinks: false });
  return paths.map((path) => URI.file(path).toString()).sort().slice(0, limit);
}
