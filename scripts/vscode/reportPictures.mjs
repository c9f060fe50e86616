import { runCommand } from './navigationPictures.mjs';

/** The pictures of the evidence report beside its draft: as it opens, and after the line of a claim was followed to its words. */
export const takeReportPictures = async (page, save) => {
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await runCommand(page, 'Claimlint: Show Evidence Report');
  const report = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await report.locator('h1').waitFor();
  await report.locator('.figures li').last().waitFor();
  await save(page, 'report');

  const claim = report.locator('tr.conflict').first();
  await claim.evaluate((row) => row.scrollIntoView({ block: 'start' }));
  await claim.locator('.place a').click();
  await page.locator('.monaco-editor.focused .view-overlays .selected-text').first().waitFor();
  await save(page, 'report-claim');
};
