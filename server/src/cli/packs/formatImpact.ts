import type { ChangedClaim } from '../../checker';
import { toJson, toOneLine } from '../plainText';
import type { packFormats } from './checkPacks';
import { counted } from './formatExamination';
import { createPlaceReader } from './loadNamedPacks';

/** One draft with its changed claims, by position. */
export interface DraftImpact {
  readonly path: string;
  readonly text: string;
  readonly changes: readonly ChangedClaim[];
}

/** The report of `claimlint corpus impact`; ends with a line feed. */
export function formatImpact(impacts: readonly DraftImpact[], format: (typeof packFormats)[number]): string {
  return format === 'json' ? formatJson(impacts) : formatText(impacts);
}

function formatText(impacts: readonly DraftImpact[]): string {
  const lines = impacts.flatMap(({ path, text, changes }) => {
    const placeOf = createPlaceReader(text);
    return changes.flatMap(({ span, text: words, topic, aspect, before, after, causes }) => {
      const { line, column } = placeOf(span.start);
      return [
        `${toOneLine(path)}:${line}:${column}  ${before} → ${after}  ${topic}: ${aspect}`,
        `    ‹${toOneLine(words)}›`,
        ...causes.map((cause) => `      ${cause.pack}/${cause.statement} (${cause.before} → ${cause.after}): “${toOneLine(cause.quote)}”`),
      ];
    });
  });
  const changed = impacts.filter(({ changes }) => changes.length > 0);
  const count = changed.reduce((sum, { changes }) => sum + changes.length, 0);
  const total = count === 0 ? `${counted(impacts.length, 'draft')}: no verdict changes.` : `${counted(impacts.length, 'draft')}: ${counted(count, 'claim')} in ${changed.length} ${count === 1 ? 'changes its verdict' : 'change their verdict'}.`;
  return [...lines, ...(lines.length === 0 ? [] : ['']), total, ''].join('\n');
}

function formatJson(impacts: readonly DraftImpact[]): string {
  const files = impacts.map(({ path, text, changes }) => {
    const placeOf = createPlaceReader(text);
    const toPlace = (offset: number): { readonly line: number; readonly character: number } => {
      const { line, column } = placeOf(offset);
      return { line: line - 1, character: column - 1 };
    };
    return { path, changes: changes.map(({ span, sentence: _sentence, ...claim }) => ({ range: { start: toPlace(span.start), end: toPlace(span.end) }, ...claim })) };
  });
  return `${toJson({ version: 1, files, summary: { drafts: impacts.length, changed: files.reduce((sum, { changes }) => sum + changes.length, 0) } })}\n`;
}
