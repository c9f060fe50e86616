/**
 * How fast Claimlint is, beside its goals and what people use:
 *
 *   npm run build && npm run bench:speed -- [--parts start,typing,checks,corpora,reader,browser,activation,peers] [--million] [--quick] [--write]
 *
 * Peers are measured where they are installed: npm install --prefix bench/peers --no-package-lock. `--million` adds the corpus of a
 * million statements (some minutes, 4 GB); `--quick` takes a quarter of the runs; `--write` keeps the report in
 * bench/results/speed.md. Absolute figures drift from machine to machine, and while others work on it: compare ratios.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createPackText } from './corpus.mjs';
import { createDraft } from './draft.mjs';
import { createReport } from './measure.mjs';
import { measureActivation } from './speed/activation.mjs';
import { measureBrowser } from './speed/browser.mjs';
import { measureChecks } from './speed/checks.mjs';
import { measureCorpora } from './speed/corpora.mjs';
import { measurePeers } from './speed/peers.mjs';
import { measureReader } from './speed/reader.mjs';
import { measureStart } from './speed/start.mjs';
import { measureTyping } from './speed/typing.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const parts = { start: measureStart, typing: measureTyping, checks: measureChecks, corpora: measureCorpora, reader: measureReader, browser: measureBrowser, activation: measureActivation, peers: measurePeers };

/** A pack holds at most so many characters: a larger corpus is several packs. */
const packStatements = 200_000;

/** Writes a corpus into a folder of its own, with a project file that names its packs. */
const writeCorpus = (folder, count) => {
  mkdirSync(folder, { recursive: true });
  const names = [];
  for (let first = 0; first < count; first += packStatements) {
    const id = `bench-${first / packStatements}`;
    const name = `${id}.claims.yaml`;
    names.push(name);
    const file = path.join(folder, name);
    if (!existsSync(file)) writeFileSync(file, createPackText(Math.min(packStatements, count - first), { id, first }));
  }
  return { count, folder, folderUri: pathToFileURL(folder).href, packs: names.map((name) => path.join(folder, name)) };
};

const main = async () => {
  const { values } = parseArgs({ options: { parts: { type: 'string' }, million: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } } });
  const folder = mkdtempSync(path.join(tmpdir(), 'claimlint-bench-'));
  const cacheFolder = path.join(folder, 'cache');
  const sizes = [10_000, 100_000, ...(values.million ? [1_000_000] : [])];
  const context = {
    root,
    folder,
    /** For every process that is started: compiled packs of this run only. */
    env: { XDG_CACHE_HOME: cacheFolder },
    cli: path.join(root, 'dist/cli.js'),
    server: path.join(root, 'dist/server/node.js'),
    corpora: sizes.map((count) => writeCorpus(path.join(folder, String(count)), count)),
    drafts: { 5000: createDraft(5000), 10000: createDraft(10_000), 50000: createDraft(50_000) },
    runs: (count) => (values.quick ? Math.max(3, Math.round(count / 4)) : count),
    report: createReport(),
  };
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}`;
  console.log(machine);
  const [loadBefore] = loadavg();
  try {
    for (const [name, measure] of Object.entries(parts)) {
      if (values.parts === undefined || values.parts.split(',').includes(name)) await measure(context);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (values.write) {
    const text = `# Speed\n\n<!-- Written by npm run bench:speed -- --write -->\n\nMeasured on ${machine}, on a machine with a load of ${loadBefore.toFixed(1)} to ${loadavg()[0].toFixed(1)} from other work: compare rows of one table. Figures are in the unit of their table; of fewer than 100 runs the column p99 holds the slowest. *Processor* is the median of the processor time of all threads (for keys the mean), which others on the machine lengthen far less than the time on the clock; a goal that is met by it alone says so. How to measure again is in \`docs/performance.md\`.\n\n${readFileSync(path.join(root, 'bench/speed/causes.md'), 'utf8')}${context.report.toMarkdown()}`;
    writeFileSync(path.join(root, 'bench/results/speed.md'), text);
  }
};

main().catch((error) => {
  console.error(`bench: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = 1;
});
