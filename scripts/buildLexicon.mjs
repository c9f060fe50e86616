// Joins data/lexicon/*.yaml into the JSON module that the checker imports. The result is not committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
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
  advice: read('advice'),
  synonyms: read('synonyms'),
  opposites: read('opposites'),
  openers: read('openers'),
  colourless: read('colourless'),
  lists: read('lists'),
  rivals: read('rivals'),
  sites: read('sites'),
  states: read('states'),
  activities: read('activities'),
  substances: read('substances'),
};

/** The checker's own tokenizer: the stems written down here are those that it would work out at each start. */
const { tokenize } = await (async () => {
  const entry = fileURLToPath(new URL('../server/src/checker/text/tokens.ts', import.meta.url));
  const { outputFiles } = await esbuild.build({ entryPoints: [entry], bundle: true, write: false, format: 'esm', logLevel: 'error' });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
})();

const textsIn = (data) => (typeof data === 'string' ? [data] : typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : []);

/** Words of the lexicon with their stems, as "word stem", or "word" where it is its own stem. */
const listStems = (texts) => {
  const stems = new Map();
  for (const { kind, lower, stem } of texts.flatMap(tokenize)) if (kind === 'word') stems.set(lower, stem);
  return [...stems].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, stem]) => (word === stem ? word : `${word} ${stem}`));
};

const neighbours = readText('neighbours.txt').split('\n').filter((word) => word !== '');
const compiled = {
  ...lexicon,
  stems: listStems(textsIn(lexicon)).join('\n'),
  neighbourStems: [...new Set(neighbours.flatMap((word) => tokenize(word).map(({ stem }) => stem)))].join('\n'),
};

const target = fileURLToPath(new URL('../server/src/checker/lexicon/lexicon.json', import.meta.url));
writeFileSync(target, `${JSON.stringify(compiled)}\n`);
