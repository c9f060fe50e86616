/** From the start of the server's process to its first answers, and what is loaded for them. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../lspClient.mjs';
import { summarise } from '../measure.mjs';

const uri = 'file:///bench/draft.md';

const measureStarts = async (file, { count, text, ...options }) => {
  const initialize = [];
  const diagnostics = [];
  for (let run = 0; run < count; run += 1) {
    const server = await startServer(file, options);
    initialize.push(server.initializeMs);
    await server.open(uri, text);
    diagnostics.push(server.sinceStartMs());
    await server.stop();
  }
  return { initialize: summarise(initialize), diagnostics: summarise(diagnostics) };
};

export const measureStart = async ({ report, root, server, corpora, drafts, runs, env }) => {
  const count = runs(12);
  const text = drafts[5000];
  report.section('Start', 'ms from spawning the process');
  const empty = await measureStarts(fileURLToPath(new URL('../emptyServer.mjs', import.meta.url)), { count, text, env });
  report.row({ name: 'an empty server, not bundled → initialize', ...empty.initialize });
  const builtIn = await measureStarts(server, { count, text, env });
  report.row({ name: 'Claimlint → initialize', goal: 95, ...builtIn.initialize });
  report.row({ name: 'Claimlint → first diagnostics of 5,000 words, built-in pack', ...builtIn.diagnostics });
  for (const corpus of corpora) {
    const options = { text, env, settings: { packs: corpus.packs }, folderUri: corpus.folderUri };
    const first = await measureStarts(server, { ...options, count: 1 });
    report.row({ name: `… ${corpus.count.toLocaleString('en')} statements, never seen before`, ...first.diagnostics });
    const goals = { 10_000: { goal: 220 }, 100_000: { goal: 320 } }[corpus.count] ?? {};
    report.row({ name: `… ${corpus.count.toLocaleString('en')} statements, compiled`, ...goals, ...(await measureStarts(server, { ...options, count })).diagnostics });
  }
  const sizeOf = (file) => statSync(path.join(root, file)).size / 1e6;
  report.section('Bundles', 'MB, minified');
  const sizes = { client: sizeOf('dist/client/node.js'), server: sizeOf('dist/server/node.js') };
  report.row({ name: 'client and server of the desktop', p50: sizes.client + sizes.server, goal: 1.5, remark: `${sizes.client.toFixed(2)} + ${sizes.server.toFixed(2)}` });
  report.row({ name: 'client and server of the browser', p50: sizeOf('dist/client/browser.js') + sizeOf('dist/server/browser.js'), goal: 1.5 });
  report.row({ name: 'command', p50: sizeOf('dist/cli.js') });
};
