// Joins data/weights/ into the JSON module that the judge of pairs imports. The result is not committed.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { repositoryRoot } from './paths.mjs';

const readText = (name) => readFileSync(path.join(repositoryRoot, 'data/weights', name), 'utf8');

const weights = {
  ...JSON.parse(readText('words.json')),
  families: readText('synonyms.txt').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => line.split(', ')),
  cues: load(readText('cues.yaml')),
  ...JSON.parse(readText('judge.json')),
};

writeFileSync(path.join(repositoryRoot, 'server/src/checker/judgement/weights.json'), `${JSON.stringify(weights)}\n`);
