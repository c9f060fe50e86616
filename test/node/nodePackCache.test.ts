import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assert } from 'chai';
import { defaultCacheFolder } from '../../server/src/node/cacheFolder';
import { createNodePackCache } from '../../server/src/node/nodePackCache';

describe('the cache of compiled packs on this machine', () => {
  const parent = mkdtempSync(path.join(tmpdir(), 'claimlint-cache-'));
  const folder = path.join(parent, 'made', 'when needed');
  const cache = createNodePackCache({ folder, version: 'one' });

  after(() => rmSync(parent, { recursive: true }));

  it('gives other keys for other texts, other divisions of one text, and other versions', () => {
    const other = createNodePackCache({ folder, version: 'two' });
    const keys = [cache.keyOf(['ab', 'c']), cache.keyOf(['a', 'bc']), cache.keyOf(['abc']), cache.keyOf(['ab', 'c', '']), other.keyOf(['ab', 'c'])];
    assert.lengthOf(new Set(keys), keys.length);
    assert.equal(cache.keyOf(['ab', 'c']), keys[0]);
  });

  it('has nothing before something was written, and then exactly that', async () => {
    const key = cache.keyOf(['pack']);
    assert.isUndefined(await cache.read(key));
    await cache.write(key, new Uint8Array([1, 2, 3]));
    assert.deepEqual([...((await cache.read(key)) ?? [])], [1, 2, 3]);
    assert.deepEqual(readdirSync(folder), [`${key}.pack`]);
  });

  it('keeps what packs say from other users of the machine', function () {
    if (process.platform === 'win32') this.skip();
    assert.equal(statSync(folder).mode & 0o077, 0);
    assert.equal(statSync(path.join(folder, `${cache.keyOf(['pack'])}.pack`)).mode & 0o077, 0);
  });

  it('drops what was not used for long, and leaves files alone that are not its own', async () => {
    const longAgo = new Date(Date.now() - 60 * 86_400_000);
    for (const name of ['old.pack', 'left over.tmp', 'notes.txt']) {
      writeFileSync(path.join(folder, name), '');
      utimesSync(path.join(folder, name), longAgo, longAgo);
    }
    await cache.write(cache.keyOf(['another']), new Uint8Array([4]));
    assert.sameMembers(readdirSync(folder), ['notes.txt', `${cache.keyOf(['pack'])}.pack`, `${cache.keyOf(['another'])}.pack`]);
  });

  it('goes without where the folder cannot be made', async () => {
    const blocked = createNodePackCache({ folder: path.join(folder, 'notes.txt', 'below a file'), version: 'one' });
    await blocked.write('key', new Uint8Array([1]));
    assert.isUndefined(await blocked.read('key'));
  });

  it('lies where the system keeps what can be made again', () => {
    assert.equal(defaultCacheFolder({ XDG_CACHE_HOME: '/var/cache/me' }, 'linux'), path.join('/var/cache/me', 'claimlint'));
    assert.match(defaultCacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux'), /[\\/]\.cache[\\/]claimlint$/);
    assert.match(defaultCacheFolder({}, 'darwin'), /Caches[\\/]claimlint$/);
    assert.equal(defaultCacheFolder({ LOCALAPPDATA: 'C:\\Local' }, 'win32'), path.join('C:\\Local', 'claimlint', 'Cache'));
  });
});
