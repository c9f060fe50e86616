import { statementCountOf, type AppliedWaiver, type JudgedStatement } from '../checker';
import type { CheckReport, PlacedFinding } from './checkReport';
import { roundConfidence, toJson } from './plainText';

/** The report as one JSON object, in the shape and order of keys that `docs/cli.md` fixes. The same report gives the same bytes. */
export function formatJson(report: CheckReport): string {
  return `${toJson({
    version: 1,
    tool: { name: 'claimlint', version: report.version },
    corpora: report.packs.map((pack) => ({ id: pack.id, statements: statementCountOf(pack) })),
    files: report.drafts.map((draft) => ({ path: draft.path, findings: draft.findings.map(toJsonFinding) })),
    summary: report.summary,
  })}\n`;
}

function toJsonFinding({ finding, range }: PlacedFinding): unknown {
  return {
    verdict: finding.verdict,
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    range: { start: { line: range.start.line, character: range.start.character }, end: { line: range.end.line, character: range.end.character } },
    text: finding.text,
    topic: finding.topic,
    aspect: finding.aspect,
    conflicts: finding.conflicts.map(toJsonStatement),
    supports: finding.supports.map(toJsonStatement),
    tensions: finding.tensions.map(toJsonStatement),
    ...(finding.possible === undefined ? {} : { possible: finding.possible.map(toJsonStatement) }),
    ...(finding.waived === undefined ? {} : { waived: toJsonWaiver(finding.waived) }),
  };
}

function toJsonWaiver({ reason, reviewer, expires }: AppliedWaiver): unknown {
  return { reason, ...(reviewer === undefined ? {} : { reviewer }), ...(expires === undefined ? {} : { expires }) };
}

function toJsonStatement(judged: JudgedStatement): unknown {
  return {
    pack: judged.pack,
    statement: judged.statement,
    source: judged.source,
    quote: judged.quote,
    confidence: roundConfidence(judged.confidence),
    reason: judged.reason,
    decision: { kind: judged.decision.kind, claimWords: judged.decision.claimWords, quoteWords: judged.decision.quoteWords },
  };
}
