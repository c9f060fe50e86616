import { createChecker, readArticle, type CheckResult, type Finding } from '../../server/src/checker';
import type { BaseCheck } from '../../server/src/report/compareClaims';
import { createEvidenceReport, type EvidenceReport } from '../../server/src/report/evidenceReport';
import { packOf, type GivenStatement } from '../checker/packOf';

/** What a report is made with, besides the draft. */
export interface ReportSetting {
  /** Quotes of the pack. */
  readonly quotes: readonly GivenStatement[];
  readonly path?: string;
  readonly base?: BaseCheck;
  /** Changes the findings before they are reported. */
  readonly change?: (findings: readonly Finding[]) => readonly Finding[];
}

/** Checks a draft against quotes on mesotherapy. */
export function check(text: string, quotes: readonly GivenStatement[]): CheckResult {
  return createChecker({ packs: [packOf({ topics: ['mesotherapy'], statements: quotes })] }).check(text);
}

/** The report on a draft, read and checked for real. */
export function reportOf(text: string, { quotes, path = 'draft.md', base, change = (findings) => findings }: ReportSetting): EvidenceReport {
  const pack = packOf({ topics: ['mesotherapy'], statements: quotes });
  const { findings, silences = [] } = createChecker({ packs: [pack] }).check(text);
  return createEvidenceReport({
    version: '1.2.3',
    draft: { path, text, sha256: 'd'.repeat(64) },
    article: readArticle(text),
    findings: change(findings),
    silences,
    packs: [{ pack, sha256: 'p'.repeat(64) }],
    settings: { text: '{}', sha256: 's'.repeat(64) },
    ...(base === undefined ? {} : { base }),
  });
}
