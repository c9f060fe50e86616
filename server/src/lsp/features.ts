import {
  type CodeAction,
  type CodeActionParams,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type Hover,
  type HoverParams,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isPackPath } from '../protocol/names';
import type { CheckedArticle } from './articleChecks';
import { coalesce, type Coalesced } from './coalesce';
import { createFixes } from './codeActions';
import { toDiagnostics } from './diagnostics';
import { guardEvent, guardRequest, throwIfCancelled } from './guard';
import { formatHover } from './hoverText';
import { toRange, toSpan } from './positions';
import type { Settings } from './services';
import { isArticle, type StateOptions, type WorkspaceState } from './workspaceState';

/** What the features work on. */
export interface FeatureOptions<S extends Settings> extends Omit<StateOptions<S>, 'editorSettings'> {
  readonly state: WorkspaceState<S>;
}

/** Registers the handlers of everything that an editor sends about documents and files. */
export function registerFeatures<S extends Settings>(options: FeatureOptions<S>): void {
  const { connection, documents, state, logError, abilities } = options;
  if (abilities.pullsDiagnostics) {
    connection.languages.diagnostics.on(guardRequest('textDocument/diagnostic', logError, noFindings, (params, token) => pull(options, params, () => throwIfCancelled(token))));
  }
  connection.onHover(guardRequest('textDocument/hover', logError, null, (params) => hover(options, params)));
  connection.onCodeAction(guardRequest('textDocument/codeAction', logError, [], (params) => fixes(options, params)));
  connection.onDidChangeWatchedFiles(guardEvent('didChangeWatchedFiles', logError, ({ changes }) => state.filesChanged(changes.map(({ uri }) => uri))));

  const pushes = createPushes(options);
  documents.onDidChangeContent(
    guardEvent('didChange', logError, ({ document }) => {
      if (isPackPath(document.uri)) state.packEdited();
      else if (isArticle(document)) pushes.request(document);
    }),
  );
  documents.onDidClose(
    guardEvent('didClose', logError, async ({ document }) => {
      state.checks.forget(document.uri);
      state.articleClosed(document.uri);
      // The file on disk counts again.
      if (isPackPath(document.uri)) state.packEdited();
      else await pushes.close(document);
    }),
  );
  state.onRecheck(() => documents.all().filter(isArticle).forEach(pushes.request));
}

const noFindings: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

async function pull<S extends Settings>({ documents, services, state }: FeatureOptions<S>, params: DocumentDiagnosticParams, throwIfLate: () => void): Promise<DocumentDiagnosticReport> {
  const document = documents.get(params.textDocument.uri);
  if (document === undefined || !isArticle(document)) return noFindings;
  const checked = await state.checks.check(document);
  throwIfLate();
  if (checked === undefined) return noFindings;
  const { resultId } = checked;
  if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(document, checked, services.docsUri) };
}

function diagnosticsOf<S extends Settings>(document: TextDocument, { result, corpus, settings }: CheckedArticle<S>, docsUri: string | undefined) {
  const { severities } = settings;
  return toDiagnostics(document, result, corpus, docsUri === undefined ? { severities } : { severities, docsUri });
}

function hover<S extends Settings>({ documents, state, abilities }: FeatureOptions<S>, params: HoverParams): Hover | null {
  const document = documents.get(params.textDocument.uri);
  const checked = document === undefined ? undefined : state.checks.stored(document);
  if (document === undefined || checked === undefined) return null;
  const offset = document.offsetAt(params.position);
  const found = checked.result.findings.filter(({ span }) => span.start <= offset && offset <= span.end);
  const [first] = found;
  if (first === undefined) return null;
  const kind = abilities.hoverFormat;
  const value = found.map((finding) => formatHover(finding, checked.corpus, kind)).join(kind === 'markdown' ? '\n\n---\n\n' : '\n\n');
  return { contents: { kind, value }, range: toRange(document, first.span) };
}

function fixes<S extends Settings>({ documents, state, services, abilities }: FeatureOptions<S>, params: CodeActionParams): CodeAction[] {
  const document = documents.get(params.textDocument.uri);
  const checked = document === undefined ? undefined : state.checks.stored(document);
  if (document === undefined || checked === undefined) return [];
  const { diagnostics, only } = params.context;
  if (only !== undefined && !only.some((kind) => kind === '' || kind === 'quickfix')) return [];
  return createFixes({ document, checked, span: toSpan(document, params.range), diagnostics }, services, abilities.takesVersionedEdits);
}

/** Diagnostics for editors that do not ask for them: sent after each change, once for all messages that wait. */
function createPushes<S extends Settings>({ connection, services, state, logError, abilities }: FeatureOptions<S>) {
  const waiting = new Map<string, Coalesced>();
  const push = guardEvent('publishDiagnostics', logError, async (document: TextDocument) => {
    const checked = await state.checks.check(document);
    if (!waiting.has(document.uri)) return;
    const { uri } = document;
    // Ranges are of the text as it stands: a check that was overtaken by a change is followed by another.
    if (checked !== undefined && checked.version !== document.version) return;
    const diagnostics = checked === undefined ? [] : diagnosticsOf(document, checked, services.docsUri);
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  });
  return {
    request: (document: TextDocument): void => {
      if (abilities.pullsDiagnostics) return;
      const known = waiting.get(document.uri) ?? coalesce(() => void push(document), 0);
      waiting.set(document.uri, known);
      known.request();
    },
    close: async ({ uri }: TextDocument): Promise<void> => {
      waiting.get(uri)?.cancel();
      if (waiting.delete(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
