import type { Pack, Problem } from '../../checker';
import type { LoadedFile } from '../../host/host';
import { displayUri } from '../../host/uris';
import { toJson, toOneLine } from '../plainText';
import { createPlaceReader } from './loadNamedPacks';

/** Examined packs, ready to be told. */
export interface Examined {
  readonly packs: readonly Pack[];
  /** With all their problems. */
  readonly files: readonly LoadedFile[];
  /** Paths are shown relative to it. */
  readonly folderUri: string;
}

/** The report of `claimlint corpus check`; ends with a line feed. */
export function formatExamination(examined: Examined, format: 'text' | 'json'): string {
  const report = toReport(examined);
  return format === 'json' ? `${toJson(report)}\n` : formatText(report);
}

/** As it is printed in JSON. Ranges are LSP's: from zero, UTF-16, end exclusive. */
interface Report {
  readonly version: 1;
  readonly packs: readonly { readonly id: string; readonly title: string; readonly path: string; readonly statements: number; readonly sources: number; readonly topics: number }[];
  readonly problems: readonly ReportedProblem[];
  readonly summary: { readonly errors: number; readonly warnings: number; readonly information: number };
}

interface ReportedProblem extends ReportedPlace {
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly related: readonly ReportedPlace[];
  /** What would mend it, in place of the range. */
  readonly replacement?: string;
}

interface ReportedPlace {
  readonly path: string;
  readonly range: { readonly start: Place; readonly end: Place };
  readonly message: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

function toReport({ packs, files, folderUri }: Examined): Report {
  const readers = new Map(files.map(({ uri, text }) => [uri, createPlaceReader(text)]));
  const toPlace = (uri: string, { start, end }: NonNullable<Problem['at']>, message: string): ReportedPlace => {
    const place = (offset: number): Place => {
      const { line, column } = (readers.get(uri) ?? createPlaceReader(''))(offset);
      return { line: line - 1, character: column - 1 };
    };
    return { path: displayUri(uri, folderUri), range: { start: place(start), end: place(end) }, message };
  };
  const problems = files.flatMap(({ uri, problems: own }) =>
    own.map(({ code, severity, message, at = { start: 0, end: 0 }, related = [], replacement }): ReportedProblem => {
      const { path, range } = toPlace(uri, at, message);
      const places = related.map((other) => toPlace(other.location ?? uri, other.at, other.message));
      return { code, severity, path, range, message, related: places, ...(replacement === undefined ? {} : { replacement }) };
    }),
  );
  const count = (severity: Problem['severity']): number => problems.filter((problem) => problem.severity === severity).length;
  return {
    version: 1,
    packs: packs.map(({ id, title, location, statements, sources, topics }) => ({ id, title, path: displayUri(location, folderUri), statements: statements.length, sources: sources.length, topics: topics.length })),
    problems,
    summary: { errors: count('error'), warnings: count('warning'), information: count('information') },
  };
}

function formatText({ packs, problems, summary }: Report): string {
  const lines = problems.flatMap(({ code, severity, message, related, ...place }) => [
    `${positionOf(place)}  ${severity}  ${code}`,
    `    ${toOneLine(message)}`,
    ...related.map((other) => `      ${positionOf(other)}  ${toOneLine(other.message)}`),
  ]);
  const statementCount = packs.reduce((sum, { statements }) => sum + statements, 0);
  const head = `${counted(packs.length, 'pack')}, ${counted(statementCount, 'statement')}`;
  const found = [counted(summary.errors, 'error'), counted(summary.warnings, 'warning'), `${summary.information} for information`];
  const total = problems.length === 0 ? `${head}: nothing is amiss.` : `${head}: ${found.join(', ')}.`;
  return [...lines, ...(lines.length === 0 ? [] : ['']), total, ''].join('\n');
}

function positionOf({ path, range }: Pick<ReportedPlace, 'path' | 'range'>): string {
  return `${toOneLine(path)}:${range.start.line + 1}:${range.start.character + 1}`;
}

/** `1 pack`, `2 packs`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
