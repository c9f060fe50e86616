// Joins data/lexicon/*.yaml into the JSON module that the checker imports. The result is not committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';

const readText = (name) => readFileSync(fileURLToPath(new URL(`../data/lexicon/${name}`, import.meta.url)), 'utf8');
const read = (name) => load(readText(`${name}.yaml`));

const lexicon = {
  grammar: read('grammar'),
  scales: read('aspects/scales'),
  quantities: read('aspects/quantities'),
  choices: read('aspects/choices'),
  effects: read('effects'),
  groups: read('groups'),
  eligibility: read('eligibility'),
  kinds: read('kinds'),
  rewordings: read('rewordings'),
  rewordings: read('rewordings'),
  advice: read('advice'),
  synonyms: read('synonyms'),
  neighbours: readText('neighbours.txt').split('\n').filter((word) => word !== ''),
};

const target = fileURLToPath(new URL('../server/src/checker/lexicon/lexicon.json', import.meta.url));
writeFileSync(target, `${JSON.stringify(lexicon)}\n`);
