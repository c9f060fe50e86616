import { runCommand } from './navigationPictures.mjs';

const squiggle = '.monaco-editor .squiggly-warning';

/** The pictures of a claim that is waived: the question for the reason, and the waiver file. */
export const takeWaiverPictures = async (page, save) => {
  const squiggles = page.locator(squiggle);
  const count = await squiggles.count();
  const box = await squiggles.first().boundingBox();
  if (box === null) throw new Error('the squiggle is out of sight');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  // The light bulb tells that the server has answered for this place.
  await page.locator('.lightBulbWidget').first().waitFor();
  await page.keyboard.press('Control+.');
  const action = page.locator('.action-widget .monaco-list-row.action', { hasText: 'Waive: accept this claim in the waiver file' });
  await action.waitFor();
  await action.click();

  const question = page.locator('.quick-input-widget input');
  await question.waitFor();
  await question.pressSequentially('The page is about one product; its register has none in 2,000 sessions.');
  await save(page, 'waive');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget', { hasText: 'Until which day?' }).waitFor();
  await page.keyboard.press('Enter');
  await squiggles.nth(count - 1).waitFor({ state: 'detached' });

  await runCommand(page, 'Claimlint: Open Waivers');
  await page.locator('.view-line', { hasText: 'reason:' }).first().waitFor();
  await page.locator('.view-line', { hasText: 'claim:' }).first().click();
  await save(page, 'waiver-file');
};
