import { addWaiver, type Finding, isDay, recordOf, type TextEdit, waiveByComment, withProse } from '../../checker';
import type { WaiverPlace } from '../../protocol/waive';
import type { CheckedArticle } from '../articleChecks';
import type { WaiverFileNow, WaiverGround } from './waiverGround';

/** A decision on a finding, ready to be recorded. */
export interface WaiveDecision {
  readonly finding: Finding;
  readonly place: WaiverPlace;
  readonly reason: string;
  /** ISO 8601 day. */
  readonly expires?: string;
}

/** The change that records a decision: of the article, or of the waiver file. */
export type WaiveChange = { readonly article: readonly TextEdit[] } | { readonly file: WaiverFileNow; readonly edits: readonly TextEdit[] };

/** Records a decision, or says why it cannot be. Gives no change of both files. */
export function waive(checked: CheckedArticle, { finding, place, reason, expires }: WaiveDecision, { file, reviewer, today }: WaiverGround): WaiveChange | { readonly refusal: string } {
  if (reason.trim() === '') return { refusal: 'A claim is accepted for a reason only. Say why.' };
  if (expires !== undefined && (!isDay(expires) || expires < today)) return { refusal: 'Write the last day as 2027-01-31, one that is still to come.' };
  const by = { reason: reason.replace(/\s+/g, ' ').trim(), ...(reviewer === undefined ? {} : { reviewer }), ...(expires === undefined ? {} : { expires }) };
  if (place === 'comment') {
    const edit = waiveByComment({ article: checked.article, findings: checked.result.findings }, finding, by);
    return edit === undefined ? { refusal: 'There is no place for a comment here that would not show. Use the waiver file.' } : { article: [edit] };
  }
  if (file === undefined) return { refusal: 'There is no folder that a waiver file could be kept in. Save the draft first, or waive with a comment.' };
  const { claim, code, statements, words } = recordOf(withProse(checked.article, [finding]), checked.result.findings);
  if (claim === undefined || code === undefined) return { refusal: 'There is nothing to waive here.' };
  const edit = addWaiver(file.text, { claim, ...(words === undefined ? {} : { words }), code, statements, files: file.pattern === undefined ? [] : [file.pattern], ...by, accepted: today });
  return edit === undefined ? { refusal: 'The waiver file has mistakes, or is not written one waiver a block. Mend it first.' } : { file, edits: [edit] };
}

