import { existsSync, readdirSync, statSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../paths.mjs';
import { vsixPath } from '../checkPackage.mjs';
import { settingsWriter, startVscodeServer } from './vscodeServer.mjs';

/** A quiet editor: no welcome page, no trust question, no chat beside the draft. */
const userSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
};

const newestIn = (folder) =>
  readdirSync(path.join(repositoryRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, statSync(path.join(entry.parentPath, entry.name)).mtimeMs), 0);

const runScript = (...args) => execFileSync(process.execPath, args, { cwd: repositoryRoot, stdio: 'inherit' });

/** Makes the .vsix unless one is there that is newer than all it is made of. */
export const requireVsix = () => {
  const sources = Math.max(...['client', 'server', 'data', 'docs', 'scripts'].map(newestIn), statSync(path.join(repositoryRoot, 'package.json')).mtimeMs);
  if (existsSync(vsixPath) && statSync(vsixPath).mtimeMs > sources) return;
  runScript('scripts/build.mjs');
  runScript('scripts/package.mjs');
};

/**
 * Starts VS Code in a server with the packaged extension installed, as a user would have it, and a fresh copy of
 * examples/ as workspace. `urlOf(file)` opens VS Code on a file of it. The caller must `stop()` it.
 */
export const startPlayground = async ({ port = 0, settings = {} } = {}) => {
  requireVsix();
  const workspace = path.join(await mkdtemp(path.join(os.tmpdir(), 'claimlint-playground-')), 'examples');
  // What is found in the drafts is recorded beside them for the tests; a writer has no use for it.
  const isForWriters = (file) => path.basename(file) !== 'expected';
  await cp(path.join(repositoryRoot, 'examples'), workspace, { recursive: true, filter: isForWriters });
  const writeSettings = settingsWriter({ ...userSettings, ...settings });
  const server = await startVscodeServer({ vsix: vsixPath, port, prepare: writeSettings });
  const urlOf = (file) => {
    const payload = JSON.stringify([['openFile', `vscode-remote://${server.origin}${workspace}/${file}`]]);
    return `http://${server.origin}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(payload)}`;
  };
  const stop = async () => {
    await server.stop();
    await rm(path.dirname(workspace), { recursive: true, force: true });
  };
  return { urlOf, workspace, stop };
};
