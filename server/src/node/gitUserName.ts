import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { URI } from 'vscode-uri';

/** Longest name that is taken for one. */
const lengthLimit = 200;

/**
 * The name that Git has for the user in a folder (`user.name`); `undefined` without Git, without a name, and for a folder
 * that is on no disk. Git only reads its settings for that, and starts nothing.
 */
export function readGitUserName(folderUri: string): Promise<string | undefined> {
  const { scheme, fsPath } = URI.parse(folderUri);
  if (scheme !== 'file') return Promise.resolve(undefined);
  return new Promise((done) => {
    // Started from the home folder: on some systems a program of the same name in the folder would be started instead.
    const options = { cwd: homedir(), maxBuffer: 10_000, timeout: 5000, windowsHide: true, env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' } } as const;
    execFile('git', ['-C', fsPath, '-c', 'core.fsmonitor=false', 'config', '--get', 'user.name'], options, (error, answer) => {
      const name = answer.replace(/\s+/g, ' ').trim();
      done(error !== null || name === '' || name.length > lengthLimit ? undefined : name);
    });
  });
}
