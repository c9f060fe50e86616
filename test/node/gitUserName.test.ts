import * as assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { URI } from 'vscode-uri';
import { readGitUserName } from '../../server/src/node/gitUserName';

describe('the name that Git has for the user', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'claimlint-'));
    await promisify(execFile)('git', ['init', '--quiet', folder]);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is that of the repository', async () => {
    await promisify(execFile)('git', ['-C', folder, 'config', 'user.name', ' Medical  review ']);
    assert.equal(await readGitUserName(URI.file(folder).toString()), 'Medical review');
  });

  it('is absent where there is no such folder, and for a folder on no disk', async () => {
    assert.equal(await readGitUserName(URI.file(path.join(folder, 'gone')).toString()), undefined);
    assert.equal(await readGitUserName('vscode-vfs://github/x/y'), undefined);
  });
});
