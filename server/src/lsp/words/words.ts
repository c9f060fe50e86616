import type { FindingWords } from '../../checker';
import type { Widened } from '../../report/words/reportWords';
import type { english } from './english';

/** Everything that the server itself says to people, in one language. The compiler holds the languages complete. */
export type Words = Widened<Omit<typeof english, 'told'>> & {
  /** What findings say of themselves. */
  readonly told: FindingWords;
};
