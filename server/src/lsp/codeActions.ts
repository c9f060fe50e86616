import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { chooseCitationStyle, citationEdit, type Finding, type JudgedStatement, type Span, type TextEdit } from '../checker';
import { commands } from '../protocol/names';
import type { CheckedArticle } from './articleChecks';
import type { PlacedStatement } from './corpus';
import { findingKey, parseDiagnosticData } from './diagnosticData';
import { toRange } from './positions';
import { titleOf } from './sourceName';

/** What an editor asks quick fixes for. */
export interface FixRequest {
  readonly document: TextDocument;
  /** The check of the document's present version. */
  readonly checked: CheckedArticle;
  readonly span: Span;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Quick fixes of the findings that touch the span, by position: for each source one that cites it, supporting sources
 * first, each side strongest first, then one that opens the strongest statement. A source that is already cited there has none.
 */
export function createFixes(request: FixRequest, isVersioned: boolean): CodeAction[] {
  return request.checked.result.findings
    .filter(({ span }) => span.start <= request.span.end && request.span.start <= span.end)
    .flatMap((finding) => [...citeFixes(request, finding, isVersioned), ...openFixes(request, finding)]);
}

function citeFixes(request: FixRequest, finding: Finding, isVersioned: boolean): CodeAction[] {
  const { checked, document } = request;
  const { article, settings } = checked;
  const diagnostics = diagnosticsOf(request, finding);
  const fixes: CodeAction[] = [];
  for (const { placed, side } of distinctSources(request, finding)) {
    const { source, statement } = placed;
    const { locator } = statement;
    const changes = citationEdit({ article, sentence: finding.sentence, source, style: chooseCitationStyle(article, source, settings.citationStyle), ...(locator === undefined ? {} : { locator }) });
    if (changes.length === 0) continue;
    fixes.push({
      title: `Cite “${shorten(titleOf(source))}” (${side})`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [...diagnostics],
      ...(side === 'supports' && fixes.length === 0 ? { isPreferred: true } : {}),
      edit: toWorkspaceEdit(document, checked.version, changes, isVersioned),
    });
  }
  return fixes;
}

function openFixes(request: FixRequest, finding: Finding): CodeAction[] {
  const strongest = sidesOf(finding).flatMap(({ statements }) => statements)[0];
  const placed = strongest === undefined ? undefined : request.checked.corpus.look(strongest);
  if (placed === undefined) return [];
  const title = `Open statement of “${shorten(titleOf(placed.source))}”`;
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [...diagnosticsOf(request, finding)],
      command: { title, command: commands.openStatement, arguments: [placed.location] },
    },
  ];
}

type Side = 'supports' | 'differs' | 'conflicts';

function sidesOf(finding: Finding): readonly { readonly side: Side; readonly statements: readonly JudgedStatement[] }[] {
  return [
    { side: 'conflicts', statements: finding.conflicts },
    { side: 'differs', statements: finding.tensions },
    { side: 'supports', statements: finding.supports },
  ];
}

/** Each source once, by the strongest of its statements; supporting sources first. */
function distinctSources({ checked }: FixRequest, finding: Finding): readonly { readonly placed: PlacedStatement; readonly side: Side }[] {
  const seen = new Set<string>();
  return sidesOf(finding)
    .toReversed()
    .flatMap(({ side, statements }) => statements.map((judged) => ({ side, judged })))
    .flatMap(({ side, judged }) => {
      const key = JSON.stringify([judged.pack, judged.source]);
      const placed = checked.corpus.look(judged);
      if (placed === undefined || seen.has(key)) return [];
      seen.add(key);
      return [{ placed, side }];
    });
}

/** The diagnostics that the editor has of this finding; those of another version of the document are not it. */
function diagnosticsOf({ diagnostics, checked }: FixRequest, finding: Finding): readonly Diagnostic[] {
  const key = findingKey(finding);
  return diagnostics.filter((diagnostic) => {
    const data = parseDiagnosticData(diagnostic.data);
    return data?.finding === key && data.version === checked.version;
  });
}

/** Names the version where the editor understands that, so that an edit that comes too late changes nothing. */
function toWorkspaceEdit(document: TextDocument, version: number, changes: readonly TextEdit[], isVersioned: boolean): WorkspaceEdit {
  const edits = changes.map(({ span, newText }) => ({ range: toRange(document, span), newText }));
  return isVersioned
    ? { documentChanges: [{ textDocument: { uri: document.uri, version }, edits }] }
    : { changes: { [document.uri]: edits } };
}

function shorten(title: string): string {
  const characters = Array.from(title.replace(/\s+/g, ' '));
  return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 59).join('').trimEnd()}…`;
}
