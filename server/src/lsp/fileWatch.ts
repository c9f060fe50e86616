import { type Connection, DidChangeWatchedFilesNotification, type FileSystemWatcher } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { articleGlob, configGlob, ignoreGlob, packGlob, waiverGlob } from '../protocol/names';

/** Has the editor tell of changed files. */
export interface FileWatch {
  /** Watches packs, project files, ignore files, waiver files and articles of the workspace. */
  start(): Promise<void>;
  /** Watches these files too, wherever they are: bibliographies, packs outside the workspace. Each is registered once. */
  add(uris: readonly string[]): Promise<void>;
}

/** Creates a watch; where the editor takes no registrations it watches by its own rules, and this does nothing. */
export function createFileWatch(connection: Connection, canRegister: boolean): FileWatch {
  const watched = new Set<string>();
  const register = async (watchers: FileSystemWatcher[]): Promise<void> => {
    if (!canRegister || watchers.length === 0) return;
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  };
  return {
    start: () => register([{ globPattern: packGlob }, { globPattern: configGlob }, { globPattern: ignoreGlob }, { globPattern: articleGlob }, { globPattern: waiverGlob }]),
    add: (uris) => {
      const fresh = uris.filter((uri) => !watched.has(uri));
      for (const uri of fresh) watched.add(uri);
      return register(fresh.map(toWatcher));
    },
  };
}

function toWatcher(uri: string): FileSystemWatcher {
  const file = URI.parse(uri);
  return { globPattern: { baseUri: Utils.dirname(file).toString(), pattern: Utils.basename(file) } };
}
