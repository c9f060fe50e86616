import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assert } from 'chai';
import { openSecondReader, type ReaderPlatform } from '../../server/src/reader/openSecondReader';
import { fixturePlaces } from './fixturePlaces';

const platformOf = (change: Readonly<Record<string, string | undefined>> = {}): ReaderPlatform => ({
  readText: (name) => Promise.resolve(name in change ? change[name] : readFileSync(path.join(fixturePlaces.modelFolder, name), 'utf8')),
  start: () => () => Promise.reject(new Error('nothing is to be read')),
});

describe('opening the second reader', () => {
  it('gives the vectors that come with it, and reads nothing else', async () => {
    const reader = await openSecondReader(platformOf());
    assert.deepEqual([...(reader?.vectors?.embed(['zebra']) ?? [])].slice(0, 2), [0, 1]);
  });

  it('gives none where a part is missing', async () => {
    assert.isUndefined(await openSecondReader(platformOf({ 'reader.json': undefined })));
    assert.isUndefined(await openSecondReader(platformOf({ 'vectors.txt': undefined })));
  });

  it('refuses vectors that are not those of its description', async () => {
    const error: unknown = await openSecondReader(platformOf({ 'vectors.txt': 'zebra\t1\tnOOOOOOO\n' })).catch((caught: unknown) => caught);
    assert.match(error instanceof Error ? error.message : '', /vectors\.txt of the second reader is not the file that reader\.json names; install Claimlint again/);
  });
});
