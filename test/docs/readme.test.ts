import * as assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as v from 'valibot';
import { runReal } from '../cli/realCli';
import { codeBlocks, isUpdating, readPage, writePage } from './markdownPage';

const manifest = v.parse(v.object({ scripts: v.record(v.string(), v.string()) }), JSON.parse(readPage('package.json')));

describe('the README', () => {
  it('names only npm scripts that exist', () => {
    const named = [...readPage('README.md').matchAll(/npm (?:run )?(start|test|(?<=run )[a-z:]+)/g)].map(([, script]) => script ?? '');
    assert.ok(named.includes('demo') && named.includes('test') && named.includes('start'));
    assert.deepEqual(named.filter((script) => !(script in manifest.scripts)), []);
  });

  it('shows what the command prints', async () => {
    const page = readPage('README.md');
    const [block] = codeBlocks(page, 'console');
    assert.ok(block !== undefined);
    const [, draft] = /^\$ echo "(.*)" \| npx claimlint check -\n/.exec(block) ?? [];
    assert.ok(draft !== undefined, 'the example starts with its command');
    const { out, status } = await runReal(['check', '-'], { input: `${draft}\n` });
    const expected = `$ echo "${draft}" | npx claimlint check -\n${out}`;
    assert.equal(status, 1, 'the example has a conflict');
    if (isUpdating) writePage('README.md', page.replace(block, () => expected));
    else assert.equal(block, expected);
  });

  it('shows a pack that works as it stands', async () => {
    const [pack] = codeBlocks(readPage('README.md'), 'yaml');
    const folder = await mkdtemp(path.join(tmpdir(), 'claimlint-'));
    try {
      await writeFile(path.join(folder, 'evening-tea.claims.yaml'), pack ?? '');
      const { out, errors, status } = await runReal(['check', '-', '--corpus', path.join(folder, 'evening-tea.claims.yaml')], { input: 'Black tea delayed sleep by three hours.\n' });
      assert.deepEqual(errors, []);
      assert.equal(status, 1, out);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
