import { packSizeLimit } from '../../checker';
import type { Host } from '../../host/host';

/** A pack as it was before the change that is being made. */
export interface PackBase {
  readonly text: string;
  /** Whether it is the pack as it was committed, or, where it never was, as it is saved. */
  readonly since: 'commit' | 'save';
}

/** What changes of packs are measured against. */
export interface PackBases {
  /** Asked anew, since commits are told by nobody; `undefined` for packs that were neither committed nor saved. */
  read(uri: string): Promise<PackBase | undefined>;
  /** As it was read last. */
  known(uri: string): PackBase | undefined;
}

/** Creates bases with nothing read. */
export function createPackBases(host: Host): PackBases {
  const kept = new Map<string, PackBase>();
  return {
    read: async (uri) => {
      const base = await readBase(host, uri);
      if (base === undefined) kept.delete(uri);
      else kept.set(uri, base);
      return base;
    },
    known: (uri) => kept.get(uri),
  };
}

async function readBase(host: Host, uri: string): Promise<PackBase | undefined> {
  const committed = await host.committedText?.(uri);
  if (committed !== undefined) return { text: committed, since: 'commit' };
  const saved = await host.readFile(uri, packSizeLimit);
  return saved.kind === 'text' ? { text: saved.text, since: 'save' } : undefined;
}
