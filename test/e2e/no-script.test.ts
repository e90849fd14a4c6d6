import { expect, test } from './support.js';
import type { Page } from '@playwright/test';

const TOOLS = ['breathing-pacer', 'grounding-steps', 'joy-list', 'mood-checkin', 'article-card'];

async function isReadable(page: Page): Promise<void> {
  for (const tag of TOOLS) {
    const tool = page.locator(tag).first();
    await expect(tool).toBeVisible();
    // Text of its own in plain sight, not only a box.
    expect((await tool.innerText()).length).toBeGreaterThan(60);
    await expect(tool.locator('li, h3').first()).toBeVisible();
  }
  await expect(page.locator('article-card h3 a').first()).toHaveAttribute('href', /reading/);
}

test('a page without a script shows what stands inside the tags', async ({ page, seen }) => {
  await page.goto('/no-script.html');
  await isReadable(page);
  expect(seen.requests.filter((url) => url.endsWith('.js'))).toEqual([]);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  for (const name of ['index', 'ngo', 'ngo.es', 'ngo.ar', 'start']) {
    test(`${name}.html is readable`, async ({ page }) => {
      await page.goto(`/${name}.html`);
      await isReadable(page);
      await page.locator('article-card h3 a').first().click();
      await expect(page.locator('h1')).toBeVisible();
    });
  }
});

test('a page whose script does not arrive is readable', async ({ page }) => {
  await page.route('**/dist/steadyground.js', (route) => route.abort());
  await page.goto('/ngo.html');
  await isReadable(page);
});
