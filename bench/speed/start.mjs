/** From the start of the server's process to its first answers, and what is loaded for them. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../lspClient.mjs';
import { summarise } from '../measure.mjs';
import { installedLinters, linterServer, measureEach } from './peerTools.mjs';

const uri = 'file:///bench/draft.md';

const measureStarts = async (file, { count, text, ...options }) => {
  const initialize = [];
  const diagnostics = [];
  const cpus = { initialize: [], diagnostics: [] };
  for (let run = 0; run < count; run += 1) {
    const server = await startServer(file, options);
    initialize.push(server.initializeMs);
    cpus.initialize.push(server.initializeCpuMs);
    await server.open(uri, text);
    diagnostics.push(server.sinceStartMs());
    cpus.diagnostics.push(server.cpuMs());
    await server.stop();
  }
  return { initialize: summarise(initialize, cpus.initialize), diagnostics: summarise(diagnostics, cpus.diagnostics) };
};

export const measureStart = async ({ report, root, server, corpora, drafts, runs, env }) => {
  const count = runs(12);
  const text = drafts[5000];
  report.section('Start', 'ms from spawning the process');
  const empty = await measureStarts(fileURLToPath(new URL('../emptyServer.mjs', import.meta.url)), { count, text, env });
  report.row({ name: 'an empty server, not bundled → initialize', ...empty.initialize });
  report.row({ name: '… → first diagnostics of 5,000 words', ...empty.diagnostics });
  const peers = await measureEach(report, installedLinters(), async (linter) => {
    const { file, args } = linterServer(linter);
    const { initialize, diagnostics } = await measureStarts(file, { count: runs(4), text, env, args });
    report.row({ name: `${linter.name} in a server → first diagnostics`, ...diagnostics });
    return { name: linter.name, initialize, diagnostics };
  });
  const besideOf = (kind) => [{ name: 'an empty server', ...empty[kind] }, ...peers.map((peer) => ({ name: peer.name, ...peer[kind] }))];
  const beside = besideOf('diagnostics');
  const builtIn = await measureStarts(server, { count, text, env });
  report.row({ name: 'Claimlint → initialize', goal: 95, ...builtIn.initialize, beside: besideOf('initialize') });
  report.row({ name: 'Claimlint → first diagnostics of 5,000 words, built-in pack', ...builtIn.diagnostics, beside });
  for (const corpus of corpora) {
    const options = { text, env, settings: { packs: corpus.packs }, folderUri: corpus.folderUri };
    const first = await measureStarts(server, { ...options, count: 1 });
    report.row({ name: `… ${corpus.count.toLocaleString('en')} statements, never seen before`, ...first.diagnostics, beside });
    const goals = { 10_000: { goal: 220 }, 100_000: { goal: 320 } }[corpus.count] ?? {};
    report.row({ name: `… ${corpus.count.toLocaleString('en')} statements, compiled`, ...goals, ...(await measureStarts(server, { ...options, count })).diagnostics, beside });
  }
  const sizeOf = (file) => statSync(path.join(root, file)).size / 1e6;
  report.section('Bundles', 'MB, minified');
  // What the goal counts: code. Lexicon and weights are data that is bundled along.
  const dataSize = ['lexicon/lexicon.json', 'judgement/weights.json'].map((name) => path.join('server/src/checker', name)).reduce((sum, name) => sum + sizeOf(name), 0);
  for (const [name, client, bundle] of [['desktop', 'dist/client/node.js', 'dist/server/node.main.js'], ['browser', 'dist/client/browser.js', 'dist/server/browser.js']]) {
    report.row({ name: `client and server of the ${name}, without data`, p50: sizeOf(client) + sizeOf(bundle) - dataSize, goal: 1.5, remark: `${sizeOf(client).toFixed(2)} + ${sizeOf(bundle).toFixed(2)}, of which ${dataSize.toFixed(2)} data` });
  }
  report.row({ name: 'command', p50: sizeOf('dist/cli.main.js') });
};
