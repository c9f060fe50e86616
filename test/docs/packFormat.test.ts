import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { knownAspects, positionsOf } from '../../server/src/checker/corpus/knownAspects';
import { cueSchema, packSchema, readingSchema, sourceSchema, statementSchema, topicSchema } from '../../server/src/checker/corpus/packSchema';
import { parseBibliography } from '../../server/src/checker/corpus/parseBibliography';
import { packSizeLimit, parsePack } from '../../server/src/checker/corpus/parsePack';
import { lexicon } from '../../server/src/checker/lexicon/lexicon';
import { codeBlocks, isUpdating, readPage, root, writePage } from './markdownPage';

const file = 'docs/pack-format.md';

describe(file, () => {
  const page = readPage(file);
  const blocks = codeBlocks(page, 'yaml');

  it('shows packs that are read without a problem', () => {
    assert.equal(blocks.length, 3);
    const bibliography = parseBibliography('@article{smith-2019, title = {Melatonin}}', 'refs.bib').sources;
    for (const block of blocks) {
      const { pack, problems } = parsePack(block, 'melatonin.claims.yaml', { bibliography });
      assert.deepEqual(problems, []);
      assert.equal(pack?.statements.length, 1);
    }
  });

  it('shows every key of a pack, topic, statement, reading and cue', () => {
    const full = blocks[1]!;
    const elsewhere = ['$schema', 'bibliography'];
    for (const schema of [packSchema, topicSchema, statementSchema, readingSchema, cueSchema]) {
      for (const key of Object.keys(schema.entries)) assert.ok(elsewhere.includes(key) || new RegExp(`\\b${key}:`).test(full), key);
    }
  });

  it('explains every key of a pack and a statement, and the two that sources have of their own', () => {
    const explained = [...page.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, key]) => key));
    const own = Object.keys(sourceSchema.entries).filter((key) => ['evidence', 'file'].includes(key));
    for (const key of [...Object.keys(packSchema.entries), ...own, ...Object.keys(statementSchema.entries)]) assert.ok(explained.includes(key), key);
  });

  it('lists the aspects and positions that there are', () => {
    const rows = [...knownAspects()].sort().map((id) => `| \`${id}\` | ${labelOf(id)} | ${positionsOf(id)?.join(', ') ?? measureOf(id)} |`);
    const table = ['| aspect | | positions |', '|---|---|---|', ...rows].join('\n');
    const updated = page.replace(/(<!-- aspects[^\n]*-->\n)[\s\S]*?(<!-- end of aspects -->)/, `$1${table}\n$2`);
    if (isUpdating) writePage(file, updated);
    else assert.equal(page, updated, 'the table is not up to date; run UPDATE_EXPECTED=1 npm run test:unit');
  });

  it('names the size that a pack may have', () => {
    assert.ok(page.includes(`${packSizeLimit / 1_000_000} million characters`));
  });
});

describe('the JSON Schemas', () => {
  it('are those that the checker parses with', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/buildSchemas.mjs', '--check'], { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});

function labelOf(id: string): string {
  const others: Readonly<Record<string, string>> = { effect: 'what it does', eligibility: 'who can have it' };
  return lexicon.aspects.get(id)?.label ?? others[id] ?? '';
}

function measureOf(id: string): string {
  const aspect = lexicon.aspects.get(id);
  return aspect?.kind === 'quantity' ? `a measure: ${aspect.dimension}` : 'in words';
}
