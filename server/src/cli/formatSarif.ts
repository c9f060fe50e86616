import { createHash } from 'node:crypto';
import type { Range } from 'vscode-languageserver-textdocument';
import type { FindingCode, JudgedStatement, Severity } from '../checker';
import type { CheckReport, PlacedFinding } from './checkReport';
import { roundConfidence, toJson, toOneLine } from './plainText';
import { createNameSource } from './sourceNames';

/**
 * The report as SARIF 2.1.0 (OASIS standard): one run, one result for each conflict, tension and unsupported claim, with
 * the statements as related locations; supported claims are left out, waived ones are marked as suppressed.
 */
export function formatSarif(report: CheckReport): string {
  const results = report.drafts.flatMap((draft) => draft.findings.filter(({ finding }) => finding.verdict !== 'support').map((placed) => toResult(draft.path, placed, report)));
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
  'claim-possible': rule('claim-possible', 'The second reader takes a source for a contradiction of what the draft claims.', 'note'),
} as const;

function rule(id: string, text: string, level: string): unknown {
  return {
    id,
    shortDescription: { text },
    help: { text: `${text} The wording of the draft is compared with the wording of the source; neither is thereby right. The related locations are the statements.` },
    defaultConfiguration: { level },
  };
}

function toResult(path: string, { finding, range }: PlacedFinding, report: CheckReport): unknown {
  const judged = [...finding.conflicts, ...finding.tensions, ...(finding.possible ?? []), ...finding.supports];
  const statements = judged.map(({ pack, statement, source, quote, confidence, reason }) => ({ pack, statement, source, quote, confidence: roundConfidence(confidence), reason }));
  return {
    ruleId: finding.code,
    ruleIndex: Object.keys(rules).indexOf(finding.code),
    level: levelOf(finding.severity),
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation: { uri: toUri(path) }, region: { ...toRegion(range), snippet: { text: finding.text } } } }],
    ...(judged.length === 0 ? {} : { relatedLocations: toRelated(finding, report) }),
    partialFingerprints: { 'claimlint/v1': fingerprint(finding.code, finding.text, judged[0]?.statement ?? '') },
    ...(finding.waived === undefined ? {} : { suppressions: [{ kind: 'external', status: 'accepted', justification: finding.waived.reason }] }),
    properties: { topic: finding.topic, aspect: finding.aspect, statements },
  };
}

/** Each statement as a place in its pack, or by name where its pack is not part of the project. */
function toRelated({ conflicts, tensions, supports, possible = [] }: PlacedFinding['finding'], { packs, placeOf }: CheckReport): readonly unknown[] {
  const nameSource = createNameSource(packs);
  const relate = (verb: string) => (judged: JudgedStatement) => ({ verb, judged });
  return [...conflicts.map(relate('Conflicts')), ...tensions.map(relate('Differs in degree')), ...possible.map(relate('Possibly conflicts')), ...supports.map(relate('Agrees'))].map(({ verb, judged }, index) => {
    const place = placeOf?.(judged.pack, judged.statement);
    return {
      id: index + 1,
      ...(place === undefined
        ? { logicalLocations: [{ name: judged.statement, fullyQualifiedName: `${judged.pack}/${judged.statement}`, kind: 'object' }] }
        : { physicalLocation: { artifactLocation: { uri: toUri(place.path) }, region: toRegion(place.range) } }),
      message: { text: toOneLine(`${verb}: “${judged.quote}” (${nameSource(judged.pack, judged.source)})`) },
    };
  });
}

/** SARIF counts lines and columns from one; its end is exclusive, as LSP's. */
function toRegion({ start, end }: Range): { readonly startLine: number; readonly startColumn: number; readonly endLine: number; readonly endColumn: number } {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
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
