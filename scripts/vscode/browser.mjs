import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'chrome.exe', 'msedge.exe'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of an installed Chrome, Chromium or Edge; CHROME_PATH goes first. Undefined where there is none. */
export const findBrowser = () => {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [process.env.CHROME_PATH ?? '', ...onPath, ...applications].find((file) => file !== '' && existsSync(file));
};

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Path of a browser; on Debian and Ubuntu as root it is installed where there is none. Throws with what to do. */
export const requireBrowser = () => {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (canInstall()) {
    console.log('No Chrome or Chromium found: installing Debian’s package chromium …');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args) => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation');
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error('no Chrome or Chromium found: install one (Debian, Ubuntu: "apt-get install chromium") or name it in CHROME_PATH');
};

// The page of the web worker host is answered by the test, so Chromium does not count it as local.
const features = '--disable-features=LocalNetworkAccessChecks';

/** Starts the browser without a window. The caller must close it. */
export const launchBrowser = () =>
  chromium.launch({
    executablePath: requireBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', features],
  });
