/** What the command line needs of its surroundings; the Node entry point gives the real one, tests an in-memory one. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a person's screen and not a file or a pipe. */
  readonly isScreen: boolean;
  /** Writes to standard output; resolves when more may be written. Silent once the reader has gone away. */
  write(text: string): Promise<void>;
  /** Writes to standard error. */
  writeError(text: string): void;
  /** Shows a person at a screen what is being done, in place of what was shown before; `undefined` takes it away. Nothing where errors go to a file. */
  showProgress(text: string | undefined): void;
  /** Standard input in pieces, to its end. */
  readInput(): AsyncIterable<Uint8Array>;
  /** A clock in milliseconds with any origin, for rates only. */
  nowMs(): number;
  readonly files: DraftFiles;
}

/** The files that arguments name. Paths are as the user gave them, relative ones to the working folder. */
export interface DraftFiles {
  kindOf(path: string): Promise<'file' | 'folder' | 'missing'>;
  /** Rejects with `UnreadableFile`. */
  read(path: string): Promise<Uint8Array>;
  /** The file in pieces, for files that may be larger than memory should hold. Rejects like `read`. */
  readPieces(path: string): AsyncIterable<Uint8Array>;
  /** Markdown files under the folder at any depth, without `node_modules`, dot folders and what `.gitignore` names, sorted; forward slashes. */
  listMarkdown(folder: string): Promise<readonly string[]>;
  /** Files that match the pattern, without the same, sorted; forward slashes. */
  expand(pattern: string): Promise<readonly string[]>;
  /** Whether the argument holds characters that make it a pattern. */
  isPattern(argument: string): boolean;
  /** Replaces the file's text in one step, or makes the file: nobody sees half of it. Rejects with `UnwritableFile`. */
  write(path: string, text: string): Promise<void>;
  /** One name for one file, however it was given; for telling duplicates. */
  identify(path: string): string;
}

/** Exit status of the process: 0 nothing to report, 1 findings, 2 bad usage or unreadable input. */
export type ExitStatus = 0 | 1 | 2;

/** Something the user can mend about arguments, drafts or packs; one line on standard error. */
export interface CliProblem {
  readonly severity: 'error' | 'warning';
  /** The file it is about; absent: the arguments. */
  readonly path?: string;
  /** One-based. */
  readonly line?: number;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** A file that could not be read, with the reason in words; anything else that is thrown is a bug. */
export class UnreadableFile extends Error {}

/** A file that could not be written, with the reason in words. */
export class UnwritableFile extends Error {}
