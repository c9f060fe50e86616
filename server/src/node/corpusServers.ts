import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { CorpusServer } from '../host/server/corpusServer';
import { createCorpusServers, type CorpusServers } from '../host/server/corpusServers';
import type { RemoteStore } from '../host/server/remotePacks';
import { ServerAway } from '../host/server/serverAway';
import { defaultCacheFolder } from './cacheFolder';
import { replaceFile } from './replaceFile';

/** The corpus servers that can be asked from this machine. The client of the database is loaded with the first question. */
export function createNodeCorpusServers(folder: string = defaultCacheFolder()): CorpusServers {
  return createCorpusServers({ open: openCorpusServer, storeOf: (address) => createStore(path.join(folder, 'servers', nameOf(address))), nowMs: () => performance.now() });
}

/** A server by its address. */
export function openCorpusServer(address: string): CorpusServer {
  let loaded: Promise<CorpusServer> | undefined;
  const load = (): Promise<CorpusServer> =>
    (loaded ??= import('./postgres/postgres.js').then(({ openPostgres }) => {
      if (!URL.canParse(address)) throw new ServerAway('its address is not one');
      return openPostgres(address);
    }));
  return {
    readPacks: async () => (await load()).readPacks(),
    answer: async (questions, limit) => (await load()).answer(questions, limit),
    push: async (pack) => (await load()).push(pack),
    close: async () => (await loaded)?.close(),
  };
}

/** Keeps texts of packs as files that an editor can open, and what else there is beside them; for this user alone. */
function createStore(folder: string): RemoteStore {
  const rights = { mode: 0o600, folderMode: 0o700, isFlushed: false };
  const stateFile = path.join(folder, 'state.json');
  const fileOf = (packId: string): string => path.join(folder, `${packId.replace(/[^a-z0-9-]/g, '_')}.claims.json`);
  return {
    uriOf: (packId) => URI.file(fileOf(packId)).toString(),
    read: async () => {
      try {
        const state: unknown = JSON.parse(await readFile(stateFile, 'utf8'));
        return state;
      } catch {
        return undefined;
      }
    },
    write: async (texts, state) => {
      try {
        for (const [packId, text] of Object.entries(texts)) await replaceFile(fileOf(packId), text, rights);
        await replaceFile(stateFile, JSON.stringify(state), rights);
      } catch {
        // What cannot be kept is asked for again.
      }
    },
  };
}

/** The whole address, so that users with other rights there share nothing; only its hash is written down. */
function nameOf(address: string): string {
  return createHash('sha256').update(address).digest('hex').slice(0, 24);
}
