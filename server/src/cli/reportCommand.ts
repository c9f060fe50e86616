import { createHash } from 'node:crypto';
import * as path from 'node:path';
import { isAsked, type Language, readArticle } from '../checker';
import type { BaseCheck } from '../report/compareClaims';
import { describeSettings } from '../report/describeSettings';
import { createEvidenceReport, type EvidenceReport, type HashedText, type PackWithHash } from '../report/evidenceReport';
import { formatReportHtml } from '../report/formatReportHtml';
import { formatReportMarkdown } from '../report/formatReportMarkdown';
import { reportStyle } from '../report/reportStyle';
import { checkDrafts } from './checkDrafts';
import type { CheckServices, DraftsRequest } from './checkServices';
import type { DraftWithCorpus } from './draftChecker';
import type { Corpora, LoadCorpora } from './corpus';
import { stdinPath } from './drafts';
import { reportProblem } from './problems';
import { UnwritableFile, type ExitStatus, type Terminal } from './terminal';

/** The formats of `claimlint report`, the default first. */
export const reportFormats = ['html', 'markdown'] as const;

/** What `claimlint report` was asked. */
export interface ReportCommandRequest extends Omit<DraftsRequest, 'changedSince'> {
  readonly format: (typeof reportFormats)[number];
  /** Of the page. */
  readonly language: Language;
  /** A file, or of several drafts a folder; absent: standard output. */
  readonly output?: string;
  /** Only what has changed since this git revision is reported. */
  readonly base?: string;
}

/** The project as it was at a git revision. */
export interface PastProject {
  readonly loadCorpora: LoadCorpora;
  /** A draft's text; `undefined` where there was none. */
  readonly readDraft: (path: string) => Promise<string | undefined>;
}

/** What the command is made of, besides the terminal. */
export interface ReportServices extends CheckServices {
  /** `undefined` where there is no such revision, or no repository. */
  readonly openRevision: (revision: string) => Promise<PastProject | undefined>;
}

/** Writes one page for each draft. What cannot be used is named on standard error and makes the status 2. */
export async function runReport(request: ReportCommandRequest, services: ReportServices, terminal: Terminal): Promise<ExitStatus> {
  const { drafts, corpora, problems } = await checkDrafts(request, services, terminal);
  const past = request.base === undefined ? undefined : await services.openRevision(request.base);
  const told = [...problems, ...explainRequest(request, { draftCount: drafts.length, hasPast: past !== undefined })];
  for (const problem of told) reportProblem(terminal, problem);
  const hasErrors = told.some(({ severity }) => severity === 'error');
  if (drafts.length === 0 || told.length > problems.length) return hasErrors ? 2 : 0;

  const pagePaths = namePages(drafts.map(({ draft }) => draft.path), request);
  for (const [index, draft] of drafts.entries()) {
    const base = past === undefined || request.base === undefined ? undefined : await checkPast(draft, { past, request: { ...request, base: request.base }, services, terminal });
    const page = formatPage(createReport(draft, { corpora, version: services.version, ...(base === undefined ? {} : { base }) }), request);
    const target = pagePaths[index];
    if (target === undefined) await terminal.write(page);
    else if (!(await writePage(target, page, terminal))) return 2;
  }
  return hasErrors ? 2 : 0;
}

function explainRequest({ base, output }: ReportCommandRequest, { draftCount, hasPast }: { readonly draftCount: number; readonly hasPast: boolean }): readonly { readonly severity: 'error'; readonly message: string }[] {
  return [
    ...(base !== undefined && !hasPast ? [{ severity: 'error', message: `git knows no revision "${base}" here; name a branch, a tag or a commit of the repository of the working folder.` } as const] : []),
    ...(draftCount > 1 && output === undefined ? [{ severity: 'error', message: 'there are several drafts, and each has a page of its own; name a folder for them with --output FOLDER.' } as const] : []),
  ];
}

interface ReportParts {
  readonly corpora: Corpora;
  readonly version: string;
  readonly base?: BaseCheck;
}

function createReport({ draft, corpus, checked }: DraftWithCorpus, { corpora, version, base }: ReportParts): EvidenceReport {
  const article = readArticle(withoutMark(draft.text));
  return createEvidenceReport({
    version,
    draft: { path: draft.path, ...hash(draft.text) },
    article,
    findings: checked.findings.map(({ finding }) => finding),
    silences: checked.silences,
    packs: corpus.packs.map((pack): PackWithHash => ({ pack, sha256: isAsked(pack) ? pack.elsewhere.revision : hash(corpora.packText?.(pack) ?? '').sha256 })),
    settings: hash(describeSettings(corpus)),
    ...(base === undefined ? {} : { base }),
  });
}

interface PastCheck {
  readonly past: PastProject;
  readonly request: ReportCommandRequest & { readonly base: string };
  readonly services: ReportServices;
  readonly terminal: Terminal;
}

/** Checks the draft as it was against settings and packs as they were; problems of then are nobody's any more. */
async function checkPast({ draft }: DraftWithCorpus, { past, request, services, terminal }: PastCheck): Promise<BaseCheck> {
  const text = draft.path === stdinPath ? undefined : await past.readDraft(draft.path);
  if (text === undefined) return { revision: request.base, findings: [] };
  const bytes = new TextEncoder().encode(text);
  const files = { ...terminal.files, kindOf: () => Promise.resolve('file' as const), read: () => Promise.resolve(bytes) };
  const { drafts } = await checkDrafts({ ...request, targets: [draft.path] }, { ...services, loadCorpora: past.loadCorpora }, { ...terminal, files });
  return { revision: request.base, article: readArticle(withoutMark(text)), findings: drafts[0]?.checked.findings.map(({ finding }) => finding) ?? [] };
}

function formatPage(report: EvidenceReport, { format, language }: ReportCommandRequest): string {
  switch (format) {
    case 'markdown':
      return formatReportMarkdown(report, language);
    case 'html':
      return formatReportHtml(report, { styleHash: createHash('sha256').update(reportStyle).digest('base64'), language });
  }
}

/** Where each page goes; `undefined`: standard output. In a folder, the pages lie as the drafts do, and no page outside it. */
function namePages(draftPaths: readonly string[], { output, format }: ReportCommandRequest): readonly (string | undefined)[] {
  if (output === undefined) return [undefined];
  if (draftPaths.length === 1 && !/[\\/]$/.test(output)) return [output];
  const extension = format === 'html' ? '.html' : '.md';
  const taken = new Set<string>();
  return draftPaths.map((draftPath) => {
    const inner = path.normalize(draftPath).split(/[\\/]+/).filter((part) => part !== '' && part !== '.' && part !== '..' && !part.endsWith(':')).join('/').replace(/[<>:"|?*]/g, '_');
    let name = inner + extension;
    for (let count = 2; taken.has(name); count += 1) name = `${inner}-${count}${extension}`;
    taken.add(name);
    return `${path.posix.normalize(output.replaceAll('\\', '/')).replace(/\/$/, '')}/${name}`;
  });
}

async function writePage(target: string, page: string, terminal: Terminal): Promise<boolean> {
  try {
    await terminal.files.write(target, page);
  } catch (error) {
    if (!(error instanceof UnwritableFile)) throw error;
    reportProblem(terminal, { severity: 'error', path: target, message: `the report cannot be written (${error.message}); check the folder and its permissions.` });
    return false;
  }
  terminal.writeError(`claimlint: ${target} written.\n`);
  return true;
}

function hash(text: string): HashedText {
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
