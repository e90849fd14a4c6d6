import { JOURNEYS } from './journeys.js';
import { expect, test } from './support.js';
import { ShippedTool } from './shipped-tool.js';

// From the top of the page, without a pointer: Tab leads to each control, and a key presses it.

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/start.html');
});

test('a breathing, to its end @thorough', async ({ page }) => {
  test.setTimeout(120_000);
  await page.locator('breathing-pacer').evaluate((pacer) => pacer.setAttribute('minutes', '1'));
  const tool = new ShippedTool(page, 'breathing-pacer');
  await tool.reach('Start');
  await tool.reach('Skip', 'Space');
  await tool.says(/\bIn\b/);
  await tool.reach('Pause', 'Space');
  await tool.says('Paused');
  await page.keyboard.press('Space');
  await tool.reach('Pause', 'Tab');
  // One real minute, and no key: it ends of itself and asks, with the focus where the question is.
  await tool.says('How is it now, compared with before?', 75_000);
  await tool.reach('Better');
  await tool.reach('Done');
  await tool.says('Start');
});

test('what to do for the first breaths is told with the button that has the focus, and stands below it', async ({
  page,
}) => {
  const tool = new ShippedTool(page, 'breathing-pacer');
  await tool.reach('Start');
  await expect
    .poll(() => tool.heard())
    .toMatch(
      /^button, Hold while breathing in: Breathe as you do now\. Hold the button while you breathe in/,
    );
  // In this order: the heading, the buttons, what to do, and what to do if it is not right.
  expect(await tool.text()).toMatch(
    /Easy breathing Hold while breathing in Stop Skip Breathe as you do now.* If you feel dizzy.* Breathing isn’t for me/,
  );
  await page.keyboard.press('Space');
  await tool.says(/^In /);
  expect(await tool.heard()).toMatch(/^button, Hold while breathing in/);
});

test('Escape stops a breathing, but only from inside it', async ({ page }) => {
  const tool = new ShippedTool(page, 'breathing-pacer');
  await tool.reach('Start');
  await tool.reach('Skip');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Escape');
  await tool.says('Pause');
  await tool.reach('Pause', 'Escape');
  await tool.says('How is it now, compared with before?');
});

test('a grounding, to its end', async ({ page }) => {
  const tool = new ShippedTool(page, 'grounding-steps');
  await tool.reach('Start with what I can see');
  await tool.reach(/^I notice one \(1\)/, 'Space');
  await tool.says('4 left, if you like.');
  for (const sense of ['you can feel', 'Listen for 3 sounds', 'Notice 2 smells', 'Notice 1 taste']) {
    await tool.reach('Next');
    await tool.says(sense);
  }
  await tool.reach(/^(Next|That is enough|Done)$/);
  await tool.says('How is it now, compared with before?');
  await tool.reach('The same');
  await tool.reach('Done');
  await tool.says('Start with what I can see');
});

test('a mood check-in, to its end', async ({ page }) => {
  const tool = new ShippedTool(page, 'mood-checkin');
  await tool.reach('Hard to put into words', 'Enter', 'DisclosureTriangle');
  await tool.reach('numb', 'Space');
  await tool.reach('Next');
  await tool.says('How pleasant is it?');
  await tool.reach('no answer', 'ArrowUp', 'radio');
  await tool.reach('Next');
  await tool.reach('Skip');
  await tool.reach('A note', 'Enter', 'DisclosureTriangle');
  await tool.reach('A note', 'x', 'textbox');
  await tool.reach('Save');
  await tool.says('Your check-in is on your list.');
  await tool.reach('My check-ins');
  await tool.says('numb');
});

test('a joy is added and moved', async ({ page }) => {
  const tool = new ShippedTool(page, 'joy-list');
  await tool.reach('Add something of mine');
  await tool.reach('What is it, in a few words?', 'F', 'textbox');
  await page.keyboard.type('eed the ducks');
  await tool.reach('Save');
  await tool.says('Feed the ducks');
  await tool.reach(/^Move it.*Feed the ducks$/, 'ArrowDown');
  await tool.says(/Now number 2 of \d+/);
});

test('an article is opened, in place and in a dialog, and closed', async ({ page }) => {
  const tool = new ShippedTool(page, 'article-card');
  await tool.reach('Read it');
  await tool.says('Where this comes from');
  await tool.reach('Close');
  await page.locator('article-card').evaluate((card) => card.setAttribute('open-in', 'dialog'));
  await tool.reach('Read it');
  await tool.says('Where this comes from');
  await page.keyboard.press('Escape');
  await expect(page.locator('article-card')).not.toHaveAttribute('open');
  await tool.reach('Read it', 'Tab');
});

test('Tab goes through the whole page and out of it again', async ({ page }) => {
  const reached = new Set<string>();
  for (let tabs = 0; tabs < 120; tabs++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => document.activeElement?.localName ?? '');
    if (reached.has(Object.keys(JOURNEYS).at(-1)!) && at === 'body') break;
    reached.add(at);
  }
  expect([...reached].filter((tag) => tag.includes('-'))).toEqual(Object.keys(JOURNEYS));
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
});
