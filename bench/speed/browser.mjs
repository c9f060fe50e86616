/**
 * The server of a browser, in a worker of a real one, beside the server of Node over its streams: the same draft, the same keys,
 * and the same answers, or the part fails.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findBrowser, launchBrowser } from '../../scripts/vscode/browser.mjs';
import { createRandom } from '../draft.mjs';
import { planKeys, startServer } from '../lspClient.mjs';
import { summarise } from '../measure.mjs';

const origin = 'http://localhost:9';
const uri = 'file:///bench/draft.md';
const uncounted = 40;

/** Answers a page of the benchmark from the build; the headers let it tell times to five microseconds. */
const openPage = async (browser, root) => {
  const page = await browser.newPage();
  const isolated = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', headers: isolated, body: '<!doctype html><title>Benchmark</title>' });
    if (pathname === '/server.js') return route.fulfill({ contentType: 'text/javascript', headers: isolated, body: readFileSync(path.join(root, 'dist/server/browser.js')) });
    if (pathname === '/page.js') return route.fulfill({ contentType: 'text/javascript', headers: isolated, body: readFileSync(fileURLToPath(new URL('browserPage.js', import.meta.url))) });
    return route.fulfill({ status: 404 });
  });
  await page.goto(`${origin}/`);
  await page.addScriptTag({ url: `${origin}/page.js`, type: 'module' });
  await page.waitForFunction(() => 'measureWorker' in globalThis);
  return page;
};

/** The same as `measureWorker` in a page does, with the server of Node. */
const measureNode = async ({ server: file, env }, { text, changes, initializationOptions }) => {
  const server = await startServer(file, { env, initializationOptions });
  const first = await server.open(uri, text);
  const firstMs = server.sinceStartMs();
  const times = [];
  let last = first;
  for (const [index, change] of changes.entries()) {
    const start = performance.now();
    last = await server.change(uri, index + 2, [change]);
    times.push(performance.now() - start);
  }
  await server.stop();
  return { initializeMs: server.initializeMs, firstMs, times, first: first.diagnostics, last: last.diagnostics };
};

const each = (list, key) => summarise(list.map((run) => run[key]));

export const measureBrowser = async (context) => {
  const { report, root, drafts, runs } = context;
  report.section('The server in a worker of a browser, beside that of Node', 'ms, built-in pack');
  if (findBrowser() === undefined) {
    report.note('There is no Chrome or Chromium on this machine.');
    return;
  }
  const extensionUri = pathToFileURL(root).href.replace(/\/$/, '');
  const file = 'data/packs/hair-mesotherapy.claims.yaml';
  const run = { uri, text: drafts[5000], changes: planKeys({ text: drafts[5000], count: runs(400) + uncounted, random: createRandom(7) }), initializationOptions: { extensionUri }, files: { [`${extensionUri}/${file}`]: readFileSync(path.join(root, file), 'utf8') } };
  const short = { ...run, changes: [] };
  const browser = await launchBrowser();
  try {
    const page = await openPage(browser, root);
    const ask = (what) => page.evaluate((given) => globalThis.measureWorker(given), what);
    const starts = { node: [], worker: [] };
    for (let start = 0; start < runs(12); start += 1) {
      starts.node.push(await measureNode(context, short));
      starts.worker.push(await ask(short));
    }
    const node = await measureNode(context, run);
    const worker = await ask(run);
    assert.deepEqual(worker.first, node.first, 'the first diagnostics differ');
    assert.deepEqual(worker.last, node.last, 'the diagnostics after all keys differ');
    const rows = [['→ initialize', 'initializeMs'], ['→ first diagnostics of 5,000 words', 'firstMs']];
    for (const [name, key] of rows) {
      const beside = report.row({ name: `Node, ${name}`, ...each(starts.node, key) });
      report.row({ name: `worker, ${name}`, ...each(starts.worker, key), beside: [{ ...beside, name: 'Node' }] });
    }
    const beside = report.row({ name: 'Node, one key → diagnostics', ...summarise(node.times.slice(uncounted)) });
    report.row({ name: 'worker, one key → diagnostics', goal: 3, goal99: 10, ...summarise(worker.times.slice(uncounted)), beside: [{ ...beside, name: 'Node' }] });
    report.note(`The same answers: ${worker.first.length} diagnostics at first and ${worker.last.length} after ${run.changes.length} keys, equal in every field. Chromium ${browser.version()}.`);
  } finally {
    await browser.close();
  }
};
