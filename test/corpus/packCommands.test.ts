import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as v from 'valibot';
import { runReal } from '../cli/realCli';

const pack = (...statements: readonly string[]): string =>
  ['claimlint: 1', 'id: tea', 'topics: [{id: tea, names: [tea]}]', 'sources: [{id: leaf, title: Evening tea}]', 'statements:', ...statements.map((one) => `  - ${one}`), ''].join('\n');

const safe = '{id: effects, source: leaf, quote: tea has no side effects}';
const harmful = '{id: effects, source: leaf, quote: tea causes serious side effects}';
const cheap = '{id: cost, source: leaf, quote: tea costs little, match: [Tea is expensive.], mustNotMatch: [Tea is green.]}';
const failing = '{id: cost, source: leaf, quote: tea costs little, match: [Tea is green., Tea is expensive.]}';

const checkFormat = v.object({ problems: v.array(v.object({ code: v.string(), path: v.string(), range: v.object({ start: v.object({ line: v.number() }) }) })), summary: v.object({ errors: v.number(), warnings: v.number(), information: v.number() }) });
const testFormat = v.object({ results: v.array(v.object({ statement: v.string(), kind: v.string(), sentence: v.string(), passed: v.boolean() })), summary: v.object({ passed: v.number(), failed: v.number() }) });
const impactFormat = v.object({ files: v.array(v.object({ path: v.string(), changes: v.array(v.object({ text: v.string(), before: v.string(), after: v.string(), causes: v.array(v.object({ statement: v.string() })) })) })) });

