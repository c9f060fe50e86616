import { assert } from 'chai';
import { createChecker, type Pack } from '../../server/src/checker';
import { isRead } from '../../server/src/checker/retrieval/segment';
import type { Host, PackCache, PreparedPacks } from '../../server/src/host/host';
import { loadPacks, type LoadedPacks } from '../../server/src/host/loadPacks';
import { backgroundLimit } from '../../server/src/host/cachedPacks';
import { createMemoryHost, type MemoryHost } from './memoryHost';

const work = 'file:///work';

/** A cache that is looked into. */
interface MemoryCache extends PackCache {
  readonly files: Map<string, Uint8Array>;
  /** Keys that were written, in order. */
  readonly written: string[];
}

function createMemoryCache(prepare?: PackCache['prepare']): MemoryCache {
  const files = new Map<string, Uint8Array>();
  const written: string[] = [];
  return {
    files,
    written,
    keyOf: (texts) => JSON.stringify(texts),
    read: (key) => Promise.resolve(files.get(key)),
    write: (key, file) => {
      written.push(key);
      files.set(key, file);
      return Promise.resolve();
    },
    ...(prepare === undefined ? {} : { prepare }),
  };
}

const load = (host: Host, ...names: readonly string[]): Promise<LoadedPacks> => loadPacks(names.map((name) => ({ name, folderUri: work })), { host, rootUris: [work] });
const isCompiled = (pack: Pack | undefined): boolean => pack !== undefined && isRead(pack);

const sleepPack = (quote: string, more = ''): string => `claimlint: 1\nid: sleep\ntitle: Sleep\n${more}topics: [{id: melatonin, names: [melatonin]}]\nsources:\n  - {id: s, type: book}\nstatements:\n  - {id: q, source: s, quote: ${quote}}\n`;
const hostWith = (packCache: PackCache, files: Readonly<Record<string, string>>): MemoryHost => ({ ...createMemoryHost(files), packCache });

