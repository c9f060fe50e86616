import { assert } from 'chai';
import { parsePack } from '../../server/src/checker';
import type { CorpusServer, PushedPack } from '../../server/src/host/server/corpusServer';
import { ServerAway } from '../../server/src/host/server/serverAway';
import { address, createFakeServer } from '../host/fakeCorpusServer';
import { createMemoryHost, teaPack } from '../host/memoryHost';
import { noPacks, run } from './fakeCli';

const host = createMemoryHost({ 'work/tea.claims.yaml': teaPack });

describe('claimlint corpus push', () => {
  const pushed: PushedPack[] = [];
  let away: string | undefined;
  let closedCount = 0;
  const server: CorpusServer = {
    ...createFakeServer([]),
    push: (pack) => {
      if (away !== undefined) return Promise.reject(new ServerAway(away));
      pushed.push(pack);
      return Promise.resolve();
    },
    close: () => {
      closedCount += 1;
      return Promise.resolve();
    },
  };
  const push = (...words: readonly string[]) => run(['corpus', 'push', ...words], { services: { packs: { ...noPacks, host, openCorpusServer: () => server } } });

  it('puts packs there in the words of the pack format, and says so without the password', async () => {
    const { out, errors, status } = await push('tea.claims.yaml', '--to', address);
    assert.deepEqual([out, errors, status], ['pushed tea to postgres://corpus.example.org/claims: 1 statements from 1 sources\n', [], 0]);
    assert.lengthOf(pushed, 1);
    const [{ head, sources, statements, revision, rows } = assert.fail()] = pushed;
    assert.match(revision, /^[0-9a-f]{64}$/);
    const text = JSON.stringify({ ...(JSON.parse(head) as object), sources: sources.map(({ json }) => JSON.parse(json) as unknown), statements: statements.map(({ json }) => JSON.parse(json) as unknown) });
    const { pack, problems } = parsePack(text, 'tea.claims.json');
    assert.deepEqual([problems, pack?.statements.map(({ id, quote }) => [id, quote])], [[], [['awake', 'tea keeps you awake']]]);
    assert.lengthOf([...rows], 1);
    assert.equal(closedCount, 1);
  });

  it('says why it cannot, and what has become of what was there', async () => {
    away = 'this user may not do that there';
    const { errors, status } = await push('tea.claims.yaml', '--to', address);
    away = undefined;
    assert.equal(status, 2);
    assert.deepEqual(errors, ['claimlint: postgres://corpus.example.org/claims: the corpus server cannot be asked: this user may not do that there. What was there before is there still.']);
  });

  it('goes nowhere else, and pushes nothing where a pack cannot be read', async () => {
    const before = pushed.length;
    for (const words of [['tea.claims.yaml', '--to', 'https://example.org'], ['gone.claims.yaml', '--to', address], ['tea.claims.yaml']]) assert.equal((await push(...words)).status, 2);
    assert.lengthOf(pushed, before);
  });
});

describe('the address of a corpus server', () => {
  it('is not what commands on packs work on', async () => {
    for (const command of ['check', 'list', 'test']) {
      const { errors, status } = await run(['corpus', command, address], { services: { packs: { ...noPacks, host } } });
      assert.equal(status, 2);
      assert.deepEqual(errors, ['claimlint: postgres://corpus.example.org/claims: a corpus server is only checked against; name the packs that were pushed to it.']);
    }
  });
});
