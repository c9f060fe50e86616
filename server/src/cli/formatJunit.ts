import { escapeUTF8 } from 'entities/escape';
import type { CheckedDraft, CheckReport, PlacedFinding } from './checkReport';
import { toOneLine, toPlainText } from './plainText';
import { createNameSource, type NameSource } from './sourceNames';

/**
 * The report as JUnit XML, as continuous integration servers read it: a suite for each draft, a test for each claim.
 * A claim that conflicts is a failure, a waived one is skipped, any other passes; a draft without claims has one test that passes.
 */
export function formatJunit(report: CheckReport): string {
  const nameSource = createNameSource(report.packs);
  const suites = report.drafts.map((draft) => formatSuite(draft, nameSource));
  const counts = sum(suites.map(({ counts: own }) => own));
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites name="claimlint" ${toAttributes(counts)}>`, ...suites.flatMap(({ lines }) => lines), '</testsuites>', ''].join('\n');
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: 0;
  readonly skipped: number;
}

interface Suite {
  readonly counts: Counts;
  readonly lines: readonly string[];
}

function formatSuite(draft: CheckedDraft, nameSource: NameSource): Suite {
  const cases = draft.findings.map((placed) => formatCase(draft.path, placed, nameSource));
  const counts: Counts = {
    tests: Math.max(1, cases.length),
    failures: draft.findings.filter(isFailure).length,
    errors: 0,
    skipped: draft.findings.filter(({ finding }) => finding.waived !== undefined).length,
  };
  const empty = [`    <testcase classname=${quote(draft.path)} name="no claim that a source speaks to"/>`];
  return { counts, lines: [`  <testsuite name=${quote(draft.path)} ${toAttributes(counts)}>`, ...(cases.length === 0 ? empty : cases.flat()), '  </testsuite>'] };
}

function formatCase(path: string, placed: PlacedFinding, nameSource: NameSource): readonly string[] {
  const { finding, range } = placed;
  const name = `${range.start.line + 1}:${range.start.character + 1} ${finding.topic}: ${finding.aspect} “${toOneLine(finding.text)}”`;
  const open = `    <testcase classname=${quote(path)} name=${quote(name)} file=${quote(path)} line="${range.start.line + 1}"`;
  if (finding.waived !== undefined) return [`${open}>`, `      <skipped message=${quote(`waived: ${finding.waived.reason}`)}/>`, '    </testcase>'];
  if (!isFailure(placed)) return [`${open}/>`];
  const quotes = finding.conflicts.map(({ pack, source, quote: words, reason }) => `“${toOneLine(words)}”\n  ${nameSource(pack, source)}\n  ${toOneLine(reason)}`);
  const body = [`${path}:${range.start.line + 1}:${range.start.character + 1}`, toOneLine(placed.sentence), ...quotes].join('\n');
  return [`${open}>`, `      <failure type=${quote(finding.code)} message=${quote(finding.message)}>${escapeUTF8(toPlainText(body))}</failure>`, '    </testcase>'];
}

function isFailure({ finding }: PlacedFinding): boolean {
  return finding.verdict === 'conflict' && finding.waived === undefined;
}

function sum(all: readonly Counts[]): Counts {
  const total = (count: (one: Counts) => number): number => all.reduce((before, one) => before + count(one), 0);
  return { tests: total(({ tests }) => tests), failures: total(({ failures }) => failures), errors: 0, skipped: total(({ skipped }) => skipped) };
}

function toAttributes(counts: Counts): string {
  return Object.entries(counts).map(([name, count]) => `${name}="${String(count)}"`).join(' ');
}

function quote(text: string): string {
  return `"${escapeUTF8(toOneLine(text))}"`;
}
