import { assert } from 'chai';
import { createChecker, isAsked, type Finding, type Pack } from '../../server/src/checker';
import { loadPacks } from '../../server/src/host/loadPacks';
import { publicAddress } from '../../server/src/host/server/corpusServer';
import type { CorpusServers } from '../../server/src/host/server/corpusServers';
import { createStatementIndex } from '../../server/src/checker/retrieval/statementIndex';
import { testSegment } from '../checker/retrieval/segmentTests';
import { packOf } from '../checker/packOf';
import { address, createFakeServer, createMemoryStore, serversOf } from './fakeCorpusServer';
import { createMemoryHost } from './memoryHost';

const tea = packOf({ id: 'herbal', topics: ['tea'], statements: ['Tea causes severe bleeding.', 'Tea is sold in paper bags.', 'A cup of tea takes three minutes.'] });
const draft = 'Tea has no complications.';

const load = async (servers: CorpusServers, names: readonly string[] = [address]): Promise<Awaited<ReturnType<typeof loadPacks>>> =>
  loadPacks(names.map((name) => ({ name, folderUri: 'file:///work', isOwn: true })), { host: createMemoryHost(), rootUris: [], servers });

/** What a command does: checks, waits for what that has asked, checks again. */
const settled = async (servers: CorpusServers): Promise<readonly Finding[]> => {
  await servers.at(address).settle();
  let findings = createChecker({ packs: (await load(servers)).packs }).check(draft).findings;
  while (await servers.at(address).settle()) findings = createChecker({ packs: (await load(servers)).packs }).check(draft).findings;
  return findings;
};
const ids = (findings: readonly Finding[]): string[] => findings.flatMap(({ conflicts }) => conflicts.map(({ statement }) => statement));

describe('statements on a corpus server', () => {
  testSegment(async (packs, question) => {
    const servers = serversOf(createFakeServer(packs));
    const remote = servers.at(address);
    await remote.settle();
    for (;;) {
      const answer = question(createStatementIndex(remote.current().packs));
      if (!(await remote.settle())) return answer;
    }
  });
});

