import type { Span } from './span';

/** Something a user can mend: in a pack, a setting or an argument. Never about the article's prose. */
export interface Problem {
  /** A code of a closed list, kebab-case; `docs/problems.md` has a section for each. */
  readonly code: string;
  /** What is wrong and what to do, in one or two sentences. */
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information';
  /** Where, in the text that was parsed; absent when the whole file is meant. */
  readonly at?: Span;
}
