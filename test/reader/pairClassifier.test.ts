import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assert } from 'chai';
import { openClassifier, toReading, type ReaderBytes } from '../../server/src/reader/pairClassifier';
import { parseReaderConfig, type ReaderConfig } from '../../server/src/reader/readerFiles';
import { fixturePlaces, runtimeFile } from './fixturePlaces';

const read = (name: string): Uint8Array => readFileSync(path.join(fixturePlaces.modelFolder, name));
const bytes: ReaderBytes = { model: read('model.onnx'), vocabulary: read('vocab.txt'), runtime: readFileSync(runtimeFile) };

function config(): ReaderConfig {
  const parsed = parseReaderConfig(new TextDecoder().decode(read('reader.json')));
  assert.isDefined(parsed);
  return parsed;
}

describe('probabilities', () => {
  const labels = ['neutral', 'conflicts', 'supports'] as const;

  it('are those of the labels in the order that the description gives, and sum to 1', () => {
    const reading = toReading([0, Math.log(3), 0], { labels, temperature: 1 });
    assert.closeTo(reading.conflicts, 0.6, 1e-9);
    assert.closeTo(reading.supports + reading.conflicts + reading.neutral, 1, 1e-9);
  });

  it('come nearer to each other with a higher temperature, and stand up to large outputs', () => {
    assert.isBelow(toReading([0, 4, 0], { labels, temperature: 2 }).conflicts, toReading([0, 4, 0], { labels, temperature: 1 }).conflicts);
    assert.deepEqual(toReading([0, 10_000, 0], { labels, temperature: 1 }), { supports: 0, conflicts: 1, neutral: 0 });
  });

  it('are none of outputs that are not numbers, or too few', () => {
    for (const outputs of [[0, NaN, 0], [0, 1], []]) assert.throws(() => toReading(outputs, { labels, temperature: 1 }));
  });
});

describe('a network', () => {
  it('reads what its tokens say, the same each time', async () => {
    const classify = await openClassifier(config(), bytes);
    const pair = { claim: 'It is locked.', evidence: 'It is over the counter.' };
    const first = await classify(pair);
    assert.closeTo(first.conflicts, Math.exp(5) / (Math.exp(5) + Math.exp(2) + 1), 1e-5);
    await classify({ claim: 'Indeed, it helps.', evidence: 'It helps.' });
    assert.deepEqual(await classify(pair), first);
  });

  it('is told from another one by its hash', async () => {
    const model = bytes.model.slice();
    model[model.length - 1] = 255 - (model.at(-1) ?? 0);
    let message = '';
    await openClassifier(config(), { ...bytes, model }).catch((error: unknown) => (message = String(error)));
    assert.match(message, /model\.onnx of the second reader is not the file that reader\.json names/);
  });
});
