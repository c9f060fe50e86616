import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { assert } from 'chai';

const root = path.resolve(__dirname, '../../..');

describe('the package as npm installs it', function () {
  this.timeout(120_000);
  let folder = '';
  // Windows starts npm by a shell script.
  const npm = (words: readonly string[], cwd: string): string => execFileSync('npm', [...words], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' });

  before(function () {
    if (process.env['CLAIMLINT_BUNDLES'] === undefined) {
      console.log('    skipped: fair to a fresh build only, which "npm test" makes');
      this.skip();
    }
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'claimlint-')));
    npm(['pack', '--ignore-scripts', '--pack-destination', folder], root);
    const [tarball = ''] = readdirSync(folder);
    writeFileSync(path.join(folder, 'package.json'), '{"private": true}');
    // Without the network: all that it needs is in it.
    npm(['install', '--offline', '--no-audit', '--no-fund', path.join(folder, tarball)], folder);
  });
  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true });
  });

  it('brings no other package along', () => {
    assert.deepEqual(readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.')), ['claimlint']);
  });

  it('has the command, with the built-in packs and the formats of reference managers', () => {
    const command = path.join(folder, 'node_modules/claimlint/dist/cli.js');
    const run = (...words: readonly string[]): string => execFileSync(process.execPath, [command, ...words], { cwd: folder, encoding: 'utf8' });
    writeFileSync(path.join(folder, 'draft.md'), 'Mesotherapy has no complications. Ginkgo prevents dementia.\n');
    writeFileSync(path.join(folder, 'refs.bib'), '@article{leaf, title={Evening tea}, year={2020}}\n');
    assert.match(run('check', 'draft.md', '--fail-on', 'never', '--corpus', 'hair-mesotherapy', '--corpus', 'general-health'), /2 claims conflict/);
    assert.match(run('corpus', 'import', 'refs.bib', '--into', 'tea.claims.yaml', '--dry-run'), /title: Evening tea/);
  });

  it('has the library', () => {
    const script = "import { createChecker } from 'claimlint'; console.log(typeof createChecker);";
    assert.equal(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' }), 'function\n');
  });
});
