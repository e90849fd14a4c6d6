import type { Page } from '@playwright/test';
import { expect, test } from './support.js';
import { ShippedTool } from './shipped-tool.js';

// A text in a dialog: the page behind it stays where it is, and prints it whole.

async function open(page: Page, openIn: string, article = 'self-care-routine'): Promise<void> {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page of a host</title>
<link rel="icon" href="data:,"><script type="module" src="/dist/steadyground.js"></script>
<body><article-card article="${article}" open-in="${openIn}"></article-card>
${'<p>A paragraph of the page.</p>'.repeat(60)}</body></html>`,
    }),
  );
  await page.goto('/host.html');
  const card = new ShippedTool(page, 'article-card');
  await card.says(/Making a self-care routine/);
  await page.evaluate(() => document.querySelector('article-card')!.show());
  await card.says(/Where this comes from/);
}

const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

test('the wheel beside a text in a dialog does not move the page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await open(page, 'dialog');
  const heading = page.getByRole('heading', { name: 'Making a self-care routine', level: 2 }).last();
  const { y } = (await heading.boundingBox())!;
  await page.mouse.move(20, 350);
  for (let i = 0; i < 5; i++) await page.mouse.wheel(0, 200);
  await expect.poll(async () => (await heading.boundingBox())!.y).toBeLessThan(y - 400);
  for (let i = 0; i < 80; i++) await page.mouse.wheel(0, 200);
  await page.evaluate(() => document.querySelector('article-card')!.close());
  expect(await scrolled(page)).toBe(0);
  // The check can fail.
  await page.mouse.wheel(0, 200);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
});

test('nor does it where the text is a short one', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await open(page, 'dialog');
  await page.evaluate(async () => {
    const card = document.querySelector('article-card')!;
    card.data = { id: 'x', lang: 'en', title: 'Short', summary: '', body: [] };
    await card.updateComplete; // another text closes
    card.show();
  });
  await expect(page.getByRole('dialog', { name: 'Short' })).toBeVisible();
  for (const x of [20, 640]) {
    await page.mouse.move(x, 60);
    for (let i = 0; i < 5; i++) await page.mouse.wheel(0, 200);
  }
  await page.evaluate(() => document.querySelector('article-card')!.close());
  expect(await scrolled(page)).toBe(0);
});

test('the wheel over it moves the text', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await open(page, 'dialog');
  const heading = page.getByRole('heading', { name: 'Making a self-care routine', level: 2 }).last();
  const { y } = (await heading.boundingBox())!;
  await page.mouse.move(640, 350);
  await page.mouse.wheel(0, 200);
  await expect.poll(async () => (await heading.boundingBox())!.y).toBeLessThan(y);
  expect(await scrolled(page)).toBe(0);
});

test('the page prints as much of it as of one in its place', async ({ page }) => {
  const sheets = async (openIn: string): Promise<number> => {
    await open(page, openIn);
    const pdf = await page.pdf({ format: 'A5' });
    return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)!.length;
  };
  const inPlace = await sheets('place');
  const inDialog = await sheets('dialog');
  // The page alone, with a card that is closed.
  await page.evaluate(() => document.querySelector('article-card')!.close());
  const closed = (await page.pdf({ format: 'A5' })).toString('latin1').match(/\/Type \/Page\b(?!s)/g)!.length;
  expect(inPlace).toBeGreaterThan(closed + 2);
  expect(inDialog).toBeGreaterThanOrEqual(inPlace);
});

test('after printing it is over the page again', async ({ page }) => {
  await open(page, 'dialog');
  await page.pdf();
  await page.mouse.move(20, 350);
  await page.mouse.wheel(0, 200);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.querySelector('article-card')!.open)).toBe(false);
});
