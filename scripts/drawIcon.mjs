/** Draws images/icon.png, which the Marketplace wants, from images/icon.svg. Run after a change of the SVG. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from './paths.mjs';
import { launchBrowser } from './vscode/browser.mjs';

const size = 256;
const svg = await readFile(path.join(repositoryRoot, 'images/icon.svg'), 'utf8');
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0;background:transparent">${svg}</body>`);
  await page.screenshot({ path: path.join(repositoryRoot, 'images/icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
