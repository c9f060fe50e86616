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
import { tellingWords, type Finding, type SecondReader } from '../checker';
import type { CheckedArticle } from './articleChecks';
import { coalesce, type Coalesced } from './coalesce';
import { createFixes, type FixRequest, mainFixesOf } from './codeActions';
import { toDiagnostics, toProblemDiagnostics } from './diagnostics';
import { guardEvent, guardRequest, throwIfCancelled } from './guard';
import { citedSourcesOf } from './fixes/citedSources';
import { type LibraryFile, readLibrary } from '../host/readLibrary';
import { formatHover } from './hoverText';
import type { PackFeatures } from './packs/registerPacks';
import { toRange, toSpan } from './positions';
import { registerWaivers, waiverActionsAt } from './waivers/registerWaivers';
import { toUri } from './uri';
import type { Words } from './words/words';
import { isArticle, type StateOptions, type WorkspaceState } from './workspaceState';

/** What the features work on. */
export interface FeatureOptions extends Pick<StateOptions, 'connection' | 'documents' | 'platform' | 'abilities' | 'logError'> {
  /** Folder of the pages that explain codes. */
  readonly docsUri: string | undefined;
  readonly state: WorkspaceState;
  readonly packs: PackFeatures;
  readonly words: Words;
}

/** Registers the handlers of everything that an editor sends about documents and files. */
export function registerFeatures(options: FeatureOptions): void {
  const { connection, documents, state, logError, abilities } = options;
  if (abilities.pullsDiagnostics) {
    connection.languages.diagnostics.on(guardRequest('textDocument/diagnostic', logError, noFindings, (params, token) => pull(options, params, () => throwIfCancelled(token))));
  }
  connection.onHover(guardRequest<HoverParams, Hover | null>('textDocument/hover', logError, null, (params, token) => options.packs.hover(params) ?? hover(options, params, () => token.isCancellationRequested)));
  connection.onCodeAction(guardRequest<CodeActionParams, CodeAction[]>('textDocument/codeAction', logError, [], async (params) => options.packs.fixes(params) ?? [...(await fixes(options, params)), ...(await waiverActionsAt(options, params))]));
  registerWaivers(options);
  connection.onDidChangeWatchedFiles(guardEvent('didChangeWatchedFiles', logError, ({ changes }) => state.filesChanged(changes.map(({ uri }) => uri))));

  const pushes = createPushes(options);
  documents.onDidChangeContent(
    guardEvent('didChange', logError, ({ document }) => {
      if (isArticle(document)) pushes.request(document);
      else state.documentEdited(document.uri);
    }),
  );
  documents.onDidClose(
    guardEvent('didClose', logError, async ({ document }) => {
      state.checks.forget(document.uri);
      state.articleClosed(document.uri);
      // Of a pack or a project file, the file on disk counts again.
      state.documentEdited(document.uri);
      await pushes.close(document);
    }),
  );
  state.onRecheck(() => documents.all().filter(isArticle).forEach(pushes.request));
}

const noFindings: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

async function pull({ documents, docsUri, state, words }: FeatureOptions, params: DocumentDiagnosticParams, throwIfLate: () => void): Promise<DocumentDiagnosticReport> {
  const document = documents.get(params.textDocument.uri);
  if (document === undefined || !isArticle(document)) return noFindings;
  const checked = await state.checks.check(document);
  throwIfLate();
  if (checked === undefined) return noFindings;
  const { resultId } = checked;
  if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(document, checked, { docsUri, words }) };
}

function diagnosticsOf(document: TextDocument, { result, corpus, settings, waived }: CheckedArticle, { docsUri, words }: Pick<FeatureOptions, 'docsUri' | 'words'>) {
  const findings = toDiagnostics(document, result, corpus, { show: settings, words, ...(docsUri === undefined ? {} : { docsUri }) });
  return [...findings, ...toProblemDiagnostics({ uri: document.uri, text: document.getText(), problems: waived.problems }, docsUri)];
}

async function hover(options: FeatureOptions, params: HoverParams, isCancelled: () => boolean): Promise<Hover | null> {
  const asked = await readFixGround(options, params);
  if (asked === undefined) return null;
  const { document, checked, library } = asked;
  const offset = document.offsetAt(params.position);
  const found = checked.result.findings.filter(({ span }) => span.start <= offset && offset <= span.end);
  const [first] = found;
  if (first === undefined) return null;
  const kind = options.abilities.hoverFormat;
  const told = await Promise.all(found.map((finding) => tellingWordsOf(finding, options.state.secondReader(), isCancelled)));
  if (document.version !== checked.version) return null;
  const texts = found.map((finding, index) => {
    const fixes = mainFixesOf(asked, finding).map(({ title }) => title);
    return formatHover(finding, { corpus: checked.corpus, cited: citedSourcesOf(checked, finding, library.entries), words: options.words, fixes, tellingWords: told[index] ?? [] }, kind);
  });
  return { contents: { kind, value: texts.join(kind === 'markdown' ? '\n\n---\n\n' : '\n\n') }, range: toRange(document, first.span) };
}

/** The words that tell most for the second reader, worked out now; none where it has said nothing, or has broken down since. */
async function tellingWordsOf({ possible }: Finding, reader: SecondReader | undefined, isCancelled: () => boolean): Promise<readonly string[]> {
  const pair = possible?.[0]?.read;
  if (pair === undefined || reader === undefined) return [];
  try {
    return (await tellingWords(pair, reader, tellingWordCount, { isCancelled })).map(({ word }) => word);
  } catch {
    return [];
  }
}

/** More words tell less. */
const tellingWordCount = 3;

async function fixes(options: FeatureOptions, params: CodeActionParams): Promise<CodeAction[]> {
  const asked = await readFixGround(options, params);
  if (asked === undefined) return [];
  const { diagnostics, only } = params.context;
  const span = toSpan(asked.document, params.range);
  return createFixes({ ...asked, span, diagnostics, ...(only === undefined ? {} : { only }) }, options.abilities.takesVersionedEdits);
}

/** What fixes are made from; `undefined` where this version of the article was not checked, or is none any more. */
async function readFixGround({ documents, state, platform, words }: FeatureOptions, { textDocument }: HoverParams | CodeActionParams): Promise<Pick<FixRequest, 'document' | 'checked' | 'library' | 'words'> | undefined> {
  const document = documents.get(textDocument.uri);
  const checked = document === undefined ? undefined : state.checks.stored(document);
  if (document === undefined || checked === undefined) return undefined;
  const library = await readLibrary(checked.article, document.uri, { host: platform.host, rootUris: state.folders(), openAt: (uri) => openLibrary(documents.all(), uri) });
  return document.version === checked.version ? { document, checked, library, words } : undefined;
}

function openLibrary(documents: readonly TextDocument[], uri: string): LibraryFile | undefined {
  const open = documents.find((document) => toUri(document.uri) === uri);
  return open === undefined ? undefined : { uri: open.uri, text: open.getText(), version: open.version };
}

/** Diagnostics for editors that do not ask for them: sent after each change, once for all messages that wait. */
function createPushes({ connection, docsUri, state, logError, abilities, words }: FeatureOptions) {
  const waiting = new Map<string, Coalesced>();
  const push = guardEvent('publishDiagnostics', logError, async (document: TextDocument) => {
    const checked = await state.checks.check(document);
    if (!waiting.has(document.uri)) return;
    const { uri } = document;
    // Ranges are of the text as it stands: a check that was overtaken by a change is followed by another.
    if (checked !== undefined && checked.version !== document.version) return;
    const diagnostics = checked === undefined ? [] : diagnosticsOf(document, checked, { docsUri, words });
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
