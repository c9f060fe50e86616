import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { assert } from 'chai';
import { URI } from 'vscode-uri';
import { loadPacks } from '../../server/src/host/loadPacks';
import { createNodeHost } from '../../server/src/node/nodeHost';
import { findPackageFolder } from '../../server/src/node/packageFolder';

describe('the files of this machine', () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'claimlint-host-')));
  const host = createNodeHost(folder);
  const uriOf = (name: string): string => URI.file(path.join(folder, name)).toString();
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(path.join(folder, name), content);
    return uriOf(name);
  };

  after(() => rmSync(folder, { recursive: true }));

  it('are read as UTF-8, without a byte order mark', async () => {
    assert.deepEqual(await host.readFile(write('a b ü.txt', '\uFEFFnaïve 🙂'), 100), { kind: 'text', text: 'naïve 🙂' });
  });

  it('may be as large as the limit and no larger', async () => {
    const uri = write('five.txt', '12345');
    assert.equal((await host.readFile(uri, 5)).kind, 'text');
    assert.deepEqual(await host.readFile(uri, 4), { kind: 'tooLarge' });
  });

  it('are missing where there is none, also below a file and outside the disk', async () => {
    const uri = write('file.txt', '');
    for (const gone of [uriOf('gone.txt'), `${uri}/below.txt`, 'untitled:Untitled-1', 'https://example.org/a']) assert.deepEqual(await host.readFile(gone, 10), { kind: 'missing' });
  });

  it('are unreadable where they are a folder, binary, or in another encoding', async () => {
    const readings = [URI.file(folder).toString(), write('image.png', Uint8Array.of(0x89, 0x50, 0, 1)), write('latin1.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9))];
    const reasons = await Promise.all(readings.map((uri) => host.readFile(uri, 100)));
    assert.deepEqual(reasons, [
      { kind: 'unreadable', reason: 'it is a folder' },
      { kind: 'unreadable', reason: 'it is not text' },
      { kind: 'unreadable', reason: 'it is not UTF-8 text' },
    ]);
  });

  it('are unreadable where they are a pipe, which is not waited for', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [path.join(folder, 'pipe.claims.yaml')]);
    assert.deepEqual(await host.readFile(uriOf('pipe.claims.yaml'), 100), { kind: 'unreadable', reason: 'it is no regular file' });
  });

  it('are listed where they are articles, links, hidden folders and packages left out', async () => {
    for (const name of ['docs/b.md', 'docs/a b.Markdown', 'docs/deep/c.qmd', 'docs/node_modules/x/d.md', 'docs/.git/e.md', 'docs/f.txt']) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      write(name, '');
    }
    symlinkSync(path.join(folder, 'docs'), path.join(folder, 'docs', 'deep', 'loop'));
    const list = (limit: number) => host.listArticles(uriOf('docs'), limit);
    assert.deepEqual(await list(10), ['docs/a b.Markdown', 'docs/b.md', 'docs/deep/c.qmd'].map(uriOf));
    assert.deepEqual(await list(2), ['docs/a b.Markdown', 'docs/b.md'].map(uriOf));
    assert.deepEqual(await host.listArticles('vscode-vfs://github/owner', 10), []);
    assert.deepEqual(await host.listArticles(uriOf('no such folder'), 10), []);
  });

  it('are followed through links, and keep their name where there is none', async () => {
    const target = write('target.txt', '');
    symlinkSync(path.join(folder, 'target.txt'), path.join(folder, 'link.txt'));
    assert.equal(await host.realUri(uriOf('link.txt')), target);
    assert.equal(await host.realUri(uriOf('gone.txt')), uriOf('gone.txt'));
    assert.equal(await host.realUri('vscode-vfs://github/owner/a'), 'vscode-vfs://github/owner/a');
  });

  it('are not reached by a pack through a link that leads out of its folder', async () => {
    mkdirSync(path.join(folder, 'packs'));
    write('secret.txt', 'slept');
    symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'packs', 'copy.txt'));
    write('packs/sleep.claims.yaml', 'claimlint: 1\nid: sleep\nsources: [{id: s, type: book, file: copy.txt}]\nstatements: [{source: s, quote: slept}]\n');
    const { files } = await loadPacks([{ name: 'packs/sleep.claims.yaml', folderUri: URI.file(folder).toString() }], { host, rootUris: [] });
    assert.deepEqual(files[0]?.problems.map(({ code }) => code), ['file-outside']);
  });
});

describe('the packs that come with Claimlint', () => {
  it('are found from where the code lies, and are without problems', async () => {
    const { packs, files } = await loadPacks([], { host: createNodeHost(), rootUris: [] });
    assert.deepEqual(packs.map(({ id }) => id), ['hair-mesotherapy']);
    assert.deepEqual(files.flatMap(({ problems }) => problems), []);
  });

  it('are known by id only', () => {
    const host = createNodeHost();
    for (const other of ['../../package', 'hair-mesotherapy.claims.yaml', 'toString', '']) assert.isUndefined(host.builtInPackUri(other), other);
  });

  it('are not looked for in the package of somebody else', () => {
    assert.throws(() => findPackageFolder(path.parse(process.cwd()).root), /no package.json of claimlint/);
  });
});

describe('today', () => {
  it('is a day as ISO 8601', () => {
    assert.match(createNodeHost().today(), /^\d{4}-\d{2}-\d{2}$/);
  });
});
