import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import * as v from 'valibot';
import { dump, load as parse } from 'js-yaml';
import { URI } from 'vscode-uri';
import { examineFiles } from '../../server/src/host/examineFiles';
import { loadPacks } from '../../server/src/host/loadPacks';
import { createNodeHost } from '../../server/src/node/nodeHost';
import { isUpdating, root } from '../docs/markdownPage';

const folder = path.join(root, 'test/corpus/fixtures');
const manifestFile = path.join(folder, 'manifest.yaml');
const today = '2026-06-30';
const host = { ...createNodeHost(root), today: () => today };

/** A planted defect: the line of the file, its code, and the words at which it is told. */
const defectFormat = v.object({ line: v.number(), code: v.string(), words: v.string() });
const manifestFormat = v.record(v.string(), v.array(defectFormat));

type Defect = v.InferOutput<typeof defectFormat>;

/** Packs that are in use together; a pack is compared with the one of its name in `base/`, if any. */
const sick = [['tea'], ['melatonin'], ['form'], ['aspirin'], ['neighbour-a', 'neighbour-b']] as const;

async function load(names: readonly string[], place: string): ReturnType<typeof loadPacks> {
  return loadPacks(names.map((name) => ({ name: `${place}/${name}.claims.yaml`, folderUri: URI.file(folder).toString() })), { host, rootUris: [] });
}

/** What the doctor says, by file. */
async function examine(names: readonly string[], place: string): Promise<Readonly<Record<string, readonly Defect[]>>> {
  const earlier = names.filter((name) => readdirSync(path.join(folder, 'base')).includes(`${name}.claims.yaml`));
  const base = earlier.length === 0 ? {} : { base: (await load(earlier, 'base')).packs };
  const files = examineFiles(await load(names, place), { today, ...base });
  return Object.fromEntries(
    files.map(({ uri, text, problems }) => [
      path.posix.relative(URI.file(folder).path, URI.parse(uri).path),
      problems.map(({ code, at = { start: 0, end: 0 } }) => ({ line: text.slice(0, at.start).split('\n').length, code, words: text.slice(at.start, at.end) })),
    ]),
  );
}

describe('the corpus doctor', () => {
  it('finds each planted defect of the sick packs, where it is, and nothing else', async () => {
    const found = Object.fromEntries((await Promise.all(sick.map((names) => examine(names, 'sick')))).flatMap(Object.entries<readonly Defect[]>));
    const heading = '# What the doctor must find, and all that it may find. Written by UPDATE_EXPECTED=1 npm run test:unit; read each change.\n';
    if (isUpdating) writeFileSync(manifestFile, heading + dump(found, { lineWidth: -1 }));
    const planted = v.parse(manifestFormat, parse(readFileSync(manifestFile, 'utf8')));
    assert.deepEqual(found, planted);
    assert.ok(Object.values(planted).flat().length >= 40);
  });

  for (const name of ['ginger', 'least']) {
    it(`finds nothing in the healthy pack ${name}`, async () => {
      assert.deepEqual(Object.values(await examine([name], 'healthy')).flat(), []);
    });
  }

  it('finds nothing in both healthy packs together', async () => {
    assert.deepEqual(Object.values(await examine(['ginger', 'least'], 'healthy')).flat(), []);
  });

  it('finds nothing in a pack compared with itself', async () => {
    const loaded = await load(['ginger'], 'healthy');
    assert.deepEqual(examineFiles(loaded, { today, base: loaded.packs }).flatMap(({ problems }) => problems), []);
  });
});
