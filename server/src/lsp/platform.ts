import type { Checker, CheckerOptions } from '../checker';
import type { Host } from '../host/host';

/** What the server needs of its surroundings. */
export interface Platform {
  readonly host: Host;
  readonly createChecker: (options: CheckerOptions) => Checker;
  /** Folder of the pages that explain codes; absent: diagnostics carry no page. */
  readonly docsUri?: string;
}
