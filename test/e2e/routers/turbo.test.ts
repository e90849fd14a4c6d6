import { readFileSync } from 'node:fs';
import { ShippedTool } from '../shipped-tool.js';
import { expect, test, type Page } from './support.js';
import { page as html, startSite } from './site.mjs';

// Turbo as sites use it: links that do not leave the page, copies of pages, pages fetched ahead, pages written over.

const JOY = 'Feeding the crows';
const guide = readFileSync('docs/for-partners/single-page.md', 'utf8');
/** The block of the guide that has such words. */
const block = (words: string): string =>
  [...guide.matchAll(/^```\w+\n([^]*?)^```$/gm)]
    .map(([, code]) => code!)
    .find((code) => code.includes(words))!;
const WIPE = `<script>${block('turbo:visit')}</script>`;

const TOOLS =
  '<breathing-pacer></breathing-pacer><grounding-steps exercise="feet"></grounding-steps><joy-list></joy-list>' +
  '<mood-checkin></mood-checkin><article-card article="self-care-routine"></article-card>' +
  '<article-card id="over" article="self-care-routine" open-in="dialog"></article-card>';
const LINKS = '<nav><a href="/">Tools</a> <a href="/other">Other</a></nav>';
const HEAD =
  '<script src="/npm/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>' +
  '<script type="module" src="/dist/languages/en.js"></script>';
const MORPH =
  '<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">';
/** To a page of the site's own, which signs out: as hosts have it who do not follow our guide. */
const toOwn = (host: string): string => `<quick-exit><a href="https://${host}/leave">Leave</a></quick-exit>`;

let site: Awaited<ReturnType<typeof startSite>>;
test.beforeAll(async () => {
  const pageOf = (head: string, body: string, title: string) => (): string =>
    html({ title, head: HEAD + head, body: `${block('<quick-exit')}${LINKS}${body}` });
  site = await startSite({
    '/': pageOf(MORPH, TOOLS, 'Tools'),
    '/other': pageOf(MORPH, '<p>Nothing here.</p>', 'Other'),
    '/wiping': pageOf(WIPE, TOOLS + '<a href="/wiping-other">Away</a>', 'Wiping'),
    '/wiping-other': pageOf(WIPE, '<a href="/wiping">Home</a>', 'Wiping, other'),
    '/own': ({ headers }: { headers: { host: string } }) =>
      html({ head: HEAD, body: `${toOwn(headers.host)}${LINKS}` }),
    '/leave': 'Signed out',
  });
});
test.afterAll(() => site.close());

const follow = async (page: Page, link: string, title: string): Promise<void> => {
  await page.getByRole('link', { name: link, exact: true }).click();
  await expect(page).toHaveTitle(title);
};

async function addJoy(page: Page): Promise<void> {
  const list = new ShippedTool(page, 'joy-list');
  await list.press('Add something of mine');
  await list.type(/What is it/, JOY);
  await list.press('Save');
  await list.says(JOY);
}

/** One way out, above the page, which answers. */
async function armed(page: Page): Promise<void> {
  await expect(page.locator('quick-exit')).toHaveCount(1);
  await expect(page.locator('quick-exit:popover-open')).toBeVisible();
  await page.keyboard.press('Shift');
  await expect(page.locator('quick-exit [role=status]')).toContainText('2 more times');
  await page.keyboard.press('Escape');
}

const same = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'marked') as unknown);

