import { checkDrafts, type CheckedDrafts } from './checkDrafts';
import type { CheckServices, DraftsRequest } from './checkServices';
import { applyBaseline, formatBaseline } from './baseline';
import { summarise, type CheckedDraft, type CheckReport, type CheckSummary } from './checkReport';
import { formatGithub } from './formatGithub';
import { formatJson } from './formatJson';
import { formatJunit } from './formatJunit';
import { formatMarkdown } from './formatMarkdown';
import { formatSarif } from './formatSarif';
import { formatText } from './formatText';
import { fixDrafts } from './fixDrafts';
import { toOneLine } from './plainText';
import { reportProblem } from './problems';
import { createStyle } from './style';
import { UnwritableFile, type ExitStatus, type Terminal } from './terminal';

/** The output formats of `claimlint check`, the default first. */
export const formats = ['text', 'json', 'sarif', 'github', 'junit', 'markdown'] as const;

/** What makes `claimlint check` end with status 1, the default first. */
export const failLevels = ['conflict', 'tension', 'never'] as const;

/** What `claimlint check` was asked. */
export interface CheckRequest extends DraftsRequest {
  readonly format: (typeof formats)[number];
  readonly failOn: (typeof failLevels)[number];
  /** Text format only: list supported claims too. */
  readonly showsSupport: boolean;
  readonly wantsColor: boolean;
  /** A file of findings that are known; absent: none is. */
  readonly baseline?: string;
  /** Records the findings in the baseline instead of reporting them. */
  readonly writesBaseline: boolean;
  /** Does the safe fixes first. */
  readonly fixes: boolean;
}

/** Checks the drafts and prints the report. What cannot be used is named on standard error and makes the status 2; the rest is checked all the same. */
export async function runCheck(request: CheckRequest, services: CheckServices, terminal: Terminal): Promise<ExitStatus> {
  const { drafts, packs, corpora, isUnread, problems } = await fixAndCheck(request, services, terminal);
  for (const problem of problems) reportProblem(terminal, problem);
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  if (drafts.length === 0 && hasErrors) return 2;
  const checked = drafts.map((draft) => draft.checked);
  if (request.writesBaseline && request.baseline !== undefined) return writeBaseline(checked, request.baseline, hasErrors, terminal);
  const compared = await compareWithBaseline(checked, request.baseline, terminal);
  if (compared === undefined) return 2;
  const report: CheckReport = { version: services.version, packs, isUnread, ...compared, ...(corpora.placeOf === undefined ? {} : { placeOf: corpora.placeOf }) };
  await terminal.write(format(report, request, terminal));
  return hasErrors ? 2 : statusOf(report.summary, request.failOn);
}

/** Checks the drafts and, where that was asked, fixes them and checks what was changed again. */
async function fixAndCheck(request: CheckRequest, services: CheckServices, terminal: Terminal): Promise<CheckedDrafts> {
  const before = await checkDrafts(request, services, terminal);
  if (!request.fixes) return before;
  const { fixed, problems } = await fixDrafts(before.drafts, before.corpora, terminal.files);
  for (const { path, kind, count } of fixed) terminal.writeError(toOneLine(`claimlint: ${path}: ${count} ${addedWords[kind][count === 1 ? 0 : 1]} added.`).concat('\n'));
  const after = fixed.length === 0 ? before : await checkDrafts(request, services, terminal);
  return { ...after, problems: [...after.problems, ...problems] };
}

const addedWords = { footnotes: ['footnote', 'footnotes'], entries: ['entry', 'entries'] } as const;

async function writeBaseline(checked: readonly CheckedDraft[], path: string, hasErrors: boolean, terminal: Terminal): Promise<ExitStatus> {
  // A baseline of half the drafts would let the findings of the other half through as new.
  if (hasErrors) return 2;
  try {
    await terminal.files.write(path, formatBaseline(checked, { path, files: terminal.files }));
  } catch (error) {
    if (!(error instanceof UnwritableFile)) throw error;
    reportProblem(terminal, { severity: 'error', path, message: `the baseline cannot be written (${error.message}); check the folder and its permissions.` });
    return 2;
  }
  const { conflicts, tensions, unsupported = 0 } = summarise(checked);
  const count = conflicts + tensions + unsupported;
  await terminal.write(`${path}: ${count === 1 ? '1 finding' : `${count} findings`} recorded.\n`);
  return 0;
}

async function compareWithBaseline(checked: readonly CheckedDraft[], path: string | undefined, terminal: Terminal): Promise<Pick<CheckReport, 'drafts' | 'summary'> | undefined> {
  if (path === undefined) return { drafts: checked, summary: summarise(checked) };
  const baseline = await applyBaseline(checked, { path, files: terminal.files });
  if ('problem' in baseline) {
    reportProblem(terminal, baseline.problem);
    return undefined;
  }
  const { drafts, knownCount, goneCount } = baseline;
  if (goneCount > 0) reportProblem(terminal, { severity: 'warning', path, message: `${goneCount === 1 ? '1 finding' : `${goneCount} findings`} of the baseline are gone from these drafts; make it smaller with --write-baseline.` });
  return { drafts, summary: { ...summarise(drafts), ...(knownCount === 0 ? {} : { known: knownCount }) } };
}

function format(report: CheckReport, request: CheckRequest, terminal: Terminal): string {
  switch (request.format) {
    case 'json':
      return formatJson(report);
    case 'sarif':
      return formatSarif(report);
    case 'github':
      return formatGithub(report);
    case 'junit':
      return formatJunit(report);
    case 'markdown':
      return formatMarkdown(report);
    case 'text':
      return formatText(report, {
        style: createStyle({ wantsColor: request.wantsColor, isScreen: terminal.isScreen, env: terminal.env }),
        showsSupport: request.showsSupport,
        givesHints: terminal.isScreen,
      });
  }
}

function statusOf({ conflicts, tensions }: CheckSummary, failOn: CheckRequest['failOn']): ExitStatus {
  switch (failOn) {
    case 'never':
      return 0;
    case 'conflict':
      return conflicts > 0 ? 1 : 0;
    case 'tension':
      return conflicts + tensions > 0 ? 1 : 0;
  }
}
