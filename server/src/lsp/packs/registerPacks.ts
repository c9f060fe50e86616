import type { CodeAction, CodeActionParams, CompletionItem, Connection, Hover, HoverParams, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readClues } from '../../checker';
import type { Host } from '../../host/host';
import { isInside } from '../../host/uris';
import { type AddStatementAnswer, addStatementMethod, parseAddStatement, parseSelection, previewStatementMethod, type SelectionParams, type StatementPreview } from '../../protocol/addStatement';
import { type ExampleOutcome, type ExamplePack, listExamplesMethod, parseRunExamples, runExamplesMethod } from '../../protocol/examples';
import { isPackPath } from '../../protocol/names';
import type { EditorAbilities } from '../capabilities';
import { guardRequest, type LogError } from '../guard';
import { toSpan } from '../positions';
import { toUri } from '../uri';
import { createWithdrawActions } from '../impact/withdraw';
import type { Words } from '../words/words';
import type { WorkspaceState } from '../workspaceState';
import { createOpenPacks } from './openPacks';
import { completePack } from './packCompletion';
import { listExamples, runExamples } from './packExamples';
import { createPackFixes } from './packFixes';
import { createPackHover } from './packHover';
import { proposeSource, quoteOf, recordQuote, type SelectedQuote, toPackChoice, type WritablePack } from './recordSelection';

/** What writing packs works on. */
export interface PackFeatureOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly host: Host;
  readonly state: WorkspaceState;
  readonly abilities: EditorAbilities;
  readonly words: Words;
  readonly logError: LogError;
}

/** What editors ask of packs; each answers `undefined` for documents that are none, so that others can. */
export interface PackFeatures {
  hover(params: HoverParams): Hover | null | undefined;
  complete(params: HoverParams): CompletionItem[] | null | undefined;
  fixes(params: CodeActionParams): CodeAction[] | undefined;
}

/** Registers the requests by which a selection becomes a statement and examples are run, and gives what hover, completion and quick fixes answer in packs. */
export function registerPacks(options: PackFeatureOptions): PackFeatures {
  const { connection, documents, state, abilities, words, logError } = options;
  const openPacks = createOpenPacks(state.corpora);
  const packAt = ({ textDocument }: { readonly textDocument: { readonly uri: string } }): TextDocument | undefined => (isPackPath(textDocument.uri) ? documents.get(textDocument.uri) : undefined);

  connection.onRequest(previewStatementMethod, guardRequest<unknown, StatementPreview>(previewStatementMethod, logError, failed, (params) => preview(options, parseSelection(params))));
  connection.onRequest(addStatementMethod, guardRequest<unknown, AddStatementAnswer>(addStatementMethod, logError, failed, (params) => add(options, params)));
  connection.onRequest(listExamplesMethod, guardRequest<unknown, readonly ExamplePack[]>(listExamplesMethod, logError, [], () => listExamples(writablePacks(options))));
  connection.onRequest(runExamplesMethod, guardRequest<unknown, readonly ExampleOutcome[]>(runExamplesMethod, logError, [], (params) => {
    const wanted = parseRunExamples(params)?.pack;
    const pack = writablePacks(options).find(({ uri }) => uri === wanted);
    return pack === undefined ? [] : runExamples(pack);
  }));
  return {
    hover: (params) => {
      const document = packAt(params);
      const pack = document === undefined ? undefined : openPacks.read(document);
      if (document === undefined) return undefined;
      return pack === undefined ? null : createPackHover(document, pack, document.offsetAt(params.position), abilities.hoverFormat);
    },
    complete: (params) => {
      const document = packAt(params);
      return document === undefined ? undefined : (completePack(document, openPacks.read(document), document.offsetAt(params.position)) ?? null);
    },
    fixes: (params) => {
      const document = packAt(params);
      if (document === undefined) return undefined;
      const { diagnostics, only } = params.context;
      return [...createPackFixes(document, diagnostics, abilities.takesVersionedEdits), ...createWithdrawActions(document, params.range.start.line, only, words)];
    },
  };
}

const failed = { refusal: 'Claimlint could not do this; its log says why.' } as const;
const stale = { refusal: 'The text has changed meanwhile. Select the words again.' } as const;
const noWords = { refusal: 'Select the words of the source that carry the claim, at most 5,000 characters.' } as const;
const noPack = { refusal: 'No pack of yours is in use or open. Open the pack, or name it under “packs” in the settings, then try again.' } as const;

interface Selected {
  readonly document: TextDocument;
  readonly quote: SelectedQuote;
}

function readSelection({ documents }: PackFeatureOptions, params: SelectionParams | undefined): Selected | { readonly refusal: string } {
  if (params === undefined) return failed;
  const document = documents.get(params.uri) ?? (params.text === undefined ? undefined : TextDocument.create(params.uri, 'plaintext', params.version, params.text));
  if (document?.version !== params.version) return stale;
  const { start, end } = toSpan(document, params.range);
  const quote = quoteOf(document, start, end);
  return quote === undefined ? noWords : { document, quote };
}

function preview(options: PackFeatureOptions, params: SelectionParams | undefined): StatementPreview {
  const selected = readSelection(options, params);
  if ('refusal' in selected) return selected;
  const packs = writablePacks(options);
  if (packs.length === 0) return noPack;
  const clues = readClues(selected.document.getText(), selected.document.uri);
  return { quote: selected.quote.quote, packs: packs.map((pack) => toPackChoice(pack, selected.quote, clues, selected.document.uri)), newSource: proposeSource(clues) };
}

async function add(options: PackFeatureOptions, payload: unknown): Promise<AddStatementAnswer> {
  const params = parseAddStatement(payload);
  const selected = readSelection(options, params);
  if (params === undefined || 'refusal' in selected) return 'refusal' in selected ? selected : failed;
  const target = writablePacks(options).find(({ uri }) => uri === toUri(params.pack));
  if (target === undefined) return noPack;
  const { connection, documents, host, abilities } = options;
  const open = documents.all().find(({ uri }) => toUri(uri) === target.uri);
  const recorded = recordQuote(target, selected.quote, params, { today: host.today(), ...(open === undefined || !abilities.takesVersionedEdits ? {} : { version: open.version }) });
  if ('refusal' in recorded) return recorded;
  const { applied } = await connection.workspace.applyEdit({ label: 'Add source statement', edit: recorded.edit });
  return applied ? { place: recorded.location, message: recorded.message } : stale;
}

/** Packs in use and open ones, as the editor has them, that lie in an open folder or are open themselves. */
function writablePacks({ documents, state }: PackFeatureOptions): readonly WritablePack[] {
  const texts = new Map(state.corpora().flatMap(({ files }) => files.map(({ uri, text }) => [uri, text])));
  const openUris = new Map(documents.all().filter(({ uri }) => isPackPath(uri)).map((document) => [toUri(document.uri), document]));
  const used = new Map(state.corpora().flatMap(({ checker }) => checker.packs.map((pack) => [toUri(pack.location), pack])));
  const openPacks = createOpenPacks(state.corpora);
  const loose = [...openUris].flatMap(([uri, document]): readonly WritablePack[] => {
    const pack = openPacks.read(document);
    return pack === undefined ? [] : [{ uri, text: document.getText(), pack }];
  });
  const closed = [...used].flatMap(([uri, pack]): readonly WritablePack[] => {
    const text = texts.get(uri);
    const isOwn = state.folders().some((folder) => isInside(folder, uri));
    return text === undefined || !isOwn || openUris.has(uri) ? [] : [{ uri, text, pack }];
  });
  return [...loose, ...closed];
}
