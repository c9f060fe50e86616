import { runCommand } from './navigationPictures.mjs';

/** Opens the evidence report beside its draft and gives the frame that it stands in. */
export const showReport = async (page) => {
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await runCommand(page, 'Claimlint: Show Evidence Report');
  const report = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await report.locator('.figures li').last().waitFor();
  return report;
};

/** No script runs in the page, so that it is asked again and again where a row stands. */
const waitUntilInSight = async (page, row) => {
  const isInSight = (element) => element.getBoundingClientRect().bottom > 0 && element.getBoundingClientRect().top < element.ownerDocument.documentElement.clientHeight;
  for (let left = 100; !(await row.evaluate(isInSight)); left -= 1) {
    if (left === 0) throw new Error('the picture of the draft does not lead to the row');
    await page.waitForTimeout(100);
  }
};

/** The pictures of the evidence report beside its draft: as it opens, and after the line of a claim was followed to its words. */
export const takeReportPictures = async (page, save) => {
  const report = await showReport(page);
  await save(page, 'report');

  const link = report.locator('.picture a').last();
  await link.click();
  await waitUntilInSight(page, report.locator(`tr${await link.getAttribute('href')}`));

  const claim = report.locator('tr.conflict').first();
  await claim.evaluate((row) => row.scrollIntoView({ block: 'start' }));
  await claim.locator('.place a').click();
  await page.locator('.monaco-editor.focused .view-overlays .selected-text').first().waitFor();
  await save(page, 'report-claim');
};
