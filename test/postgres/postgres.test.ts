import { assert } from 'chai';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { createChecker, type Finding, parsePack } from '../../server/src/checker';
import { createStatementIndex } from '../../server/src/checker/retrieval/statementIndex';
import { toPushed } from '../../server/src/cli/packs/pushPacks';
import { isServerAway } from '../../server/src/host/server/serverAway';
import { createNodeCorpusServers, openCorpusServer } from '../../server/src/node/corpusServers';
import { testSegment } from '../checker/retrieval/segmentTests';
import { packOf } from '../checker/packOf';
import { serversOf } from '../host/fakeCorpusServer';

/** Where a server is that tests may fill and empty; `npm run test:postgres` starts one. */
const address = process.env['CLAIMLINT_POSTGRES'] ?? '';

describe('statements in PostgreSQL', function () {
  this.timeout(60_000);
  before(function () {
    if (address === '') {
      console.log('        skipped: no PostgreSQL server; npm run test:postgres starts one and runs these tests');
      this.skip();
    }
  });
  beforeEach(async () => {
    const client = new Client(address);
    await client.connect();
    await client.query('DROP SCHEMA IF EXISTS claimlint CASCADE');
    await client.end();
  });

  const push = async (...packs: Parameters<typeof toPushed>[0][]): Promise<void> => {
    const server = openCorpusServer(address);
    for (const pack of packs) await server.push(await toPushed(pack, ''));
    await server.close();
  };
  const filePack = (file: string): Parameters<typeof toPushed>[0] => parsePack(readFileSync(file, 'utf8'), file).pack ?? assert.fail(file);
  /** What a command finds. */
  const check = async (drafts: readonly string[], folder: string, at = address): Promise<readonly (readonly Finding[])[]> => {
    const servers = createNodeCorpusServers(folder);
    try {
      const remote = servers.at(at);
      await remote.settle();
      const findAll = (): readonly (readonly Finding[])[] => drafts.map((draft) => createChecker({ packs: remote.current().packs }).check(draft).findings);
      let found = findAll();
      while (await remote.settle()) found = findAll();
      return found;
    } finally {
      await servers.close();
    }
  };
  const inFolder = async (run: (folder: string) => Promise<void>): Promise<void> => {
    const folder = mkdtempSync(path.join(tmpdir(), 'claimlint-postgres-'));
    try {
      await run(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  testSegment(async (packs, question) => {
    await push(...packs);
    const server = openCorpusServer(address);
    const servers = serversOf(server);
    try {
      const remote = servers.at(address);
      await remote.settle();
      // In the order of the packs, as the others have them.
      const inOrder = () => packs.flatMap(({ id }) => remote.current().packs.filter((pack) => pack.id === id));
      for (;;) {
        const answer = question(createStatementIndex(inOrder()));
        if (!(await remote.settle())) return answer;
      }
    } finally {
      await servers.close();
      const client = new Client(address);
      await client.connect();
      await client.query('DROP SCHEMA IF EXISTS claimlint CASCADE');
      await client.end();
    }
  });

  it('find for whole drafts what the packs themselves find', async () => {
    const files = ['test/quality/packs/melatonin.claims.yaml', 'test/quality/packs/green-tea.claims.yaml', 'data/packs/hair-mesotherapy.claims.yaml'];
    const drafts = ['melatonin/no-risk.md', 'melatonin/instructions.md', 'green-tea/how-much.md', 'green-tea/health-claims.md', 'hair-mesotherapy/clinic.md', 'hair-mesotherapy/forum.md'].map((name) => readFileSync(`test/snapshot/articles/${name}`, 'utf8'));
    const packs = files.map(filePack).sort((a, b) => (a.id < b.id ? -1 : 1));
    await push(...packs);
    const here = createChecker({ packs });
    await inFolder(async (folder) => {
      const expected = drafts.map((draft) => here.check(draft).findings);
      assert.isAbove(expected.flat().length, 15);
      assert.deepEqual(await check(drafts, folder), expected);
    });
  });

  it('hold characters of every kind, and words that are commands elsewhere', async () => {
    const hostile = packOf({ id: 'hostile', topics: ["tea'; DROP SCHEMA claimlint CASCADE; --", 'tea'], statements: [{ quote: "Tea causes \u0000 ''severe\\ bleeding \ud800 | & ! :* ( ) 😀.", topic: 'tea' }, { id: '__proto__', quote: "tea's \\' robert'); DROP TABLE claimlint.packs;-- was sold in paper bags", topic: 'tea' }] });
    await push(hostile);
    await inFolder(async (folder) => {
      const [found = []] = await check(["Tea has no complications. Tea's robert') DROP | & ! was never sold in paper bags \\ '."], folder);
      assert.include(found.flatMap(({ conflicts }) => conflicts.map(({ statement }) => statement)), 's1');
    });
  });

  it('are replaced with their pack as a whole, or not at all', async () => {
    const first = packOf({ id: 'one', topics: ['tea'], statements: ['Tea causes severe bleeding.'] });
    await push(first);
    const server = openCorpusServer(address);
    const broken = { ...(await toPushed(packOf({ id: 'one', topics: ['tea'], statements: ['Tea is red.', 'Tea is green.'] }), '')), statements: [{ id: 'x', source: 's1', json: 'a\u0000b' }] };
    const error: unknown = await server.push(broken).catch((reason: unknown) => reason);
    assert.isTrue(isServerAway(error));
    await server.close();
    await inFolder(async (folder) => {
      assert.deepEqual((await check(['Tea has no complications.'], folder)).flat().map(({ verdict }) => verdict), ['conflict']);
      await push(packOf({ id: 'one', topics: ['tea'], statements: ['Tea has no complications.'] }));
      assert.deepEqual((await check(['Tea has no complications.'], folder)).flat().map(({ verdict }) => verdict), ['support']);
    });
  });

  it('are kept on this machine, and used while the server is away', async () => {
    await push(packOf({ id: 'one', topics: ['tea'], statements: ['Tea causes severe bleeding.'] }));
    await inFolder(async (folder) => {
      const proxy = await startProxy(address);
      assert.lengthOf((await check(['Tea has no complications.'], folder, proxy.address)).flat(), 1);
      await proxy.stop();
      const servers = createNodeCorpusServers(folder);
      const remote = servers.at(proxy.address);
      await remote.settle();
      const { packs, files } = remote.current();
      assert.lengthOf(createChecker({ packs }).check('Tea has no complications.').findings, 1);
      assert.match(files.flatMap(({ problems }) => problems.map(({ message }) => message)).join(), /cannot be asked: nothing answers at its address\. 1 of its statements were kept/);
      await servers.close();
    });
  });

  it('are not there before anything was pushed, and the reason says what to do', async () => {
    const server = openCorpusServer(address);
    const error: unknown = await server.readPacks().catch((reason: unknown) => reason);
    await server.close();
    assert.match(String(error), /no pack was pushed to it yet \(claimlint corpus push\)/);
  });

  it('are asked for again over a new connection when the old one breaks', async () => {
    await push(packOf({ id: 'one', topics: ['tea'], statements: ['Tea causes severe bleeding.'] }));
    const server = openCorpusServer(address);
    await server.readPacks();
    const client = new Client(address);
    await client.connect();
    await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'claimlint'");
    await client.end();
    await server.readPacks().catch(() => undefined);
    assert.lengthOf(await server.readPacks(), 1);
    await server.close();
  });
});

/** An address of its own for the server, which can go away. */
async function startProxy(target: string): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const { hostname, port, pathname, username } = new URL(target);
  const sockets = new Set<Socket>();
  const proxy = createServer((socket) => {
    const onward = connect(Number(port), hostname);
    for (const one of [socket, onward]) {
      sockets.add(one);
      one.on('error', () => undefined);
    }
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const at = proxy.address();
  return {
    address: `postgres://${username}@127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}${pathname}`,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => proxy.close(() => resolve()));
    },
  };
}
