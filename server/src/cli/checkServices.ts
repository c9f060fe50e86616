import type { Checker, CheckerOptions, ReaderSetting } from '../checker';
import type { ThreadServices } from './checkThreads';
import type { LoadCorpora } from './corpus';
import type { OpenReader } from './draftReader';
import type { DraftRequest } from './drafts';
import type { Git } from './git';

/** Which drafts to check, and against what. */
export interface DraftsRequest extends Omit<DraftRequest, 'only'> {
  /** Only drafts that differ from this git revision are checked. */
  readonly changedSince?: string;
  /** Packs by path or id; empty: the project's or the built-in one. */
  readonly corpus: readonly string[];
  /** Claims without a source are findings too, whatever the settings say. */
  readonly tellsUnsupported: boolean;
  /** Who judges, whatever the settings say; absent: as they say. */
  readonly reader?: ReaderSetting;
  /** How many threads check; absent: as many as there is work for. */
  readonly jobs?: number;
  /** Folder where results are kept and looked up; absent: each draft is checked anew. */
  readonly cacheFolder?: string;
}

/** What drafts are checked with. */
export interface CheckServices {
  readonly version: string;
  readonly loadCorpora: LoadCorpora;
  readonly createChecker: (options: CheckerOptions) => Checker;
  /** Absent: this thread checks all drafts. */
  readonly threads?: ThreadServices;
  /** Absent: there is no second reader. */
  readonly openReader?: OpenReader;
  readonly git: Git;
  /** Gives a value at once and then each time that drafts, packs or settings of the working folder have changed. Ends with the process. */
  readonly watch: () => AsyncIterable<void>;
  /** Names the code that checks; absent: it is being worked on, and nothing that it finds may be kept. */
  readonly buildId?: string;
}
