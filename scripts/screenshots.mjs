/**
 * Takes the pictures of the pages: opens an example in the playground as a user would, waits for the squiggles, hovers,
 * opens the quick-fix menu, takes a fix, goes to the note that it added, and saves each view to docs/images/. Fails
 * where one does not appear.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from './paths.mjs';
import { launchBrowser } from './vscode/browser.mjs';
import { deskParts } from './vscode/deskPictures.mjs';
import { takeNavigationPictures } from './vscode/navigationPictures.mjs';
import { takeReportPictures } from './vscode/reportPictures.mjs';
import { takeWaiverPictures } from './vscode/waiverPictures.mjs';
import { startPlayground } from './vscode/playground.mjs';

const draft = 'clinic-page.md';
const imagesFolder = path.join(repositoryRoot, 'docs/images');
const settings = { 'files.autoSave': 'off', 'editor.fontSize': 15, 'workbench.activityBar.location': 'hidden', 'workbench.colorTheme': 'Default Light Modern', 'claimlint.reviewer': 'Medical review' };

const squiggle = '.monaco-editor .squiggly-warning, .monaco-editor .squiggly-error';

const save = async (page, name) => {
  await page.screenshot({ path: path.join(imagesFolder, `${name}.png`) });
  console.log(`docs/images/${name}.png`);
};

/** Middle of the first squiggle, where a reader would point. */
const findSquiggle = async (page) => {
  const box = await page.locator(squiggle).first().boundingBox();
  if (box === null) throw new Error('the squiggle is out of sight');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const takePictures = async (page) => {
  await save(page, 'squiggle');

  const { x, y } = await findSquiggle(page);
  await page.mouse.move(x, y);
  await page.locator('.monaco-hover:visible', { hasText: 'claimlint' }).first().waitFor();
  await save(page, 'hover');

  // VS Code puts the problem on top; both sides with their quotes stand below it.
  const sources = page.locator('.monaco-hover:visible .hover-contents', { hasText: 'evidence level' }).last();
  await sources.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await save(page, 'hover-sources');

  await page.mouse.click(x, y);
  await page.keyboard.press('Control+.');
  const fix = page.locator('.action-widget .monaco-list-row.action', { hasText: /cit|footnote/i }).first();
  await fix.waitFor();
  await save(page, 'quick-fix');

  await fix.click();
  await page.locator('.tab.active.dirty').waitFor();
  await save(page, 'after-fix');

  await page.keyboard.press('Control+End');
  await page.locator('.view-line', { hasText: /^\[\^[^\]]+\]:/ }).first().waitFor();
  await save(page, 'footnote');
};

/** Each part has a playground of its own, because most leave a changed draft behind. `node scripts/screenshots.mjs navigation` takes one part. */
const all = { navigation: { take: takeNavigationPictures }, waivers: { take: takeWaiverPictures }, report: { take: takeReportPictures }, findings: { take: takePictures }, ...deskParts };
const named = process.argv.slice(2);
const parts = Object.entries(all).flatMap(([name, part]) => (named.length === 0 || named.includes(name) ? [part] : []));

const takePart = async ({ take, settings: own = {}, prepare = () => undefined, isReady = squiggle }) => {
  const playground = await startPlayground({ settings: { ...settings, ...own } });
  try {
    await prepare(playground.workspace);
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1180, height: 720 } });
      // A machine that is busy otherwise takes its time.
      page.setDefaultTimeout(90_000);
      await page.goto(playground.urlOf(draft));
      await page.locator(isReady).first().waitFor();
      await take(page, save).catch(async (error) => {
        await page.screenshot({ path: path.join(repositoryRoot, '.vscode-test/failure.png') });
        throw error;
      });
    } finally {
      await browser.close();
    }
  } finally {
    await playground.stop();
  }
};

try {
  await mkdir(imagesFolder, { recursive: true });
  for (const part of parts) await takePart(part);
} catch (error) {
  console.error(`screenshots: ${error.message}`);
  process.exitCode = 1;
}
