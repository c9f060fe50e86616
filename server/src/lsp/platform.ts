import type { Checker, CheckerOptions, examineInSteps, SecondReader } from '../checker';
import type { Host } from '../host/host';
import type { CorpusServers } from '../host/server/corpusServers';

/** What the server needs of its surroundings. */
export interface Platform {
  readonly host: Host;
  readonly createChecker: (options: CheckerOptions) => Checker;
  /** The corpus doctor; absent: packs are not examined beyond what parsing tells. */
  readonly examine?: typeof examineInSteps;
  /** Absent: no corpus server is asked. */
  readonly servers?: CorpusServers;
  /** The second reader that comes with Claimlint; absent, and `undefined`: there is none. */
  readonly openReader?: () => Promise<SecondReader | undefined>;
  /** Folder of the pages that explain codes; absent: diagnostics carry no page. */
  readonly docsUri?: string;
}
