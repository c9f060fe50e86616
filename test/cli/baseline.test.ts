import * as assert from 'node:assert/strict';
import { run, type CliRun } from './fakeCli';

const draft = 'Tea works at once. Sleep comes half an hour later. It lasts an hour later.';

/** The baseline of this draft, written by the command. */
async function baselineOf(files: Readonly<Record<string, string>>, path = 'baseline.json'): Promise<string> {
  const { written, status, errors } = await run(['check', ...Object.keys(files), '--baseline', path, '--write-baseline'], { files });
  assert.deepEqual([status, errors], [0, []]);
  return written[path] ?? '';
}

const check = (files: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<CliRun> =>
  run(['check', ...Object.keys(files).filter((file) => file.endsWith('.md')), '--baseline', 'baseline.json', '--fail-on', 'tension', ...words], { files });

describe('a baseline', () => {
  it('holds conflicts and tensions in readable form, and says how many', async () => {
    const { out, written } = await run(['check', 'a.md', '--baseline', 'sub/b.json', '--write-baseline'], { files: { 'a.md': draft } });
    assert.equal(out, 'sub/b.json: 2 findings recorded.\n');
    assert.deepEqual(JSON.parse(written['sub/b.json'] ?? ''), {
      version: 1,
      findings: [
        { path: '../a.md', code: 'claim-conflict', topic: 'tea', aspect: 'onset', claim: 'at once', sentence: 'Tea works at once.' },
        { path: '../a.md', code: 'claim-tension', topic: 'tea', aspect: 'onset', claim: 'half an hour later', sentence: 'Sleep comes half an hour later.' },
      ],
    });
  });

  it('silences what it knows, wherever in the draft that stands by now', async () => {
    const baseline = await baselineOf({ 'a.md': draft });
    const { status, out, errors } = await check({ 'a.md': `Milk.\n\nSleep comes\nhalf an hour later.\nMore.\n\nTea works at once.`, 'baseline.json': baseline });
    assert.deepEqual([status, errors], [0, []]);
    assert.match(out, /: no claims conflict with the sources, 2 are known from the baseline\.\n$/);
  });

  it('reports a claim that is new, a second time the same, or in another draft', async () => {
    const baseline = await baselineOf({ 'a.md': draft });
    for (const files of [{ 'a.md': `${draft} Milk works at once.` }, { 'a.md': `${draft} Tea works at once.` }, { 'a.md': draft, 'b.md': 'Tea works at once.' }]) {
      const { status, out } = await check({ ...files, 'baseline.json': baseline });
      assert.equal(status, 1);
      assert.match(out, /: 1 claim conflicts with the sources, .*2 are known/);
    }
  });

  it('counts what it knows in JSON', async () => {
    const { out } = await check({ 'a.md': draft, 'baseline.json': await baselineOf({ 'a.md': draft }) }, '--format', 'json');
    assert.match(out, /"supports": 1,\n {4}"known": 2\n/);
  });

  it('says when its findings are gone', async () => {
    const { errors, status } = await check({ 'a.md': 'Milk.', 'baseline.json': await baselineOf({ 'a.md': draft, 'b.md': draft }) });
    assert.deepEqual(errors, ['claimlint: baseline.json: warning: 2 findings of the baseline are gone from these drafts; make it smaller with --write-baseline.']);
    assert.equal(status, 0);
  });

  const wrong: readonly (readonly [string, string | undefined, RegExp])[] = [
    ['missing', undefined, /^claimlint: baseline\.json: there is no such baseline; make it with --write-baseline\.$/],
    ['no JSON', '{', /this is no baseline of claimlint/],
    ['of another version', '{"version": 2, "findings": []}', /this is no baseline of claimlint/],
    ['of another shape', '{"version": 1, "findings": [{"path": 1}]}', /this is no baseline of claimlint/],
  ];
  for (const [name, text, says] of wrong) {
    it(`that is ${name} is told in one line, and nothing is reported`, async () => {
      const { errors, status, out } = await check({ 'a.md': draft, ...(text === undefined ? {} : { 'baseline.json': text }) });
      assert.equal(errors.length, 1);
      assert.match(errors[0] ?? '', says);
      assert.deepEqual([status, out], [2, '']);
    });
  }

  it('is not written where a draft is missing, the folder is locked, or no file is named', async () => {
    const files = { 'a.md': draft };
    const half = await run(['check', 'a.md', 'gone.md', '--baseline', 'b.json', '--write-baseline'], { files });
    assert.deepEqual([half.status, half.written], [2, {}]);
    const locked = await run(['check', 'a.md', '--baseline', 'locked/b.json', '--write-baseline'], { files });
    assert.equal(locked.status, 2);
    assert.match(locked.errors.join('\n'), /^claimlint: locked\/b\.json: the baseline cannot be written \(EACCES\)/);
    const nameless = await run(['check', 'a.md', '--write-baseline'], { files });
    assert.equal(nameless.status, 2);
    assert.match(nameless.errors.join('\n'), /--write-baseline needs --baseline FILE/);
  });
});
