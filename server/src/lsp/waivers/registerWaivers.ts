import type { CodeAction, CodeActionParams, WorkspaceEdit } from 'vscode-languageserver';
import { parseWaiverFile } from '../../checker';
import { recordWaiver } from '../../host/recordWaiver';
import { isWaiverPath } from '../../protocol/names';
import { parseWaiveParams, waiveMethod } from '../../protocol/waive';
import type { CheckedArticle } from '../articleChecks';
import { toWorkspaceEdit } from '../codeActions';
import { findingKey } from '../diagnosticData';
import { guardRequest } from '../guard';
import { toSpan } from '../positions';
import { toUri } from '../uri';
import type { Words } from '../words/words';
import type { StateOptions, WorkspaceState } from '../workspaceState';
import { createWaiverActions, createWaiverFileActions } from './waiverActions';
import { readWaiverGround, type WaiverGround } from './waiverGround';

/** What requests on waivers work with. */
export interface WaiverOptions extends Pick<StateOptions, 'connection' | 'documents' | 'platform' | 'abilities' | 'logError'> {
  readonly state: WorkspaceState;
  readonly words: Words;
}

type Answer = { readonly edit: WorkspaceEdit } | { readonly refusal: string };

/** Registers the request by which a front end has a claim waived. */
export function registerWaivers(options: WaiverOptions): void {
  options.connection.onRequest(waiveMethod, guardRequest<unknown, Answer>(waiveMethod, options.logError, { refusal: options.words.waiver.refusals.fault }, (params) => answer(options, params)));
}

/** Actions on waivers at a place of an article or of a waiver file. */
export async function waiverActionsAt(options: WaiverOptions, { textDocument, range, context: { only, diagnostics } }: CodeActionParams): Promise<CodeAction[]> {
  const { documents, state, abilities, platform, words } = options;
  const document = documents.get(textDocument.uri);
  if (document === undefined || only?.some((kind) => kind === '' || kind === 'quickfix') === false) return [];
  const isVersioned = abilities.takesVersionedEdits;
  if (isWaiverPath(document.uri)) {
    const file = state.book.fileAt(toUri(document.uri));
    const waivers = file?.text === document.getText() ? file.waivers : parseWaiverFile(document.getText()).waivers;
    return createWaiverFileActions({ document, waivers, judged: state.book.reportsOn(toUri(document.uri)), span: toSpan(document, range), today: platform.host.today(), isVersioned, words });
  }
  const checked = state.checks.stored(document);
  if (checked === undefined) return [];
  const ground = await readGround(options, document.uri, checked);
  if (document.version !== checked.version) return [];
  return createWaiverActions({ document, checked, span: toSpan(document, range), diagnostics, ground, asksReason: abilities.asksReason, isVersioned, words });
}

async function answer(options: WaiverOptions, given: unknown): Promise<Answer> {
  const { refusals } = options.words.waiver;
  const params = parseWaiveParams(given);
  const document = params === undefined ? undefined : options.documents.get(params.uri);
  const checked = document === undefined ? undefined : options.state.checks.stored(document);
  const changed = { refusal: refusals.changed };
  if (params === undefined || document === undefined || checked?.version !== params.version) return changed;
  const ground = await readGround(options, document.uri, checked);
  const finding = checked.result.findings.find((one) => findingKey(one) === params.finding);
  if (finding === undefined || document.version !== checked.version) return changed;
  const { place, reason, expires } = params;
  const change = recordWaiver({ article: checked.article, findings: checked.result.findings }, { finding, place, reason, ...(expires === undefined ? {} : { expires }) }, ground);
  if ('refusal' in change) return { refusal: refusals[change.refusal] };
  const changes = 'article' in change ? { edits: change.article, others: [] } : { edits: [], others: [{ ...change.file, edits: change.edits }] };
  return { edit: toWorkspaceEdit({ document, version: checked.version, ...changes }, options.abilities.takesVersionedEdits) };
}

function readGround({ documents, state, platform, abilities }: WaiverOptions, uri: string, checked: CheckedArticle): Promise<WaiverGround> {
  return readWaiverGround(uri, checked, { host: platform.host, rootUris: state.folders(), openDocuments: () => documents.all(), createsFiles: abilities.createsFiles });
}
