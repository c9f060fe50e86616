import type { OpenCorpusServer } from './corpusServer';
import { openRemotePacks, type RemotePacks, type RemoteStore } from './remotePacks';

/** The corpus servers that this process asks, each opened once. */
export interface CorpusServers {
  /** The packs of the server with this address, which only a person may have named: words of drafts are sent to it. */
  at(address: string): RemotePacks;
  /** Has the handler called when anything has come from a server, and when one has gone or is back. */
  onChange(handler: () => void): void;
  close(): Promise<void>;
}

/** What servers are opened with. */
export interface ServersOptions {
  readonly open: OpenCorpusServer;
  readonly storeOf: (address: string) => RemoteStore;
  readonly nowMs: () => number;
}

/** Opens none yet. */
export function createCorpusServers({ open, storeOf, nowMs }: ServersOptions): CorpusServers {
  const opened = new Map<string, RemotePacks>();
  const handlers: (() => void)[] = [];
  return {
    at: (address) => {
      const known = opened.get(address);
      if (known !== undefined) return known;
      const onChange = (): void => {
        for (const handler of handlers) handler();
      };
      const packs = openRemotePacks({ address, server: open(address), store: storeOf(address), nowMs, onChange });
      opened.set(address, packs);
      return packs;
    },
    onChange: (handler) => void handlers.push(handler),
    close: async () => {
      await Promise.all([...opened.values()].map((packs) => packs.close()));
      opened.clear();
    },
  };
}
