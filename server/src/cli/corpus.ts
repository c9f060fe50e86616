import type { Pack } from '../checker';
import type { CliProblem } from './terminal';

/** The packs to check against, with what the project's settings say about showing findings. */
export interface Corpus {
  readonly packs: readonly Pack[];
  /** Errors and warnings of packs and settings; usable packs stand beside them. */
  readonly problems: readonly CliProblem[];
  /** Absent: the checker's default. */
  readonly minConfidence?: number;
}

/** Loads the packs that `--corpus` names, in that order; none named: those of the project's settings, else the built-in one. */
export type LoadCorpus = (named: readonly string[]) => Promise<Corpus>;
