/** One key → diagnostics over standard streams, without debouncing: what a writer feels. */
import { fileURLToPath } from 'node:url';
import { createRandom } from '../draft.mjs';
import { startServer, typeKeys } from '../lspClient.mjs';
import { summarise } from '../measure.mjs';
import { installedLinters, linterServer, measureEach } from './peerTools.mjs';

const uri = 'file:///bench/draft.md';
/** Keys that are not counted; a peer that takes long gets fewer. */
const learning = 40;
const memoryGoals = { 10_000: 90, 100_000: 125, 1_000_000: 330 };

/** Keys in a draft of a server over its streams, with its memory afterwards. `args` as for {@link startServer}. */
export const measureKeys = async (file, { text, count, settings, folderUri, env, args }) => {
  const server = await startServer(file, { settings, env, args, folderUri });
  await server.open(uri, text);
  const firstMs = server.sinceStartMs();
  let cpuBefore;
  // The first keys are those on which the engine still learns.
  const uncounted = Math.min(learning, count);
  const times = await typeKeys(server, { uri, text, count: count + uncounted, random: createRandom(7), onKey: (key) => {
    if (key === uncounted) cpuBefore = server.cpuMs();
  } });
  const cpu = cpuBefore === undefined ? undefined : (server.cpuMs() - cpuBefore) / count;
  const memoryMb = server.memoryMb();
  await server.stop();
  return { ...summarise(times.slice(uncounted), [cpu]), remark: memoryMb === undefined ? '' : `${memoryMb.toFixed(0)} MB`, memoryMb, initializeMs: server.initializeMs, firstMs };
};

export const measureTyping = async ({ report, server, corpora, drafts, runs, env }) => {
  const count = runs(400);
  const empty = fileURLToPath(new URL('../emptyServer.mjs', import.meta.url));
  report.section('One key → diagnostics', 'ms, over stdio');
  const floor = report.row({ name: 'an empty server, 5,000 words', ...(await measureKeys(empty, { text: drafts[5000], count, env })) });
  const peers = await measureEach(report, installedLinters(), async (linter) => {
    const { file, args } = linterServer(linter);
    const keys = await measureKeys(file, { text: drafts[5000], count: runs(24), env, args });
    report.row({ name: `${linter.name} in a server, 5,000 words`, ...keys });
    return { name: linter.name, ...keys };
  });
  const beside = [{ ...floor, name: 'an empty server' }, ...peers];
  const small = await measureKeys(server, { text: drafts[5000], count, env });
  report.row({ name: 'Claimlint, 5,000 words, built-in pack', goal: 3, goal99: 10, ...small, beside });
  const memory = [];
  for (const corpus of corpora) {
    const goals = corpus.count > 100_000 ? { goal: 6, goal99: 15 } : { goal: 3, goal99: 10 };
    const options = { count, env, settings: { packs: corpus.packs }, folderUri: corpus.folderUri };
    const keys = await measureKeys(server, { ...options, text: drafts[5000] });
    memory.push({ name: `5,000 words, ${corpus.count.toLocaleString('en')} statements, after ${count} keys`, p50: keys.memoryMb, goal: memoryGoals[corpus.count], beside: beside.map(({ name, memoryMb }) => ({ name, p50: memoryMb })) });
    report.row({ name: `Claimlint, 5,000 words, ${corpus.count.toLocaleString('en')} statements`, ...goals, ...keys, beside });
    if (corpus.count === 100_000) report.row({ name: 'Claimlint, 50,000 words, 100,000 statements', goal: 6, goal99: 15, ...(await measureKeys(server, { ...options, text: drafts[50000], count: Math.ceil(count / 2) })), beside });
  }
  const double = await measureKeys(server, { text: drafts[10000], count, env });
  report.row({ name: 'Claimlint, 10,000 words, built-in pack', ...double });
  report.note(`Twice the draft: ${(double.p50 / small.p50).toFixed(2)} times as long (goal: at most 2.2).`);
  report.section('Memory of the server', 'MB, resident');
  for (const { name, memoryMb } of beside) if (memoryMb !== undefined) report.row({ name: `${name}, 5,000 words`, p50: memoryMb });
  for (const row of memory) if (row.p50 !== undefined) report.row(row);
};
