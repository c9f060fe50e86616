import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { URI } from 'vscode-uri';
import type { PackServices } from '../cli/packs/services';
import { UnreadableFile } from '../cli/terminal';
import type { Host } from '../host/host';
import { createRevisionHost } from './revisionHost';

/** What the commands for packs need of this machine; relative paths start from `cwd`. */
export function createPackServices(host: Host, cwd: string): PackServices {
  return {
    host,
    folderUri: URI.file(cwd).toString(),
    atRevision: (revision) => createRevisionHost(host, cwd, revision),
    writeFile: async (uri, text) => {
      const file = URI.parse(uri).fsPath;
      try {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, text);
      } catch (error) {
        throw new UnreadableFile(error instanceof Error && 'code' in error ? String(error.code) : String(error));
      }
    },
  };
}
