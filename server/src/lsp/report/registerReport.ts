import { shownSeverity } from '../../checker';
import { reportedSettings } from '../../host/reportedSettings';
import { commands } from '../../protocol/names';
import { parseReportParams, type ReportAnswer, reportMethod, type ReportParams } from '../../protocol/report';
import type { StatementPlace } from '../../protocol/statementPlace';
import { describeSettings } from '../../report/describeSettings';
import { createEvidenceReport, type EvidenceReport, type HashedText, type ReportedClaim } from '../../report/evidenceReport';
import { formatReportHtml } from '../../report/formatReportHtml';
import { reportStyle } from '../../report/reportStyle';
import type { CheckedArticle } from '../articleChecks';
import { guardRequest } from '../guard';
import { nameOfDraft } from '../navigation/claimGroups';
import { createRangeReader } from '../positions';
import { toUri } from '../uri';
import type { Words } from '../words/words';
import { isArticle, type StateOptions, type WorkspaceState } from '../workspaceState';
import { sha256 } from './sha256';

/** What reports are made with. */
export interface ReportOptions extends Pick<StateOptions, 'connection' | 'documents' | 'logError'> {
  readonly state: WorkspaceState;
  readonly words: Words;
  /** Of Claimlint; absent: not known. */
  readonly version: string | undefined;
}

/** Registers the request by which a front end shows or keeps the evidence report of an open draft. */
export function registerReport(options: ReportOptions): void {
  const { connection, logError, words } = options;
  connection.onRequest(reportMethod, guardRequest<unknown, ReportAnswer>(reportMethod, logError, { refusal: words.noReport.fault }, (params) => answer(options, params)));
}

async function answer(options: ReportOptions, given: unknown): Promise<ReportAnswer> {
  const { documents, state, words } = options;
  const params = parseReportParams(given);
  const document = params === undefined ? undefined : documents.get(params.uri);
  if (params === undefined || document === undefined || !isArticle(document)) return { refusal: words.noReport.noDraft };
  const checked = await state.checks.check(document);
  if (checked === undefined) return { refusal: words.noReport.paused };
  const report = await createReport(options, document.uri, checked);
  const { base64 } = await sha256(reportStyle);
  const html = formatReportHtml(report, { styleHash: base64, language: words.told.language, ...(params.purpose === 'file' ? {} : { linkTo: linkTo(params, checked) }) });
  return { title: report.title, html };
}

async function createReport({ state, version }: ReportOptions, uri: string, { article, result, corpus, settings }: CheckedArticle): Promise<EvidenceReport> {
  const { packs } = corpus.checker;
  const texts = new Map(corpus.files.map((file) => [toUri(file.uri), file.text]));
  const shown = reportedSettings(settings);
  return createEvidenceReport({
    version: version ?? '',
    draft: { path: nameOfDraft(uri, state.folders()), ...(await hash(article.text)) },
    article,
    findings: result.findings.filter((finding) => shownSeverity(finding, shown) !== 'off'),
    silences: result.silences ?? [],
    packs: await Promise.all(packs.map(async (pack) => ({ pack, sha256: (await sha256(texts.get(toUri(pack.location)) ?? '')).hex }))),
    settings: await hash(describeSettings({ packs, reader: settings.reader, ...shown })),
  });
}

async function hash(text: string): Promise<HashedText> {
  return { text, sha256: (await sha256(text)).hex };
}

/** The command that opens a claim's words in the draft. */
function linkTo({ uri }: ReportParams, { article }: CheckedArticle): (claim: ReportedClaim) => string {
  const readRange = createRangeReader(article.text);
  return ({ finding }) => {
    const place: StatementPlace = { uri, range: readRange(finding.span) };
    return `command:${commands.openStatement}?${encodeURIComponent(JSON.stringify([place]))}`;
  };
}
