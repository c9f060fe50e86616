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
  /** Other places that it is about: the other half of a contradiction, the first of two that are alike. */
  readonly related?: readonly RelatedPlace[];
  /** What to write in place of what stands at `at`, as the value it would be read as: no quotation marks of YAML. */
  readonly replacement?: string;
}

/** A place that a problem is about beside its own. */
export interface RelatedPlace {
  /** The file, named as the pack's `location`; absent: the file of the problem. */
  readonly location?: string;
  readonly at: Span;
  /** What stands there, in a few words. */
  readonly message: string;
}
