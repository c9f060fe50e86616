import { addWaiver, type Finding, isDay, recordOf, type TextEdit, waiveByComment, withProse } from '../../checker';
import type { WaiverPlace } from '../../protocol/waive';
import type { CheckedArticle } from '../articleChecks';
import type { Words } from '../words/words';
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

/** Why a decision cannot be recorded: the key of the words that say so. */
export type Refusal = keyof Words['waiver']['refusals'];

/** Records a decision, or says why it cannot be. Gives no change of both files. */
export function waive(checked: CheckedArticle, { finding, place, reason, expires }: WaiveDecision, { file, reviewer, today }: WaiverGround): WaiveChange | { readonly refusal: Refusal } {
  if (reason.trim() === '') return { refusal: 'reason' };
  if (expires !== undefined && (!isDay(expires) || expires < today)) return { refusal: 'day' };
  const by = { reason: reason.replace(/\s+/g, ' ').trim(), ...(reviewer === undefined ? {} : { reviewer }), ...(expires === undefined ? {} : { expires }) };
  if (place === 'comment') {
    const edit = waiveByComment({ article: checked.article, findings: checked.result.findings }, finding, by);
    return edit === undefined ? { refusal: 'noPlace' } : { article: [edit] };
  }
  if (file === undefined) return { refusal: 'noFolder' };
  const { claim, code, statements, words } = recordOf(withProse(checked.article, [finding]), checked.result.findings);
  if (claim === undefined || code === undefined) return { refusal: 'nothing' };
  const edit = addWaiver(file.text, { claim, ...(words === undefined ? {} : { words }), code, statements, files: file.pattern === undefined ? [] : [file.pattern], ...by, accepted: today });
  return edit === undefined ? { refusal: 'badFile' } : { file, edits: [edit] };
}

