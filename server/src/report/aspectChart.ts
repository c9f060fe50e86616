import type { AspectTally } from './evidenceReport';
import type { ReportWords } from './words/reportWords';
import { html, nothing, type Html } from './html';

/** Sizes in units of the drawing. */
const rowHeight = 26;
const barHeight = 14;
const labelWidth = 230;
const totalWidth = 800;
/** Room for a figure at the end of a bar, and for the words above the axis. */
const leastSide = 150;
const figureWidth = 44;
const largestUnit = 48;
const headHeight = 26;

/** Agreement and conflict by aspect: to the left of the axis what conflicts or differs, to the right what sources support. Nothing where no claim has an aspect. */
export function drawAspects(aspects: readonly AspectTally[], words: ReportWords): Html {
  const shown = aspects.filter(({ counts }) => counts.conflict + counts.tension + counts.support > 0);
  if (shown.length === 0) return nothing;
  const most = (count: (tally: AspectTally) => number): number => Math.max(...shown.map(count));
  const left = most(({ counts }) => counts.conflict + counts.tension);
  const right = most(({ counts }) => counts.support);
  const unit = Math.min(largestUnit, (totalWidth - labelWidth - 2 * leastSide) / Math.max(1, left + right));
  const axisX = round(labelWidth + Math.max(leastSide, left * unit + figureWidth));
  const height = headHeight + shown.length * rowHeight + 6;
  return html`<svg class="chart" viewBox="0 0 ${totalWidth} ${height}" role="img" aria-labelledby="chart-title chart-text">
<title id="chart-title">${words.aspects.chart}</title>
<desc id="chart-text">${shown.map((tally) => describe(tally, words)).join('; ')}.</desc>
<text class="axis-label end" x="${axisX - 8}" y="14">${words.aspects.left}</text><text class="axis-label" x="${axisX + 8}" y="14">${words.aspects.right}</text>
${shown.map((tally, index) => drawRow(tally, headHeight + index * rowHeight, { axisX, unit, name: words.findings.aspect(tally.aspect) }))}<line class="axis" x1="${axisX}" y1="${headHeight - 4}" x2="${axisX}" y2="${height - 2}"/>
</svg>`;
}

function drawRow({ counts }: AspectTally, y: number, { axisX, unit, name }: { readonly axisX: number; readonly unit: number; readonly name: string }): Html {
  const { conflict, tension, support } = counts;
  const top = y + (rowHeight - barHeight) / 2;
  const middle = y + rowHeight / 2 + 4;
  const bar = (kind: string, x: number, count: number): Html => (count === 0 ? nothing : html`<rect class="bar ${kind}" x="${round(x)}" y="${top}" width="${round(count * unit - 1)}" height="${barHeight}" rx="2"/>`);
  const leftEnd = axisX - (conflict + tension) * unit;
  const leftText = [conflict > 0 ? String(conflict) : '', tension > 0 ? `(${tension})` : ''].filter((text) => text !== '').join(' ');
  return html`<text class="label end" x="${labelWidth - 12}" y="${middle}">${shorten(name)}</text>${bar('conflict', axisX - conflict * unit, conflict)}${bar('tension', leftEnd, tension)}${bar('support', axisX + 1, support)}${
    leftText === '' ? nothing : html`<text class="count end" x="${round(leftEnd - 5)}" y="${middle}">${leftText}</text>`
  }${support === 0 ? nothing : html`<text class="count" x="${round(axisX + support * unit + 5)}" y="${middle}">${support}</text>`}
`;
}

function describe({ aspect, counts }: AspectTally, words: ReportWords): string {
  return words.aspects.row(words.findings.aspect(aspect), counts.conflict, counts.tension, counts.support);
}

function shorten(name: string): string {
  return name.length <= 36 ? name : `${name.slice(0, 35)}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
