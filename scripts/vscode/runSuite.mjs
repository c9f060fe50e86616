import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../paths.mjs';
import { launchBrowser } from './browser.mjs';
import { settingsWriter, startVscodeServer } from './vscodeServer.mjs';
import { offerWebExtension } from './webExtension.mjs';

/** The line that test/vscode/index.ts ends with. */
const resultLine = /^claimlint suite: (\d+) passed, (\d+) failed, (\d+) skipped$/m;

const suiteTimeoutMs = 120_000;

/** A fresh copy of the suite's workspace: tests may write into it. */
const copyWorkspace = async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'claimlint-workspace-'));
  await cp(path.join(repositoryRoot, 'test/vscode/workspace'), folder, { recursive: true });
  return folder;
};

const toResult = (output) => {
  const [, passed, failed, skipped] = resultLine.exec(output) ?? [];
  if (passed === undefined) throw new Error('the suite ended without a result');
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
};

/** VS Code logs into the same stream; what the suite prints is indented or says its name. */
const isOfSuite = (line) => process.env.CLAIMLINT_VSCODE_LOG !== undefined || /^(?: {2}\S|claimlint)/.test(line);

/** Loads VS Code in the page and waits until the suite has ended; returns all that it printed. */
const runInPage = async ({ page, url }) => {
  const printed = [];
  let finish;
  const ended = new Promise((resolve) => (finish = resolve));
  await page.exposeFunction('codeAutomationLog', (_type, args) => {
    const line = args.map((argument) => (typeof argument === 'string' ? argument : JSON.stringify(argument))).join(' ');
    printed.push(line);
    if (isOfSuite(line)) console.log(line);
  });
  await page.exposeFunction('codeAutomationExit', (code) => finish(code));
  await page.goto(url);
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`the suite did not end within ${suiteTimeoutMs / 1000} s`)), suiteTimeoutMs);
  });
  const code = await Promise.race([ended, late]).finally(() => clearTimeout(timer));
  return { code, output: printed.join('\n') };
};

const toPageUrl = (server, workspace, payload) => {
  const query = Object.entries({ folder: workspace, payload: JSON.stringify(payload) });
  return `http://${server.origin}/?${query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
};

/** Starts a server and a browser for `use`, and ends them. */
const withPage = async (use) => {
  // The suite's workspace is ours: in one that is not trusted, some settings do not count.
  const server = await startVscodeServer({ isTestHost: true, prepare: settingsWriter({ 'security.workspace.trust.enabled': false }) });
  try {
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      return await use({ server, context, page }).catch(async (error) => {
        await page.screenshot({ path: path.join(repositoryRoot, '.vscode-test/failure.png') });
        throw error;
      });
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
};

const runInNodeHost = ({ workspace }) =>
  withPage(({ server, page }) => {
    const remote = `vscode-remote://${server.origin}${repositoryRoot}`;
    const payload = [['extensionDevelopmentPath', remote], ['extensionTestsPath', `${remote}/out/vscode-suite/node.js`]];
    return runInPage({ page, url: toPageUrl(server, workspace, payload) });
  });

const runInWorkerHost = ({ workspace }) =>
  withPage(async ({ server, context, page }) => {
    await offerWebExtension({ context, origin: server.origin, suite: 'browser.js' });
    return runInPage({ page, url: toPageUrl(server, workspace, []) });
  });

/** VS Code on the desktop runs in a process of its own, so that its output can be read. */
const runOnDesktop = ({ workspace }) =>
  new Promise((resolve, reject) => {
    const host = spawn(process.execPath, [path.join(repositoryRoot, 'scripts/vscode/desktopHost.mjs'), workspace], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    host.stdout.on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    host.on('error', reject);
    host.on('close', (code) => resolve({ code, output }));
  });

/** What the suite can run in, each with the words that tell it. */
const hosts = {
  desktop: { title: 'VS Code on the desktop', run: runOnDesktop },
  web: { title: 'VS Code in a headless browser, Node extension host', run: runInNodeHost },
  worker: { title: 'VS Code in a headless browser, web worker extension host', run: runInWorkerHost },
};

const hasDisplay = () => process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;

const isUpdateServerReachable = () =>
  fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(5000) })
    .then((response) => response.ok)
    .catch(() => false);

/**
 * The hosts to run in: what CLAIMLINT_VSCODE names (a list of desktop, web, worker), else the desktop where it can be
 * had and the headless browser where not, and the web worker in either case.
 */
export const chooseHosts = async () => {
  const named = (process.env.CLAIMLINT_VSCODE ?? '').split(',').filter((name) => name !== '');
  const unknown = named.find((name) => !(name in hosts));
  if (unknown !== undefined) throw new Error(`CLAIMLINT_VSCODE names "${unknown}": known are ${Object.keys(hosts).join(', ')}`);
  if (named.length > 0) return named;
  const hasDesktop = hasDisplay() && (process.env.VSCODE_EXECUTABLE !== undefined || (await isUpdateServerReachable()));
  return [hasDesktop ? 'desktop' : 'web', 'worker'];
};

/** Runs the suite in one host, printing as it goes; returns the counts of its tests. Throws where it cannot run. */
export const runSuite = async (name) => {
  const host = hosts[name];
  console.log(`\n${host.title} (${name})`);
  const workspace = await copyWorkspace();
  try {
    return toResult((await host.run({ workspace })).output);
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
};
