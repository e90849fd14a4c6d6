import { readFileSync } from 'node:fs';
import { ShippedTool } from '../shipped-tool.js';
import { expect, test, type Page } from './support.js';
import { page as html, startSite } from './site.mjs';

// The routers of React and Vue, and htmx: tools come, go and come again, on a page that is never left.

const JOY = 'Feeding the crows';
const app = (name: string): string =>
  html({ body: `<div id="root"></div><script type="module" src="/app/${name}.js"></script>` });
const MAP = '<script type="importmap">{ "imports": { "steadyground": "/dist/steadyground.js" } }</script>';
const guide = readFileSync('docs/for-partners/single-page.md', 'utf8');
const [, EXIT = ''] = /^```html\n([^]*?)^```$/m.exec(guide) ?? [];
const [, WIPE = ''] = /^```js\n(import [^]*?)^```$/m.exec(guide) ?? [];
const wiping = html({
  head: MAP,
  body: `<div id="root"></div><script type="module" src="/app/vue.js"></script><script type="module">${WIPE}</script>`,
});
const TOOLS =
  '<breathing-pacer></breathing-pacer><grounding-steps exercise="feet"></grounding-steps><joy-list></joy-list><mood-checkin></mood-checkin>';
const htmx = (body: string, swap: string): string =>
  html({
    head:
      '<script src="/npm/htmx.org/dist/htmx.js"></script>' +
      '<script src="/npm/htmx.org/dist/ext/hx-history-cache.js"></script>',
    body: `<div hx-boost:inherited="true" hx-swap:inherited="${swap}">${EXIT}<nav><a href="/${swap}">Tools</a> <a href="/${swap}/other">Other</a></nav>${body}</div>`,
  });

let site: Awaited<ReturnType<typeof startSite>>;
test.beforeAll(async () => {
  const swaps = ['innerHTML', 'innerMorph'].flatMap((swap) => [
    [`/${swap}`, htmx(TOOLS, swap)],
    [`/${swap}/other`, htmx('<p>Nothing here.</p>', swap)],
  ]);
  const pages = Object.fromEntries(swaps) as Record<string, string>;
  // Which of the two a router's own addresses belong to, its first page's query says.
  const routed = ({ url }: { url: string }): string => {
    if (url.includes('wiping')) return wiping;
    return app(url.includes('react') ? 'react' : 'vue');
  };
  site = await startSite({ ...pages, '/': routed, '/other': routed }, ['react', 'vue']);
});
test.afterAll(() => site.close());

const STARTS: Readonly<Record<string, string>> = {
  'React’s router': '/?react',
  'Vue’s router, with a transition': '/',
  'Vue’s router, with pages set aside': '/?kept',
  'htmx, by swap': '/innerHTML',
  'htmx, by morph': '/innerMorph',
};

const list = (page: Page): ShippedTool => new ShippedTool(page, 'joy-list');
async function armed(page: Page): Promise<void> {
  await expect(page.locator('quick-exit')).toHaveCount(1);
  await expect(page.locator('quick-exit')).toBeVisible();
  await page.keyboard.press('Shift');
  await expect(page.locator('quick-exit [role=status]')).toContainText('2 more times');
  await page.keyboard.press('Escape');
}

async function begin(page: Page, start: string): Promise<void> {
  await page.goto(site.url + start);
  await page.evaluate(() => Reflect.set(window, 'marked', true));
  await list(page).press('Add something of mine');
  await list(page).type(/What is it/, JOY);
  await list(page).press('Save');
  await list(page).says(JOY);
}

async function awayAndBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Other', exact: true }).click();
  await expect(page.getByText('Nothing here.')).toBeVisible();
  await expect(page.locator('joy-list')).toHaveCount(0);
  await armed(page);
  await page.getByRole('link', { name: 'Tools', exact: true }).click();
  await expect(page.locator('joy-list')).toHaveCount(1);
  await list(page).says('Add something of mine');
  expect(await page.evaluate(() => Reflect.get(window, 'marked') as unknown), 'never left').toBe(true);
}

for (const [name, start] of Object.entries(STARTS)) {
  test(`${name}: tools come and go, what was added stays, one exit is armed`, async ({ page }) => {
    await begin(page, start);
    await armed(page);
    for (let times = 0; times < 3; times++) {
      await awayAndBack(page);
      await list(page).says(JOY);
    }
    await page.goBack();
    await expect(page.getByText('Nothing here.')).toBeVisible();
    await page.goBack();
    await expect(page.locator('joy-list')).toHaveCount(1);
    await list(page).says(JOY);
    await armed(page);
    await new ShippedTool(page, 'breathing-pacer').press('Start');
    await expect(page.locator('breathing-pacer')).toHaveJSProperty('state', 'settling');
    await new ShippedTool(page, 'grounding-steps').press('Start');
    await new ShippedTool(page, 'mood-checkin').says('How is it right now?');
  });
}

test('with the lines of the guide, a router’s page is forgotten as it is gone from', async ({ page }) => {
  await begin(page, '/?wiping');
  await awayAndBack(page);
  expect(await list(page).text()).not.toContain(JOY);
});
