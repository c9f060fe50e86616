import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import * as path from 'node:path';
import { URI } from 'vscode-uri';
import { packSizeLimit } from '../checker';

/**
 * A file as it stands in the last commit of its branch, with the line breaks that it has there; `undefined` without Git, outside
 * repositories, and for files that were not committed. Nothing is fetched or started for it: only an object that is here is read.
 */
export function readCommittedText(uri: string): Promise<string | undefined> {
  const { scheme, fsPath } = URI.parse(uri);
  if (scheme !== 'file') return Promise.resolve(undefined);
  return new Promise((done) => {
    // Git may lack objects of a partial clone; no transport is allowed by which it could get them.
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', GIT_TERMINAL_PROMPT: '0' };
    // Started from the home folder: on some systems a program of the same name in the folder would be started instead.
    const options = { cwd: homedir(), maxBuffer: packSizeLimit * 4, timeout: 10_000, windowsHide: true, env } as const;
    execFile('git', ['-C', path.dirname(fsPath), '-c', 'core.fsmonitor=false', 'cat-file', 'blob', `HEAD:./${path.basename(fsPath)}`], options, (error, answer) => {
      done(error === null ? answer.replace(/^\uFEFF/, '') : undefined);
    });
  });
}
