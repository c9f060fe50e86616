import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import * as path from 'node:path';
import { GitProblem, type Git } from '../cli/git';

/** Largest answer of git that is read, in bytes. */
const answerLimit = 100_000_000;

/** The git repository that holds a folder, asked through the `git` command. */
export function createGit(cwd: string): Git {
  const topFolder = async (): Promise<string> => realpath(path.resolve(cwd, (await ask(['rev-parse', '--show-toplevel'])).toString('utf8').replace(/\n$/, '')));

  return {
    changedSince: async (revision) => {
      const top = await topFolder();
      const base = await parting(await commitOf(revision));
      const changed = await ask(['diff', '--name-only', '-z', '--no-ext-diff', '--no-textconv', '--no-renames', '--diff-filter=d', base, '--'], top);
      const untracked = await ask(['ls-files', '-z', '--others', '--exclude-standard'], top);
      const names = [changed, untracked].flatMap((answer) => answer.toString('utf8').split('\0')).filter((name) => name !== '');
      const realCwd = await realpath(cwd);
      return new Set(names.map((name) => path.resolve(cwd, path.relative(realCwd, path.join(top, name)))));
    },
  };

  /** A revision that looks like an option is never taken for one, and what git is given afterwards is the id alone. */
  async function commitOf(revision: string): Promise<string> {
    try {
      return (await ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])).toString('utf8').trim();
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      throw new GitProblem(`git knows no revision "${revision}"; name a branch, a tag or a commit that is here (a shallow clone lacks most: fetch it first).`);
    }
  }

  /** The last commit that both have; without one (a shallow clone), the revision itself. */
  async function parting(commit: string): Promise<string> {
    try {
      return (await ask(['merge-base', 'HEAD', commit])).toString('utf8').trim();
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      return commit;
    }
  }

  async function ask(words: readonly string[], folder = cwd): Promise<Buffer> {
    return new Promise((done, fail) => {
      // Programs that a repository names in its configuration are not started; messages are in English, whatever the system speaks.
      const options = { cwd: folder, encoding: 'buffer', maxBuffer: answerLimit, windowsHide: true, env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' } } as const;
      execFile('git', ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...words], options, (error, answer, complaint) => {
        if (error === null) done(answer);
        else fail(toFailure(error, complaint.toString('utf8')));
      });
    });
  }
}

/** Git said no. */
class GitFailure extends Error {}

function toFailure(error: Error, complaint: string): Error {
  if ('code' in error && error.code === 'ENOENT') return new GitProblem('git is not installed, or not where programs are looked for (PATH); install it, or leave the option out.');
  if (complaint.includes('not a git repository')) return new GitProblem('the working folder lies in no git repository; change to one, or leave the option out.');
  if (complaint.includes('dubious ownership')) return new GitProblem('git refuses to read this repository because it belongs to somebody else; see "git help config", safe.directory.');
  return new GitFailure(complaint);
}
