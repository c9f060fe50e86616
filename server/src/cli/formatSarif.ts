import { createHash } from 'node:crypto';
import type { FindingCode, Severity } from '../checker';
import type { CheckReport, PlacedFinding } from './checkReport';
import { roundConfidence, toJson } from './plainText';

/** The report as SARIF 2.1.0 (OASIS standard): one run, one result for each conflict, tension and unsupported claim; supported claims are left out, waived ones are marked as suppressed. */
export function formatSarif(report: CheckReport): string {
  const results = report.drafts.flatMap((draft) => draft.findings.filter(({ finding }) => finding.verdict !== 'support').map((placed) => toResult(draft.path, placed)));
  return `${toJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'claimlint', version: report.version, semanticVersion: report.version, rules: Object.values(rules) } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  })}\n`;
}

const rules = {
  'claim-conflict': rule('claim-conflict', 'A source says the opposite of what the draft claims.', 'warning'),
  'claim-tension': rule('claim-tension', 'A source differs in degree from what the draft claims.', 'note'),
  'claim-unsupported': rule('claim-unsupported', 'No source of the corpus speaks to what the draft claims.', 'note'),
} as const;

function rule(id: string, text: string, level: string): unknown {
  return { id, shortDescription: { text }, defaultConfiguration: { level } };
}

function toResult(path: string, { finding, range }: PlacedFinding): unknown {
  const judged = [...finding.conflicts, ...finding.tensions, ...finding.supports];
  const statements = judged.map(({ pack, statement, source, quote, confidence, reason }) => ({ pack, statement, source, quote, confidence: roundConfidence(confidence), reason }));
  return {
    ruleId: finding.code,
    ruleIndex: Object.keys(rules).indexOf(finding.code),
    level: levelOf(finding.severity),
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(path) },
          region: {
            startLine: range.start.line + 1,
            startColumn: range.start.character + 1,
            endLine: range.end.line + 1,
            endColumn: range.end.character + 1,
            snippet: { text: finding.text },
          },
        },
      },
    ],
    partialFingerprints: { 'claimlint/v1': fingerprint(finding.code, finding.text, judged[0]?.statement ?? '') },
    ...(finding.waived === undefined ? {} : { suppressions: [{ kind: 'external', status: 'accepted', justification: finding.waived.reason }] }),
    properties: { topic: finding.topic, aspect: finding.aspect, statements },
  };
}

function levelOf(severity: Severity): string {
  switch (severity) {
    case 'error':
      return 'error';
    case 'warning':
      return 'warning';
    case 'information':
    case 'hint':
      return 'note';
  }
}

/** The same claim against the same statement keeps its fingerprint when lines move or a message is reworded. */
function fingerprint(code: FindingCode, text: string, statement: string): string {
  return createHash('sha256').update(JSON.stringify([code, text.replace(/\s+/g, ' ').toLowerCase(), statement])).digest('hex').slice(0, 32);
}

/** A relative URI reference; an absolute path becomes a file URI. */
function toUri(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
