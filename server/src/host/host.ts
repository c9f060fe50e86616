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
  /** The name that Git has for the user in a folder. Absent, and `undefined`, where it cannot be asked or has none. */
  userName?(folderUri: string): Promise<string | undefined>;
  /** A file as it was committed last. Absent, and `undefined`, where there is no repository, no such file in it, or no way to ask. */
  committedText?(uri: string): Promise<string | undefined>;
  /** Keeps what was read of packs; absent: they are read anew each time. */
  readonly packCache?: PackCache;
}

/** Compiled packs by their keys, kept from one start to the next. */
export interface PackCache {
  /** A key that no other list of texts has, and that another version of Claimlint would not give. */
  keyOf(texts: readonly string[]): string;
  /** What was written under the key; `undefined` where nothing can be read. Never rejects. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Keeps a file, whole or not at all. Never rejects: what cannot be kept is compiled again. */
  write(key: string, file: Uint8Array): Promise<void>;
  /** Loads packs in the background, so that they can be read from here when it resolves. Absent: the platform has no background. Never rejects. */
  readonly prepare?: (work: PreparedPacks) => Promise<void>;
}

/** What the background needs for loading packs. */
export interface PreparedPacks {
  /** URIs of the packs, in order. */
  readonly packUris: readonly string[];
  readonly rootUris: readonly string[];
  /** Texts that are open in an editor, by URI. */
  readonly openTexts: Readonly<Record<string, string>>;
}

/** A file that settings or packs were read from, with what is wrong in it. */
export interface LoadedFile {
  readonly uri: string;
  /** As it was read; empty where it could not be read. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Claimlint writes it itself: nobody has to watch for changes. */
  readonly isKept?: boolean;
}

/** Reads texts that are open in an editor, saved or not; `undefined` for all others. */
export type ReadOpenText = (uri: string) => string | undefined;
