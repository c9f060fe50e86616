import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { addWaiver, applyEdits, composeEdits, type Finding, type JudgedWaiver, reasonPlaceholder, removeComment, removeWaivers, renewComment, type Span, type TextEdit, type Waiver, waivableCodes } from '../../checker';
import { recordWaiver } from '../../host/recordWaiver';
import { commands } from '../../protocol/names';
import type { WaiveTarget } from '../../protocol/waive';
import type { CheckedArticle } from '../articleChecks';
import { type Changes, diagnosticsOf, toWorkspaceEdit } from '../codeActions';
import { findingKey } from '../diagnosticData';
import type { Words } from '../words/words';
import type { WaiverFileNow, WaiverGround } from './waiverGround';

/** What actions on waivers are made from. */
export interface WaiverActionRequest {
  readonly document: TextDocument;
  /** The check of the document's present version. */
  readonly checked: CheckedArticle;
  readonly span: Span;
  readonly diagnostics: readonly Diagnostic[];
  readonly ground: WaiverGround;
  /** The editor asks for the reason; else a placeholder is written, with which the waiver does not hold yet. */
  readonly asksReason: boolean;
  /** The editor understands versions in edits. */
  readonly isVersioned: boolean;
  readonly words: Words;
}

/** Waives the findings that touch the span, takes back waivers of those that are waived, and mends the comments that touch it. */
export function createWaiverActions(request: WaiverActionRequest): CodeAction[] {
  const { checked, span } = request;
  const findings = checked.result.findings.filter((finding) => touches(finding.span, span));
  const judged = checked.waived.own.filter(({ waiver }) => waiver.origin === 'comment' && touches(waiver.at, span));
  return [...findings.flatMap((finding) => (finding.waived === undefined ? waiveActions(request, finding) : takeBack(request, finding))), ...judged.flatMap((one) => commentActions(request, one))];
}

/** Mends the waivers of a waiver file that touch the span, as far as open articles tell what is wrong with them. */
export function createWaiverFileActions({ document, waivers, judged, span, today, isVersioned, words }: WaiverFileRequest): CodeAction[] {
  const text = document.getText();
  return waivers
    .filter(({ at }) => touches(at, span))
    .flatMap((waiver) => {
      const removal = removeWaivers(text, [waiver]);
      if (removal.length === 0) return [];
      const stale = judged.find((one) => one.waiver === waiver && one.state === 'stale' && one.renewal !== undefined);
      const renewed = stale === undefined ? undefined : renewEntry(text, stale, removal, today);
      const toEdit = (edits: readonly TextEdit[]): CodeAction['edit'] => toWorkspaceEdit({ document, version: document.version, edits, others: [] }, isVersioned);
      return [...(renewed === undefined ? [] : [action(words.waiver.renewClaim, toEdit(renewed))]), action(words.waiver.remove, toEdit(removal))];
    });
}

/** What actions in a waiver file are made from. */
export interface WaiverFileRequest {
  readonly document: TextDocument;
  /** Those of the document's present text. */
  readonly waivers: readonly Waiver[];
  readonly judged: readonly JudgedWaiver[];
  readonly span: Span;
  readonly today: string;
  readonly isVersioned: boolean;
  readonly words: Words;
}

function waiveActions(request: WaiverActionRequest, finding: Finding): readonly CodeAction[] {
  if (!waivableCodes.some((code) => code === finding.code)) return [];
  const { document, checked, ground, asksReason, words } = request;
  const diagnostics = [...diagnosticsOf(request, finding)];
  const places = [
    { place: 'file', title: words.waiver.inFile, isThere: ground.file !== undefined },
    { place: 'comment', title: words.waiver.byComment, isThere: true },
  ] as const;
  return places.filter(({ isThere }) => isThere).flatMap(({ place, title }) => {
    if (asksReason) {
      const target: WaiveTarget = { uri: document.uri, version: checked.version, finding: findingKey(finding), place };
      return [{ ...action(`${title}…`), diagnostics, command: { title, command: commands.waive, arguments: [target] } }];
    }
    const change = recordWaiver({ article: checked.article, findings: checked.result.findings }, { finding, place, reason: reasonPlaceholder }, ground);
    return 'refusal' in change ? [] : [{ ...action(title, editOf(request, change)), diagnostics }];
  });
}

/** Takes the waiver of a finding back; one of front matter is left to the writer. */
function takeBack(request: WaiverActionRequest, finding: Finding): readonly CodeAction[] {
  const { document, checked, ground } = request;
  const waiver = checked.waived.waiverOf.get(finding);
  if (waiver === undefined || waiver.origin === 'frontMatter') return [];
  const title = request.words.waiver.takeBack(shorten(waiver.reason));
  if (waiver.origin === 'comment') return [action(title, editOf(request, { article: [removeComment(document.getText(), waiver.at)] }))];
  // Places are those of the text that was checked.
  const file = ground.file?.text === checked.waivers.file?.text ? ground.file : undefined;
  const edits = file === undefined ? [] : removeWaivers(file.text, [waiver]);
  return file === undefined || edits.length === 0 ? [] : [action(title, editOf(request, { file, edits }))];
}

function commentActions(request: WaiverActionRequest, { waiver, state, renewal }: JudgedWaiver): readonly CodeAction[] {
  const { document, checked } = request;
  const renewed = renewal === undefined ? undefined : renewComment(checked.article, waiver.at, renewal);
  const title = state === 'holds' ? request.words.waiver.seal : request.words.waiver.renew;
  return [
    ...(renewed === undefined ? [] : [action(title, editOf(request, { article: [renewed] }))]),
    ...(state === 'holds' ? [] : [action(request.words.waiver.remove, editOf(request, { article: [removeComment(document.getText(), waiver.at)] }))]),
  ];
}

/** The entry as before, for what it would cover now; its end stays, the day of the decision is today. */
function renewEntry(text: string, { waiver, renewal }: JudgedWaiver, removal: readonly TextEdit[], today: string): readonly TextEdit[] | undefined {
  if (renewal === undefined) return undefined;
  const { seal: _seal, ...record } = renewal;
  const { words: _words, ...before } = waiver;
  const entry = { ...before, ...record, accepted: today };
  const added = addWaiver(applyEdits(text, removal), entry);
  return added === undefined ? undefined : composeEdits(text, removal, [added]);
}

function editOf({ document, checked, isVersioned }: WaiverActionRequest, change: { readonly article: readonly TextEdit[] } | { readonly file: WaiverFileNow; readonly edits: readonly TextEdit[] }): CodeAction['edit'] {
  const changes: Changes = 'article' in change ? { document, version: checked.version, edits: change.article, others: [] } : { document, version: checked.version, edits: [], others: [{ ...change.file, edits: change.edits }] };
  return toWorkspaceEdit(changes, isVersioned);
}

function action(title: string, edit?: CodeAction['edit']): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, ...(edit === undefined ? {} : { edit }) };
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 60 ? text : `${characters.slice(0, 59).join('').trimEnd()}…`;
}
