import type { AspectTally } from './evidenceReport';
import { html, nothing, type Html } from './html';
import type { ReportWords } from './words/reportWords';

/** The longest bar, in percent of its cell: a figure stands beside it. */
const longestBar = 76;

/**
 * Agreement and conflict by aspect, as a table with bars: to the left of the axis what conflicts or differs, to the right
 * what sources support. Its words are text of the page, so that they are as large as the rest in a narrow view and are
 * read aloud. Nothing where no claim has an aspect.
 */
export function drawAspects(aspects: readonly AspectTally[], words: ReportWords): Html {
  const shown = aspects.filter(({ counts }) => leftOf(counts) + counts.support > 0);
  if (shown.length === 0) return nothing;
  const most = Math.max(...shown.map(({ counts }) => Math.max(leftOf(counts), counts.support)));
  return html`<table class="chart">
<thead><tr><th scope="col">${words.aspects.column}</th><th class="left" scope="col">${words.aspects.left}</th><th scope="col">${words.aspects.right}</th></tr></thead>
<tbody>
${shown.map(({ aspect, counts }) => html`<tr><th scope="row">${words.findings.aspect(aspect)}</th><td class="left">${leftCell(counts, most)}</td><td class="right">${counts.support === 0 ? nothing : html`${bar([['support', counts.support]], most)} ${counts.support}`}</td></tr>
`)}</tbody>
</table>`;
}

type Counts = AspectTally['counts'];

function leftOf({ conflict, tension, possible }: Counts): number {
  return conflict + tension + possible;
}

/** The figure, in brackets what does not conflict outright, and the bar, whose strongest part is at the axis. */
function leftCell(counts: Counts, most: number): Html {
  if (leftOf(counts) === 0) return nothing;
  const { conflict, tension, possible } = counts;
  const rest = tension + possible;
  const figure = [conflict > 0 ? String(conflict) : '', rest > 0 ? `(${rest})` : ''].filter((text) => text !== '').join(' ');
  return html`${figure} ${bar([['possible', possible], ['tension', tension], ['conflict', conflict]], most)}`;
}

/** A bar of one or more parts, as long as `most` allows for all of them. */
function bar(parts: readonly (readonly [kind: string, count: number])[], most: number): Html {
  const present = parts.filter(([, count]) => count > 0);
  const total = present.reduce((sum, [, count]) => sum + count, 0);
  let x = 0;
  const rects = present.map(([kind, count]) => {
    const rect = html`<rect class="bar ${kind}" x="${x}" y="0" width="${count}" height="1"/>`;
    x += count;
    return rect;
  });
  return html`<svg viewBox="0 0 ${total} 1" width="${Math.round((total / most) * longestBar)}%" preserveAspectRatio="none" aria-hidden="true">${rects}</svg>`;
}
