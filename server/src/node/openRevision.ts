import * as path from 'node:path';
import { createCorpusLoader } from '../cli/loadCorpora';
import type { PastProject } from '../cli/reportCommand';
import type { Host } from '../host/host';
import { URI } from 'vscode-uri';
import { createRevisionHost } from './revisionHost';

/** Largest draft that is read from a revision, in bytes. */
const draftLimit = 20_000_000;

/** The project of a folder at a git revision: settings, packs and drafts as they were then, built-in packs as they are now. */
export async function openRevision(host: Host, cwd: string, revision: string): Promise<PastProject | undefined> {
  const past = await createRevisionHost(host, cwd, revision);
  if (past === undefined) return undefined;
  const builtIn = new Set(host.builtInPackIds.map((id) => host.builtInPackUri(id)));
  // Where the repository begins is asked of the disk, as for the project of now.
  const isOfNow = (uri: string): boolean => builtIn.has(uri) || uri.endsWith('/.git');
  const mixed: Host = { ...past, readFile: (uri, byteLimit) => (isOfNow(uri) ? host : past).readFile(uri, byteLimit) };
  return {
    loadCorpora: createCorpusLoader(mixed, URI.file(cwd).toString()),
    readDraft: async (draft) => {
      const reading = await past.readFile(URI.file(path.resolve(cwd, draft)).toString(), draftLimit);
      return reading.kind === 'text' ? reading.text : undefined;
    },
  };
}
