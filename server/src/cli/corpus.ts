import type { Range } from 'vscode-languageserver-textdocument';
import type { Article, CodeSeverities, LibraryEntry, Pack, ReaderSetting } from '../checker';
import type { WaiverFileText } from '../host/recordWaiver';
import type { WaiverFile } from '../host/waiverFiles';
import type { PackOrigin } from './checkThreads';
import type { CliProblem } from './terminal';

/** What a draft is checked against, with what the settings that hold for it say about showing findings. */
export interface Corpus {
  /** May be empty: then nothing can be checked. */
  readonly packs: readonly Pack[];
  /** Waits for what checks have asked corpus servers; whether anything has come, so that a new checker of the packs may find more. Absent: no server is asked. */
  readonly settle?: () => Promise<boolean>;
  /** For checks in other threads; absent: only this thread can check. */
  readonly origin?: PackOrigin;
  /** Absent: the checker's default. */
  readonly minConfidence?: number;
  /** Whether claims without a source are told. */
  readonly unsupported?: boolean;
  /** Who judges; absent: nobody has said, and the rules do, since a build would have to wait for a second reader. */
  readonly reader?: ReaderSetting;
  /** BCP 47 tag of drafts whose front matter names none; absent: English. */
  readonly language?: string;
  /** Severities that differ from the checker's; `off`: such findings are left out. */
  readonly severities?: CodeSeverities;
  /** The same for findings on single aspects, by id of the aspect; stronger. */
  readonly aspectSeverities?: Readonly<Record<string, CodeSeverities>>;
}

/** For which drafts packs are wanted. */
export interface CorpusRequest {
  /** Packs that `--corpus` names, by path or id; empty: those of the settings that hold for each draft, else the built-in one. */
  readonly named: readonly string[];
  /** Paths as in the report; standard input without a name counts as a file of the working folder. */
  readonly draftPaths: readonly string[];
}

/** The corpora of a run. */
export interface Corpora {
  /** The corpus for one of the drafts asked for; drafts under the same settings get the same object. */
  readonly corpusOf: (draftPath: string) => Corpus;
  /** Why the settings that hold for the draft leave it out, as a half sentence that begins with what says so; absent: it is to be checked. */
  readonly leftOut?: (draftPath: string) => string | undefined;
  /** Where a statement stands in its pack; absent, and `undefined`, where nobody could open that: a pack outside the working folder. */
  readonly placeOf?: PlaceOf;
  /** The waiver files of the drafts; absent: there are none. */
  readonly waivers?: DraftWaivers;
  /** The bibliography that an article names, as it is on disk now; absent: none can be read. */
  readonly libraryOf?: (draftPath: string, article: Article) => Promise<DraftLibrary>;
  /** Resolves when other threads find what was compiled of the packs; absent: they need nothing. */
  readonly kept?: Promise<unknown>;
  /** The text that a pack was read from. */
  readonly packText?: (pack: Pack) => string | undefined;
  /** Errors and warnings of packs and settings, each once; usable packs are kept. */
  readonly problems: readonly CliProblem[];
}

/** The bibliography of a draft. */
export interface DraftLibrary {
  /** Entries of all files that the draft names. */
  readonly entries: readonly LibraryEntry[];
  /** The file that new entries go to; absent: the draft names none that can be read. `path` is to show and to write. */
  readonly file?: { readonly path: string; readonly text: string };
}

/** Waiver files, by draft. */
export interface DraftWaivers {
  /** ISO 8601 day. */
  readonly today: string;
  /** The waiver file that counts for a draft; drafts that share one get the same object. */
  readonly fileOf: (draftPath: string) => WaiverFile | undefined;
  readonly uriOf: (draftPath: string) => string;
  /** A file's path to show: relative to the working folder where it lies inside. */
  readonly pathOf: (uri: string) => string;
  /** What a new waiver of a draft is recorded with; absent: none can be made. */
  readonly groundOf?: (draftPath: string) => Promise<NewWaiverGround>;
}

/** Where a new waiver of a draft is kept, and in whose name. */
export interface NewWaiverGround {
  /** The waiver file that counts for the draft, else the one to be made. Absent: the draft has no folder. */
  readonly file?: WaiverFileText & { readonly path: string; readonly isNew: boolean };
  /** As the settings or Git name them; absent: nobody is known. */
  readonly reviewer?: string;
}

/** Finds the place of a statement, by the ids of its pack and of itself. */
export type PlaceOf = (packId: string, statementId: string) => StatementPlace | undefined;

/** Where a statement stands. */
export interface StatementPlace {
  /** The pack's file, relative to the working folder, with forward slashes. */
  readonly path: string;
  readonly range: Range;
}

/** Reads settings and packs. */
export type LoadCorpora = (request: CorpusRequest) => Promise<Corpora>;
