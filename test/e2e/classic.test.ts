import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ShippedTool } from './shipped-tool.js';
import { expect, test } from './support.js';

// Editors of many sites take `type="module"` off a script tag. The files under classic/ are for them: they run at once,
// before the page below them has been read.

const MODULE = '<script type="module" src="../dist/steadyground.js"></script>';
const FIRST_WORDS = {
  'breathing-pacer': 'Easy breathing',
  'grounding-steps': 'Here and now',
  'joy-list': 'Small good things',
  'mood-checkin': 'How is it right now?',
  'article-card': 'Making a self-care routine',
} as const;

/** The smallest page, with other scripts in its head. */
async function open(page: Page, scripts: string): Promise<void> {
  await page.route('**/start.html', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    expect(body).toContain(MODULE);
    await route.fulfill({
      response,
      body: body
        .replace(MODULE, scripts)
        .replace('</main>', '</main><quick-exit><a href="https://www.wikipedia.org/">Leave</a></quick-exit>'),
    });
  });
  await page.route('https://www.wikipedia.org/', (route) => route.fulfill({ body: 'Elsewhere' }));
  await page.goto('/start.html');
}

const classic = (file: string): string => `<script src="../dist/classic/${file}"></script>`;

test('one classic script in the head draws every tool, each with what the page wrote in it', async ({
  page,
  seen,
}) => {
  await open(page, classic('steadyground.js'));
  for (const [tag, words] of Object.entries(FIRST_WORDS)) await new ShippedTool(page, tag).says(words);
  expect(seen.console).toEqual([]);

  // They are at work, too.
  const pacer = new ShippedTool(page, 'breathing-pacer');
  await pacer.press('Start');
  await pacer.says('Hold while breathing in');
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift');
  await expect(page).toHaveURL('https://www.wikipedia.org/');
});

test('a classic script for each tag, and one for each language', async ({ page, seen }) => {
  const scripts = (folder: string): readonly string[] =>
    readdirSync(`dist/${folder}`).filter((file) => file.endsWith('.js'));
  for (const folder of ['tags', 'languages']) expect(scripts(`classic/${folder}`)).toEqual(scripts(folder));
  for (const [tag, words] of Object.entries(FIRST_WORDS)) {
    await open(page, classic('languages/en.js') + classic(`tags/${tag}.js`));
    await new ShippedTool(page, tag).says(words);
    await page.unroute('**/start.html');
  }
  await open(page, classic('tags/breathing-pacer.js') + classic('languages/es.js'));
  await page.evaluate(() => (document.documentElement.lang = 'es'));
  await new ShippedTool(page, 'breathing-pacer').says('Respirar con calma');
  expect(seen.console).toEqual([]);
});

test('the module itself, without its type, is what they are for', async ({ page, seen }) => {
  await open(page, MODULE.replace(' type="module"', ''));
  await expect.poll(() => seen.errors.join()).toMatch(/export/);
  seen.errors.length = 0;
});
