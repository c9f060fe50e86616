import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from './navigationPictures.mjs';
import { showReport } from './reportPictures.mjs';

const anySquiggle = '.monaco-editor .squiggly-warning';

/** What the language status of the draft says: what was found, and against what. */
const takeStatus = async (page, save) => {
  await openStatus(page, 'conflict');
  await save(page, 'status');
};

/** The same for a draft that is not checked. */
const takePaused = async (page, save) => {
  await openStatus(page, 'switched off');
  await save(page, 'paused');
};

/** Points at the braces until they tell what is awaited: while extensions start, the bar moves away under the pointer. */
const openStatus = async (page, text) => {
  for (let left = 30; left > 0; left -= 1) {
    await page.mouse.move(300, 300);
    await page.locator('[id="status.languageStatus"]').hover();
    const isShown = await page.locator('.hover-language-status:visible', { hasText: text }).first().waitFor({ timeout: 2000 }).then(() => true, () => false);
    if (isShown) return;
  }
  throw new Error(`the language status does not say “${text}”`);
};

/** Claims without a source, with the counts behind claims and above headings that are off by default. */
const takeUnsupported = async (page, save) => {
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  // Counts above and behind the lines move them, so that they are waited for first.
  await page.locator('.codelens-decoration', { hasText: 'without a source' }).first().waitFor();
  await page.locator('.view-line', { hasText: 'agree ·' }).first().waitFor();
  const hint = page.locator('.monaco-editor .squiggly-hint').first();
  await hint.waitFor();
  const box = await hint.boundingBox();
  if (box === null) throw new Error('the hint is out of sight');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator('.monaco-hover:visible', { hasText: 'no source in the corpus' }).first().waitFor();
  await save(page, 'unsupported');
};

/** The sentence that gives the other side the word. */
const takeOpposite = async (page, save) => {
  const box = await page.locator(anySquiggle).first().boundingBox();
  if (box === null) throw new Error('the squiggle is out of sight');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator('.lightBulbWidget').first().waitFor();
  await page.keyboard.press('Control+.');
  const fix = page.locator('.action-widget .monaco-list-row.action', { hasText: 'Add what' }).first();
  await fix.waitFor();
  await fix.click();
  await page.locator('.view-line', { hasText: 'However' }).first().waitFor();
  await save(page, 'opposite');
};

/** A source that is dragged from the Sources view into a sentence. */
const takeDrag = async (page, save) => {
  await runCommand(page, 'Focus on Sources View');
  const source = page.locator('.pane .monaco-list-row', { hasText: 'The Science Behind Mesotherapy' }).first();
  await source.waitFor();
  const from = await source.boundingBox();
  const to = await page.locator('.monaco-editor .view-line', { hasText: 'started in 1952' }).first().boundingBox();
  if (from === null || to === null) throw new Error('the source or the sentence is out of sight');
  await page.mouse.move(from.x + 60, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 80, from.y + from.height / 2 + 4, { steps: 4 });
  await page.keyboard.down('Shift');
  await page.mouse.move(to.x + 300, to.y + to.height / 2, { steps: 12 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await page.locator('.view-line', { hasText: '[^science-behind]' }).first().waitFor();
  await save(page, 'dropped');
};

/** The claims of the draft by name. */
const takeSymbols = async (page, save) => {
  await page.locator('.monaco-editor .view-line', { hasText: 'no side effects' }).first().click();
  await page.keyboard.press('Control+Shift+O');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'One session' }).first().waitFor();
  await save(page, 'symbols');
};

/** The evidence report in a theme: a claim, and where `hasChart` says so, what the claims are about. */
const takeReportIn = (name, hasChart) => async (page, save) => {
  const report = await showReport(page);
  await report.locator('tr.conflict').first().evaluate((row) => row.scrollIntoView({ block: 'start' }));
  await save(page, name);
  if (!hasChart) return;
  await report.locator('h2#aspects').evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await save(page, `${name}-aspects`);
};

const takeWalkthrough = async (page, save) => {
  await page.setViewportSize({ width: 1500, height: 820 });
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await runCommand(page, 'Welcome: Open Walkthrough...');
  await page.locator('.quick-input-widget input').fill('Claimlint');
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Claimlint' }).waitFor();
  await page.keyboard.press('Enter');
  const picture = page.locator('.getting-started-media img').first();
  await picture.waitFor();
  await picture.evaluate((image) => image.decode());
  await save(page, 'walkthrough');
};

/** A folder that nobody has said to trust. */
const takeRestricted = async (page, save) => save(page, 'restricted');

/** A pack that takes long to read. */
const largePack = (count) => {
  const statements = Array.from({ length: count }, (_, index) => `  - {id: s${index}, source: book, quote: "mesotherapy session number ${index} took about ${index + 10} minutes in room ${index % 97}"}`);
  return ['claimlint: 1', 'id: large', 'title: A large corpus', 'topics: [{id: mesotherapy, names: [mesotherapy]}]', 'sources: [{id: book, type: book, title: Notes}]', 'statements:', ...statements, ''].join('\n');
};

const writeLargePack = async (workspace) => {
  await writeFile(path.join(workspace, 'large.claims.yaml'), largePack(60_000));
  await writeFile(path.join(workspace, 'claimlint.config.yaml'), 'packs: [large.claims.yaml]\n');
};

const takePacks = async (page, save) => {
  await page.locator('.statusbar-item', { hasText: 'reading packs' }).first().waitFor();
  await page.locator('.statusbar-item', { hasText: 'reading packs' }).first().click();
  await page.locator('.notification-list-item', { hasText: 'reading packs' }).first().waitFor();
  await save(page, 'reading-packs');
};

/** The parts of these pictures, by name, each with what its editor differs in. */
export const deskParts = {
  status: { take: takeStatus },
  paused: { take: takePaused, settings: { 'claimlint.enable': false }, isReady: '.monaco-editor .view-line' },
  unsupported: { take: takeUnsupported, settings: { 'claimlint.unsupported': true, 'claimlint.inlayHints': true, 'claimlint.codeLens': 'all' } },
  opposite: { take: takeOpposite },
  drag: { take: takeDrag },
  symbols: { take: takeSymbols },
  dark: { take: takeReportIn('report-dark', true), settings: { 'workbench.colorTheme': 'Default Dark Modern' } },
  contrast: { take: takeReportIn('report-high-contrast', false), settings: { 'workbench.colorTheme': 'Default High Contrast' } },
  walkthrough: { take: takeWalkthrough },
  restricted: { take: takeRestricted, settings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'always' } },
  packs: { take: takePacks, prepare: writeLargePack, isReady: '.monaco-editor .view-line' },
};
