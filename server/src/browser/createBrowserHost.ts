import type { Connection } from 'vscode-languageserver/browser';
import type { Host } from '../host/host';
import { type FileParams, type ListParams, listArticlesMethod, parseFileAnswer, parseListAnswer, readFileMethod } from '../protocol/files';
import { builtInPacks } from '../protocol/names';

/** The files of an editor in a browser, which reads them for the worker; built-in packs lie in the extension's folder. */
export function createBrowserHost(connection: Connection, extensionUri: string | undefined): Host {
  const builtInPackIds = builtInPacks.map(({ id }) => id);
  return {
    readFile: async (uri, byteLimit) => {
      const answer: unknown = await connection.sendRequest(readFileMethod, { uri, byteLimit } satisfies FileParams);
      return parseFileAnswer(answer);
    },
    // Editors in a browser name no links.
    realUri: (uri) => Promise.resolve(uri),
    builtInPackUri: (id) => (extensionUri === undefined || !builtInPackIds.includes(id) ? undefined : `${extensionUri}/data/packs/${id}.claims.yaml`),
    builtInPackIds,
    listArticles: async (folderUri, limit) => {
      const answer: unknown = await connection.sendRequest(listArticlesMethod, { folderUri, limit } satisfies ListParams);
      return parseListAnswer(answer);
    },
    today: () => toDay(new Date()),
  };
}

/** The local day, as ISO 8601. */
function toDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
