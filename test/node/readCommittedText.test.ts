import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { URI } from 'vscode-uri';
import { readCommittedText } from '../../server/src/node/readCommittedText';
import { createTestFolder, type TestFolder } from '../cli/gitFolder';

describe('a file as it was committed', () => {
  let folder: TestFolder;
  const read = (name: string): Promise<string | undefined> => readCommittedText(URI.file(path.join(folder.path, name)).toString());

  beforeEach(async () => {
    folder = await createTestFolder();
  });
  afterEach(() => folder.remove());

  it('is that of the last commit, in a folder of the repository too', async () => {
    await folder.write({ 'packs/tea & co.claims.yaml': 'first — 😀\n' });
    folder.git('init', '-q');
    folder.git('add', '.');
    folder.git('commit', '-q', '-m', 'first');
    await folder.write({ 'packs/tea & co.claims.yaml': 'changed\n', 'new.claims.yaml': 'new\n' });
    assert.equal(await read('packs/tea & co.claims.yaml'), 'first — 😀\n');
    assert.equal(await read('new.claims.yaml'), undefined);
  });

  it('is absent before the first commit, outside of repositories and on no disk', async () => {
    await folder.write({ 'tea.claims.yaml': 'tea\n' });
    assert.equal(await read('tea.claims.yaml'), undefined);
    folder.git('init', '-q');
    assert.equal(await read('tea.claims.yaml'), undefined);
    assert.equal(await read('gone/tea.claims.yaml'), undefined);
    assert.equal(await readCommittedText('vscode-vfs://github/x/tea.claims.yaml'), undefined);
  });
});
