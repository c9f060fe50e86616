import type { Position } from 'vscode-languageserver-textdocument';
import { applyEdits, readArticle, type TextEdit, waivableCodes } from '../../checker';
import { recordWaiver, type WaiveRefusal } from '../../host/recordWaiver';
import { checkDrafts } from '../checkDrafts';
import { plainTextOf, type PlacedFinding } from '../checkReport';
import type { CheckServices } from '../checkServices';
import type { NewWaiverGround } from '../corpus';
import type { DraftWithCorpus } from '../draftChecker';
import { toOneLine } from '../plainText';
import { reportProblem } from '../problems';
import { replaceUnchanged } from '../replaceUnchanged';
import { UnwritableFile, type CliProblem, type ExitStatus, type Terminal } from '../terminal';

/** What `claimlint waivers add` was asked. */
export interface AddWaiverRequest {
  /** The place of the claim as the report of `check` gives it: `draft.md:12:5`, or without the column. */
  readonly claim: string;
  readonly corpus: readonly string[];
  readonly reason: string;
  /** ISO 8601 day. */
  readonly expires?: string;
  /** Absent: the name that the settings or Git give. */
  readonly reviewer?: string;
  /** Keeps it in a comment behind the sentence instead of in the waiver file. */
  readonly byComment: boolean;
}

/** Accepts one claim of a draft, with a reason. The status is 2 where it cannot be done, and then nothing has changed. */
export async function runWaiversAdd(request: AddWaiverRequest, services: CheckServices, terminal: Terminal): Promise<ExitStatus> {
  const refuse = (problem: Omit<CliProblem, 'severity'>): ExitStatus => {
    reportProblem(terminal, { severity: 'error', ...problem });
    return 2;
  };
  const [, path, line, column] = /^(.+?):(\d+)(?::(\d+))?$/.exec(request.claim) ?? [];
  if (path === undefined || line === undefined) return refuse({ message: `"${request.claim}" names no claim; write its place as the report of "claimlint check" gives it, for example draft.md:12:5.` });
  const { drafts, corpora, problems } = await checkDrafts({ targets: [path], corpus: request.corpus, tellsUnsupported: true }, services, terminal);
  for (const problem of problems) reportProblem(terminal, problem);
  const [draft] = drafts;
  if (drafts.length > 1) return refuse({ path, message: 'this names several drafts; name one.' });
  // What the draft lacks has been told.
  if (draft === undefined) return 2;
  const found = claimsAt(draft.checked.findings, Number(line), column === undefined ? undefined : Number(column));
  const [placed] = found;
  if (placed === undefined) return refuse({ path, line: Number(line), message: `there is no claim ${column === undefined ? 'on this line' : 'at this place'} that can be waived; "claimlint check" prints the places, and "claimlint waivers list" what is waived.` });
  if (found.length > 1) return refuse({ path, line: Number(line), message: `there are several claims here; add the column of one: ${found.map(({ range, finding }) => `${line}:${range.start.character + 1} for “${finding.text}”`).join(', ')}.` });
  const ground = (await corpora.waivers?.groundOf?.(draft.draft.path)) ?? {};
  const message = await record(draft, placed, { request, ground, today: corpora.waivers?.today ?? '', terminal });
  return message === undefined ? 0 : refuse({ path, line: Number(line), message });
}

/** The claims that begin on a line, or the ones around a place; those that are waived already are none. Line and column count from one. */
function claimsAt(findings: readonly PlacedFinding[], line: number, column: number | undefined): readonly PlacedFinding[] {
  const open = findings.filter(({ finding: { code, waived } }) => waived === undefined && waivableCodes.some((one) => one === code));
  const position = { line: line - 1, character: (column ?? 1) - 1 };
  if (column === undefined) return open.filter(({ range }) => range.start.line === position.line);
  const starting = open.filter(({ range: { start } }) => start.line === position.line && start.character === position.character);
  if (starting.length > 0) return starting;
  return open.filter(({ range: { start, end } }) => !isBefore(position, start) && isBefore(position, end));
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

interface RecordParts {
  readonly request: AddWaiverRequest;
  readonly ground: NewWaiverGround;
  readonly today: string;
  readonly terminal: Terminal;
}

/** Writes the waiver and says so; else why it cannot be. */
async function record({ draft, checked }: DraftWithCorpus, { finding }: PlacedFinding, { request, ground, today, terminal }: RecordParts): Promise<string | undefined> {
  const { reason, expires, reviewer = ground.reviewer, byComment } = request;
  const text = plainTextOf(draft);
  const decision = { finding, place: byComment ? 'comment' : 'file', reason, ...(expires === undefined ? {} : { expires }) } as const;
  const change = recordWaiver({ article: readArticle(text), findings: checked.findings.map((one) => one.finding) }, decision, { today, ...(ground.file === undefined ? {} : { file: ground.file }), ...(reviewer === undefined ? {} : { reviewer }) });
  if ('refusal' in change) return refusals[change.refusal];
  const inArticle = 'article' in change;
  const path = inArticle ? draft.path : change.file.path;
  const fault = inArticle
    ? await write(path, { text, edits: change.article, isNew: false }, terminal)
    : await write(path, { text: change.file.text, edits: change.edits, isNew: change.file.isNew }, terminal);
  if (fault !== undefined) return `the waiver was not recorded: ${path} ${fault}`;
  await terminal.write(`${toOneLine(`${path}: waived “${finding.text}”${reviewer === undefined ? '' : ` in the name of ${reviewer}`}.`)}\n`);
  return undefined;
}

const refusals: Readonly<Record<WaiveRefusal, string>> = {
  reason: 'a claim is accepted for a reason only; say why with --reason.',
  day: '--expires takes the last day as 2027-01-31, one that is still to come.',
  noPlace: 'there is no place for a comment here that would not show; leave out --comment.',
  noFolder: 'there is no folder that a waiver file could be kept in; use --comment.',
  nothing: 'this claim cannot be waived.',
  badFile: 'the waiver file has mistakes, or is not written one waiver a block; mend it first.',
};

/** Makes the file, or changes it if it still is as it was read. */
async function write(path: string, { text, edits, isNew }: { readonly text: string; readonly edits: readonly TextEdit[]; readonly isNew: boolean }, { files }: Terminal): Promise<string | undefined> {
  const after = applyEdits(text, edits);
  if (!isNew) return replaceUnchanged(path, { before: text, after }, files);
  try {
    if ((await files.kindOf(path)) !== 'missing') return 'has been made in the meantime; run the command again.';
    await files.write(path, after);
    return undefined;
  } catch (error) {
    if (error instanceof UnwritableFile) return `cannot be written (${error.message}); check the folder and its permissions.`;
    throw error;
  }
}
