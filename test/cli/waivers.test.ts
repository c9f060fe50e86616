import * as assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as v from 'valibot';
import { hashText } from '../../server/src/checker';
import { runReal } from './realCli';

const quote = 'tea delayed sleep by about 40 minutes';
const pack = `claimlint: 1\nid: tea\ntopics: [{id: tea, names: [tea]}]\nsources: [{id: leaf, type: book, title: Evening tea}]\nstatements: [{id: delay, source: leaf, quote: ${quote}}]\n`;
const claim = 'Tea delays sleep by three hours.';
const statement = `{pack: tea, statement: delay, quote: ${hashText(quote)}}`;
const waiverFile = (...entries: readonly string[]): string => `# Ours.\nclaimlint: 1\nwaivers:\n${entries.map((entry) => `  - {claim: ${claim}, reason: measured, ${entry}}\n`).join('')}`;

const report = v.object({
  files: v.array(v.object({ findings: v.array(v.object({ verdict: v.string(), waived: v.optional(v.unknown()) })) })),
  summary: v.object({ conflicts: v.number(), waived: v.optional(v.number()) }),
});
const list = v.object({ waivers: v.array(v.object({ id: v.string(), path: v.string(), line: v.number(), state: v.string(), claims: v.number() })) });

describe('waivers in the terminal', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'claimlint-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const project = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, text] of Object.entries({ 'claimlint.config.yaml': 'packs: [tea.claims.yaml]\n', 'tea.claims.yaml': pack, ...files })) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
  };
  const check = async (words: readonly string[] = ['a.md']) => {
    const { out, status, errors } = await runReal(['check', ...words, '--format', 'json'], { folder });
    return { ...v.parse(report, JSON.parse(out)), status, errors };
  };
  const listed = async (words: readonly string[] = []) => v.parse(list, JSON.parse((await runReal(['waivers', 'list', ...words, '--format', 'json'], { folder })).out)).waivers;
  const read = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');

  it('a waived claim is shown as such, is not counted and does not fail', async () => {
    await project({ 'a.md': `${claim}\n`, 'claimlint.waivers.yaml': waiverFile(`files: [/a.md], statements: [${statement}], reviewer: Medical review, expires: 2999-12-31`) });
    const { files, summary, status, errors } = await check();
    assert.deepEqual(files[0]?.findings.filter(({ verdict }) => verdict !== 'support'), [{ verdict: 'conflict', waived: { reason: 'measured', reviewer: 'Medical review', expires: '2999-12-31' } }]);
    assert.deepEqual([summary, status, errors], [{ conflicts: 0, waived: 1 }, 0, []]);
  });

  it('lies where the project file says', async () => {
    await project({ 'claimlint.config.yaml': 'packs: [tea.claims.yaml]\nwaivers: reviews/claimlint.waivers.yaml\n', 'texts/a.md': `${claim}\n`, 'reviews/claimlint.waivers.yaml': waiverFile(`files: [/texts/a.md], statements: [${statement}]`) });
    const { summary, status, errors } = await check(['texts/a.md']);
    assert.deepEqual([summary, status, errors], [{ conflicts: 0, waived: 1 }, 0, []]);
    await project({ 'claimlint.config.yaml': 'packs: [tea.claims.yaml]\nwaivers: reviews.yaml\n' });
    assert.match((await check(['texts/a.md'])).errors.join('\n'), /claimlint\.config\.yaml:2: .*Write the path of a file with the name claimlint\.waivers\.yaml\./);
  });

  it('the text report counts it, and SARIF marks it as suppressed', async () => {
    await project({ 'a.md': `${claim}<!-- claimlint-waive: measured -->\n` });
    assert.match((await runReal(['check', 'a.md'], { folder })).out, /^1 file, 1 sentence: no claims conflict with the sources, .*1 is waived\.\n$/);
    assert.match((await runReal(['check', 'a.md', '--format', 'sarif'], { folder })).out, /"suppressions": \[\s+\{[^}]*"justification": "measured"/);
    assert.equal((await runReal(['check', 'a.md', '--format', 'github'], { folder })).out, '');
  });

  it('a draft with a byte order mark is waived like any other', async () => {
    await project({ 'a.md': `\ufeff---\nclaimlint: {waive: [{claim: ${claim}, reason: measured}]}\n---\n${claim}\n` });
    assert.deepEqual((await check()).summary, { conflicts: 0, waived: 1 });
  });

  it('one that has gone stale is told with its place, and the claim fails again', async () => {
    await project({ 'a.md': `${claim}\n`, 'claimlint.waivers.yaml': waiverFile(`files: [/a.md], statements: [${statement}]`), 'tea.claims.yaml': pack.replace('about 40', 'some 40') });
    const { summary, status, errors } = await check();
    assert.deepEqual([summary, status], [{ conflicts: 1 }, 1]);
    assert.deepEqual(errors.length, 1);
    assert.match(errors[0] ?? '', /^claimlint: claimlint\.waivers\.yaml:4: warning: The quote of "delay" in the pack "tea" has changed/);
  });

  it('one without a reason is an error with the line of the draft', async () => {
    await project({ 'a.md': `Hello.\n\n${claim}<!-- claimlint-waive -->\n` });
    const { status, errors } = await check();
    assert.equal(status, 2);
    assert.match(errors[0] ?? '', /^claimlint: a\.md:3: This waiver gives no reason/);
  });

  it('a broken waiver file is told though no draft is meant by it', async () => {
    await project({ 'a.md': 'Hello.\n', 'claimlint.waivers.yaml': 'claimlint: 1\nwaivers: [{claim: A, reason: x, expire: soon}]\n' });
    const { status, errors } = await check();
    assert.equal(status, 2);
    assert.match(errors[0] ?? '', /^claimlint: claimlint\.waivers\.yaml:2: .*"expire".*Did you mean "expires"/);
  });

  it('are listed from the file and from drafts, with what has become of them', async () => {
    await project({
      'site/a.md': `${claim}\n`,
      'site/b.md': '<!-- claimlint-waive: old -->\nHello.\n',
      'claimlint.waivers.yaml': waiverFile('files: [/site/a.md]', 'files: [/site/gone.md]', 'expires: 2020-01-01'),
    });
    assert.deepEqual((await listed()).map(({ path: file, line, state, claims }) => [file, line, state, claims]), [
      ['claimlint.waivers.yaml', 4, 'holds', 1],
      ['claimlint.waivers.yaml', 5, 'unused', 0],
      ['claimlint.waivers.yaml', 6, 'expired', 0],
      ['site/b.md', 1, 'unused', 0],
    ]);
    const { out, status } = await runReal(['waivers', 'list'], { folder });
    assert.match(out, /^claimlint\.waivers\.yaml:4 {2}holds {2}\w{7}\n {4}“Tea delays sleep by three hours\.”\n {4}measured\n/);
    assert.match(out, /\n4 waivers, 1 of them in force\.\n$/);
    assert.equal(status, 1);
  });

  it('of which only some drafts were looked at are not taken for useless', async () => {
    await project({ 'a.md': `${claim}\n`, 'b.md': 'Hello.\n', 'claimlint.waivers.yaml': waiverFile('files: [/a.md]', 'files: ["*.md"]') });
    assert.deepEqual((await listed(['b.md'])).map(({ state }) => state), ['idle', 'idle']);
    assert.equal((await runReal(['waivers', 'prune', 'b.md'], { folder })).out, 'Nothing to remove.\n');
  });

  it('without use are pruned, the others and all comments stay', async () => {
    await project({ 'a.md': `${claim}\n`, 'b.md': '\ufeff<!-- claimlint-waive: old -->\nHello.\n', 'claimlint.waivers.yaml': waiverFile('files: [/a.md]', 'files: [/gone.md]') });
    const before = await read('claimlint.waivers.yaml');
    const dry = await runReal(['waivers', 'prune', '--dry-run'], { folder });
    assert.match(dry.out, /^would remove claimlint\.waivers\.yaml:5 {2}unused {2}\w{7}\nwould remove b\.md:1 /);
    assert.equal(await read('claimlint.waivers.yaml'), before);
    const { status } = await runReal(['waivers', 'prune'], { folder });
    assert.equal(status, 0);
    assert.equal(await read('claimlint.waivers.yaml'), waiverFile('files: [/a.md]'));
    assert.equal(await read('b.md'), '\ufeffHello.\n');
  });

  it('that are stale are pruned only when asked for', async () => {
    await project({ 'a.md': `${claim}<!-- claimlint-waive seal=0000000-0000000: measured -->\n` });
    assert.equal((await runReal(['waivers', 'prune'], { folder })).out, 'Nothing to remove.\n');
    assert.match((await runReal(['waivers', 'prune', '--stale'], { folder })).out, /^removed a\.md:1 {2}stale/);
    assert.equal(await read('a.md'), `${claim}\n`);
  });

  it('are not pruned while a pack cannot be read', async () => {
    await project({ 'a.md': `${claim}\n`, 'claimlint.waivers.yaml': waiverFile('files: [/a.md]'), 'tea.claims.yaml': 'statements: [' });
    const before = await read('claimlint.waivers.yaml');
    assert.equal((await runReal(['waivers', 'prune'], { folder })).status, 2);
    assert.equal(await read('claimlint.waivers.yaml'), before);
  });

  it('are removed by their ids, and an unknown id removes none', async () => {
    await project({ 'a.md': `${claim}\n`, 'claimlint.waivers.yaml': waiverFile('files: [/a.md]', 'files: ["*.md"]') });
    const [first] = await listed();
    const wrong = await runReal(['waivers', 'remove', first?.id ?? '', 'nothing'], { folder });
    assert.equal(wrong.status, 2);
    assert.match(wrong.errors.join('\n'), /there is no waiver "nothing"/);
    assert.equal((await runReal(['waivers', 'remove', first?.id ?? ''], { folder })).status, 0);
    assert.equal(await read('claimlint.waivers.yaml'), waiverFile('files: ["*.md"]'));
  });

  describe('are added', () => {
    const add = (...words: readonly string[]) => runReal(['waivers', 'add', ...words], { folder });

    it('to a new waiver file, with the claim, its statement, the reason, who and until when', async () => {
      await project({ 'texts/a.md': `# Tea\n\n${claim}\n`, '.git/HEAD': 'ref: refs/heads/main\n' });
      const { out, status, errors } = await add('texts/a.md:3', '--reason', 'means  green tea', '--reviewer', 'Jo', '--expires', '2999-01-31');
      assert.deepEqual([status, errors], [0, []]);
      assert.equal(out, 'claimlint.waivers.yaml: waived “three hours” in the name of Jo.\n');
      const text = await read('claimlint.waivers.yaml');
      for (const part of [`claim: ${claim}`, '- texts/a.md', `statements:\n      - ${statement}`, 'reason: means green tea', 'reviewer: Jo', 'expires: 2999-01-31']) assert.ok(text.includes(part), `${part} in ${text}`);
      assert.deepEqual((await check(['texts/a.md'])).summary, { conflicts: 0, waived: 1 });
    });

    it('to the waiver file that there is, without touching the rest', async () => {
      const before = waiverFile('files: [/b.md]');
      await project({ 'a.md': `${claim}\n`, 'b.md': 'Tea.\n', 'claimlint.waivers.yaml': before });
      assert.equal((await add('a.md:1:23', '--reason', 'measured')).status, 0);
      const after = (await read('claimlint.waivers.yaml')).split('\n');
      assert.deepEqual(before.split('\n').filter((line) => !after.includes(line)), []);
      assert.deepEqual((await check()).summary, { conflicts: 0, waived: 1 });
    });

    it('to the draft, in a comment, with the ends of its lines and its byte order mark', async () => {
      await project({ 'a.md': `\ufeff${claim}\r\nMilk.\r\n` });
      const { out, status } = await add('a.md:1', '--comment', '--reason', 'measured', '--reviewer', 'Jo');
      assert.deepEqual([status, out], [0, 'a.md: waived “three hours” in the name of Jo.\n']);
      assert.match(await read('a.md'), /^\ufeffTea delays sleep by three hours\.<!-- claimlint-waive [^>]*: measured -->\r\nMilk\.\r\n$/);
      assert.deepEqual((await check()).summary, { conflicts: 0, waived: 1 });
    });

    it('or refused with what to do, and then nothing has changed', async () => {
      await project({ 'a.md': `${claim} Tea delays sleep by two hours.\n\nMilk.\n`, 'c.md': `${claim}<!-- claimlint-waive: measured -->\n` });
      const refusals: readonly (readonly [string, readonly string[], RegExp])[] = [
        ['no place', ['a.md', '--reason', 'x'], /"a\.md" names no claim; write its place .* draft\.md:12:5/],
        ['no draft', ['none.md:1', '--reason', 'x'], /none\.md/],
        ['no claim', ['a.md:3', '--reason', 'x'], /^claimlint: a\.md:3: there is no claim on this line/],
        ['beside the claim', ['a.md:1:2', '--reason', 'x'], /no claim at this place/],
        ['several claims', ['a.md:1', '--reason', 'x'], /several claims here; add the column of one: 1:21 for “three hours”, 1:\d+ for “two hours”/],
        ['waived already', ['c.md:1', '--reason', 'x'], /no claim on this line that can be waived/],
        ['no reason', ['a.md:1:23', '--reason', ' '], /for a reason only; say why with --reason/],
        ['a day that is past', ['a.md:1:23', '--reason', 'x', '--expires', '2001-01-31'], /--expires takes the last day as 2027-01-31/],
      ];
      for (const [what, words, message] of refusals) {
        const { status, errors, out } = await add(...words);
        assert.deepEqual([status, out], [2, ''], what);
        assert.match(errors.join('\n'), message, what);
      }
      await assert.rejects(read('claimlint.waivers.yaml'));
    });

    it('to no waiver file that has mistakes', async () => {
      const broken = 'claimlint: 1\nwaivers: {a: b}\n';
      await project({ 'a.md': `${claim}\n`, 'claimlint.waivers.yaml': broken });
      const { status, errors } = await add('a.md:1', '--reason', 'x');
      assert.equal(status, 2);
      assert.match(errors.join('\n'), /mend it first/);
      assert.equal(await read('claimlint.waivers.yaml'), broken);
    });
  });

  it('of unsupported claims hold where these are looked for', async () => {
    const approved = 'Tea is approved by the FDA.';
    await project({ 'a.md': `${approved}\n`, 'claimlint.waivers.yaml': `claimlint: 1\nwaivers: [{claim: ${approved}, code: claim-unsupported, reason: measured}]\n` });
    assert.deepEqual((await check(['a.md', '--unsupported'])).summary, { conflicts: 0, waived: 1 });
    assert.deepEqual((await check()).errors, []);
    assert.deepEqual((await listed()).map(({ state }) => state), ['holds']);
  });
});
