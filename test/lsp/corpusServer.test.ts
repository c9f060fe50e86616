import assert from 'node:assert/strict';
import { createChecker } from '../../server/src/checker';
import { packOf } from '../checker/packOf';
import { address, createFakeServer, type FakeCorpusServer, serversOf } from '../host/fakeCorpusServer';
import { type Editor, pullingEditor, startEditor } from './editor';
import { createFakePlatform, type FakePlatform } from './fakePlatform';
import { pack } from './sleepPack';

const draft = 'file:///work/draft.md';
const text = 'Tea has no complications.\n';

describe('a corpus server in the language server', function () {
  this.timeout(30_000);
  let editor: Editor;
  let platform: FakePlatform;
  let server: FakeCorpusServer;

  const start = async (options: unknown, settings: Record<string, unknown> = {}): Promise<void> => {
    platform = createFakePlatform(pack);
    server = createFakeServer([packOf({ id: 'herbal', topics: ['tea'], statements: ['Tea causes severe bleeding.'] })]);
    editor = await startEditor({ ...platform, createChecker, servers: serversOf(server) }, pullingEditor, options);
    editor.settings = settings;
    await editor.refreshes.next();
  };
  afterEach(() => editor.dispose());

  it('adds findings when its statements have come, and the draft is asked for again', async () => {
    await start({ corpusServer: address });
    await editor.open(draft, text);
    const codes = async (): Promise<unknown[]> => (await editor.diagnose(draft)).map(({ code }) => code);
    let found = await codes();
    while (found.length === 0) {
      await editor.refreshes.next();
      found = await codes();
    }
    assert.deepEqual(found, ['claim-conflict']);
    const [item] = await editor.diagnose(draft);
    assert.equal(item?.relatedInformation?.[0]?.location.uri, 'file:///kept/herbal.claims.json');
    await editor.statuses.next(({ packs, isBusy }) => !isBusy && packs.some(({ id, statementCount }) => id === 'herbal' && statementCount === 1));
  });

  it('does not hold up the findings of packs that are here', async () => {
    platform = createFakePlatform(pack);
    const never = { ...createFakeServer([]), readPacks: () => new Promise<never>(() => undefined) };
    editor = await startEditor({ ...platform, servers: serversOf(never) }, pullingEditor, { corpusServer: address, packs: ['sleep'] });
    await editor.refreshes.next();
    await editor.open(draft, 'Melatonin has no effect.\n');
    assert.equal((await editor.diagnose(draft)).length, 1);
  });

  it('is said to be away without its password, and counted among the problems', async () => {
    platform = createFakePlatform(pack);
    server = createFakeServer([]);
    server.away = 'nothing answers at its address';
    editor = await startEditor({ ...platform, createChecker, servers: serversOf(server) }, pullingEditor, { corpusServer: address });
    await editor.statuses.next(({ problemCount, isBusy }) => problemCount === 1 && !isBusy);
    const log = await editor.logs.next((message) => message.includes('corpus server'));
    assert.match(log, /postgres:\/\/corpus\.example\.org\/claims cannot be asked: nothing answers/);
    assert.doesNotMatch(log, /secret/);
  });

  it('is not asked in a folder that is not trusted', async () => {
    await start({ corpusServer: address, isTrusted: false });
    await editor.open(draft, text);
    assert.deepEqual(await editor.diagnose(draft), []);
    assert.deepEqual(server.asked, []);
    await editor.logs.next((message) => message.includes('have not said you trust'));
  });

  it('is not taken from a project file or a list of packs', async () => {
    platform = createFakePlatform(pack);
    platform.disk.set('file:///work/claimlint.config.yaml', `corpusServer: ${address}\npacks: ["${address}"]\n`);
    server = createFakeServer([packOf({ id: 'herbal', topics: ['tea'], statements: ['Tea causes severe bleeding.'] })]);
    editor = await startEditor({ ...platform, createChecker, servers: serversOf(server) }, pullingEditor);
    const told = await editor.pushes.next(({ uri }) => uri === 'file:///work/claimlint.config.yaml');
    assert.deepEqual(told.diagnostics.map(({ code }) => code), ['corpus-server-place']);
    await editor.open(draft, text);
    assert.deepEqual(await editor.diagnose(draft), []);
    assert.deepEqual(server.asked, []);
  });
});
