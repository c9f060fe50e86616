import { checkDrafts, type CheckServices, type DraftsRequest } from './checkDrafts';
import { summarise, type CheckReport, type CheckSummary } from './checkReport';
import { formatGithub } from './formatGithub';
import { formatJson } from './formatJson';
import { formatJunit } from './formatJunit';
import { formatMarkdown } from './formatMarkdown';
import { formatSarif } from './formatSarif';
import { formatText } from './formatText';
import { reportProblem } from './problems';
import { createStyle } from './style';
import type { ExitStatus, Terminal } from './terminal';

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
}

/** Checks the drafts and prints the report. What cannot be used is named on standard error and makes the status 2; the rest is checked all the same. */
export async function runCheck(request: CheckRequest, services: CheckServices, terminal: Terminal): Promise<ExitStatus> {
  const { drafts, packs, corpora, problems } = await checkDrafts(request, services, terminal);
  for (const problem of problems) reportProblem(terminal, problem);
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  if (drafts.length === 0 && hasErrors) return 2;
  const checked = drafts.map((draft) => draft.checked);
  const report: CheckReport = { version: services.version, packs, drafts: checked, summary: summarise(checked), ...(corpora.placeOf === undefined ? {} : { placeOf: corpora.placeOf }) };
  await terminal.write(format(report, request, terminal));
  return hasErrors ? 2 : statusOf(report.summary, request.failOn);
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
