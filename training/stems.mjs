/**
 * Prints the stems of all sentences and quotes of the drafts as the product reads them, a line each: topic, text and the
 * stems of its words and numbers, without the topic's names. For vectors.py and train.py, after `npm ci && npx tsc -b`:
 *
 *   node stems.mjs > stems.jsonl
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBuilt } from '../bench/built.mjs';

const folder = fileURLToPath(new URL('drafts', import.meta.url));
const { stemsBesideNames } = loadBuilt('server/src/checker/rereading/nearness');
const { createPhraseIndex } = loadBuilt('server/src/checker/lexicon/phraseIndex');

for (const file of readdirSync(folder).filter((name) => name.endsWith('.tsv')).toSorted()) {
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n').map((line) => line.split('\t').map((column) => column.trim()));
  const names = lines.filter(([kind]) => kind === 'T').flatMap((columns) => columns.at(-1).split(';').map((name) => name.trim()).filter(Boolean));
  const topics = createPhraseIndex(names.map((name) => [name, file]));
  for (const columns of lines.filter(([kind]) => 'QCSN'.includes(kind) && kind !== '')) {
    const text = columns.at(-1);
    process.stdout.write(`${JSON.stringify({ topic: path.basename(file, '.tsv'), text, stems: stemsBesideNames(text, topics) })}\n`);
  }
}
