import { URI } from 'vscode-uri';
import type { PackServices } from '../cli/packs/services';
import { UnreadableFile, UnwritableFile } from '../cli/terminal';
import type { Host } from '../host/host';
import { openCorpusServer } from './corpusServers';
import { fetchText } from './fetchText';
import { createRevisionHost } from './revisionHost';
import { writeAtomically } from './writeAtomically';

/** What the commands for packs need of this machine; relative paths start from `cwd`. */
export function createPackServices(host: Host, cwd: string): PackServices {
  return {
    host,
    folderUri: URI.file(cwd).toString(),
    atRevision: (revision) => createRevisionHost(host, cwd, revision),
    fetchText,
    openCorpusServer,
    writeFile: async (uri, text) => {
      try {
        await writeAtomically(URI.parse(uri).fsPath, text);
      } catch (error) {
        throw error instanceof UnwritableFile ? new UnreadableFile(error.message) : error;
      }
    },
  };
}
