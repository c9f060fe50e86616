/** Runs a command as a user finds it: by its title in the command palette. */
export const runCommand = async (page, title) => {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input');
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
  await page.keyboard.press('Enter');
};

const rowOf = (page, text) => page.locator('.pane .monaco-list-row', { hasText: text }).first();

/** Draws the border between side bar and editor to the right. */
const widenSideBar = async (page, pixels) => {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (box === null) throw new Error('the side bar is out of sight');
  const [x, y] = [box.x + box.width, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + pixels, y, { steps: 5 });
  await page.mouse.up();
};

/** Puts the cursor at the end of the line that holds `text`. */
const goToEndOf = async (page, text) => {
  await page.locator('.monaco-editor .view-line', { hasText: text }).first().click();
  await page.keyboard.press('End');
};

/** The pictures of the views, of completion and of code lenses; the page shows a draft whose squiggles are there. */
export const takeNavigationPictures = async (page, save) => {
  await runCommand(page, 'Focus on Claims View');
  await rowOf(page, 'Conflicts').waitFor();
  await widenSideBar(page, 150);
  await page.locator('.pane .monaco-list-row', { hasText: 'line ' }).first().click();
  await save(page, 'claims-view');

  await runCommand(page, 'Claimlint: Show Claims of the Whole Workspace');
  await runCommand(page, 'Claimlint: Group Claims By…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Source' }).click();
  // Agreement leads the list only where the claims of one source stand together.
  await rowOf(page, 'clinic-page.md:7').waitFor();
  await save(page, 'claims-workspace');
  await runCommand(page, 'Claimlint: Show Claims of the Current Draft');

  await goToEndOf(page, 'One session is all you need');
  await page.keyboard.type(' [^');
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  await page.locator('.suggest-widget.visible .monaco-list-row.focused').waitFor();
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-details-container:visible').waitFor();
  await save(page, 'completion');
  await page.keyboard.press('Enter');
  await page.locator('.monaco-editor .view-line', { hasText: /\[\^what-is-hair-mesotherapy\]$/ }).waitFor();
  await page.keyboard.press('Control+z');

  await runCommand(page, 'Focus on Sources View');
  const source = rowOf(page, 'The Science Behind Mesotherapy');
  await source.waitFor();
  await source.click();
  await page.keyboard.press('ArrowRight');
  const used = page.locator('.pane .monaco-list-row', { hasText: 'used in' }).first();
  await used.waitFor();
  await used.click();
  await page.keyboard.press('ArrowRight');
  await page.locator('.codelens-decoration a', { hasText: /drafts? (agrees?|conflicts?|differs?)/ }).first().waitFor();
  await save(page, 'code-lens');
};
