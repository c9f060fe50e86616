import type { EvidenceReport, ReportedClaim } from './evidenceReport';
import { html, type Html } from './html';
import type { ReportWords } from './words/reportWords';

/** Sizes in units of the drawing. */
const charactersPerLine = 60;
const characterWidth = 1.8;
const lineHeight = 6;
const columnGap = 18;
const columnWidth = charactersPerLine * characterWidth;
/** A short draft is shown in fewer columns, so that these fill the page. */
const columnCounts = { least: 4, most: 8 } as const;
/** Lines of a column where the draft fills that many columns; a shorter draft has shorter columns. */
const linesPerColumn = 12;
const leastLines = 5;
/** The narrowest bar of a claim, so that it can be seen and hit. */
const leastBar = 5;

/**
 * The draft as one would see it from afar: its paragraphs as grey lines in columns, the claims as coloured bars that
 * lead to their rows. Nothing of the text can be read in it. Linear in the length of the draft.
 */
export function drawDraft({ article, claims }: EvidenceReport, words: ReportWords): Html {
  const lines = flow(article.sentences, claims);
  const columnCount = Math.min(columnCounts.most, Math.max(columnCounts.least, Math.floor(lines.length / linesPerColumn)));
  const height = Math.max(leastLines, Math.ceil(lines.length / columnCount));
  const width = columnCount * (columnWidth + columnGap) - columnGap;
  const columns = Array.from({ length: Math.ceil(lines.length / height) }, (_, column) => lines.slice(column * height, (column + 1) * height));
  return html`<svg class="picture" viewBox="0 0 ${round(width)} ${height * lineHeight}" role="group" aria-label="${words.picture.label}">
${columns.map((column, index) => drawColumn(column, { x: index * (columnWidth + columnGap), words }))}</svg>
<ol class="captions of-${columnCount}" aria-hidden="true">${columns.map((column) => html`<li>${captionOf(column, words)}</li>`)}</ol>`;
}

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly isHeading: boolean;
  /** Absent: text. */
  readonly claim?: ReportedClaim;
  /** The claim began in a line before. */
  readonly continues?: boolean;
}

/** One line of a column: bars from left to right, claims after text; empty between paragraphs. */
type Line = readonly Bar[];

type Sentences = EvidenceReport['article']['sentences'];

/** Lays the sentences out in lines; a block begins a new one, after an empty one. */
function flow(sentences: Sentences, claims: readonly ReportedClaim[]): readonly Line[] {
  const lines: Bar[][] = [[]];
  let at = 0;
  for (const sentence of sentences) {
    const { span, block, startsBlock } = sentence;
    const last = lines.at(-1) ?? [];
    if (startsBlock) {
      at = 0;
      if (last.length > 0) lines.push([]);
      // Items and cells follow each other closely.
      if (last.length > 0 && block.kind !== 'tableCell' && block.kind !== 'listItem') lines.push([]);
    }
    const isHeading = block.kind === 'heading' || block.kind === 'title';
    const own = claims.filter(({ finding }) => finding.span.start >= span.start && finding.span.start < span.end);
    const first = { line: lines.length - 1, column: at };
    // One more for the blank that follows.
    at = put(lines, at, { length: span.end - span.start, isHeading }) + 1;
    for (const claim of own) mark(lines, first, span.start, claim);
  }
  return lines;
}

/** Adds text that begins at a column of the last line and goes on in new ones; gives the column where it ends. */
function put(lines: Bar[][], start: number, { length, isHeading }: { readonly length: number; readonly isHeading: boolean }): number {
  let column = start;
  for (let left = length; left > 0; ) {
    if (column >= charactersPerLine) {
      lines.push([]);
      column = 0;
    }
    const piece = Math.min(left, charactersPerLine - column);
    lines.at(-1)?.push({ from: column, to: column + piece, isHeading });
    column += piece;
    left -= piece;
  }
  return column;
}

/** Adds the bars of a claim in a sentence that begins at `first` and, in the draft, at an offset. */
function mark(lines: Bar[][], first: { readonly line: number; readonly column: number }, sentenceStart: number, claim: ReportedClaim): void {
  const { start, end } = claim.finding.span;
  const from = first.column + start - sentenceStart;
  for (let line = first.line + Math.floor(from / charactersPerLine), column = from % charactersPerLine, left = end - start; left > 0; line += 1, column = 0) {
    const piece = Math.min(left, charactersPerLine - column);
    lines[line]?.push({ from: column, to: column + piece, isHeading: false, claim, continues: left < end - start });
    left -= piece;
  }
}

function drawColumn(lines: readonly Line[], { x, words }: { readonly x: number; readonly words: ReportWords }): Html {
  const bars = lines.flatMap((line, index) => [...line].sort((a, b) => Number(a.claim !== undefined) - Number(b.claim !== undefined)).map((bar) => drawBar(bar, { x, y: index * lineHeight }, words)));
  return html`${bars}
`;
}

/** Where the first claim of a column stands; text of the page, so that it can be read however small the drawing is. */
function captionOf(lines: readonly Line[], words: ReportWords): string {
  const first = lines.flat().find(({ claim }) => claim !== undefined)?.claim;
  return first === undefined ? '' : words.picture.fromLine(first.line);
}

function drawBar({ from, to, isHeading, claim, continues }: Bar, { x, y }: { readonly x: number; readonly y: number }, words: ReportWords): Html {
  const left = x + from * characterWidth;
  const width = (to - from) * characterWidth;
  if (claim === undefined) return html`<rect class="${isHeading ? 'heading' : 'text'}" x="${round(left)}" y="${y + (isHeading ? 1 : 2)}" width="${round(width)}" height="${isHeading ? 4 : 2}"/>`;
  const { finding, number, line, sentence } = claim;
  const kind = finding.waived === undefined ? finding.verdict : 'waived';
  const says = words.picture.claim(number, line, words.verdicts[kind], sentence[1]);
  const place = html`x="${round(left)}" y="${y}" width="${round(Math.max(width, leastBar))}" height="${lineHeight}"`;
  // A link of SVG leads nowhere in a webview of VS Code, which follows those of HTML only. A claim is one stop of the keyboard, over however many lines it goes.
  return html`<rect class="bar ${kind}" ${place} rx="1"/><foreignObject ${place}><a href="#claim-${number}" ${continues === true ? html`tabindex="-1" aria-hidden="true"` : html`aria-label="${says}"`} title="${says}"></a></foreignObject>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
