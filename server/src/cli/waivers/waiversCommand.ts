import { applyEdits, removeComment, removeWaivers } from '../../checker';
import { checkDrafts } from '../checkDrafts';
import type { CheckServices } from '../checkServices';
import { toJson, toOneLine } from '../plainText';
import { reportProblem } from '../problems';
import { replaceUnchanged, type FileChange } from '../replaceUnchanged';
import type { ExitStatus, Terminal } from '../terminal';
import { listWaivers, type WaiverRow } from './waiverRows';

/** What all commands on waivers are asked. */
export interface WaiversRequest {
  /** Files, folders or patterns; empty: the working folder. */
  readonly targets: readonly string[];
  readonly corpus: readonly string[];
}

/** The formats of the list, the default first. */
export const listFormats = ['text', 'json'] as const;

/** Prints all waivers with what has become of them. The status is 1 where one does not hold, 2 where something could not be read. */
export async function runWaiversList(request: WaiversRequest & { readonly format: (typeof listFormats)[number] }, services: CheckServices, terminal: Terminal): Promise<ExitStatus> {
  const { rows, hasErrors } = await collect(request, services, terminal);
  await terminal.write(request.format === 'json' ? `${toJson({ version: 1, waivers: rows.map(toJsonRow) })}\n` : formatRows(rows));
  if (hasErrors) return 2;
  return rows.some(({ state }) => state !== 'holds' && state !== 'idle') ? 1 : 0;
}

/** Removes waivers that cover nothing or have expired, with `stale` also those whose claim or statement has changed; `isDryRun`: only says which. */
export async function runWaiversPrune(request: WaiversRequest & { readonly stale: boolean; readonly isDryRun: boolean }, services: CheckServices, terminal: Terminal): Promise<ExitStatus> {
  const { rows, hasErrors } = await collect(request, services, terminal);
  const gone = rows.filter(({ state }) => state === 'unused' || state === 'expired' || (request.stale && state === 'stale'));
  // Where a pack or a draft could not be read, a waiver may only seem to be without use.
  if (hasErrors) {
    reportProblem(terminal, { severity: 'error', message: 'nothing was removed, as not everything could be read; mend the errors above first.' });
    return 2;
  }
  return remove(gone, request.isDryRun, terminal);
}

/** Removes the waivers with these ids, as the list prints them; none where one of them is not known. */
export async function runWaiversRemove(request: WaiversRequest & { readonly ids: readonly string[] }, services: CheckServices, terminal: Terminal): Promise<ExitStatus> {
  const { rows } = await collect(request, services, terminal);
  const unknown = request.ids.filter((id) => !rows.some((row) => row.id === id));
  for (const id of unknown) reportProblem(terminal, { severity: 'error', message: `there is no waiver "${id}"; "claimlint waivers list" prints the ids.` });
  return unknown.length > 0 ? 2 : remove(rows.filter(({ id }) => request.ids.includes(id)), false, terminal);
}

async function collect({ targets, corpus }: WaiversRequest, services: CheckServices, terminal: Terminal): Promise<{ readonly rows: readonly WaiverRow[]; readonly hasErrors: boolean }> {
  // Claims without a source are looked for, so that waivers of these are not taken for useless where settings leave them out.
  const { waivers, corpora, problems } = await checkDrafts({ targets: targets.length === 0 ? ['.'] : targets, corpus, tellsUnsupported: true }, services, terminal);
  const told = new Set(waivers.problems);
  const others = problems.filter((problem) => !told.has(problem));
  for (const problem of others) reportProblem(terminal, problem);
  for (const { file, path } of waivers.files) for (const { message, severity } of file.problems) if (severity !== 'information') reportProblem(terminal, { severity, path, message });
  const hasErrors = [...others, ...waivers.files.flatMap(({ file }) => file.problems)].some(({ severity }) => severity === 'error');
  return { rows: listWaivers(waivers, { today: corpora.waivers?.today ?? '', isWhole: targets.length === 0 }), hasErrors };
}

/** Changes each file once, in one step; those that cannot be changed are told, the others are changed all the same. */
async function remove(rows: readonly WaiverRow[], isDryRun: boolean, terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for (const path of new Set(rows.map((row) => row.path))) {
    const ofFile = rows.filter((row) => row.path === path);
    const [first] = ofFile;
    if (first === undefined) continue;
    const byHand = ofFile.filter(({ waiver }) => waiver.origin === 'frontMatter');
    for (const { line } of byHand) reportProblem(terminal, { severity: 'warning', path, line, message: 'a waiver in front matter is left to you; remove it by hand.' });
    const removable = ofFile.filter((row) => !byHand.includes(row));
    const edits = first.waiver.origin === 'file' ? removeWaivers(first.text, removable.map(({ waiver }) => waiver)) : removable.map(({ waiver, text }) => removeComment(text, waiver.at));
    if (edits.length < removable.length) {
      reportProblem(terminal, { severity: 'error', path, message: 'the list is not written one waiver a block; remove the waivers by hand.' });
      status = 2;
      continue;
    }
    if (!isDryRun && edits.length > 0 && !(await write(path, { before: `${first.byteOrderMark}${first.text}`, after: `${first.byteOrderMark}${applyEdits(first.text, edits)}` }, terminal))) status = 2;
    else for (const row of removable) await terminal.write(`${isDryRun ? 'would remove' : 'removed'} ${formatHead(row)}\n`);
  }
  if (rows.length === 0) await terminal.write('Nothing to remove.\n');
  return status;
}

async function write(path: string, change: FileChange, terminal: Terminal): Promise<boolean> {
  const fault = await replaceUnchanged(path, change, terminal.files);
  if (fault !== undefined) reportProblem(terminal, { severity: 'error', path, message: `the file ${fault}` });
  return fault === undefined;
}

const stateWords = { holds: 'holds', stale: 'stale', expired: 'expired', unused: 'unused', noReason: 'without a reason', idle: 'not asked for' } as const;

function formatHead({ id, path, line, state }: WaiverRow): string {
  return `${toOneLine(path)}:${line}  ${stateWords[state]}  ${id}`;
}

function formatRows(rows: readonly WaiverRow[]): string {
  const parts = rows.map((row) => {
    const { claim, reason, reviewer, accepted, expires } = row.waiver;
    const by = [reviewer, accepted, expires === undefined ? undefined : `until ${expires}`].filter((part) => part !== undefined).join(', ');
    const lines = [claim === undefined ? undefined : `“${claim}”`, `${reason === '' ? 'no reason' : reason}${by === '' ? '' : ` (${by})`}`, row.message === '' ? undefined : row.message];
    return `${[formatHead(row), ...lines.flatMap((line) => (line === undefined ? [] : [`    ${toOneLine(line)}`]))].join('\n')}\n`;
  });
  const kept = rows.filter(({ state }) => state === 'holds').length;
  return `${parts.join('\n')}${parts.length === 0 ? '' : '\n'}${rows.length === 1 ? '1 waiver' : `${rows.length} waivers`}, ${kept} of them in force.\n`;
}

function toJsonRow({ id, path, line, waiver, state, coveredCount, message }: WaiverRow): unknown {
  const { origin, claim, words, code, statements, reason, reviewer, accepted, expires, files } = waiver;
  return { id, path, line, state, origin, claims: coveredCount, ...(message === '' ? {} : { message }), claim, words, code, statements, reason, reviewer, accepted, expires, ...(origin === 'file' ? { files } : {}) };
}
