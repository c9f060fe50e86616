import type { Checker, CheckerOptions, Pack } from '../checker';
import { checkDraft, summarise, type CheckedDraft, type CheckReport, type CheckSummary } from './checkReport';
import type { Corpora, Corpus, LoadCorpora } from './corpus';
import { readDrafts, type Draft } from './drafts';
import { formatGithub } from './formatGithub';
import { formatJson } from './formatJson';
import { formatSarif } from './formatSarif';
import { formatText } from './formatText';
import { reportProblem } from './problems';
import { createStyle } from './style';
import type { ExitStatus, Terminal } from './terminal';

/** The output formats of `claimlint check`, the default first. */
export const formats = ['text', 'json', 'sarif', 'github'] as const;

/** What makes `claimlint check` end with status 1, the default first. */
export const failLevels = ['conflict', 'tension', 'never'] as const;

/** What `claimlint check` was asked. */
export interface CheckRequest {
  /** Files, folders, patterns, or `-`; at least one. */
  readonly targets: readonly string[];
  /** Packs by path or id; empty: the project's or the built-in one. */
  readonly corpus: readonly string[];
  readonly format: (typeof formats)[number];
  readonly failOn: (typeof failLevels)[number];
  readonly stdinFilename?: string;
  /** Text format only: list supported claims too. */
  readonly showsSupport: boolean;
  /** Claims without a source are findings too, whatever the settings say. */
  readonly tellsUnsupported: boolean;
  readonly wantsColor: boolean;
}

/** What the command is made of, besides the terminal. */
export interface CheckServices {
  readonly version: string;
  readonly loadCorpora: LoadCorpora;
  readonly createChecker: (options: CheckerOptions) => Checker;
}

/** Checks the drafts and prints the report. What cannot be used is named on standard error and makes the status 2; the rest is checked all the same. */
export async function runCheck(request: CheckRequest, services: CheckServices, terminal: Terminal): Promise<ExitStatus> {
  const { drafts, problems } = await readDrafts(request, terminal);
  const corpora = await services.loadCorpora({ named: request.corpus, draftPaths: drafts.map(({ path }) => path) });
  const all = [...corpora.problems, ...problems];
  for (const problem of all) reportProblem(terminal, problem);
  const hasErrors = all.some(({ severity }) => severity === 'error');

  const { checked, packs } = checkDrafts(drafts, corpora, { ...services, tellsUnsupported: request.tellsUnsupported });
  const hasUnchecked = checked.length < drafts.length;
  if (hasUnchecked && !hasErrors) {
    reportProblem(terminal, { severity: 'error', message: 'no claims pack to check against; name one with --corpus PACK or in the project settings.' });
  }
  if (checked.length === 0) return 2;
  const report: CheckReport = { version: services.version, packs, drafts: checked, summary: summarise(checked) };
  await terminal.write(format(report, request, terminal));
  return hasErrors || hasUnchecked ? 2 : statusOf(report.summary, request.failOn);
}

/** Checks each draft against its corpus; drafts whose corpus has no pack are left out. */
function checkDrafts(drafts: readonly Draft[], { corpusOf }: Corpora, { createChecker, tellsUnsupported }: CheckServices & Pick<CheckRequest, 'tellsUnsupported'>): { checked: readonly CheckedDraft[]; packs: readonly Pack[] } {
  const checkers = new Map<Corpus, Checker>();
  const packs = new Map<string, Pack>();
  const checked: CheckedDraft[] = [];
  for (const draft of drafts) {
    const corpus = corpusOf(draft.path);
    if (corpus.packs.length === 0) continue;
    for (const pack of corpus.packs) packs.set(pack.location, pack);
    const checker = checkers.get(corpus) ?? createChecker({ packs: corpus.packs, unsupported: tellsUnsupported || corpus.unsupported === true, ...(corpus.minConfidence === undefined ? {} : { minConfidence: corpus.minConfidence }) });
    checkers.set(corpus, checker);
    checked.push(checkDraft(draft, { checker, severities: corpus.severities ?? {} }));
  }
  return { checked, packs: [...packs.values()] };
}

function format(report: CheckReport, request: CheckRequest, terminal: Terminal): string {
  switch (request.format) {
    case 'json':
      return formatJson(report);
    case 'sarif':
      return formatSarif(report);
    case 'github':
      return formatGithub(report);
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
