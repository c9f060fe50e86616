import { assert } from 'chai';
import { confineHost } from '../../server/src/lsp/confineHost';
import { createMemoryHost } from '../host/memoryHost';
import { pullingEditor, startEditor } from './editor';
import { createFakePlatform } from './fakePlatform';
import { draft, onset, pack, text, toPack } from './sleepPack';

describe('a workspace that is not trusted', () => {
  it('has its own files and built-in packs read, and no others', async () => {
    const host = createMemoryHost({ 'work/a.claims.yaml': 'a', 'work/link.claims.yaml': 'l', 'home/b.claims.yaml': 'b', 'home/refs.json': '[]' });
    host.links.set('file:///work/link.claims.yaml', 'file:///home/b.claims.yaml');
    const confined = confineHost(host, () => ['file:///work']);
    assert.equal((await confined.readFile('file:///work/a.claims.yaml', 100)).kind, 'text');
    assert.equal((await confined.readFile('file:///built-in/tea.claims.yaml', 1000)).kind, 'text');
    for (const uri of ['file:///home/b.claims.yaml', 'file:///work/link.claims.yaml', 'file:///work/../home/b.claims.yaml', 'file:///workshop/c.claims.yaml']) {
      assert.equal((await confined.readFile(uri, 100)).kind, 'unreadable', uri);
    }
    assert.deepEqual(await confined.readFile('file:///home/refs.json', 100), { kind: 'missing' });
    assert.deepEqual(await confined.listArticles('file:///home', 10), []);
    assert.deepEqual(host.read, ['file:///work/a.claims.yaml', 'file:///built-in/tea.claims.yaml']);
  });

  const startWith = async (initializationOptions: unknown) => {
    const platform = createFakePlatform(pack);
    platform.disk.set('file:///home/own.claims.yaml', toPack(onset));
    platform.disk.set('file:///work/claimlint.config.yaml', 'packs: [../home/own.claims.yaml]\n');
    const editor = await startEditor(platform, pullingEditor, initializationOptions);
    await editor.refreshes.next();
    await editor.open(draft, text);
    const findings = await editor.diagnose(draft);
    editor.dispose();
    return findings.length;
  };

  it('cannot have the server read a pack outside of it; one that is trusted can', async () => {
    assert.equal(await startWith({ isTrusted: false }), 0);
    assert.equal(await startWith({ isTrusted: true }), 1);
    assert.equal(await startWith(undefined), 1);
  });
});
