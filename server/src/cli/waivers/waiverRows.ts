import { TextDocument } from 'vscode-languageserver-textdocument';
import { hashText, isReason, type JudgedWaiver, type Waiver, type WaiverState } from '../../checker';
import type { Draft } from '../drafts';
import { isAllNamed } from '../../host/waiverFiles';
import type { FileOutcome, WaiverOutcome } from './waiveDrafts';

/** One waiver as it is listed. */
export interface WaiverRow {
  /** Seven letters and digits that name it as long as it says the same. */
  readonly id: string;
  /** The file that holds it, to show and to write. */
  readonly path: string;
  /** One-based. */
  readonly line: number;
  readonly waiver: Waiver;
  readonly state: WaiverState;
  /** Findings that it covers, over all drafts that were looked at. */
  readonly coveredCount: number;
  /** What there is to say of its state; may be empty. */
  readonly message: string;
  /** Where it is kept, without a byte order mark: removing it changes this text. */
  readonly text: string;
  /** The mark that the text had, or nothing. */
  readonly byteOrderMark: string;
}

/** What was looked at. */
export interface ListGround {
  /** ISO 8601 day. */
  readonly today: string;
  /** All drafts of the working folder, so that what covers nothing there covers nothing. */
  readonly isWhole: boolean;
}

/** All waivers: those of the waiver files in their order, then those of the drafts by position. */
export function listWaivers({ files, own }: WaiverOutcome, ground: ListGround): readonly WaiverRow[] {
  const rows = [...files.flatMap((file) => rowsOfFile(file, ground)), ...own.flatMap(({ draft, waivers }) => rowsOfDraft(draft, waivers))];
  const seen = new Map<string, number>();
  return rows.map((row) => {
    // Waivers that say the same at two places of one file are told apart by their order.
    const count = seen.get(row.id) ?? 0;
    seen.set(row.id, count + 1);
    return count === 0 ? row : { ...row, id: hashText(`${row.id} ${count}`) };
  });
}

function rowsOfFile({ file, path, reports }: FileOutcome, { today, isWhole }: ListGround): readonly WaiverRow[] {
  const lineOf = createLineReader(file.text);
  const all = [...reports.values()].flat();
  // A file above the working folder is for drafts that were not looked at.
  const isAll = isWhole && !/^(?:[/\\]|[A-Za-z]:)/.test(path);
  return file.waivers.map((waiver) => {
    const judged = all.filter((one) => one.waiver === waiver);
    return { id: idOf(path, waiver), path, line: lineOf(waiver.at.start), waiver, text: file.text, byteOrderMark: '', ...joined(waiver, judged, { today, isWhole: isAll || isAllNamed(waiver, file, reports) }) };
  });
}

function rowsOfDraft({ path, text: whole }: Draft, waivers: readonly JudgedWaiver[]): readonly WaiverRow[] {
  const byteOrderMark = whole.startsWith('\ufeff') ? '\ufeff' : '';
  const text = whole.slice(byteOrderMark.length);
  const lineOf = createLineReader(text);
  return waivers.map(({ waiver, state, coveredCount, message }) => ({ id: idOf(path, waiver), path, line: lineOf(waiver.at.start), waiver, state, coveredCount, message, text, byteOrderMark }));
}

/** The states of a waiver in several drafts as one: it holds where it holds anywhere. */
function joined({ reason, expires }: Waiver, judged: readonly JudgedWaiver[], { today, isWhole }: ListGround): Pick<WaiverRow, 'state' | 'coveredCount' | 'message'> {
  const coveredCount = judged.reduce((sum, one) => sum + one.coveredCount, 0);
  const states: readonly WaiverState[] = ['holds', 'noReason', 'expired', 'stale', 'idle', 'unused'];
  const state = states.find((one) => judged.some((given) => given.state === one));
  if (!isWhole && (state ?? 'unused') === 'unused' && isReason(reason) && (expires === undefined || expires >= today)) return { state: 'idle', coveredCount, message: 'Not all drafts that it may be for were looked at.' };
  if (state !== undefined) return { state, coveredCount, message: judged.find((one) => one.state === state)?.message ?? '' };
  if (!isReason(reason)) return { state: 'noReason', coveredCount, message: 'This waiver gives no reason and does not hold.' };
  if (expires !== undefined && expires < today) return { state: 'expired', coveredCount, message: `This waiver held until ${expires}.` };
  return { state: 'unused', coveredCount, message: 'No draft that was looked at is one that this waiver is for.' };
}

function idOf(path: string, { at: _at, scope: _scope, ...content }: Waiver): string {
  return hashText(JSON.stringify([path, content]));
}

function createLineReader(text: string): (position: number) => number {
  const document = TextDocument.create('', '', 0, text);
  return (position) => document.positionAt(position).line + 1;
}
