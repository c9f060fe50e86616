import type { FindingCode, Pack, Severity } from '../checker';
import type { CliProblem } from './terminal';

/** What a draft is checked against, with what the settings that hold for it say about showing findings. */
export interface Corpus {
  /** May be empty: then nothing can be checked. */
  readonly packs: readonly Pack[];
  /** Absent: the checker's default. */
  readonly minConfidence?: number;
  /** Whether claims without a source are told. */
  readonly unsupported?: boolean;
  /** Severities that differ from the checker's; `off`: such findings are left out. */
  readonly severities?: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
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
  /** Errors and warnings of packs and settings, each once; usable packs are kept. */
  readonly problems: readonly CliProblem[];
}

/** Reads settings and packs. */
export type LoadCorpora = (request: CorpusRequest) => Promise<Corpora>;
