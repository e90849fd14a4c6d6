import { expect, test, type Page } from './support.js';
import { serverDrawn } from './server-drawn.mjs';
import { page as html, startSite } from './site.mjs';

// A server draws the page with React, the tools come alive, and then React looks the page over.

const pageOf = (control: boolean): string =>
  html({
    head: '<script type="module" src="/dist/languages/en.js"></script><script src="/dist/frame-host.js"></script>',
    body: `<div id="root">${serverDrawn(control)}</div><script type="module" src="/app/hydrate.js"></script>`,
  });

let site: Awaited<ReturnType<typeof startSite>>;
test.beforeAll(async () => {
  site = await startSite({ '/': pageOf(false), '/control': pageOf(true) }, ['hydrate']);
});
test.afterAll(() => site.close());

/** What React has to say of a page. */
async function complaints(page: Page, path: string): Promise<readonly string[]> {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(site.url + path);
  await page.waitForFunction('window.hydrated');
  const problems = await page.evaluate(() => (window as unknown as { problems: string[] }).problems);
  // By now the way out has come out above the page, which it does once all is at rest.
  await page.waitForFunction(`document.querySelector('quick-exit').matches(':popover-open')`);
  return [...problems, ...said].filter((text) => /hydrat/i.test(text));
}

test('React finds every tag as its server has written it', async ({ page }) => {
  expect(await complaints(page, '/')).toEqual([]);
});

test('React complains of a tag that writes on itself (control)', async ({ page }) => {
  const said = await complaints(page, '/control');
  expect(said.join()).toContain('theme');
});
