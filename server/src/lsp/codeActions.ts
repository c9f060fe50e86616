import { type CodeAction, CodeActionKind, type CreateFile, type Diagnostic, type TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Span, TextEdit } from '../checker';
import type { CheckedArticle } from './articleChecks';
import { fixAllKind } from './capabilities';
import { findingName, parseDiagnosticData } from './diagnosticData';
import { citeFixes } from './fixes/citeFixes';
import { completeCitations } from './fixes/completeCitations';
import type { FileChange, Fix, FixProvider } from './fixes/fix';
import type { Library } from '../host/readLibrary';
import { contrastFixes } from './fixes/contrastFixes';
import { openFixes } from './fixes/openFixes';
import { rewordFixes } from './fixes/rewordFixes';
import { isSameRange, toRange } from './positions';
import type { Words } from './words/words';

/** What an editor asks code actions for. */
export interface FixRequest {
  readonly document: TextDocument;
  /** The check of the document's present version. */
  readonly checked: CheckedArticle;
  readonly library: Library;
  readonly words: Words;
  readonly span: Span;
  readonly diagnostics: readonly Diagnostic[];
  /** Kinds that the editor wants; absent: all. */
  readonly only?: readonly string[];
}

/** Who offers fixes that a hover names; the menu is sorted by their ranks, and within one rank by this order. */
const mainProviders: readonly FixProvider[] = [rewordFixes, citeFixes, openFixes];
/** Fixes that stand far down in the menu and have to be read before they are offered: who only points at words need not wait for them. */
const furtherProviders: readonly FixProvider[] = [contrastFixes];

/**
 * Quick fixes of the findings that touch the span, by position, each finding's best first; then, where the editor asks
 * for nothing else or for it by name, what completes the citations of the whole article.
 */
export function createFixes(request: FixRequest, isVersioned: boolean): CodeAction[] {
  return [...(wants(request, CodeActionKind.QuickFix) ? quickFixes(request, isVersioned) : []), ...sourceActions(request, isVersioned)];
}

interface KnownFixes {
  readonly libraryText: string | undefined;
  readonly fixes: readonly Fix[];
}

type FixGround = Pick<FixRequest, 'document' | 'checked' | 'library' | 'words'>;

const knownFixes = { main: new WeakMap<CheckedArticle, Map<Finding, KnownFixes>>(), further: new WeakMap<CheckedArticle, Map<Finding, KnownFixes>>() };

/** All that can be done about a finding, best first. */
export function fixesOf(ground: FixGround, finding: Finding): readonly Fix[] {
  return [...mainFixesOf(ground, finding), ...provided(ground, finding, { providers: furtherProviders, known: knownFixes.further })].sort((a, b) => a.rank - b.rank);
}

/** Of what can be done about a finding, what stands first in the menu, best first. */
export function mainFixesOf(ground: FixGround, finding: Finding): readonly Fix[] {
  return provided(ground, finding, { providers: mainProviders, known: knownFixes.main });
}

/** Made once for a checked version, since most fixes are read again before they are offered. */
function provided({ document, checked, library, words }: FixGround, finding: Finding, { providers, known }: { readonly providers: readonly FixProvider[]; readonly known: WeakMap<CheckedArticle, Map<Finding, KnownFixes>> }): readonly Fix[] {
  const ofArticle = known.get(checked) ?? new Map<Finding, KnownFixes>();
  known.set(checked, ofArticle);
  const before = ofArticle.get(finding);
  const libraryText = library.file?.text;
  if (before !== undefined && before.libraryText === libraryText) return before.fixes;
  const fixes = providers.flatMap((provide) => provide({ document, checked, library, finding, words })).sort((a, b) => a.rank - b.rank);
  ofArticle.set(finding, { libraryText, fixes });
  return fixes;
}

function quickFixes(request: FixRequest, isVersioned: boolean): CodeAction[] {
  const { document, checked, span } = request;
  return checked.result.findings
    .filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end)
    .flatMap((finding) => {
      const diagnostics = [...diagnosticsOf(request, finding)];
      const fixes = fixesOf(request, finding);
      const preferred = fixes.find(({ mayBePreferred }) => mayBePreferred);
      return fixes.map(
        (fix): CodeAction => ({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics,
          ...(fix === preferred && finding.waived === undefined ? { isPreferred: true } : {}),
          ...(fix.command === undefined ? {} : { command: fix.command }),
          ...(fix.edits === undefined ? {} : { edit: toWorkspaceEdit({ document, version: checked.version, edits: fix.edits, others: fix.others ?? [] }, isVersioned) }),
        }),
      );
    });
}

/**
 * Only for editors that ask for our own kind: many run every `source.fixAll` when a file is saved, and nobody should
 * find notes in a text that they did not ask for.
 */
function sourceActions({ document, checked, library, words, only }: FixRequest, isVersioned: boolean): CodeAction[] {
  if (only?.some((kind) => kind === fixAllKind || kind === CodeActionKind.Source) !== true) return [];
  const { edits, others } = completeCitations(checked, library);
  if (edits.length + others.length === 0) return [];
  return [{ title: words.finding.fixes.complete, kind: fixAllKind, edit: toWorkspaceEdit({ document, version: checked.version, edits, others }, isVersioned) }];
}

function wants({ only }: FixRequest, kind: string): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || wanted === kind);
}

/** The diagnostics that the editor has of this finding; those that stand elsewhere are not it. */
export function diagnosticsOf({ diagnostics, document }: Pick<FixRequest, 'diagnostics' | 'document'>, finding: Finding): readonly Diagnostic[] {
  const name = findingName(finding);
  const range = toRange(document, finding.span);
  return diagnostics.filter((diagnostic) => isSameRange(diagnostic.range, range) && parseDiagnosticData(diagnostic.data)?.finding === name);
}

/** Changes of an article and of other files, which are made together or not at all. */
export interface Changes {
  readonly document: TextDocument;
  /** Of the article that `edits` were made for. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  readonly others: readonly FileChange[];
}

/** Names versions where the editor understands that, so that an edit that comes too late changes nothing. */
export function toWorkspaceEdit({ document, version, edits, others }: Changes, isVersioned: boolean): WorkspaceEdit {
  const files = [
    ...(edits.length === 0 ? [] : [{ uri: document.uri, version, edits: toEdits(document, edits) }]),
    ...others.map((file) => ({ uri: file.uri, version: file.version, edits: toEdits(TextDocument.create(file.uri, '', 0, file.text), file.edits) })),
  ];
  if (!isVersioned) return { changes: Object.fromEntries(files.map((file) => [file.uri, file.edits])) };
  const created = others.filter(({ isNew }) => isNew === true).map(({ uri }): CreateFile => ({ kind: 'create', uri, options: { ignoreIfExists: true } }));
  return { documentChanges: [...created, ...files.map((file): TextDocumentEdit => ({ textDocument: { uri: file.uri, version: file.version }, edits: file.edits }))] };
}

function toEdits(document: TextDocument, edits: readonly TextEdit[]): { range: ReturnType<typeof toRange>; newText: string }[] {
  return edits.map(({ span, newText }) => ({ range: toRange(document, span), newText }));
}
