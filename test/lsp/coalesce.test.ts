import { assert } from 'chai';
import { coalesce } from '../../server/src/lsp/coalesce';
import { nextTurn } from '../../server/src/lsp/guard';

for (const delayMs of [0, 1]) {
  describe(`work that is put off by ${delayMs} ms`, () => {
    it('is done once for all who asked before, and again for who asks later', async () => {
      const asked: string[] = [];
      const done: string[][] = [];
      let tell = (): void => undefined;
      const work = coalesce(() => {
        done.push(asked.splice(0));
        tell();
      }, delayMs);
      const ask = async (...names: readonly string[]): Promise<void> => {
        const told = new Promise<void>((resolve) => (tell = resolve));
        for (const name of names) {
          asked.push(name);
          work.request();
        }
        await told;
      };
      await ask('one', 'two');
      await ask('three');
      assert.deepEqual(done, [['one', 'two'], ['three']]);
    });

    it('is not done where nobody asks for it any more', async () => {
      const done: string[] = [];
      const dropped = coalesce(() => void done.push('dropped'), delayMs);
      dropped.request();
      dropped.cancel();
      await new Promise<void>((resolve) => {
        const last = coalesce(() => {
          done.push('last');
          resolve();
        }, delayMs);
        last.request();
      });
      assert.deepEqual(done, ['last']);
    });
  });
}

describe('work that waits for the messages that are here', () => {
  it('is put off by each that asks for it', async () => {
    const done: number[] = [];
    const messageCount = 5;
    let read = 0;
    const work = coalesce(() => void done.push(read), 0);
    // The protocol's library takes one message a turn.
    const take = (): void => {
      read += 1;
      work.request();
      if (read < messageCount) setImmediate(take);
    };
    take();
    while (done.length === 0) await nextTurn();
    assert.deepEqual(done, [messageCount]);
  });
});