test('a link, and Back: what was added is where the text says it is, the exit armed, all tools alive', async ({
  page,
}) => {
  await page.goto(site.url);
  await page.evaluate(() => Reflect.set(window, 'marked', true));
  await armed(page);
  await addJoy(page);
  await new ShippedTool(page, 'joy-list').press('Save or print', 'DisclosureTriangle');
  const SAYS = 'gone when you close this tab, or sooner';
  await new ShippedTool(page, 'joy-list').says(SAYS);
  expect(guide.replaceAll(/\s+/g, ' ')).toContain(
    `Somebody who follows a link and comes back finds it again, and so does the next person who uses the device, until the tab is closed, the page is reloaded, or the person leaves by the exit. The tools say so: "${SAYS}".`,
  );
  await follow(page, 'Other', 'Other');
  await armed(page);
  await expect(page.locator('joy-list')).toHaveCount(0);
  // From Turbo's copy first, and then from the server.
  await page.goBack();
  await expect(page).toHaveTitle('Tools');
  expect(await same(page), 'the page was never left').toBe(true);
  await expect(page.locator('joy-list')).toHaveCount(1);
  await new ShippedTool(page, 'joy-list').says(JOY);
  await follow(page, 'Other', 'Other');
  await follow(page, 'Tools', 'Tools');
  await expect(page.locator('joy-list')).toHaveCount(1);
  await new ShippedTool(page, 'joy-list').says(JOY);
  await armed(page);
  const pacer = new ShippedTool(page, 'breathing-pacer');
  await pacer.press('Start');
  await expect(page.locator('breathing-pacer')).toHaveJSProperty('state', 'settling');
  await page.reload();
  await new ShippedTool(page, 'joy-list').says('Add something of mine');
  expect(await new ShippedTool(page, 'joy-list').text(), 'gone, as it says').not.toContain(JOY);
});

test('with the line of the guide it is forgotten on the way', async ({ page }) => {
  await page.goto(`${site.url}/wiping`);
  await page.evaluate(() => Reflect.set(window, 'marked', true));
  await addJoy(page);
  await follow(page, 'Away', 'Wiping, other');
  await follow(page, 'Home', 'Wiping');
  expect(await same(page), 'the page was never left').toBe(true);
  await new ShippedTool(page, 'joy-list').says('Add something of mine');
  expect(await new ShippedTool(page, 'joy-list').text()).not.toContain(JOY);
});

test('the exit’s page is not asked for ahead, by pointer or by focus; another link’s is', async ({
  page,
}) => {
  await page.goto(`${site.url}/own`);
  await expect(page.locator('quick-exit:popover-open')).toBeVisible();
  const asked = (path: string): number => site.asked.filter(({ url }) => url === path).length;
  const before = asked('/other');
  await page.getByRole('link', { name: 'Other' }).hover();
  await expect.poll(() => asked('/other') - before).toBe(1);
  await page.getByRole('link', { name: 'Leave' }).focus();
  await page.getByRole('link', { name: 'Leave' }).hover();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400))); // Turbo waits for 100 ms
  expect(asked('/leave')).toBe(0);
});

test('written over by a refresh, an open article stays open, an exercise goes on, a choice stays', async ({
  page,
}) => {
  await page.goto(site.url);
  await page.evaluate(() => Reflect.set(window, 'marked', true));
  const card = new ShippedTool(page, 'article-card');
  await card.press('Read it');
  await card.says('Before you read');
  await new ShippedTool(page, 'grounding-steps').press('Start');
  await page.locator('grounding-steps').evaluate((steps) => Reflect.set(steps, 'marked', true));
  await addJoy(page);
  const before = await new ShippedTool(page, 'grounding-steps').text();
  const refreshed = page.evaluate(
    () =>
      new Promise((done) =>
        document.addEventListener('turbo:render', ({ detail }: CustomEventInit) => done(detail), {
          once: true,
        }),
      ),
  );
  await page.evaluate(() => {
    (window as unknown as { Turbo: { visit(to: string, how: object): void } }).Turbo.visit(location.href, {
      action: 'replace',
    });
  });
  expect(await refreshed).toMatchObject({ renderMethod: 'morph' });
  expect(
    await page.locator('grounding-steps').evaluate((steps) => Reflect.get(steps, 'marked') as unknown),
  ).toBe(true);
  expect(await new ShippedTool(page, 'grounding-steps').text()).toBe(before);
  await card.says('Before you read');
  await expect(page.locator('article-card').first()).toHaveJSProperty('open', true);
  await new ShippedTool(page, 'joy-list').says(JOY);
  await armed(page);
});
