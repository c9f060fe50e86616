import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { assert } from 'chai';
import * as v from 'valibot';

const root = path.resolve(__dirname, '../../..');
const draft = '😀 Mesotherapy has no complications.';

const resultFormat = v.object({
  problem: v.optional(v.string()),
  diagnostics: v.array(v.object({ code: v.string(), text: v.string(), message: v.string() })),
  hover: v.string(),
  actions: v.array(v.string()),
  applied: v.string(),
  lines: v.array(v.string()),
  undone: v.array(v.string()),
  isQuietAfterEdit: v.boolean(),
});

function findNeovim(): string | undefined {
  try {
    return execFileSync('nvim', ['--version'], { encoding: 'utf8' }).split('\n')[0];
  } catch {
    return undefined;
  }
}

describe('in Neovim, the language server', function () {
  this.timeout(90_000);
  let folder = '';
  let result: v.InferOutput<typeof resultFormat>;

  before(async function () {
    if (findNeovim() === undefined) {
      console.log('    Neovim is not installed (Debian, Ubuntu: "apt-get install neovim"): skipped');
      this.skip();
    }
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'claimlint-')));
    const file = path.join(folder, 'draft.md');
    await writeFile(file, `${draft}\n`);
    const command = [process.execPath, path.join(root, 'out/server/src/node/cli.js'), 'lsp', '--stdio'];
    const args = `args = vim.fn.json_decode([==[${JSON.stringify({ draft: file, command })}]==])`;
    const env = { ...process.env, XDG_CONFIG_HOME: folder, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder };
    const { stdout } = await promisify(execFile)('nvim', ['--headless', '--clean', '-n', '-c', `lua ${args}`, '-c', `luafile ${path.join(root, 'test/editors/neovim.lua')}`], { env });
    result = v.parse(resultFormat, JSON.parse(stdout.split('\n')[0] ?? ''));
  });
  after(async () => {
    if (folder !== '') await rm(folder, { recursive: true });
  });

  it('shows the claim that conflicts, at its words', () => {
    const found = result.diagnostics.find(({ code }) => code === 'claim-conflict');
    assert.equal(found?.text, 'no complications');
    assert.include(found?.message, 'conflicts with');
  });

  it('shows the quotes on hover', () => assert.match(result.hover, /\d+ sources? conflicts?[\s\S]*> “/));

  it('inserts the citation of a source, and undo takes it back', () => {
    assert.include(result.actions, result.applied);
    assert.match(result.lines.join('\n'), /^😀 Mesotherapy has no complications\.(?:\[\^[^\]]+\])+\n\n\[\^[^\]]+\]: /);
    assert.deepEqual(result.undone, [draft]);
  });

  it('takes its finding back when the claim is gone', () => assert.isTrue(result.isQuietAfterEdit));
});
