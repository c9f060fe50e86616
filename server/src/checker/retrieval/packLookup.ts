import type { Pack, Source, Statement } from '../corpus/pack';
import { isAsked } from './askedPack';
import { isRead, type PackLookup } from './segment';

/** A lookup for a pack. A compiled pack, and one whose statements lie elsewhere, is asked itself; of another one the ids are listed when the first is asked for. */
export function createPackLookup(pack: Pack): PackLookup {
  if (isRead(pack)) return pack.readings.lookup;
  if (isAsked(pack)) return pack.elsewhere.lookup;
  let statements: ReadonlyMap<string, Statement> | undefined;
  let sources: ReadonlyMap<string, Source> | undefined;
  return {
    statement: (id) => (statements ??= byId(pack.statements)).get(id),
    source: (id) => (sources ??= byId(pack.sources)).get(id),
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