describe('packs of a corpus server', () => {
  it('are there without waiting, say nothing at first, and say what they hold when it has come', async () => {
    const server = createFakeServer([tea]);
    const servers = serversOf(server);
    let changeCount = 0;
    servers.onChange(() => (changeCount += 1));
    assert.deepEqual((await load(servers)).packs, []);
    await servers.at(address).settle();
    const { packs } = await load(servers);
    assert.deepEqual(packs.map((pack) => [pack.id, pack.statements.length, isAsked(pack) && pack.elsewhere.statementCount]), [['herbal', 0, 3]]);
    assert.deepEqual(createChecker({ packs }).check(draft).findings, []);
    assert.isTrue(await servers.at(address).settle());
    assert.deepEqual(ids(createChecker({ packs }).check(draft).findings), ['s1']);
    assert.isAbove(changeCount, 1);
  });

  it('are asked once for what has come as a whole', async () => {
    const server = createFakeServer([tea]);
    const servers = serversOf(server);
    assert.deepEqual(ids(await settled(servers)), ['s1']);
    const asked = server.asked.length;
    const { packs } = await load(servers);
    createChecker({ packs }).check('Tea has no complications at all. Tea has many complications.');
    await servers.at(address).settle();
    assert.deepEqual(server.asked.slice(asked).filter(({ by, aspect }) => by === 'topic' && aspect === 'complications'), []);
  });

  it('stand in a file that is a claims pack, each statement at its place', async () => {
    const store = createMemoryStore();
    const servers = serversOf(createFakeServer([tea]), store);
    await settled(servers);
    const { packs, files } = await load(servers);
    const text = store.texts['herbal'] ?? '';
    assert.equal(files.find(({ uri }) => uri === 'file:///kept/herbal.claims.json')?.text, text);
    const { statements = [] } = packs[0] ?? {};
    assert.isNotEmpty(statements);
    for (const { at, quote } of statements) assert.include(text.slice(at.start, at.end), JSON.stringify(quote));
    assert.doesNotThrow(() => void JSON.parse(text));
  });

  it('go on from what was kept when the server is away, and say so without the password', async () => {
    const store = createMemoryStore();
    await settled(serversOf(createFakeServer([tea]), store));
    const server = createFakeServer([tea]);
    server.away = 'nothing answers at its address';
    const servers = serversOf(server, store);
    assert.deepEqual(ids(await settled(servers)), ['s1']);
    const [problem] = (await load(servers)).files.flatMap(({ problems }) => problems);
    assert.equal(problem?.code, 'corpus-server-away');
    assert.match(problem?.message ?? '', /^The corpus server postgres:\/\/corpus\.example\.org\/claims cannot be asked: nothing answers at its address\. [1-9]\d* of its statements were kept/);
  });

  it('leave a server alone for a while that was away, then ask again, and forget what they were told of its going', async () => {
    const clock = { nowMs: 0 };
    const server = createFakeServer([tea]);
    server.away = 'it does not answer';
    const servers = serversOf(server, createMemoryStore(), clock);
    await servers.at(address).settle();
    server.away = undefined;
    await servers.at(address).settle();
    assert.lengthOf((await load(servers)).packs, 0);
    clock.nowMs = 2000;
    assert.deepEqual(ids(await settled(servers)), ['s1']);
    assert.deepEqual((await load(servers)).files.flatMap(({ problems }) => problems), []);
  });

  it('take nothing from a server that sends what is no pack', async () => {
    for (const instead of [null, 3, [], { isWhole: true }, { isWhole: false, statements: [{ place: 0, id: 's1', json: '{"id":"s1","source":"nowhere","quote":"x"}' }, { place: 1, id: 'x', json: '}],"id":"other"' }, { place: 2, id: '__proto__', json: '{"__proto__":{"polluted":1}}' }], sources: [{ id: 's', json: '[' }] }]) {
      const server = createFakeServer([tea]);
      server.answerInstead = instead;
      const servers = serversOf(server);
      assert.deepEqual(await settled(servers), []);
      assert.isUndefined(Reflect.get({}, 'polluted'));
    }
  });

  it('are those of now: a pack that was pushed anew begins again', async () => {
    const server = createFakeServer([tea]);
    const store = createMemoryStore();
    await settled(serversOf(server, store));
    server.packs = [packOf({ id: 'herbal', topics: ['tea'], statements: ['Tea has no complications.'] })];
    const findings = await settled(serversOf(server, store));
    assert.deepEqual(findings.map(({ verdict }) => verdict), ['support']);
  });

  it('stand behind packs that are here, which keep their ids', async () => {
    const other = packOf({ id: 'tea', topics: ['tea'], statements: ['Tea is red.'] });
    const servers = serversOf(createFakeServer([other, tea]));
    await servers.at(address).settle();
    const { packs } = await load(servers, [address, 'tea']);
    assert.deepEqual(packs.map((pack: Pack) => [pack.id, isAsked(pack)]), [['tea', false], ['herbal', true]]);
  });
});

describe('the address of a corpus server', () => {
  it('counts only where a person named it', async () => {
    const server = createFakeServer([tea]);
    const { packs, files } = await loadPacks([{ name: address, folderUri: 'file:///work' }], { host: createMemoryHost(), rootUris: [], servers: serversOf(server) });
    assert.deepEqual(packs, []);
    assert.deepEqual(files.flatMap(({ problems }) => problems.map(({ code }) => code)), ['corpus-server-place']);
    assert.deepEqual(server.asked, []);
  });

  it('leads nowhere where no server may be asked', async () => {
    const { packs, files } = await loadPacks([{ name: address, folderUri: 'file:///work', isOwn: true }], { host: createMemoryHost(), rootUris: [] });
    assert.deepEqual([packs, files.flatMap(({ problems }) => problems.map(({ code }) => code))], [[], ['corpus-server-away']]);
  });

  it('is shown without user and password', () => {
    assert.equal(publicAddress(address), 'postgres://corpus.example.org/claims');
    assert.equal(publicAddress('postgres://me:p@ss/w@host/db').includes('p@ss'), false);
    assert.equal(publicAddress('postgres://:::'), 'postgres://');
  });
});
