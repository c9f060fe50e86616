import type { FindingWords } from '../../checker';
import type { reportEnglish } from './english';

/** The shape of a table of words, whatever the language: texts, functions that give one, lists and groups of them. */
export type Widened<Value> = Value extends (...args: infer Args) => string ? (...args: Args) => string : Value extends string ? string : { readonly [Key in keyof Value]: Widened<Value[Key]> };

/** Everything that a page of evidence says, in one language. The compiler holds the languages complete. */
export type ReportWords = Widened<Omit<typeof reportEnglish, 'findings'>> & {
  /** What findings say of themselves. */
  readonly findings: FindingWords;
};
