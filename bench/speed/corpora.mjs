/** Corpora of growing size: compiled once, loaded at each start, asked for each sentence that is new. */
import { readFileSync } from 'node:fs';
import { createDraft, createRandom } from '../draft.mjs';
import { loadBuilt } from '../built.mjs';
import { repeat, timeMs } from '../measure.mjs';
import { loadSearcher } from './peerTools.mjs';

const goals = {
  10_000: { compile: 0.15, load: 10, sentence: 0.3 },
  100_000: { compile: 1, load: 25, sentence: 0.8 },
  1_000_000: { compile: 10, load: 120, sentence: 6 },
};

/** The naive way is measured up to this many statements: of a million it would take 1.7 GB. */
const naiveLimit = 100_000;

const options = { fields: ['quote'] };

/** MiniSearch over the quotes of each corpus: its index built, loaded from text, asked. Nothing is read or judged. */
const measureNaive = ({ corpora, runs }) => {
  const { parsePack } = loadBuilt('server/src/checker/index');
  const loaded = loadSearcher('minisearch');
  const MiniSearch = loaded?.default ?? loaded;
  const measured = new Map();
  for (const { count, packs } of MiniSearch === undefined ? [] : corpora.filter((corpus) => corpus.count <= naiveLimit)) {
    const quotes = packs.flatMap((file) => parsePack(readFileSync(file, 'utf8'), file).pack.statements.map(({ quote }, id) => ({ id, quote })));
    let index = new MiniSearch(options);
    const build = repeat(1, () => timeMs(() => index.addAll(quotes)));
    const text = JSON.stringify(index);
    const load = repeat(runs(4), () => timeMs(() => (index = MiniSearch.loadJSON(text, options))));
    const sentences = createDraft(5000, 21).split(/(?<=[.?])\s+/).filter((line) => /^[A-Z][^|#>\n]{20,}$/.test(line));
    const search = repeat(runs(24), (at) => timeMs(() => index.search(sentences[at]).slice(0, 20)));
    measured.set(count, { build: { name: 'MiniSearch', ...build }, load: { name: 'MiniSearch', ...load }, search: { name: 'MiniSearch', ...search } });
  }
  return measured;
};

export const measureCorpora = async ({ report, corpora, runs }) => {
  const { createChecker, createPackCompiler, openCompiledPack, parsePack } = loadBuilt('server/src/checker/index');
  const naive = measureNaive({ corpora, runs });
  const besideOf = (count, kind, unit = 1) => (naive.has(count) ? [{ name: 'MiniSearch', p50: naive.get(count)[kind].p50 / unit }] : []);
  const tellNaive = (kind, unit = 1) => {
    for (const [count, { [kind]: { p50, p99, cpu } }] of naive) report.row({ name: `MiniSearch, ${count.toLocaleString('en')} quotes`, p50: p50 / unit, cpu: cpu / unit, ...(kind === 'build' ? {} : { p99: p99 / unit }) });
  };
  const compiled = [];
  report.section('A corpus is compiled, once', 's');
  tellNaive('build', 1000);
  for (const corpus of corpora) {
    let packs;
    const parse = repeat(1, () => timeMs(() => (packs = corpus.packs.map((name) => parsePack(readFileSync(name, 'utf8'), name).pack))));
    const compiler = createPackCompiler(packs);
    let files;
    const compile = repeat(1, () => timeMs(() => (files = packs.map((pack) => compiler.compile(pack, { key: 'bench', problems: [], today: '2026-01-01', extra: '' })))));
    compiled.push({ count: corpus.count, files });
    const megabytes = files.reduce((sum, { length }) => sum + length, 0) / 1e6;
    report.row({ name: `${corpus.count.toLocaleString('en')} statements`, p50: (parse.p50 + compile.p50) / 1000, cpu: (parse.cpu + compile.cpu) / 1000, goal: goals[corpus.count].compile, beside: besideOf(corpus.count, 'build', 1000), remark: `${(parse.cpu / 1000).toFixed(2)} parsing, ${(compile.cpu / 1000).toFixed(2)} reading and writing; ${megabytes.toFixed(1)} MB` });
  }
  report.section('A compiled corpus is loaded, from bytes in memory to a checker', 'ms');
  tellNaive('load');
  const checkers = [];
  for (const { count, files } of compiled) {
    const load = () => createChecker({ packs: files.map((file) => openCompiledPack(file, 'bench').pack) });
    checkers.push({ count, checker: load() });
    report.row({ name: `${count.toLocaleString('en')} statements`, goal: goals[count].load, ...repeat(runs(12), () => timeMs(load)), beside: besideOf(count, 'load') });
  }
  report.section('A sentence that was never seen is read and judged', 'ms');
  tellNaive('search');
  for (const { count, checker } of checkers) {
    const random = createRandom(3);
    const sentences = createDraft(20_000, 77).split(/(?<=[.?])\s+/).filter((line) => /^[A-Z][^|#>\n]{20,}$/.test(line));
    for (const sentence of sentences.slice(0, 300)) checker.check(sentence);
    const unseen = sentences.slice(300, 300 + runs(800)).map((sentence) => `${sentence.slice(0, -1)} ${Math.floor(random() * 1e6)} times.`);
    const times = repeat(unseen.length, (index) => timeMs(() => checker.check(unseen[index])));
    report.row({ name: `${count.toLocaleString('en')} statements`, goal: goals[count].sentence, ...times, beside: besideOf(count, 'search') });
  }
};
