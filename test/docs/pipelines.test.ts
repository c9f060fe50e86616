import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { assert } from 'chai';
import { load } from 'js-yaml';
import * as v from 'valibot';
import { createTestFolder, type TestFolder } from '../cli/gitFolder';
import { codeBlocks, readPage, root } from './markdownPage';

const claim = 'Mesotherapy has no complications.\n';
const actionFormat = v.object({
  inputs: v.record(v.string(), v.object({ description: v.string(), default: v.string() })),
  runs: v.object({ steps: v.array(v.object({ name: v.string(), env: v.record(v.string(), v.string()), run: v.string() })) }),
});

describe('in a pipeline', function () {
  if (process.platform === 'win32') return;
  let folder: TestFolder;
  beforeEach(async () => {
    folder = await createTestFolder();
    folder.git('init', '-q', '-b', 'main');
    await folder.write({ 'bin/claimlint': `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, 'out/server/src/node/cli.js')}" "$@"\n`, 'content/a.md': claim, '.gitignore': 'bin/\n' });
    chmodSync(path.join(folder.path, 'bin/claimlint'), 0o755);
    folder.git('add', '.');
    folder.git('commit', '-q', '-m', 'first');
  });
  afterEach(() => folder.remove());

  /** Runs a shell script where `claimlint` is the command of this repository. */
  const shell = (script: string, env: Readonly<Record<string, string>> = {}): { readonly status: number | null; readonly out: string } => {
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd: folder.path, encoding: 'utf8', env: { ...process.env, ...env, PATH: `${path.join(folder.path, 'bin')}:${process.env['PATH'] ?? ''}` } });
    return { status, out: stdout + stderr };
  };

  describe('the GitHub action', () => {
    const action = v.parse(actionFormat, load(readPage('action.yml')));
    const step = action.runs.steps.find(({ name }) => name === 'Check the drafts');
    const check = (given: Readonly<Record<string, string>> = {}): { readonly status: number | null; readonly out: string; readonly summary: string } => {
      const summaryFile = path.join(folder.path, 'summary');
      writeFileSync(summaryFile, '');
      const inputs = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, given[name] ?? input.default]));
      const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, expression]) => [name, inputs[/inputs\.([\w-]+)/.exec(expression)?.[1] ?? ''] ?? '']));
      return { ...shell(step?.run ?? '', { ...env, GITHUB_STEP_SUMMARY: summaryFile }), summary: readFileSync(summaryFile, 'utf8') };
    };

    it('annotates the lines, writes a summary and fails', () => {
      const { status, out, summary } = check();
      assert.equal(status, 1);
      assert.match(out, /^::warning file=content\/a\.md,line=1,endLine=1,col=17,endColumn=32,title=claimlint claim-conflict::/m);
      assert.match(summary, /^## Claimlint\n/);
    });

    it('passes where nothing is at the level that fails, and writes SARIF where asked', () => {
      assert.equal(check({ 'fail-on': 'never', 'sarif-file': 'out.sarif' }).status, 0);
      assert.include(readFileSync(path.join(folder.path, 'out.sarif'), 'utf8'), '"ruleId": "claim-conflict"');
      assert.equal(check({ 'changed-since': 'HEAD' }).status, 0);
    });

    it('runs nothing that its inputs hold', () => {
      writeFileSync(path.join(folder.path, 'bin/claimlint'), '#!/bin/sh\nexit 0\n');
      for (const name of Object.keys(action.inputs)) {
        for (const trick of ['$(touch stolen)', '`touch stolen`', '; touch stolen;', '"; touch stolen; "']) {
          check({ [name]: trick });
          assert.notInclude(readdirSync(folder.path), 'stolen', `${name}: ${trick}`);
        }
      }
    });

    it('tells what is wrong with its inputs', () => {
      const { status, out } = check({ 'changed-since': 'gone' });
      assert.equal(status, 2);
      assert.include(out, 'git knows no revision "gone"');
    });

    it('hands all of its inputs on', () => {
      const used = action.runs.steps.flatMap(({ env }) => Object.values(env)).map((expression) => /inputs\.([\w-]+)/.exec(expression)?.[1]);
      assert.sameMembers(used, Object.keys(action.inputs));
      assert.isEmpty(action.runs.steps.filter(({ run }) => run.includes('${{')), 'an input in the text of a script could be run');
    });
  });

  it('the commands of GitLab check what a merge request changes, and their report is made', async () => {
    const { claimlint } = v.parse(v.object({ claimlint: v.object({ script: v.array(v.string()), artifacts: v.object({ reports: v.object({ junit: v.string() }) }) }) }), load(readPage('examples/ci/.gitlab-ci.yml')));
    folder.git('remote', 'add', 'origin', folder.path);
    folder.git('checkout', '-q', '-b', 'draft');
    await folder.write({ 'content/b.md': claim });
    const script = claimlint.script.filter((line) => !line.startsWith('npm '));
    const { status } = shell(script.join('\n'), { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' });
    assert.equal(status, 1);
    const report = readFileSync(path.join(folder.path, claimlint.artifacts.reports.junit), 'utf8');
    assert.deepEqual([...report.matchAll(/<testsuite name="([^"]*)"/g)].map(([, name]) => name), ['content/b.md']);
  });

  it('the hook of pre-commit calls the command, and the example names it', () => {
    const hooks = v.parse(v.array(v.object({ id: v.string(), entry: v.string(), language: v.literal('node'), types: v.array(v.literal('markdown')) })), load(readPage('.pre-commit-hooks.yaml')));
    const { repos } = v.parse(v.object({ repos: v.array(v.object({ hooks: v.array(v.object({ id: v.string(), args: v.array(v.string()) })) })) }), load(readPage('examples/ci/.pre-commit-config.yaml')));
    assert.deepEqual(repos[0]?.hooks.map(({ id }) => id), hooks.map(({ id }) => id));
    const { status } = shell(`${hooks[0]?.entry ?? ''} ${repos[0]?.hooks[0]?.args.join(' ') ?? ''} content/a.md`);
    assert.equal(status, 1);
  });

  it('the example of GitHub hands over inputs that there are', () => {
    const { jobs } = v.parse(v.object({ jobs: v.object({ claimlint: v.object({ steps: v.array(v.object({ uses: v.string(), with: v.record(v.string(), v.unknown()) })) }) }) }), load(readPage('examples/ci/github-workflow.yml')));
    const { inputs } = v.parse(actionFormat, load(readPage('action.yml')));
    for (const name of Object.keys(jobs.claimlint.steps.find(({ uses }) => uses.includes('claimlint'))?.with ?? {})) assert.property(inputs, name);
  });

  it('the page’s commands for a baseline record what is found, and then report nothing of it', () => {
    const [block = ''] = codeBlocks(readPage('docs/pipelines.md'), 'sh');
    const { status, out } = shell(block);
    assert.equal(status, 0, out);
    assert.match(out, /1 findings? recorded\.\n/);
    assert.match(out, /1 is known from the baseline/);
  });
});

describe('the pages on other editors', () => {
  for (const page of ['neovim', 'helix', 'emacs', 'zed', 'sublime-text']) {
    it(`start the language server in ${page}`, () => {
      assert.match(readPage(`docs/editors/${page}.md`), /["']?lsp["']?[\s,.()a-z]*["']?--stdio["']?/);
      assert.include(readPage('docs/editors/README.md'), `(${page}.md)`);
    });
  }

  it('give Sublime Text JSON', () => assert.isObject(v.parse(v.object({ clients: v.object({ claimlint: v.object({ command: v.array(v.string()) }) }) }), JSON.parse(codeBlocks(readPage('docs/editors/sublime-text.md'), 'json')[0] ?? ''))));
});
