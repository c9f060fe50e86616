import * as assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { URI } from 'vscode-uri';
import { createChecker, readPackOutline, withdrawStatement } from '../../server/src/checker';
import { cueSchema, packSchema, readingSchema, sourceSchema, statementSchema, topicSchema } from '../../server/src/checker/corpus/packSchema';
import { examineFiles } from '../../server/src/host/examineFiles';
import { loadPacks, type LoadedPacks } from '../../server/src/host/loadPacks';
import { createNodeHost } from '../../server/src/node/nodeHost';
import { builtInPacks } from '../../server/src/protocol/names';
import { readPage, root } from '../docs/markdownPage';

const host = { ...createNodeHost(root), today: () => '2026-06-30' };
const load = (name: string): Promise<LoadedPacks> => loadPacks([{ name, folderUri: URI.file(root).toString() }], { host, rootUris: [URI.file(root).toString()] });

describe('the built-in packs', () => {
  it('are the same in Node, in the browser and on the disk', async () => {
    const files = readdirSync(path.join(root, 'data/packs')).map((file) => file.replace('.claims.yaml', ''));
    assert.deepEqual(files.sort(), [...host.builtInPackIds].sort());
    assert.deepEqual(builtInPacks.map(({ id }) => id), host.builtInPackIds);
    for (const { id, title } of builtInPacks) assert.equal((await load(id)).packs[0]?.title, title);
  });

  it('have their origin and licence in data/README.md', () => {
    for (const { id } of builtInPacks) assert.match(readPage('data/README.md'), new RegExp(`\\| \`packs/${id}\\.claims\\.yaml\` \\|`));
  });

  it('can lose any of their statements without harm to the others', () => {
    for (const { id } of builtInPacks) {
      const text = readPage(`data/packs/${id}.claims.yaml`);
      const { statements } = readPackOutline(text);
      for (const { id: statement, quoteSpan } of statements.filter((_statement, index) => index % 5 === 0)) {
        for (const how of ['retract', 'remove'] as const) assert.ok(withdrawStatement(text, quoteSpan.start, how, '2026-06-30') !== undefined, `${how} ${statement}`);
      }
    }
  }).timeout(20_000);

  it('are each about something else, so that they can be used together', async () => {
    const { packs } = await loadPacks(builtInPacks.map(({ id }) => ({ name: id, folderUri: '' })), { host, rootUris: [] });
    const names = packs.flatMap(({ topics }) => topics.flatMap((topic) => topic.names.map((name) => name.toLowerCase())));
    assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), []);
  });
});

describe('the pack on general health writing', () => {
  it('passes the doctor, its examples included', async () => {
    assert.deepEqual(examineFiles(await load('general-health'), { today: host.today() }).flatMap(({ problems }) => problems.map(({ code, message }) => `${code}: ${message}`)), []);
  });

  it('has a sentence for every statement that must not conflict with it', async () => {
    for (const { id, mustNotMatch } of (await load('general-health')).packs[0]?.statements ?? []) assert.ok(mustNotMatch.length > 0, id);
  });

  it('quotes few words of pages of the United States government, each at its address', async () => {
    const [pack] = (await load('general-health')).packs;
    const government = /^https?:\/\/(?:[a-z.]+\.gov\/|[a-z.]+\.unt\.edu\/.*\/http:\/{1,2}[a-z.]+\.gov\/)/;
    for (const { id, quote, source } of pack?.statements ?? []) {
      assert.ok(quote.split(' ').length <= 25, id);
      assert.match(pack?.sources.find((one) => one.id === source)?.URL ?? '', government, id);
    }
    assert.ok((pack?.statements.length ?? 0) >= 20);
  });

  it('says nothing on the example drafts, which are about something else', async () => {
    const checker = createChecker({ packs: (await load('general-health')).packs });
    for (const file of readdirSync(path.join(root, 'examples')).filter((name) => name.endsWith('.md'))) {
      assert.deepEqual(checker.check(readPage(`examples/${file}`)).findings.map(({ text }) => text), [], file);
    }
  });
});

describe('the example pack', () => {
  const folder = 'examples/packs/tour';
  const text = readPage(`${folder}/tour.claims.yaml`);

  it('shows every key of the format', () => {
    for (const schema of [packSchema, topicSchema, statementSchema, readingSchema, cueSchema]) {
      for (const key of Object.keys(schema.entries)) assert.match(text, new RegExp(`(?:^|[\\s{])${key.replace('$', '\\$')}:`, 'm'), key);
    }
    for (const key of ['evidence', 'file']) assert.ok(Object.hasOwn(sourceSchema.entries, key) && new RegExp(`\\b${key}:`).test(text), key);
  });

  it('passes the doctor, its examples included', async () => {
    assert.deepEqual(examineFiles(await load(`${folder}/tour.claims.yaml`), { today: host.today() }).flatMap(({ problems }) => problems), []);
  });

  it('speaks to each claim of the draft beside it', async () => {
    const { findings } = createChecker({ packs: (await load(`${folder}/tour.claims.yaml`)).packs }).check(readPage(`${folder}/draft.md`));
    assert.deepEqual(findings.map(({ verdict, topic, aspect }) => [verdict, topic, aspect]), [
      ['support', 'black-tea', 'cost'],
      ['support', 'black-tea', 'onset'],
      ['conflict', 'green-tea', 'complications'],
      ['conflict', 'green-tea', 'cost'],
    ]);
  });
});
