/**
 * How long VS Code itself says that it takes to activate the extension: the packaged extension in a VS Code in a headless browser,
 * a new extension host for each start. The figure is that of its view of running extensions: loading the code and the call of
 * `activate`, for which everything else in that host waits; beside it the extensions that VS Code brings along for the same draft.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import { runCommand } from '../../scripts/vscode/navigationPictures.mjs';
import { startPlayground } from '../../scripts/vscode/playground.mjs';
import { summarise } from '../measure.mjs';

const draft = 'clinic-page.md';

/** Name and milliseconds of each row of the view that tells when it was activated. */
const readRows = async (page) => {
  await page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Claimlint' }).first().waitFor();
  const texts = await page.locator('.runtime-extensions-editor .monaco-list-row').evaluateAll((rows) => rows.map((row) => ({ name: row.querySelector('.name')?.textContent ?? '', time: row.querySelector('.activation-time')?.textContent ?? '' })));
  return texts.flatMap(({ name, time }) => {
    const ms = /(\d+)\s*ms/.exec(time)?.[1];
    return ms === undefined ? [] : [{ name, ms: Number(ms) }];
  });
};

const measureStarts = async ({ playground, browser, count }) => {
  const times = new Map();
  for (let run = 0; run < count; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1180, height: 1400 } });
    const page = await context.newPage();
    page.setDefaultTimeout(90_000);
    await page.goto(playground.urlOf(draft));
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
    await runCommand(page, 'Developer: Show Running Extensions');
    for (const { name, ms } of await readRows(page)) times.set(name, [...(times.get(name) ?? []), ms]);
    await context.close();
  }
  return times;
};

export const measureActivation = async ({ report, root, runs }) => {
  report.section('Activation in the extension host', 'ms, as VS Code tells it');
  if (!existsSync(path.join(root, '.vscode-test'))) {
    report.note('There is no VS Code in .vscode-test/: run npm run test:vscode once, which fetches it.');
    return;
  }
  const playground = await startPlayground({ settings: {} });
  try {
    const browser = await launchBrowser();
    try {
      const times = await measureStarts({ playground, browser, count: runs(8) });
      const others = [...times].filter(([name]) => name !== 'Claimlint').map(([name, list]) => ({ name, ...summarise(list) }));
      const beside = others.sort((a, b) => b.p50 - a.p50).slice(0, 3);
      for (const row of beside) report.row({ ...row, name: `${row.name}, of VS Code` });
      report.row({ name: 'Claimlint', goal: 30, ...summarise(times.get('Claimlint') ?? []), beside });
    } finally {
      await browser.close();
    }
  } finally {
    await playground.stop();
  }
};
