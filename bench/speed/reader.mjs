/* global performance */
/** The second reader: what it costs a key while it reads, and how long it takes for a draft. Nothing where there is no model. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createDraft, createRandom } from '../draft.mjs';
import { startServer, typeKeys } from '../lspClient.mjs';
import { summarise } from '../measure.mjs';

const uri = 'file:///bench/draft.md';
const otherUri = 'file:///bench/other.md';

/** How long the reader takes for a draft, from its diagnostics on: the pause before it begins is part of it. */
const readDraft = async (server, name, text) => {
  await server.open(name, text);
  const start = performance.now();
  const { reading } = await server.status((status) => status.reading !== undefined);
  await server.status((status) => status.reading === undefined);
  return { ms: performance.now() - start, pairCount: reading.pairCount };
};

const keysBesideReading = async (context, reader) => {
  const server = await startServer(context.server, { settings: { reader }, env: context.env });
  await server.open(uri, context.drafts[5000]);
  const isReading = reader === 'rules' ? Promise.resolve() : server.status((status) => status.reading !== undefined);
  // Another draft, which is read while keys are typed in the first one.
  await server.open(otherUri, createDraft(20_000));
  await isReading;
  const times = await typeKeys(server, { uri, text: context.drafts[5000], count: context.runs(400), random: createRandom(7) });
  const memoryMb = server.memoryMb();
  await server.stop();
  return { ...summarise(times.slice(20)), memoryMb };
};

export const measureReader = async (context) => {
  const { report, root, server: file, env } = context;
  report.section('The second reader', 'ms');
  if (!existsSync(path.join(root, 'data/reader/model.onnx'))) {
    report.note('There is no model in data/reader/.');
    return;
  }
  const rules = await keysBesideReading(context, 'rules');
  const hybrid = await keysBesideReading(context, 'hybrid');
  report.row({ name: 'one key → diagnostics, 5,000 words, rules alone', ...rules, remark: `${rules.memoryMb?.toFixed(0)} MB` });
  report.row({ name: 'the same while the second reader reads another draft', goal: 3, goal99: 10, ...hybrid, remark: `${hybrid.memoryMb?.toFixed(0)} MB` });
  const server = await startServer(file, { settings: { reader: 'hybrid' }, env });
  const first = await readDraft(server, uri, createDraft(1000, 3));
  const second = await readDraft(server, otherUri, createDraft(1000, 11));
  await server.stop();
  report.row({ name: `a 1,000-word draft read to its end, ${first.pairCount} pairs, with loading`, p50: first.ms });
  report.row({ name: `another one, ${second.pairCount} pairs that are new`, p50: second.ms, goal: 3000 });
};
