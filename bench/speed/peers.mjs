/** What people use for prose and Markdown, on the same draft: one edit, checked as each of them checks. */
import { readFileSync } from 'node:fs';
import { createDraft, createRandom } from '../draft.mjs';
import { loadBuilt, loadBuiltInPack } from '../built.mjs';
import { repeat, repeatAsync, summarise, timeAsyncMs, timeMs } from '../measure.mjs';
import { searchers } from '../peers/linters.mjs';
import { installedLinters, loadSearcher, measureEach } from './peerTools.mjs';

const editOf = (text, random) => {
  const at = Math.floor(random() * text.length);
  return `${text.slice(0, at)}e${text.slice(at)}`;
};

export const measurePeers = async ({ report, corpora, drafts, runs }) => {
  const { createChecker } = loadBuilt('server/src/checker/index');
  const text = drafts[5000];
  report.section('One edit in 5,000 words, in process', 'ms');
  const random = createRandom(5);
  const session = createChecker({ packs: [loadBuiltInPack()] }).openSession();
  session.check(text);
  const own = await repeatAsync(runs(100), () => timeMs(() => session.check(editOf(text, random))));
  const beside = await measureEach(report, installedLinters(), async ({ name, open }) => {
    let check;
    const loadMs = await timeAsyncMs(async () => {
      check = await open();
      await check(text);
    });
    await check(createDraft(5000, 9));
    const times = await repeatAsync(runs(20), () => timeAsyncMs(() => check(editOf(text, random))));
    return report.row({ name, ...times, remark: `load and first draft ${loadMs.toFixed(0)} ms` });
  });
  report.row({ name: 'Claimlint', ...own, beside });
  await measureSearchers({ report, corpora, runs });
};

const measureSearchers = async ({ report, corpora, runs }) => {
  const { parsePack } = loadBuilt('server/src/checker/index');
  const { count, packs } = corpora[0];
  const quotes = packs.flatMap((file) => parsePack(readFileSync(file, 'utf8'), file).pack.statements.map(({ quote }) => quote));
  const sentences = createDraft(5000, 21).split(/(?<=[.?])\s+/).filter((line) => /^[A-Z][^|#>\n]{20,}$/.test(line));
  report.section(`The naive way: a sentence searched for in ${count.toLocaleString('en')} quotes, nothing judged`, 'ms');
  const { createChecker } = loadBuilt('server/src/checker/index');
  const checker = createChecker({ packs: packs.map((file) => parsePack(readFileSync(file, 'utf8'), file).pack) });
  const own = repeat(runs(200), (at) => timeMs(() => checker.check(sentences[at % sentences.length])));
  const beside = await measureEach(report, searchers.filter(({ packageName }) => loadSearcher(packageName) !== undefined), async ({ name, open }) => {
    const search = await open(quotes);
    search(sentences[0]);
    return report.row({ name, ...summarise(sentences.slice(1, 1 + runs(name.startsWith('Fuse') ? 8 : 60)).map((sentence) => timeMs(() => search(sentence)))) });
  });
  report.row({ name: 'Claimlint, with reading and judging', ...own, beside });
};
