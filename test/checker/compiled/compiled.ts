import { assert } from 'chai';
import type { Pack } from '../../../server/src/checker';
import { compilePack } from '../../../server/src/checker/compiled/compilePack';
import { openCompiledPack, type CompiledPack } from '../../../server/src/checker/compiled/openCompiledPack';
import { createQuoteReader, environmentOf } from '../../../server/src/checker/retrieval/quoteReader';
import type { ReadPack } from '../../../server/src/checker/retrieval/segment';

/** The file of a pack, as it is compiled beside the other packs in use. */
export function fileOf(pack: Pack, others: readonly Pack[] = []): Uint8Array<ArrayBuffer> {
  const quotes = createQuoteReader([pack, ...others]);
  const file = compilePack({ key: 'key', pack, environment: environmentOf([pack, ...others]), read: (statement) => quotes.read(pack, statement), problems: [], today: '2026-01-31', extra: 'kept' });
  assert.isDefined(file);
  return file;
}

/** The pack as it comes back from its file. */
export function reopen(pack: Pack, others: readonly Pack[] = []): CompiledPack {
  const opened = openCompiledPack(fileOf(pack, others), 'key');
  assert.isDefined(opened);
  return opened;
}

/** The pack with its readings, ready for a checker. */
export function readAgain(pack: Pack): ReadPack {
  return reopen(pack).pack;
}
