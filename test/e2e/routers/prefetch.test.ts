import { expect, test, type Page } from './support.js';
import { page as html, startSite } from './site.mjs';

// Scripts that fetch a page before its link is pressed, from npm. Behind the exit's link is a page of the site's own that
// signs out; beside it a plain link, which each of them has to ask for: else it would be no proof.

type Asker = Readonly<{ head?: string; foot?: string; link?: string; none?: boolean }>;
const ASKERS: Readonly<Record<string, Asker>> = {
  'instant.page': { foot: '<script type="module" src="/npm/instant.page/instantpage.js"></script>' },
  'htmx, by its preload': {
    head:
      '<meta name="htmx-config" content=\'{"preload":{"boostEvent":"mouseover"}}\'>' +
      '<script src="/npm/htmx.org/dist/htmx.js"></script><script src="/npm/htmx.org/dist/ext/hx-preload.js"></script>',
  },
  // As docs/tools/quick-exit.md says: these two do not ask the page.
  quicklink: {
    foot:
      '<script src="/npm/quicklink/dist/quicklink.umd.js"></script>' +
      `<script>quicklink.listen({ ignores: [(address, link) => link.closest('quick-exit')] })</script>`,
  },
  'speculation rules': {
    head: `<script type="speculationrules">{ "prefetch": [{ "eagerness": "moderate", "where": { "and": [
      { "href_matches": "/*" }, { "not": { "selector_matches": "quick-exit a" } } ] } }] }</script>`,
  },
};

let site: Awaited<ReturnType<typeof startSite>>;
test.beforeAll(async () => {
  const pages = Object.entries(ASKERS).map(([name, { head = '', foot = '' }]) => [
    `/${encodeURIComponent(name)}`,
    ({ headers }: { headers: { host: string } }): string =>
      html({
        head,
        body:
          `<div hx-boost:inherited="true"><quick-exit><a href="https://${headers.host}/leave">Leave</a></quick-exit>` +
          `<p><a href="/other">Other</a></p></div>${foot}`,
      }),
  ]);
  site = await startSite({ ...Object.fromEntries(pages), '/leave': 'Signed out', '/other': 'Other' });
});
test.afterAll(() => site.close());

const asked = (path: string): number => site.asked.filter(({ url }) => url === path).length;

async function passOver(page: Page): Promise<void> {
  for (const name of ['Leave', 'Other']) {
    await page.getByRole('link', { name }).focus();
    await page.getByRole('link', { name }).hover();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400))); // longer than any of them waits
  }
}

for (const name of Object.keys(ASKERS)) {
  test(`${name} asks for the page beside it, and not for the exit’s`, async ({ page }) => {
    const before = asked('/other');
    await page.goto(`${site.url}/${encodeURIComponent(name)}`);
    await expect(page.locator('quick-exit:popover-open')).toBeVisible();
    await passOver(page);
    await expect.poll(() => asked('/other') - before).toBeGreaterThan(0);
    expect(asked('/leave')).toBe(0);
  });
}
