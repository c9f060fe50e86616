/** What the command line asks a git repository; the Node entry point gives the real one. It rejects with {@link GitProblem}. */
export interface Git {
  /** Files, named as `DraftFiles.identify` names them, that differ from where the revision and the present branch parted, those that git does not track included. */
  changedSince(revision: string): Promise<ReadonlySet<string>>;
}

/** Something that the user can mend: no repository, an unknown revision. The message says what, and what to do. */
export class GitProblem extends Error {}
