import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assert } from 'chai';
import { parseReaderConfig } from '../../server/src/reader/readerFiles';
import { fixturePlaces } from './fixturePlaces';

const text = readFileSync(path.join(fixturePlaces.modelFolder, 'reader.json'), 'utf8');
const changed = (change: Record<string, unknown>): string => JSON.stringify(Object.assign(JSON.parse(text), change));

describe('the description of the second reader', () => {
  it('gives labels, limits and thresholds', () => {
    const config = parseReaderConfig(text);
    assert.deepEqual([config?.labels, config?.maxTokens, config?.temperature, config?.bars], [['supports', 'conflicts', 'neutral'], 256, 1, { conflict: 0.9, veto: 0 }]);
  });

  it('names the model with its thresholds: another one has another name', () => {
    const names = [text, changed({ thresholds: { conflicts: 0.8 } }), changed({ temperature: 2 }), changed({ note: 'x' })].map((one) => parseReaderConfig(one)?.id);
    assert.equal(new Set(names).size, 3);
    assert.equal(names[0], names[3]);
  });

  for (const [what, bad] of Object.entries({ 'no JSON': '{', 'another version': changed({ version: 2 }), 'a label twice': changed({ labels: ['supports', 'supports', 'neutral'] }), 'no temperature': changed({ temperature: 0 }), 'a threshold that is none': changed({ thresholds: { conflicts: 2 } }), 'no hashes': changed({ files: {} }) })) {
    it(`is none with ${what}`, () => assert.isUndefined(parseReaderConfig(bad)));
  }
});
