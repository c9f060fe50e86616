import { assert } from 'chai';
import type { CheckThreads, ThreadGround, ThreadServices } from '../../server/src/cli/checkThreads';
import { corpusWith, createFakeChecker, run, teaPack, type CliRun, type CliSetting } from './fakeCli';

const origin = { references: [{ name: 'tea', folderUri: 'file:///work' }], folderUri: 'file:///work', packTexts: {} };
const threaded = corpusWith([], { packs: [teaPack], origin });

const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`site/${String(index).padStart(2, '0')}.md`, index % 3 === 0 ? `Draft ${index} works at once.` : `Draft ${index} comes an hour later. <!-- claimlint-waive: none -->`]));

interface FakeThreads extends ThreadServices {
  readonly opened: number[];
  readonly checked: string[];
  readonly grounds: Set<ThreadGround>;
  closed: number;
}

/** Threads that answer in any order: the last text that waits comes first. */
function fakeThreads(processors = 2, answer: (text: string) => ReturnType<CheckThreads['check']> = (text) => Promise.resolve(createFakeChecker({ packs: [teaPack] }).check(text))): FakeThreads {
  const waiting: (() => void)[] = [];
  const fake: FakeThreads = {
    processors,
    opened: [],
    checked: [],
    grounds: new Set(),
    closed: 0,
    open: (count) => {
      fake.opened.push(count);
      return {
        check: async (ground, text) => {
          fake.grounds.add(ground);
          await new Promise<void>((resolve) => {
            waiting.push(resolve);
            setImmediate(() => waiting.pop()?.());
          });
          fake.checked.push(text);
          return answer(text);
        },
        close: () => {
          fake.closed += 1;
          return Promise.resolve();
        },
      };
    },
  };
  return fake;
}

const check = (words: string, services: CliSetting['services']): Promise<CliRun> => run(['check', 'site', '--format', 'json', ...words.split(' ').filter((word) => word !== '')], { files, services: { loadCorpora: threaded, ...services } });

describe('threads that check', () => {
  it('find what one thread finds, in the same order, whoever is done first', async () => {
    const threads = fakeThreads();
    const alone = await check('', {});
    const together = await check('--jobs 3', { threads });
    assert.equal(together.out, alone.out);
    assert.deepEqual(together.errors, alone.errors);
    assert.equal(together.status, 1);
    assert.deepEqual([threads.opened, threads.closed, threads.grounds.size, threads.checked.length], [[3], 1, 1, 60]);
    assert.notDeepEqual(threads.checked, Object.values(files));
  });

  it('leave to this thread what they cannot check', async () => {
    const threads = fakeThreads(2, (text) => Promise.resolve(text.includes('3') ? undefined : createFakeChecker({ packs: [teaPack] }).check(text)));
    assert.equal((await check('--jobs 2', { threads })).out, (await check('', {})).out);
  });

  it('are ended where there is a bug, which is told as in one thread', async () => {
    const threads = fakeThreads(2, () => Promise.resolve(undefined));
    const createChecker = (): never => {
      throw new Error('a bug');
    };
    let message = '';
    await check('--jobs 2', { threads, createChecker }).catch((error: unknown) => (message = String(error)));
    assert.equal(message, 'Error: a bug');
    assert.equal(threads.closed, 1);
  });

  it('are not started for one thread, for little text, or where the packs are not to be had there', async () => {
    const threads = fakeThreads();
    for (const [words, services] of [['--jobs 1', {}], ['', {}]] as const) await check(words, { threads, ...services });
    assert.deepEqual(threads.opened, []);
    assert.equal((await check('--jobs 2', { threads, loadCorpora: corpusWith([]) })).status, 1);
    assert.deepEqual(threads.checked, []);
  });

  it('are started for much text, at most one for each processor', async () => {
    const long = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`site/${index}.md`, `Draft ${index} works at once.\n\n${'It is a leaf. '.repeat(12_000)}`]));
    for (const [processors, count] of [[1, undefined], [2, 2], [64, 5]] as const) {
      const threads = fakeThreads(processors);
      await run(['check', 'site'], { files: long, services: { loadCorpora: threaded, threads } });
      assert.deepEqual(threads.opened, count === undefined ? [] : [count]);
    }
  });

  for (const count of ['0', '65', 'many', '-1', '1.5']) {
    it(`--jobs ${count} is no number of threads`, async () => {
      const { status, errors } = await check(`--jobs=${count}`, {});
      assert.equal(status, 2);
      assert.match(errors.join('\n'), /--jobs.*Give a number from 1 to 64\./);
    });
  }
});
