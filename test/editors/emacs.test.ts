import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { assert } from 'chai';
import * as v from 'valibot';

const root = path.resolve(__dirname, '../../..');
const draft = '😀 Mesotherapy has no complications.\n';
const pack = `claimlint: 1
id: meso
topics: [{id: mesotherapy, names: [mesotherapy]}]
sources: [{id: leaf, title: Leaf}]
statements:
  - {id: safe, source: leaf, quote: mesotherapy has no side effects} # first
`;

const resultFormat = v.object({
  problem: v.optional(v.string()),
  diagnostics: v.array(v.object({ text: v.string(), message: v.string() })),
  hover: v.string(),
  actions: v.array(v.string()),
  cited: v.string(),
  undone: v.string(),
  packActions: v.array(v.string()),
  questions: v.array(v.string()),
  pack: v.string(),
});

function hasEglot(): boolean {
  try {
    execFileSync('emacs', ['-q', '--batch', '--eval', "(progn (require 'eglot) (require 'markdown-mode))"], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('in Emacs, the language server', function () {
  this.timeout(180_000);
  let folder = '';
  let result: v.InferOutput<typeof resultFormat>;

  before(async function () {
    if (!hasEglot()) {
      console.log('    Emacs with Eglot and markdown-mode is not installed (Debian, Ubuntu: "apt-get install emacs-nox elpa-eglot elpa-markdown-mode"): skipped');
      this.skip();
    }
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'claimlint-')));
    const [draftFile, packFile] = [path.join(folder, 'draft.md'), path.join(folder, 'meso.claims.yaml')];
    await writeFile(draftFile, draft);
    await writeFile(packFile, pack);
    const command = [process.execPath, path.join(root, 'out/server/src/node/cli.js'), 'lsp', '--stdio'];
    const env = { ...process.env, HOME: folder, CLAIMLINT_TEST: JSON.stringify({ draft: draftFile, pack: packFile, command }) };
    const { stdout } = await promisify(execFile)('emacs', ['-q', '--batch', '-l', path.join(root, 'test/editors/emacs.el')], { env });
    const found: unknown = JSON.parse(stdout.slice(stdout.indexOf('{')));
    const { problem } = v.parse(v.looseObject({ problem: v.optional(v.string()) }), found);
    assert.isUndefined(problem);
    result = v.parse(resultFormat, found);
  });
  after(async () => {
    if (folder !== '') await rm(folder, { recursive: true });
  });

  it('shows the claim that conflicts, at its words', () => {
    assert.deepEqual(result.diagnostics.map(({ text }) => text), ['no complications']);
    assert.include(result.diagnostics[0]?.message, 'conflicts with');
  });

  it('shows the quotes on hover', () => assert.match(result.hover, /\d+ sources? conflicts?[\s\S]*> “/));

  it('inserts the citation of a source, and undo takes it back', () => {
    assert.isTrue(result.actions.some((title) => title.startsWith('Cite ')));
    assert.match(result.cited, /^😀 Mesotherapy has no complications\.(?:\[\^[^\]]+\])+\n\n\[\^[^\]]+\]: /);
    assert.equal(result.undone, draft);
  });

  it('asks before a statement of a pack is retracted, and retracts it', () => {
    assert.deepEqual(result.packActions, ['Retract this statement…', 'Remove this statement…']);
    assert.match(result.questions.join('\n'), /Retract “mesotherapy has no side effects”\?\nThe pack is not in use/);
    assert.match(result.pack, /quote: mesotherapy has no side effects, retracted: \d{4}-\d{2}-\d{2}\} # first\n$/);
  });
});
