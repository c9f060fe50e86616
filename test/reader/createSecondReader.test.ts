import { assert } from 'chai';
import type { PairReading, TextPair } from '../../server/src/checker';
import { createSecondReader } from '../../server/src/reader/createSecondReader';

const pairs = (count: number, name = 'claim'): readonly TextPair[] => Array.from({ length: count }, (_, index) => ({ claim: `${name} ${index}`, evidence: 'evidence' }));
const neutral: PairReading = { supports: 0, conflicts: 0, neutral: 1 };
const config = { id: 'test', bars: { conflict: 0.9, veto: 0 } };

/** A place where pairs are read, with what was sent there. */
function readingPlace() {
  const sent: (readonly TextPair[])[] = [];
  return {
    sent,
    readPairs: (asked: readonly TextPair[]) => {
      sent.push(asked);
      return Promise.resolve(asked.map(() => neutral));
    },
  };
}

describe('the second reader', () => {
  it('reads each pair once, a few at a time, and remembers it by what it says', async () => {
    const { sent, readPairs } = readingPlace();
    const reader = createSecondReader(config, readPairs);
    assert.isUndefined(reader.known({ claim: 'claim 0', evidence: 'evidence' }));
    assert.isTrue(await reader.read(pairs(10)));
    assert.deepEqual(sent.map(({ length }) => length), [4, 4, 2]);
    assert.deepEqual(reader.known({ claim: 'claim 0', evidence: 'evidence' }), neutral);
    assert.isTrue(await reader.read([...pairs(10), ...pairs(1, 'other')]));
    assert.deepEqual(sent.slice(3), [pairs(1, 'other')]);
  });

  it('tells how far it is, and ends when nobody wants it any more, keeping what it has read', async () => {
    const { sent, readPairs } = readingPlace();
    const reader = createSecondReader(config, readPairs);
    const told: string[] = [];
    let isCancelled = false;
    const isDone = await reader.read(pairs(10), {
      isCancelled: () => isCancelled,
      onProgress: (read, all) => {
        told.push(`${read}/${all}`);
        isCancelled = read >= 8;
      },
    });
    assert.isFalse(isDone);
    assert.deepEqual(told, ['0/10', '4/10', '8/10']);
    assert.lengthOf(sent, 2);
    assert.isTrue(await reader.read(pairs(8)));
    assert.lengthOf(sent, 2);
  });

  it('takes turns where several read at once, and reads what both want once', async () => {
    const { sent, readPairs } = readingPlace();
    const reader = createSecondReader(config, readPairs);
    await Promise.all([reader.read(pairs(8)), reader.read(pairs(4, 'other')), reader.read(pairs(4))]);
    assert.deepEqual(sent.map((asked) => asked[0]?.claim), ['claim 0', 'other 0', 'claim 4']);
  });

  it('says so when reading has broken down, and tries again when asked again', async () => {
    let isBroken = true;
    const reader = createSecondReader(config, (asked) => (isBroken ? Promise.reject(new Error('no memory')) : Promise.resolve(asked.map(() => neutral))));
    let message = '';
    await reader.read(pairs(4)).catch((error: unknown) => (message = String(error)));
    assert.equal(message, 'Error: no memory');
    isBroken = false;
    assert.isTrue(await reader.read(pairs(4)));
  });

  it('does not take fewer readings than pairs', async () => {
    const reader = createSecondReader(config, () => Promise.resolve([neutral]));
    let message = '';
    await reader.read(pairs(4)).catch((error: unknown) => (message = String(error)));
    assert.match(message, /1 readings were given for 4 pairs/);
  });
});
