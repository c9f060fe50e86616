import type { Host } from '../../host/host';
import type { OpenCorpusServer } from '../../host/server/corpusServer';

/** What the commands for packs need of the machine beside the terminal. Files are named by URI. */
export interface PackServices {
  readonly host: Host;
  /** The working folder. */
  readonly folderUri: string;
  /** The files as they were at a git revision; `undefined` where there is no such revision, or no repository. */
  atRevision(revision: string): Promise<Host | undefined>;
  /** Fetches UTF-8 text of at most `byteLimit` bytes from an address that begins with https; also http from this machine itself. Never rejects for a reason that lies outside; the reason is a half sentence. */
  fetchText(url: string, byteLimit: number): Promise<{ readonly text: string } | { readonly reason: string }>;
  /** Opens a corpus server by its address. */
  readonly openCorpusServer: OpenCorpusServer;
  /** Writes UTF-8 text, replacing the file as a whole. Rejects with `UnreadableFile`. */
  writeFile(uri: string, text: string): Promise<void>;
}
