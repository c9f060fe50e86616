import type { Pack } from '../corpus/pack';
import { createQuoteReader, environmentOf, type QuoteReader } from '../retrieval/quoteReader';
import { isRead } from '../retrieval/segment';
import { compilePack, type CompileInput } from './compilePack';

/** Compiles packs that are used together. */
export interface PackCompiler {
  /** Whether the pack was compiled before, beside the same packs: its readings hold. */
  isCompiled(pack: Pack): boolean;
  /** The file of a pack; `undefined` where the pack cannot be written down and is to be used from its text. */
  compile(pack: Pack, about: Pick<CompileInput, 'key' | 'problems' | 'today' | 'extra'>): Uint8Array<ArrayBuffer> | undefined;
}

/** Prepares for compiling; reads no quote yet. */
export function createPackCompiler(packs: readonly Pack[]): PackCompiler {
  const environment = environmentOf(packs);
  let reader: QuoteReader | undefined;
  return {
    isCompiled: (pack) => isRead(pack) && pack.readings.environment === environment,
    compile: (pack, about) => {
      const quotes = (reader ??= createQuoteReader(packs));
      return compilePack({ ...about, pack, environment, read: (statement) => quotes.read(pack, statement) });
    },
  };
}
