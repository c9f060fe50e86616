/** Times, their summary, and the table that a benchmark prints and keeps. */
import { performance } from 'node:perf_hooks';

/** Processor time of what was timed last, in ms, of all threads: what others do on the machine lengthens the time on the clock more. */
let lastCpuMs;

/** Says how much processor time a process of its own took; `undefined`: it is not known. */
export const noteCpu = (ms) => {
  lastCpuMs = ms;
};

const noteOwnCpu = (before) => {
  const { user, system } = process.cpuUsage(before);
  lastCpuMs = (user + system) / 1000;
};

export const timeMs = (run) => {
  const before = process.cpuUsage();
  const start = performance.now();
  run();
  const ms = performance.now() - start;
  noteOwnCpu(before);
  return ms;
};

export const timeAsyncMs = async (run) => {
  const before = process.cpuUsage();
  const start = performance.now();
  await run();
  const ms = performance.now() - start;
  noteOwnCpu(before);
  return ms;
};

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];

/** Median and 99th percentile; of few runs the latter is the slowest. `cpus`: processor times of the same runs. */
export const summarise = (times, cpus = []) => {
  const sorted = times.toSorted((a, b) => a - b);
  const known = cpus.filter((cpu) => cpu !== undefined).sort((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), min: sorted[0], count: sorted.length, ...(known.length === 0 ? {} : { cpu: quantile(known, 0.5) }) };
};

const takeCpu = () => {
  const taken = lastCpuMs;
  lastCpuMs = undefined;
  return taken;
};

export const repeat = (count, run) => {
  const times = [];
  const cpus = [];
  for (let index = 0; index < count; index += 1) {
    times.push(run(index));
    cpus.push(takeCpu());
  }
  return summarise(times, cpus);
};

export const repeatAsync = async (count, run) => {
  const times = [];
  const cpus = [];
  for (let index = 0; index < count; index += 1) {
    times.push(await run(index));
    cpus.push(takeCpu());
  }
  return summarise(times, cpus);
};

const figure = (value) => (value === undefined ? '' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** How a figure stands to those of peers from the same run: `0.25 × markdownlint`. A peer without a figure is left out. */
const besideText = ({ p50, beside = [] }) => beside.filter((peer) => peer?.p50 > 0).map((peer) => `${figure(p50 / peer.p50)} × ${peer.name}`).join(', ');

/**
 * Collects rows, prints each as it comes, and gives them as Markdown. A row has `p50` and `p99` in its unit, goals for
 * either as upper limits (`atLeast: true`: lower limits), `cpu`, the median of the processor time, `beside`, the rows of peers
 * to which its median is compared, and a remark. Returns the row, for the `beside` of others.
 */
export const createReport = () => {
  const sections = [];
  const verdict = ({ p50, p99, cpu, goal, goal99, atLeast }) => {
    if (goal === undefined) return '';
    const meets = (value, limit) => limit === undefined || (atLeast === true ? value >= limit : value <= limit);
    if (meets(p50, goal) && meets(p99, goal99)) return 'met';
    return cpu !== undefined && meets(cpu, goal) ? 'met in processor time' : 'missed';
  };
  const goalText = ({ goal, goal99, atLeast }) => (goal === undefined ? '' : `${atLeast === true ? '≥' : '≤'} ${goal}${goal99 === undefined ? '' : ` / ${goal99}`}`);
  return {
    section(title, unit) {
      sections.push({ title, unit, rows: [] });
      console.log(`\n${title}\n${`  ${unit}`.padEnd(66)}${'median'.padStart(9)}${'p99'.padStart(9)}${'cpu'.padStart(9)}  goal`);
    },
    row(row) {
      sections.at(-1).rows.push(row);
      console.log(`  ${row.name.padEnd(64)}${figure(row.p50).padStart(9)}${figure(row.p99).padStart(9)}${figure(row.cpu).padStart(9)}  ${[goalText(row), verdict(row), besideText(row), row.remark ?? ''].filter((part) => part !== '').join('  ')}`);
      return row;
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
          const lines = table.map((row) => `| ${row.name} | ${figure(row.p50)} | ${figure(row.p99)} | ${figure(row.cpu)} | ${goalText(row)} | ${verdict(row)} | ${besideText(row)} | ${row.remark ?? ''} |`);
          return [`## ${title}`, '', ...(table.length === 0 ? [] : [`| ${unit} | median | p99 | processor | goal | | median beside | |`, '|---|--:|--:|--:|--:|---|---|---|', ...lines, '']), ...notes.flatMap((note) => [note, ''])].join('\n');
        })
        .join('\n');
    },
  };
};
