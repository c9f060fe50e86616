import { assert } from 'chai';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { createChecker } from '../../server/src/checker';
import type { CheckThreads, ThreadGround } from '../../server/src/cli/checkThreads';
import { loadPacks } from '../../server/src/host/loadPacks';
import { createThreadServices } from '../../server/src/node/checkThreads';
import { createNodeHost } from '../../server/src/node/nodeHost';

const entry = path.resolve(__dirname, '../../server/src/node/cli.js');
const folderUri = URI.file(path.resolve(__dirname, '../../..')).toString();
const builtIn: ThreadGround = { references: [], folderUri, packTexts: {}, unsupported: false };
const texts = Array.from({ length: 12 }, (_, index) => `# Mesotherapy\n\nMesotherapy has no complications. It takes ${index + 40} hours.\n`);

async function inThreads<Result>(file: string, run: (threads: CheckThreads) => Promise<Result>): Promise<Result> {
  const threads = createThreadServices(file).open(2);
  try {
    return await run(threads);
  } finally {
    await threads.close();
  }
}

describe('threads of this machine that check', function () {
  // Each thread takes in the whole command before it checks.
  this.timeout(60_000);

  it('find what a checker here finds', async () => {
    const { packs } = await loadPacks([], { host: createNodeHost(), rootUris: [] });
    const checker = createChecker({ packs });
    const found = await inThreads(entry, (threads) => Promise.all(texts.map((text) => threads.check(builtIn, text))));
    assert.deepEqual(found, texts.map((text) => checker.check(text)));
  });

  it('read the packs as they were read here, with the settings that hold here', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'claimlint-threads-'));
    const file = path.join(folder, 'tea.claims.yaml');
    const packText = (minutes: number): string => `claimlint: 1\nid: tea\ntitle: Tea\ntopics: [{id: tea, names: [tea]}]\nsources: [{id: leaf, type: book, title: Leaf}]\nstatements: [{id: one, source: leaf, quote: "Tea delayed sleep by ${minutes} minutes."}]\n`;
    await writeFile(file, packText(40));
    const ground: ThreadGround = { references: [{ name: file, folderUri }], folderUri: URI.file(folder).toString(), packTexts: { [URI.file(file).toString()]: packText(10) }, unsupported: true, minConfidence: 0.1, language: 'en' };
    const found = await inThreads(entry, (threads) => Promise.all([threads.check(ground, 'Tea delays sleep by 10 minutes.\n'), threads.check({ ...ground, language: 'de' }, 'Tea delays sleep by 10 minutes.\n')]));
    await rm(folder, { recursive: true });
    assert.deepEqual([...new Set(found[0]?.findings.flatMap(({ verdict, supports }) => [verdict, supports[0]?.quote]))], ['support', 'Tea delayed sleep by 10 minutes.']);
    assert.equal(found[1]?.unreadLanguage, 'de');
  });

  it('say that they cannot where they do not run', async () => {
    for (const file of ['/nowhere/cli.js', __filename]) {
      assert.deepEqual(await inThreads(file, (threads) => Promise.all(texts.map((text) => threads.check(builtIn, text)))), texts.map(() => undefined), file);
    }
  });
});
