import type { Finding, FindingCode } from '../finding/finding';
import type { ShownSeverity } from './settings';

/** Severities by code; what is absent is as the finding itself says. */
export type CodeSeverities = Readonly<Partial<Record<FindingCode, ShownSeverity>>>;

/** What settings say about showing findings. */
export interface ShowRules {
  readonly severities: CodeSeverities;
  /** By id of the aspect: stronger than those for all aspects. */
  readonly aspectSeverities?: Readonly<Record<string, CodeSeverities>>;
}

/** How loud a finding is shown; `off`: not among the problems. */
export function shownSeverity({ code, aspect, severity }: Pick<Finding, 'code' | 'aspect' | 'severity'>, { severities, aspectSeverities = {} }: ShowRules): ShownSeverity {
  // Looked up as an own property: an aspect may be called anything.
  const ofAspect = Object.hasOwn(aspectSeverities, aspect) ? aspectSeverities[aspect]?.[code] : undefined;
  return ofAspect ?? severities[code] ?? severity;
}