describe('packs that were compiled before', () => {
  it('are not read again, and say the same', async () => {
    const cache = createMemoryCache();
    const files = { 'work/sleep.claims.yaml': sleepPack('Melatonin has no complications.', 'colour: blue\n') };
    const plain = await load(createMemoryHost(files), 'sleep.claims.yaml');
    const first = await load(hostWith(cache, files), 'sleep.claims.yaml');
    const again = await load(hostWith(cache, files), 'sleep.claims.yaml');
    assert.lengthOf(cache.written, 1);
    for (const { packs, files: read, copies } of [first, again]) {
      assert.isTrue(isCompiled(packs[0]));
      assert.deepEqual([...(packs[0]?.statements ?? [])], plain.packs[0]?.statements);
      assert.deepEqual({ files: read, copies }, { files: plain.files, copies: plain.copies });
      const draft = 'Melatonin causes severe bleeding.';
      assert.deepEqual(createChecker({ packs }).check(draft), createChecker({ packs: plain.packs }).check(draft));
    }
  });

  it('are read again when their text has changed', async () => {
    const cache = createMemoryCache();
    await load(hostWith(cache, { 'work/sleep.claims.yaml': sleepPack('one') }), 'sleep.claims.yaml');
    const { packs } = await load(hostWith(cache, { 'work/sleep.claims.yaml': sleepPack('two') }), 'sleep.claims.yaml');
    assert.equal(packs[0]?.statements[0]?.quote, 'two');
    assert.lengthOf(cache.written, 2);
  });

  it('are read again when a file that they name has changed, and are not kept when one is missing', async () => {
    const pack = sleepPack('slept', 'bibliography: refs.json\n');
    const refs = (title: string): string => JSON.stringify([{ id: 'other', type: 'book', title }]);
    const cache = createMemoryCache();
    const titleIn = async (files: Readonly<Record<string, string>>): Promise<string | undefined> =>
      (await load(hostWith(cache, { 'work/sleep.claims.yaml': pack, ...files }), 'sleep.claims.yaml')).packs[0]?.sources.find(({ id }) => id === 'other')?.title;
    assert.equal(await titleIn({ 'work/refs.json': refs('First') }), 'First');
    assert.equal(await titleIn({ 'work/refs.json': refs('Second') }), 'Second');
    assert.equal(await titleIn({ 'work/refs.json': refs('Second') }), 'Second');
    assert.lengthOf(cache.written, 2);
    assert.isUndefined(await titleIn({}));
    assert.lengthOf(cache.written, 2);
  });

  it('are read again from the day on which a statement is due for review', async () => {
    const cache = createMemoryCache();
    const files = { 'work/sleep.claims.yaml': sleepPack('slept, expires: 2026-06-15') };
    const codesOn = async (day: string): Promise<string[]> => (await load({ ...hostWith(cache, files), today: () => day }, 'sleep.claims.yaml')).files[0]?.problems.map(({ code }) => code) ?? [];
    assert.deepEqual(await codesOn('2026-06-15'), []);
    assert.deepEqual(await codesOn('2026-06-16'), ['pack-review-due']);
  });

  it('are read again beside a pack that brings other topics', async () => {
    const cache = createMemoryCache();
    const files = (topic: string): Readonly<Record<string, string>> => ({
      'work/sleep.claims.yaml': sleepPack('Valerian has no complications.'),
      'work/herbs.claims.yaml': sleepPack('Herbs are green.').replace('id: sleep', 'id: herbs').replace('{id: melatonin, names: [melatonin]}', `{id: ${topic}, names: [${topic}]}`),
    });
    const topicsWith = async (topic: string): Promise<readonly string[] | undefined> => {
      const { packs } = await load(hostWith(cache, files(topic)), 'sleep.claims.yaml', 'herbs.claims.yaml');
      assert.isTrue(packs.every(isCompiled));
      return createChecker({ packs }).check('Valerian causes severe bleeding.').findings.map(({ topic: found }) => found);
    };
    assert.deepEqual(await topicsWith('hops'), []);
    assert.deepEqual(await topicsWith('valerian'), ['valerian']);
    assert.deepEqual(await topicsWith('hops'), []);
  });

  it('are read again when the file in the cache is broken', async () => {
    const cache = createMemoryCache();
    const files = { 'work/sleep.claims.yaml': sleepPack('slept') };
    await load(hostWith(cache, files), 'sleep.claims.yaml');
    for (const [key, file] of cache.files) cache.files.set(key, file.fill(0, 40, 60));
    const { packs } = await load(hostWith(cache, files), 'sleep.claims.yaml');
    assert.equal(packs[0]?.statements[0]?.quote, 'slept');
    assert.lengthOf(cache.written, 2);
  });
});

describe('large packs', () => {
  const files = { 'work/sleep.claims.yaml': sleepPack(`slept, note: ${'long '.repeat(backgroundLimit / 5)}`) };

  it('are read in the background once, and then from the cache', async () => {
    const asked: PreparedPacks[] = [];
    const cache: MemoryCache = createMemoryCache(async (work) => {
      asked.push(work);
      const { prepare: _prepare, ...withoutBackground } = cache;
      await load(hostWith(withoutBackground, files), 'sleep.claims.yaml');
    });
    for (let time = 0; time < 2; time += 1) assert.isTrue(isCompiled((await load(hostWith(cache, files), 'sleep.claims.yaml')).packs[0]));
    assert.deepEqual(asked, [{ packUris: [`${work}/sleep.claims.yaml`], rootUris: [work], openTexts: {} }]);
    assert.lengthOf(cache.written, 1);
  });

  it('are read here when the background fails', async () => {
    const cache = createMemoryCache(() => Promise.resolve());
    const { packs } = await load(hostWith(cache, files), 'sleep.claims.yaml');
    assert.equal(packs[0]?.statements[0]?.quote, 'slept');
  });
});
