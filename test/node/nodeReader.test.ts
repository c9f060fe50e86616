import { assert } from 'chai';
import { openNodeReader } from '../../server/src/node/nodeReader';
import { fixturePlaces } from '../reader/fixturePlaces';

describe('the second reader of this machine', () => {
  it('reads in a thread of its own', async () => {
    const reader = await openNodeReader(fixturePlaces);
    const pairs = [{ claim: 'It is locked.', evidence: 'It is over the counter.' }, { claim: 'Indeed.', evidence: 'Yes.' }];
    assert.isTrue(await reader?.read(pairs));
    assert.deepEqual(pairs.map((pair) => reader?.known(pair)).map((reading) => [Math.round((reading?.conflicts ?? 0) * 100), Math.round((reading?.supports ?? 0) * 100)]), [[95, 1], [0, 98]]);
  });

  it('is none where a part of it is missing', async () => {
    for (const part of ['modelFolder', 'threadFile', 'runtimeFile'] as const) assert.isUndefined(await openNodeReader({ ...fixturePlaces, [part]: '/nowhere' }), part);
  });

  it('says what is wrong where a part of it is not what it should be', async () => {
    const reader = await openNodeReader({ ...fixturePlaces, runtimeFile: __filename });
    let message = '';
    await reader?.read([{ claim: 'a', evidence: 'b' }]).catch((error: unknown) => (message = String(error)));
    assert.match(message, /^Error: /);
  });

  it('says so where its thread ends', async () => {
    const reader = await openNodeReader({ ...fixturePlaces, threadFile: __filename });
    let message = '';
    await reader?.read([{ claim: 'a', evidence: 'b' }]).catch((error: unknown) => (message = String(error)));
    assert.match(message, /^(?:Reference)?Error: /);
  });
});
