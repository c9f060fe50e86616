/* global AbortController */
/**
 * Writes for a long time and watches the server's memory: keys, deletions, pasted and removed paragraphs, hovers, quick fixes,
 * drafts that are opened and closed, a pack that is saved again and again. Fails where the heap after collection keeps growing.
 *
 *   node bench/soak.mjs                  for ten minutes, a key as soon as the diagnostics for the one before are there: a
 *                                        minute holds as many keys as an hour of writing
 *   node bench/soak.mjs --minutes 120    for longer; `--write` keeps the report
 *   node bench/soak.mjs --hours 2        at the pace of a person: five keys a second, with pauses between sentences
 *
 * SIGINT ends a run early with the report of what was written until then.
 */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createRandom } from '../scripts/fuzz/mutateText.mjs';
import { startServer } from './lspClient.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { minutes: { type: 'string' }, hours: { type: 'string' }, write: { type: 'boolean', default: false } } });
/** Whether keys come as a person types them, and not as fast as they are answered. */
const isPaced = values.hours !== undefined;
const minutes = isPaced ? 60 * Number(values.hours) : Number(values.minutes ?? 10);
if (!(minutes > 0) || (isPaced && values.minutes !== undefined)) {
  console.error('soak: give a number of minutes, or of hours');
  process.exit(2);
}

/** A writer types about so many keys an hour, pauses to think included. */
const keysPerHour = 6000;
/** By how much the floor of the heap may rise from one third of the run to the next, in MB. */
const allowedMb = 5;
/** The pack is saved, and what is remembered of sentences dropped with it, after so many sentences of about 90 keys. */
const sentencesPerSave = isPaced ? 30 : 100;
/** Keys before anything can be said: three times as many as between two savings. */
const toldFrom = 3 * 90 * sentencesPerSave;

const folder = mkdtempSync(path.join(tmpdir(), 'claimlint-soak-'));
const heapFile = path.join(folder, 'heap.txt');
const preload = path.join(folder, 'preload.cjs');
writeFileSync(heapFile, '');
// On a signal the server collects its garbage and tells what is left.
writeFileSync(preload, `process.on('SIGUSR2', () => { gc(); gc(); const { heapUsed, external } = process.memoryUsage(); require('node:fs').appendFileSync(${JSON.stringify(heapFile)}, (heapUsed + external) + '\\n'); });`);
process.env.BENCH_NODE_ARGS = `--expose-gc --require ${preload}`;

const packFile = path.join(folder, 'melatonin.claims.yaml');
const packText = readFileSync(path.join(root, 'test/quality/packs/melatonin.claims.yaml'), 'utf8');
writeFileSync(packFile, packText);
writeFileSync(path.join(folder, 'claimlint.config.yaml'), 'packs: [melatonin.claims.yaml, hair-mesotherapy]\n');
const articles = readdirSync(path.join(root, 'test/snapshot/articles'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => readFileSync(path.join(root, 'test/snapshot/articles', name), 'utf8'));

const random = createRandom(1);
const server = await startServer(path.join(root, 'dist/server/node.js'), { folderUri: pathToFileURL(folder).href });

const uriOf = (name) => pathToFileURL(path.join(folder, name)).href;
const draft = { uri: uriOf('draft.md'), version: 1, text: articles.slice(0, 12).join('\n\n') };
await server.open(draft.uri, draft.text);

const positionAt = (text, offset) => {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
};
const edit = async (from, to, newText) => {
  const range = { start: positionAt(draft.text, from), end: positionAt(draft.text, to) };
  draft.text = draft.text.slice(0, from) + newText + draft.text.slice(to);
  draft.version += 1;
  await server.change(draft.uri, draft.version, [{ range, text: newText }]);
};

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
/** Waits between two thirds and four thirds of some milliseconds at a person's pace, else not at all. */
const pause = async (ms) => {
  if (isPaced && !stop.signal.aborted) await setTimeout(ms * (2 / 3) + random.below(ms * (2 / 3)), undefined, { signal: stop.signal }).catch(() => {});
};

let keyCount = 0;
const typeSentence = async () => {
  const sentence = random.pick(articles.join('\n').split(/(?<=[.?!])\s+/));
  let at = draft.text.indexOf('\n\n', random.below(draft.text.length));
  if (at < 0) at = draft.text.length;
  for (const letter of ` ${sentence.slice(0, 90)}`) {
    await edit(at, at, letter);
    at += 1;
    keyCount += 1;
    await pause(180);
    if (random.below(20) === 0 && at > 3) {
      await edit(at - 2, at, '');
      at -= 2;
      keyCount += 1;
    }
  }
};
const look = async () => {
  const position = positionAt(draft.text, random.below(draft.text.length));
  await server.request('textDocument/hover', { textDocument: { uri: draft.uri }, position });
  await server.request('textDocument/codeAction', { textDocument: { uri: draft.uri }, range: { start: position, end: position }, context: { diagnostics: [] } });
};
const paste = () => edit(draft.text.length, draft.text.length, `\n\n${random.pick(articles)}`);
const remove = async () => {
  const from = random.below(draft.text.length);
  await edit(from, Math.min(draft.text.length, from + 1500), '');
};
let otherCount = 0;
const openOther = async () => {
  const uri = uriOf(`other-${(otherCount += 1)}.md`);
  await server.open(uri, random.pick(articles));
  server.notify('textDocument/didClose', { textDocument: { uri } });
};
const savePack = async () => {
  appendFileSync(packFile, `# saved ${(otherCount += 1)}\n`);
  if (otherCount % 50 === 0) writeFileSync(packFile, packText);
  server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(packFile).href, type: 2 }] });
  await look();
};

