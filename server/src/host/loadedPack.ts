import type { Pack } from '../checker';
import type { Host, LoadedFile, ReadOpenText } from './host';
import type { CorpusServers } from './server/corpusServers';

/** What packs are loaded with. */
export interface PackContext {
  readonly host: Host;
  /** Open folders: files that a pack names may lie in them, or in the pack's own folder. */
  readonly rootUris: readonly string[];
  readonly readOpen?: ReadOpenText;
  /** Absent: no corpus server is asked, whoever names one. */
  readonly servers?: CorpusServers;
}

/** Packs with the files that they were read from. */
export interface LoadedPacks {
  /** In the order of the references; ids are unique. */
  readonly packs: readonly Pack[];
  /** Every pack that was named, and bibliographies with problems. A file that cannot be read is one with a problem. */
  readonly files: readonly LoadedFile[];
  readonly copies: readonly QuoteCopy[];
  /** Resolves when packs that were compiled lie where another thread or process finds them. */
  readonly kept: Promise<unknown>;
}

/** Where a statement's quote stands in the local copy of its source. */
export interface QuoteCopy {
  readonly pack: string;
  readonly statement: string;
  readonly uri: string;
  /** From zero. */
  readonly line: number;
}

/** One pack. */
export interface LoadedPack {
  /** Absent where nothing of it is usable. */
  readonly pack?: Pack;
  readonly file: LoadedFile;
  /** Bibliographies of the pack that have problems. */
  readonly otherFiles: readonly LoadedFile[];
  /** Quotes that were found in local copies. */
  readonly copies: readonly QuoteCopy[];
  /** The files that it names, as it names them; without text where they could not be read. */
  readonly named: readonly NamedText[];
}

/** A file that a pack names. */
export interface NamedText {
  readonly file: string;
  readonly text?: string;
}
