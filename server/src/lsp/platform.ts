import type { Checker, CheckerOptions, examineInSteps, SecondReader } from '../checker';
import type { Host } from '../host/host';

/** What the server needs of its surroundings. */
export interface Platform {
  readonly host: Host;
  readonly createChecker: (options: CheckerOptions) => Checker;
  /** The corpus doctor; absent: packs are not examined beyond what parsing tells. */
  readonly examine?: typeof examineInSteps;
  /** The second reader that comes with Claimlint; absent, and `undefined`: there is none. */
  readonly openReader?: () => Promise<SecondReader | undefined>;
  /** Folder of the pages that explain codes; absent: diagnostics carry no page. */
  readonly docsUri?: string;
}
