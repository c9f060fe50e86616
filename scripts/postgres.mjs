/**
 * Runs the tests that need a PostgreSQL server on one that it starts for them, in a folder of its own that is gone afterwards.
 * Debian's packages are enough: apt-get install postgresql. Nothing of an installed server is touched.
 *
 *   node scripts/postgres.mjs
 */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from './paths.mjs';

/** The folder of the newest server's programs, as Debian, macOS and a plain installation have them. */
const findPrograms = () => {
  const versions = '/usr/lib/postgresql';
  const debian = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)).map((version) => path.join(versions, version, 'bin')) : [];
  return [...debian, ...(process.env.PATH ?? '').split(path.delimiter)].find((folder) => existsSync(path.join(folder, 'initdb')));
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const run = async () => {
  const programs = findPrograms();
  if (programs === undefined) {
    console.error('postgres: no PostgreSQL server is installed; on Debian and Ubuntu: apt-get install postgresql');
    return 1;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'claimlint-postgres-'));
  // The server refuses to run as root: there it runs as nobody.
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const port = await freePort();
  const call = (program, args) => {
    // What pg_ctl starts would keep a pipe open for as long as it runs.
    const { status, stderr, stdout } = spawnSync(path.join(programs, program), args, { cwd: folder, encoding: 'utf8', stdio: program === 'pg_ctl' ? 'ignore' : 'pipe', env: { ...process.env, LC_ALL: 'C' }, ...user });
    if (status !== 0) throw new Error(`${program} failed${stderr || stdout ? `: ${stderr || stdout}` : ''}`);
  };
  try {
    call('initdb', ['--pgdata', data, '--username', 'claimlint', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync']);
    call('pg_ctl', ['--pgdata', data, '--wait', '--log', path.join(folder, 'log'), '--options', `-p ${port} -k ${folder} -h 127.0.0.1 -c fsync=off`, 'start']);
    const env = { ...process.env, CLAIMLINT_POSTGRES: `postgres://claimlint@127.0.0.1:${port}/postgres` };
    const built = spawnSync(process.execPath, ['scripts/build.mjs', '--types'], { cwd: repositoryRoot, stdio: 'inherit' }).status ?? 1;
    return built === 0 ? (spawnSync(process.execPath, ['node_modules/mocha/bin/mocha.js', '--exit', 'out/test/postgres/**/*.test.js'], { cwd: repositoryRoot, stdio: 'inherit', env }).status ?? 1) : built;
  } finally {
    try {
      call('pg_ctl', ['--pgdata', data, '--mode', 'immediate', '--wait', 'stop']);
    } catch {
      // It was never started.
    }
    rmSync(folder, { recursive: true, force: true });
  }
};

process.exitCode = await run();
