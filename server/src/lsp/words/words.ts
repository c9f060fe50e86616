import type { FindingWords } from '../../checker';
import type { english } from './english';

type Widened<Value> = Value extends (...args: infer Args) => string ? (...args: Args) => string : Value extends string ? string : { readonly [Key in keyof Value]: Widened<Value[Key]> };

/** Everything that the server itself says to people, in one language. The compiler holds the languages complete. */
export type Words = Widened<Omit<typeof english, 'told'>> & {
  /** What findings say of themselves. */
  readonly told: FindingWords;
};