describe('claimlint corpus', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'claimlint-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = (name: string, text: string): Promise<void> => writeFile(path.join(folder, name), text);
  const git = (...words: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...words], { cwd: folder, stdio: 'ignore' });
  };
  const commit = (): void => {
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
  };

  describe('check', () => {
    it('says that nothing is amiss in a healthy pack', async () => {
      await write('tea.claims.yaml', pack(safe, cheap));
      assert.deepEqual(await runReal(['corpus', 'check', 'tea.claims.yaml'], { folder }), { status: 0, out: '1 pack, 2 statements: nothing is amiss.\n', errors: [] });
    });

    it('names file, line and code of what is amiss, and what to do', async () => {
      await write('tea.claims.yaml', pack(safe, failing));
      const { status, out } = await runReal(['corpus', 'check', 'tea.claims.yaml'], { folder });
      assert.equal(status, 1);
      assert.match(out, /^tea\.claims\.yaml:7:\d+ {2}warning {2}example-missed\n {4}Statement "cost": “Tea is green\.” should conflict .*\n\n1 pack, 2 statements: 0 errors, 1 warning, 0 for information\.\n$/);
    });

    it('shows both places of a contradiction, and does not fail for it', async () => {
      await write('tea.claims.yaml', pack(safe, harmful.replace('effects,', 'harm,')));
      const { status, out } = await runReal(['corpus', 'check', 'tea.claims.yaml'], { folder });
      assert.equal(status, 0);
      assert.match(out, /:7:\d+ {2}information {2}statement-contradiction\n.*\n {6}tea\.claims\.yaml:6:\d+ {2}“tea has no side effects”/);
    });

    it('fails only where it is asked to', async () => {
      await write('tea.claims.yaml', pack(failing));
      const status = async (level: string): Promise<number> => (await runReal(['corpus', 'check', 'tea.claims.yaml', '--fail-on', level], { folder })).status;
      assert.deepEqual([await status('warning'), await status('error'), await status('never')], [1, 0, 0]);
    });

    it('examines the packs of the project when none is named', async () => {
      await write('tea.claims.yaml', pack(failing));
      await write('claimlint.config.yaml', 'packs: [tea.claims.yaml]\n');
      const { out } = await runReal(['corpus', 'check', '--format', 'json'], { folder });
      assert.deepEqual(v.parse(checkFormat, JSON.parse(out)).problems.map(({ code, path: file, range }) => [code, file, range.start.line]), [['example-missed', 'tea.claims.yaml', 5]]);
    });

    it('ends with status 2 where a pack or a revision does not exist', async () => {
      await write('tea.claims.yaml', pack(safe));
      const gone = await runReal(['corpus', 'check', 'gone.claims.yaml'], { folder });
      assert.equal(gone.status, 2);
      assert.match(gone.errors.join('\n'), /^claimlint: gone\.claims\.yaml: The pack .* does not exist/);
      const unknown = await runReal(['corpus', 'check', 'tea.claims.yaml', '--base', 'nowhere'], { folder });
      assert.equal(unknown.status, 2);
      assert.match(unknown.errors.join('\n'), /git knows no revision "nowhere"/);
    });

    it('tells ids that meant something else at a git revision', async () => {
      await write('tea.claims.yaml', pack(safe, cheap));
      commit();
      await write('tea.claims.yaml', pack(harmful, cheap));
      const { status, out } = await runReal(['corpus', 'check', 'tea.claims.yaml', '--base', 'HEAD'], { folder });
      assert.equal(status, 1);
      assert.match(out, /^tea\.claims\.yaml:6:\d+ {2}warning {2}id-changed\n.*“tea has no side effects”/);
    });
  });

  describe('test', () => {
    it('runs each example and says what was found instead', async () => {
      await write('tea.claims.yaml', pack(failing));
      const { status, out } = await runReal(['corpus', 'test', 'tea.claims.yaml'], { folder });
      assert.equal(status, 1);
      assert.match(out, /^tea\.claims\.yaml {2}cost {2}match\n {4}“Tea is green\.”\n {4}should conflict, but .*\n\n2 examples: 1 passed, 1 failed\.\n$/);
    });

    it('prints every result as JSON', async () => {
      await write('tea.claims.yaml', pack(cheap));
      const { status, out } = await runReal(['corpus', 'test', 'tea.claims.yaml', '--format', 'json'], { folder });
      assert.equal(status, 0);
      assert.deepEqual(v.parse(testFormat, JSON.parse(out)), {
        results: [
          { statement: 'cost', kind: 'match', sentence: 'Tea is expensive.', passed: true },
          { statement: 'cost', kind: 'mustNotMatch', sentence: 'Tea is green.', passed: true },
        ],
        summary: { passed: 2, failed: 0 },
      });
    });

    it('says how to write examples where there are none', async () => {
      await write('tea.claims.yaml', pack(safe));
      assert.match((await runReal(['corpus', 'test', 'tea.claims.yaml'], { folder })).out, /^No statement has examples\. Add/);
    });
  });

  describe('add', () => {
    const read = (): Promise<string> => readFile(path.join(folder, 'tea.claims.yaml'), 'utf8');

    it('writes the statement below the others and says how it is read', async () => {
      await write('tea.claims.yaml', `${pack(safe)}# the end\n`);
      const { status, out } = await runReal(['corpus', 'add', 'tea.claims.yaml', '--source', 'leaf', '--quote', 'tea costs little', '--locator', 'p. 3'], { folder });
      assert.equal(status, 0);
      assert.equal(out, 'added leaf-tea-costs-little to tea.claims.yaml\n  read as: tea · cost · cheap · asserted\n');
      assert.match(await read(), /side effects\}\n {2}- \{id: leaf-tea-costs-little, source: leaf, quote: tea costs little, locator: p\. 3, reviewed: "?\d{4}-\d\d-\d\d"?\}\n# the end\n$/);
      assert.equal((await runReal(['corpus', 'check', 'tea.claims.yaml'], { folder })).status, 0);
    });

    it('brings a new source along', async () => {
      await write('tea.claims.yaml', pack(safe));
      await runReal(['corpus', 'add', 'tea.claims.yaml', '--source', 'cup-2020', '--title', 'Cups: a study', '--author', 'Cup, A.', '--year', '2020', '--doi', '10.1000/cup', '--quote', 'tea costs little'], { folder });
      assert.match(await read(), /\{id: cup-2020, type: article-journal, title: "Cups: a study", author: \[\{literal: "Cup, A\."\}\], issued: \{date-parts: \[\[2020\]\]\}, DOI: /);
      assert.equal((await runReal(['corpus', 'check', 'tea.claims.yaml'], { folder })).status, 0);
    });

    it('looks the quote up in a copy, and tells it from the same words elsewhere', async () => {
      await write('tea.claims.yaml', pack(safe));
      await write('copy.txt', 'Green tea costs\nlittle. Black tea costs little.\n');
      const words = ['corpus', 'add', 'tea.claims.yaml', '--source', 'leaf', '--from', 'copy.txt', '--quote'];
      await runReal([...words, 'tea costs little'], { folder });
      assert.match(await read(), /quote: tea costs little, prefix: Green,/);
      const missing = await runReal([...words, 'tea costs nothing'], { folder });
      assert.deepEqual([missing.status, missing.errors], [2, ['claimlint: copy.txt: the words of the quote do not stand in this copy; quote them letter by letter.']]);
    });

    it('writes nothing where it is refused, or only tried', async () => {
      await write('tea.claims.yaml', pack(safe));
      const unknown = await runReal(['corpus', 'add', 'tea.claims.yaml', '--source', 'gone', '--quote', 'tea costs little'], { folder });
      assert.deepEqual([unknown.status, unknown.errors.length], [2, 1]);
      assert.match(unknown.errors[0] ?? '', /^claimlint: tea\.claims\.yaml: The pack has no source "gone"\./);
      const tried = await runReal(['corpus', 'add', 'tea.claims.yaml', '--source', 'leaf', '--quote', 'tea costs little', '--dry-run'], { folder });
      assert.match(tried.out, /^would add leaf-tea-costs-little to /);
      const builtIn = await runReal(['corpus', 'add', 'hair-mesotherapy', '--source', 'leaf', '--quote', 'tea'], { folder });
      assert.equal(builtIn.status, 2);
      assert.equal(await read(), pack(safe));
    });
  });

  describe('impact', () => {
    beforeEach(async () => {
      await write('tea.claims.yaml', pack(safe, cheap));
      await write('claimlint.config.yaml', 'packs: [tea.claims.yaml]\n');
      await write('a.md', 'Tea has no side effects. Tea is expensive.\n');
      await write('b.md', 'Tea is cheap.\n');
      commit();
    });

    it('shows the claims whose verdict changes, and by which statements', async () => {
      await write('tea.claims.yaml', pack(harmful, cheap));
      const { status, out } = await runReal(['corpus', 'impact', 'a.md', 'b.md', '--base', 'HEAD', '--format', 'json'], { folder });
      assert.equal(status, 1);
      assert.deepEqual(v.parse(impactFormat, JSON.parse(out)).files, [
        { path: 'a.md', changes: [{ text: 'no side effects', before: 'support', after: 'conflict', causes: [{ statement: 'effects' }] }] },
        { path: 'b.md', changes: [] },
      ]);
    });

    it('does not fail for a conflict that is gone', async () => {
      await write('tea.claims.yaml', pack(safe));
      const { status, out } = await runReal(['corpus', 'impact', '.', '--base', 'HEAD'], { folder });
      assert.equal(status, 0);
      assert.match(out, /^a\.md:1:\d+ {2}conflict → none {2}tea: cost\n {4}‹.*expensive›\n {6}tea\/cost \(conflicts → none\): “tea costs little”\n/);
      assert.match(out, /\n2 drafts: 2 claims in 2 change their verdict\.\n$/);
    });

    it('says when nothing changes', async () => {
      assert.deepEqual(await runReal(['corpus', 'impact', '.', '--base', 'HEAD'], { folder }), { status: 0, out: '2 drafts: no verdict changes.\n', errors: [] });
    });

    it('counts a pack that was not there yet as empty', async () => {
      await write('new.claims.yaml', pack(safe).replace('id: tea', 'id: new'));
      const { out } = await runReal(['corpus', 'impact', 'a.md', '--base', 'HEAD', '--corpus', 'new.claims.yaml'], { folder });
      assert.match(out, /none → support/);
    });
  });
});
