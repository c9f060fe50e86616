/** Times, their summary, and the table that a benchmark prints and keeps. */
import { performance } from 'node:perf_hooks';

export const timeMs = (run) => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

export const timeAsyncMs = async (run) => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];

/** Median and 99th percentile; of few runs the latter is the slowest. */
export const summarise = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), min: sorted[0], count: sorted.length };
};

export const repeat = (count, run) => summarise(Array.from({ length: count }, (_, index) => run(index)));

export const repeatAsync = async (count, run) => {
  const times = [];
  for (let index = 0; index < count; index += 1) times.push(await run(index));
  return summarise(times);
};

const figure = (value) => (value === undefined ? '' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/**
 * Collects rows, prints each as it comes, and gives them as Markdown. A row has `p50` and `p99` in its unit, goals for
 * either as upper limits (`atLeast: true`: lower limits), and a remark.
 */
export const createReport = () => {
  const sections = [];
  const verdict = ({ p50, p99, goal, goal99, atLeast }) => {
    if (goal === undefined) return '';
    const meets = (value, limit) => limit === undefined || (atLeast === true ? value >= limit : value <= limit);
    return meets(p50, goal) && meets(p99, goal99) ? 'met' : 'missed';
  };
  const goalText = ({ goal, goal99, atLeast }) => (goal === undefined ? '' : `${atLeast === true ? '≥' : '≤'} ${goal}${goal99 === undefined ? '' : ` / ${goal99}`}`);
  return {
    section(title, unit) {
      sections.push({ title, unit, rows: [] });
      console.log(`\n${title}\n${`  ${unit}`.padEnd(66)}${'median'.padStart(9)}${'p99'.padStart(9)}  goal`);
    },
    row(row) {
      sections.at(-1).rows.push(row);
      console.log(`  ${row.name.padEnd(64)}${figure(row.p50).padStart(9)}${figure(row.p99).padStart(9)}  ${[goalText(row), verdict(row), row.remark ?? ''].filter((part) => part !== '').join('  ')}`);
    },
    note(text) {
      sections.at(-1).rows.push({ note: text });
      console.log(`  ${text}`);
    },
    toMarkdown() {
      return sections
        .map(({ title, unit, rows }) => {
          const table = rows.filter(({ note }) => note === undefined);
          const notes = rows.flatMap(({ note }) => (note === undefined ? [] : [note]));
          const lines = table.map((row) => `| ${row.name} | ${figure(row.p50)} | ${figure(row.p99)} | ${goalText(row)} | ${verdict(row)} | ${row.remark ?? ''} |`);
          return [`## ${title}`, '', ...(table.length === 0 ? [] : [`| ${unit} | median | p99 | goal | | |`, '|---|--:|--:|--:|---|---|', ...lines, '']), ...notes.flatMap((note) => [note, ''])].join('\n');
        })
        .join('\n');
    },
  };
};
