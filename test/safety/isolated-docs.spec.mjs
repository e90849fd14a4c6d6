import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openRoots } from '../e2e/support.ts';
import { startFrameSites } from './frame-site.mjs';

// Every block of code in the guide for partners is run, as it stands there but for the addresses.

const GUIDE = readFileSync('docs/for-partners/isolated.md', 'utf8');
const blocks = [...GUIDE.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language, code]) => ({
  language,
  code,
}));
const TAKEN = new Set();
/** The one block with such words in it. */
function block(language, ...words) {
  const found = blocks.filter(
    (each) => each.language === language && words.every((word) => each.code.includes(word)),
  );
  expect(found.length, words.join()).toBe(1);
  TAKEN.add(found[0]);
  return found[0].code;
}

const NEUTRAL = 'https://www.wikipedia.org/';
let sites;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => (sites = await startFrameSites()));
test.afterAll(() => sites.close());
test.beforeEach(async ({ page }) => {
  await openRoots(page);
  await page.route(NEUTRAL, (route) => route.fulfill({ body: 'Neutral' }));
});

const here = (code) =>
  code
    .replaceAll('https://tools.example.org', sites.tools)
    .replaceAll('https://www.example.org', sites.host)
    .replaceAll('"/steadyground/', '"/');
const inner = (page) => page.frames().find((frame) => frame.url().includes('/frame.html'));

/** frame.html comes with the headers of the guide. */
function sendHeaders() {
  const lines = here(block('', 'frame-ancestors')).trim().split('\n');
  sites.serveFrame(Object.fromEntries(lines.map((line) => line.split(/: (.*)/).slice(0, 2))));
}
test.afterEach(() => sites.serveFrame());

test('the tag, with the headers', async ({ page }) => {
  const errors = [];
  page.on('console', (message) => {
    // The test page's icon is its own affair.
    if (message.type() === 'error' && !message.text().includes('data:,')) errors.push(message.text());
  });
  sendHeaders();
  const html = block('html', 'tool="breathing-pacer">\n  <ol>');
  const frames = GUIDE.match(/`frame-src (https:[^`]*)`/)[1];
  await page.goto(sites.pageOf(here(html), { frames: here(frames) }));
  await expect(inner(page).getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await expect(page.getByText('Let your breath be soft')).toBeHidden();
  expect(errors).toEqual([]);
});

test('the headers: no other site may frame it, and alone it is in a sandbox', async ({ page }) => {
  sendHeaders();
  const html = here(block('html', 'tool="breathing-pacer">\n  <ol>'));
  await page.goto(sites.pageOf(html).replace('localhost', '127.0.0.1'));
  await page.waitForTimeout(500);
  await expect(page.getByText('Let your breath be soft')).toBeVisible();
  await page.goto(`${sites.tools}/frame.html?tool=breathing-pacer`);
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  expect(await page.evaluate(() => origin)).toBe('null');
});

test('the way out by keys', async ({ page }) => {
  await page.goto(sites.pageOf(here(block('html', 'exit="https'))));
  await page.locator('steady-frame[ready]').waitFor();
  await inner(page).getByRole('heading').first().click();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift');
  await page.waitForURL(NEUTRAL);
});

test('what the page hears', async ({ page }) => {
  await page.route('**/after.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: block('js', 'frame-event') }),
  );
  await page.goto(sites.pageOf(here(block('html', 'id="after"'))));
  const frame = page.frameLocator('iframe');
  const press = (name) => frame.getByRole('button', { name, exact: true }).click();
  await press('Start');
  await press('Skip');
  await expect(page.locator('#after')).toBeHidden();
  await press('Stop');
  await expect(page.locator('#after')).toBeVisible();
});

test('the plain frame of a site builder', async ({ page }) => {
  const html = here(block('html', '<iframe'));
  await page.goto(sites.pageOf(html, { frames: 'any' }));
  await expect(inner(page).getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  const box = await page.locator('iframe').boundingBox();
  expect(box.height).toBe(640);
  await inner(page).getByRole('link', { name: 'Leave this page' }).click();
  await page.waitForURL(NEUTRAL);

  // What else the guide says may stand in the address.
  const more = '?tool=breathing-pacer&amp;minutes=1&amp;theme=dark&amp;size=20';
  await page.goto(sites.pageOf(html.replace(/\?tool[^"]*/, more), { frames: 'any' }));
  await expect(inner(page).locator('breathing-pacer')).toHaveAttribute('minutes', '1');
  await expect(inner(page).locator('html')).toHaveCSS('font-size', '20px');
});

test('the templates', async ({ page }) => {
  const written = block('html', '<template id="support">');
  sites.serveFrame({}, (html) => {
    const without = html.replace(/<template id="(support|exit)"><\/template>/g, '');
    return without.replace('</body>', () => `${written}</body>`);
  });
  await page.goto(sites.pageOf(here(block('html', '<iframe')), { frames: 'any' }));
  const press = (name) => inner(page).getByRole('button', { name, exact: true }).click();
  await press('Start');
  await press('Skip');
  await press('Stop');
  await press('Worse');
  await expect(inner(page).getByText('Ask at our front desk')).toBeVisible();
  await expect(inner(page).locator('quick-exit > a')).toHaveCount(1);
  await inner(page).getByRole('link', { name: 'Leave this page' }).click();
  await page.waitForURL(NEUTRAL);
});

test('no block is left out', () => {
  expect(blocks.filter((each) => !TAKEN.has(each)).map(({ code }) => code)).toEqual([]);
  expect(blocks.length).toBe(7);
});