/** The server's heap after collection, in MB. */
const heapMb = async () => {
  const before = readFileSync(heapFile, 'utf8').length;
  process.kill(server.pid, 'SIGUSR2');
  while (!readFileSync(heapFile, 'utf8').slice(before).endsWith('\n')) await setTimeout(5);
  return Number(readFileSync(heapFile, 'utf8').trim().split('\n').at(-1)) / 1e6;
};

const samples = [];
const startMs = performance.now();
const endMs = startMs + minutes * 60_000;
const lastedMinutes = () => (performance.now() - startMs) / 60_000;
const writtenHours = () => (isPaced ? lastedMinutes() / 60 : keyCount / keysPerHour);
const rowOf = ({ minutes: at, keyCount: keys, mb, residentMb }) => `| ${at.toFixed(0)} | ${keys} | ${mb.toFixed(1)} | ${residentMb.toFixed(0)} |`;
let sampledMs = -Infinity;
let sentenceCount = 0;
while (performance.now() < endMs && !stop.signal.aborted) {
  await typeSentence();
  await pause(1500);
  if (random.below(3) === 0) await look();
  if (random.below(10) === 0) await paste();
  while (draft.text.length > 30_000) await remove();
  if (random.below(5) === 0) await openOther();
  if ((sentenceCount += 1) % sentencesPerSave === 0) await savePack();
  if (performance.now() - sampledMs > Math.max(2000, minutes * 600)) {
    sampledMs = performance.now();
    const mb = await heapMb();
    samples.push({ hours: writtenHours(), minutes: lastedMinutes(), keyCount, mb, residentMb: server.memoryMb() ?? 0 });
    console.log(rowOf(samples.at(-1)));
  }
}
await server.stop();
rmSync(folder, { recursive: true });

/** Samples between two shares of all keys. */
const between = (from, to) => samples.filter(({ hours }) => hours >= from * samples.at(-1).hours && hours <= to * samples.at(-1).hours).map(({ mb }) => mb);
/** Rise in MB over two hours of writing, by least squares. */
const riseOf = (list) => {
  const mean = (of) => list.reduce((sum, sample) => sum + of(sample), 0) / list.length;
  const [meanHours, meanMb] = [mean(({ hours }) => hours), mean(({ mb }) => mb)];
  return (2 * list.reduce((sum, { hours, mb }) => sum + (hours - meanHours) * (mb - meanMb), 0)) / list.reduce((sum, { hours }) => sum + (hours - meanHours) ** 2, 0);
};
// What is remembered of sentences grows until the pack is saved, and how high depends on what was written: floors are compared.
const [middle, last] = [between(1 / 3, 2 / 3), between(2 / 3, 1)];
const isTold = keyCount >= toldFrom;
const isFlat = Math.min(...last) - Math.min(...middle) <= allowedMb;
/** About a dozen of the samples. */
const told = samples.filter((_, index) => (samples.length - 1 - index) % Math.ceil(samples.length / 12) === 0);
const report = [
  `${keyCount} keys in ${lastedMinutes().toFixed(0)} minutes, ${isPaced ? 'at the pace of a person' : `as many as in ${writtenHours().toFixed(1)} hours of writing`}; ${Math.floor(sentenceCount / sentencesPerSave)} times a pack was saved.`,
  `Heap after collection: ${Math.min(...middle).toFixed(1)} to ${Math.max(...middle).toFixed(1)} MB in the middle third, ${Math.min(...last).toFixed(1)} to ${Math.max(...last).toFixed(1)} MB in the last; resident at the end ${samples.at(-1).residentMb.toFixed(0)} MB.`,
  `The line through the last two thirds rises by ${riseOf(samples.slice(Math.floor(samples.length / 3))).toFixed(2)} MB in two hours of writing.`,
  isTold ? `The floor may rise by ${allowedMb} MB: ${isFlat ? 'flat' : 'growing'}.` : `Fewer than ${toldFrom} keys: too short to tell.`,
  '',
  '| minutes | keys | heap after collection, MB | resident, MB |',
  '|--:|--:|--:|--:|',
  ...told.map(rowOf),
].join('\n');
console.log(`\n${report}`);
if (values.write) writeFileSync(path.join(root, 'bench/results/soak.md'), `# Memory in long writing\n\nPrinted by \`npm run soak\`.\n\n${report}\n`);
process.exitCode = isTold && !isFlat ? 1 : 0;
