import { addWaiver, type Article, type Finding, isDay, recordOf, type TextEdit, waiveByComment, withProse } from '../checker';

/** A waiver file as it stands, to be changed. */
export interface WaiverFileText {
  /** Empty for one that is to be made. */
  readonly text: string;
  /** Names the article in it; absent: the article has no place below its folder. */
  readonly pattern?: string;
}

/** What a waiver is recorded with. */
export interface RecordGround<File extends WaiverFileText = WaiverFileText> {
  /** Absent: no waiver file can be written for the article. */
  readonly file?: File;
  /** Absent: nobody is known. */
  readonly reviewer?: string;
  /** ISO 8601 day. */
  readonly today: string;
}

/** A decision on a finding, ready to be recorded. */
export interface WaiveDecision {
  readonly finding: Finding;
  readonly place: 'file' | 'comment';
  readonly reason: string;
  /** ISO 8601 day. */
  readonly expires?: string;
}

/** The change that records a decision: of the article, or of the waiver file; never of both. */
export type WaiveChange<File extends WaiverFileText = WaiverFileText> = { readonly article: readonly TextEdit[] } | { readonly file: File; readonly edits: readonly TextEdit[] };

/**
 * Why a decision cannot be recorded. `reason`: it gives none; `day`: its end is no day, or past; `noPlace`: a comment would
 * show; `noFolder`: there is no waiver file, nor a place for one; `nothing`: the finding cannot be waived; `badFile`: the
 * waiver file has mistakes, or is not written one waiver a block.
 */
export type WaiveRefusal = 'reason' | 'day' | 'noPlace' | 'noFolder' | 'nothing' | 'badFile';

/** Records a decision on one of the findings of an article, or says why it cannot be. */
export function recordWaiver<File extends WaiverFileText>(
  { article, findings }: { readonly article: Article; readonly findings: readonly Finding[] },
  { finding, place, reason, expires }: WaiveDecision,
  { file, reviewer, today }: RecordGround<File>,
): WaiveChange<File> | { readonly refusal: WaiveRefusal } {
  if (reason.trim() === '') return { refusal: 'reason' };
  if (expires !== undefined && (!isDay(expires) || expires < today)) return { refusal: 'day' };
  const by = { reason: reason.replace(/\s+/g, ' ').trim(), ...(reviewer === undefined ? {} : { reviewer }), ...(expires === undefined ? {} : { expires }) };
  if (place === 'comment') {
    const edit = waiveByComment({ article, findings }, finding, by);
    return edit === undefined ? { refusal: 'noPlace' } : { article: [edit] };
  }
  if (file === undefined) return { refusal: 'noFolder' };
  const { claim, code, statements, words } = recordOf(withProse(article, [finding]), findings);
  if (claim === undefined || code === undefined) return { refusal: 'nothing' };
  const edit = addWaiver(file.text, { claim, ...(words === undefined ? {} : { words }), code, statements, files: file.pattern === undefined ? [] : [file.pattern], ...by, accepted: today });
  return edit === undefined ? { refusal: 'badFile' } : { file, edits: [edit] };
}
