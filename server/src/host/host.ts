import type { Problem } from '../checker';

/** What reading a file gave. */
export type FileReading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'tooLarge' }
  /** `reason` is a half sentence for people: "it is a folder". */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What a platform offers to the rooms that load packs and settings. Files are named by URI, encoded as `vscode-uri` does. */
export interface Host {
  /** Reads UTF-8 text of at most `byteLimit` bytes; a byte order mark is dropped. Never rejects for a reason that lies in the file. */
  readFile(uri: string, byteLimit: number): Promise<FileReading>;
  /** The URI of what is really read: symbolic links resolved. The same URI where there are none, or no such file. */
  realUri(uri: string): Promise<string>;
  /** Where a built-in pack is; `undefined` for ids that no built-in pack has. */
  builtInPackUri(id: string): string | undefined;
  /** Ids of the built-in packs, the default one first. */
  readonly builtInPackIds: readonly string[];
  /**
   * URIs of the Markdown files below a folder, sorted, at most `limit`; links are not followed, and what hidden folders and
   * `node_modules` hold is left out. Empty where the platform cannot list the folder.
   */
  listArticles(folderUri: string, limit: number): Promise<readonly string[]>;
  /** Today's day where the user is, as ISO 8601. */
  today(): string;
}

/** A file that settings or packs were read from, with what is wrong in it. */
export interface LoadedFile {
  readonly uri: string;
  /** As it was read; empty where it could not be read. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Reads texts that are open in an editor, saved or not; `undefined` for all others. */
export type ReadOpenText = (uri: string) => string | undefined;
