import { assert } from 'chai';
import { displayUri, folderOf, isInside, resolveUri } from '../../server/src/host/uris';

describe('names of files', () => {
  it('are resolved under the folder that they are relative to', () => {
    assert.equal(resolveUri('file:///work/site', 'a b.yaml'), 'file:///work/site/a%20b.yaml');
    assert.equal(resolveUri('file:///work/site', '../sleep.yaml'), 'file:///work/sleep.yaml');
    assert.equal(resolveUri('file:///work', 'packs\\sleep.yaml'), 'file:///work/packs/sleep.yaml');
    assert.equal(resolveUri('vscode-vfs://github/owner/repo', 'sleep.yaml'), 'vscode-vfs://github/owner/repo/sleep.yaml');
  });

  it('may be absolute paths, of Windows too, or URIs', () => {
    assert.equal(resolveUri('file:///work', '/etc/sleep.yaml'), 'file:///etc/sleep.yaml');
    assert.equal(resolveUri('file:///work', 'https://example.org/a.yaml'), 'https://example.org/a.yaml');
    assert.match(resolveUri('file:///work', 'C:\\packs\\sleep.yaml'), /^file:\/\/\/c%3A/);
  });

  it('lie in a folder, not in one that only begins alike', () => {
    assert.isTrue(isInside('file:///work', 'file:///work/a/b.md'));
    assert.isTrue(isInside('file:///', 'file:///work'));
    assert.isFalse(isInside('file:///work', 'file:///workshop/b.md'));
    assert.isFalse(isInside('file:///work', 'vscode-vfs://github/work/b.md'));
  });

  it('are shown relative to the working folder where they lie in it', () => {
    assert.equal(displayUri('file:///work/a%20b/c.md', 'file:///work'), 'a b/c.md');
    assert.equal(displayUri('file:///work', 'file:///work'), '.');
    assert.match(displayUri('file:///other/c.md', 'file:///work'), /^[\\/]other[\\/]c\.md$/);
    assert.equal(displayUri('vscode-vfs://github/owner/c.md', 'file:///work'), 'vscode-vfs://github/owner/c.md');
  });

  it('have a folder, and the root is its own', () => {
    assert.equal(folderOf('file:///work/a.md'), 'file:///work');
    assert.equal(folderOf('file:///'), 'file:///');
  });
});
