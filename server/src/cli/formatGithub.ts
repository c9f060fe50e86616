import type { Verdict } from '../checker';
import type { CheckReport, PlacedFinding } from './checkReport';
import { toOneLine } from './plainText';

/** The report as GitHub workflow commands, one annotation a line: conflicts as their severity says, tensions as notices; supported and waived claims are left out. */
export function formatGithub(report: CheckReport): string {
  return report.drafts
    .flatMap((draft) => draft.findings.filter(({ finding }) => finding.verdict !== 'support' && finding.waived === undefined).map((placed) => toCommand(draft.path, placed)))
    .join('');
}

function toCommand(path: string, { finding, range }: PlacedFinding): string {
  // GitHub counts lines and columns from one; its end column names the last character.
  const properties = {
    file: path,
    line: String(range.start.line + 1),
    endLine: String(range.end.line + 1),
    // Columns are ignored, with a warning, when the annotation spans lines.
    ...(range.start.line === range.end.line ? { col: String(range.start.character + 1), endColumn: String(range.end.character) } : {}),
    title: `claimlint ${finding.code}`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',');
  return `::${commandOf(finding.verdict, finding.severity)} ${list}::${escapeData(toOneLine(finding.message))}\n`;
}

function commandOf(verdict: Verdict, severity: string): string {
  if (verdict === 'conflict') return severity === 'error' ? 'error' : 'warning';
  return 'notice';
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
