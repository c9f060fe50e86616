import type { Range } from 'vscode-languageserver-textdocument';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { shownSeverity, type CheckResult, type Finding, type Pack, type ShowRules, type Silence, type Span } from '../checker';
import type { PlaceOf } from './corpus';
import type { Draft } from './drafts';

/** A draft with what was found in it. */
export interface CheckedDraft {
  readonly path: string;
  readonly sentenceCount: number;
  readonly claimCount: number;
  readonly findings: readonly PlacedFinding[];
  /** Sentences without a finding; spans are in the text without its byte order mark. */
  readonly silences: readonly Silence[];
  /** The draft's language, where it was not read for that. */
  readonly unreadLanguage?: string;
}

/** A finding with its place in the file, zero-based and in UTF-16 units as in LSP. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly range: Range;
  /** The sentence as it stands in the file, with markup. */
  readonly sentence: string;
  /** Where `finding.text` stands in `sentence`. */
  readonly mark: Span;
}

/** Everything a writer of output is told: the drafts in order, the packs they were checked against. */
export interface CheckReport {
  readonly version: string;
  readonly packs: readonly Pack[];
  readonly drafts: readonly CheckedDraft[];
  readonly summary: CheckSummary;
  /** Where statements stand; absent: nobody knows. */
  readonly placeOf?: PlaceOf;
  /** Whether a second reader was not asked for and could find more. */
  readonly isUnread?: boolean;
}

/** Counts over all drafts. */
export interface CheckSummary {
  readonly files: number;
  readonly sentences: number;
  readonly claims: number;
  readonly conflicts: number;
  readonly tensions: number;
  readonly supports: number;
  /** Claims that no statement speaks to; present only where there are any, which takes the setting. */
  readonly unsupported?: number;
  /** Claims that the second reader alone takes to conflict; present only where there are any, which takes the setting. */
  readonly possible?: number;
  /** Claims that reviewers have accepted, which the other counts leave out; present only where there are any. */
  readonly waived?: number;
  /** Findings that the baseline knows, which the other counts leave out; present only where there are any. */
  readonly known?: number;
}

/** What was found in a draft, and how it is shown. */
export interface DraftCheck {
  /** Of the draft's text without its byte order mark. */
  readonly result: CheckResult;
  /** Findings whose severity is `off` are left out. */
  readonly show: ShowRules;
  /** Marks findings that a reviewer has accepted; absent: none is. */
  readonly waive?: (text: string, findings: readonly Finding[]) => readonly Finding[];
}

/** The draft's text as the checker reads it: without a byte order mark, so that front matter is recognised. */
export function plainTextOf({ text }: Draft): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Places what was found in a draft in its file. */
export function placeFindings(draft: Draft, { result, show, waive = (_, findings) => findings }: DraftCheck): CheckedDraft {
  const text = plainTextOf(draft);
  const shift = draft.text.length - text.length;
  const document = TextDocument.create(draft.path, 'markdown', 0, draft.text);
  return {
    path: draft.path,
    sentenceCount: result.sentenceCount,
    claimCount: result.claimCount,
    ...(result.unreadLanguage === undefined ? {} : { unreadLanguage: result.unreadLanguage }),
    silences: result.silences ?? [],
    findings: waive(text, result.findings).flatMap((finding) => {
      const severity = shownSeverity(finding, show);
      return severity === 'off' ? [] : [place({ ...finding, severity }, document, shift)];
    }),
  };
}

function place(finding: Finding, document: TextDocument, shift: number): PlacedFinding {
  const start = finding.span.start + shift;
  const end = finding.span.end + shift;
  const sentenceStart = Math.min(finding.sentence.start + shift, start);
  const sentenceEnd = Math.max(finding.sentence.end + shift, end);
  return {
    finding,
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    sentence: document.getText().slice(sentenceStart, sentenceEnd),
    mark: { start: start - sentenceStart, end: end - sentenceStart },
  };
}

/** The counts over all drafts. */
export function summarise(drafts: readonly CheckedDraft[]): CheckSummary {
  const verdicts = { conflict: 0, tension: 0, support: 0, unsupported: 0, possible: 0 };
  let waived = 0;
  let sentences = 0;
  let claims = 0;
  for (const draft of drafts) {
    sentences += draft.sentenceCount;
    claims += draft.claimCount;
    for (const { finding } of draft.findings) {
      if (finding.waived === undefined) verdicts[finding.verdict] += 1;
      else waived += 1;
    }
  }
  const { conflict: conflicts, tension: tensions, support: supports, unsupported, possible } = verdicts;
  return { files: drafts.length, sentences, claims, conflicts, tensions, supports, ...(unsupported > 0 && { unsupported }), ...(possible > 0 && { possible }), ...(waived > 0 && { waived }) };
}
