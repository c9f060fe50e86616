import { isRead, type CheckResult } from '../checker';
import type { LoadedPacks } from '../host/loadPacks';
import type { PackReference } from '../host/readSettings';
import type { Draft } from './drafts';

/** From what another thread loads the packs of this one. */
export interface PackOrigin {
  readonly references: readonly PackReference[];
  /** Folder of the process, as a URI. */
  readonly folderUri: string;
  /** What was read of the packs, by URI: both threads read the same, whatever happens to the files meanwhile. */
  readonly packTexts: Readonly<Record<string, string>>;
}

/** What texts are checked with in a thread: what a checker is made of, with packs still to be loaded. */
export interface ThreadGround extends PackOrigin {
  readonly unsupported: boolean;
  readonly minConfidence?: number;
  readonly language?: string;
}

/** Threads that check texts, each with checkers of its own. */
export interface CheckThreads {
  /** What a checker in this thread would find; `undefined`: no thread could say, and this one has to. Texts wait for a free thread. Grounds are told apart as objects. */
  check(ground: ThreadGround, text: string): Promise<CheckResult | undefined>;
  /** Ends them, whatever they do. */
  close(): Promise<void>;
}

/** Where threads come from. */
export interface ThreadServices {
  /** How many run at the same time on this machine. */
  readonly processors: number;
  /** Starts so many; the first text of each takes longest. */
  open(count: number): CheckThreads;
}

/** More would wait for the thread that writes the report. */
const mostThreads = 8;

/** In UTF-16 units: a thread takes as long to start and to get going as for so much text later on. */
const threadLength = 300_000;

/** In UTF-16 units: packs that are not compiled are read anew by every thread, and longer ones are not worth that. */
const uncompiledLimit = 150_000;

/** How many threads are to check these drafts; 1: this one alone. `asked` is what the command line says. */
export function countThreads(drafts: readonly Draft[], asked: number | undefined, { processors }: Pick<ThreadServices, 'processors'>): number {
  if (asked !== undefined) return Math.min(asked, drafts.length);
  const length = drafts.reduce((sum, { text }) => sum + text.length, 0);
  return Math.max(1, Math.min(processors, mostThreads, drafts.length, Math.floor(length / threadLength)));
}

/** What another thread needs for loading the packs; nothing where it could not, or would take long. */
export function originOf({ packs, files }: Pick<LoadedPacks, 'packs' | 'files'>, references: readonly PackReference[], folderUri: string): { readonly origin?: PackOrigin } {
  const locations = new Set(packs.map(({ location }) => location));
  const texts = files.filter(({ uri }) => locations.has(uri));
  const isQuick = packs.every(isRead) || texts.reduce((sum, { text }) => sum + text.length, 0) <= uncompiledLimit;
  // What lies on a server has no text.
  return isQuick && texts.length === locations.size ? { origin: { references, folderUri, packTexts: Object.fromEntries(texts.map(({ uri, text }) => [uri, text])) } } : {};
}
