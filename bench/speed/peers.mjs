/** What people use for prose and Markdown, on the same draft: one edit, checked as each of them checks. */
import { readFileSync } from 'node:fs';
import { createDraft, createRandom } from '../draft.mjs';
import { loadBuilt, loadBuiltInPack } from '../built.mjs';
import { repeatAsync, summarise, timeAsyncMs, timeMs } from '../measure.mjs';

const editOf = (text, random) => {
  const at = Math.floor(random() * text.length);
  return `${text.slice(0, at)}e${text.slice(at)}`;
};

export const measurePeers = async ({ report, corpora, drafts, runs }) => {
  const { createChecker } = loadBuilt('server/src/checker/index');
  const { linters, searchers } = await import('../peers/linters.mjs');
  const text = drafts[5000];
  report.section('One edit in 5,000 words, in process', 'ms');
  const random = createRandom(5);
  const session = createChecker({ packs: [loadBuiltInPack()] }).openSession();
  session.check(text);
  const own = await repeatAsync(runs(100), () => timeMs(() => session.check(editOf(text, random))));
  report.row({ name: 'Claimlint', ...own });
  for (const { name, open } of linters) {
    try {
      let check;
      const loadMs = await timeAsyncMs(async () => {
        check = await open();
        await check(text);
      });
      await check(createDraft(5000, 9));
      const times = await repeatAsync(runs(20), () => timeAsyncMs(() => check(editOf(text, random))));
      report.row({ name, ...times, remark: `${(times.p50 / own.p50).toFixed(0)} times as long; load and first draft ${loadMs.toFixed(0)} ms` });
    } catch (error) {
      report.note(`${name}: ${String(error.code).includes('NOT_FOUND') ? 'not installed' : `could not be measured (${error.message})`}.`);
    }
  }
  await measureSearchers({ report, corpora, searchers, runs });
};

const measureSearchers = async ({ report, corpora, searchers, runs }) => {
  const { parsePack } = loadBuilt('server/src/checker/index');
  const { count, packs } = corpora[0];
  const quotes = packs.flatMap((file) => parsePack(readFileSync(file, 'utf8'), file).pack.statements.map(({ quote }) => quote));
  const sentences = createDraft(5000, 21).split(/(?<=[.?])\s+/).filter((line) => /^[A-Z][^|#>\n]{20,}$/.test(line));
  report.section(`The naive way: a sentence searched for in ${count.toLocaleString('en')} quotes, nothing judged`, 'ms');
  for (const { name, open } of searchers) {
    try {
      const search = await open(quotes);
      search(sentences[0]);
      report.row({ name, ...summarise(sentences.slice(1, 1 + runs(name.startsWith('Fuse') ? 8 : 60)).map((sentence) => timeMs(() => search(sentence)))) });
    } catch (error) {
      report.note(`${name}: ${String(error.code).includes('NOT_FOUND') ? 'not installed' : `could not be measured (${error.message})`}.`);
    }
  }
};
