import { existsSync, readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violations } from './axe.js';
import { ibmFindings } from './ibm.js';
import { expect, openRoots, test } from './support.js';

// Every page of the demo and of the docs, whatever is added to them.

const htmlIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
    : [];
const DEMO = htmlIn('demo').map((path) => `/${path}`);
const DOCS = htmlIn('build/site/docs').map((path) => `/docs/${path}`);

/** In as many tests as run at a time. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'the demo': DEMO,
  'the docs, first half': DOCS.slice(0, DOCS.length / 2),
  'the docs, second half': DOCS.slice(DOCS.length / 2),
};

test.describe.configure({ mode: 'parallel', timeout: 300_000 });

/** Documents that say no language, and what takes the focus to be scrolled and has no name. */
async function unnamed(page: Page): Promise<readonly string[]> {
  const found = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() => [
          ...(document.documentElement.lang ? [] : [`no language: ${location.href}`]),
          ...[...document.querySelectorAll('[tabindex="0"]:not(a, button, input, select, textarea, summary)')]
            .filter((each) => !each.getAttribute('aria-label') && !each.getAttribute('aria-labelledby'))
            .map((each) => `no name: ${each.outerHTML.slice(0, 90)}`),
        ]),
      ),
  );
  return found.flat();
}

/** The page in a window of this width, its text this large: by how much it has to be scrolled sideways. */
async function sideways(page: Page, width: number, text: string): Promise<number> {
  await page.setViewportSize({ width, height: 800 });
  const needed = await page.evaluate((text) => {
    document.documentElement.style.setProperty('font-size', text);
    return document.documentElement.scrollWidth;
  }, text);
  return Math.max(0, needed - width);
}

for (const [group, paths] of Object.entries(GROUPS)) {
  test(`${group}: every page has its language, names and room, by axe and by IBM’s checker @thorough`, async ({
    page,
  }) => {
    await openRoots(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(paths.length).toBeGreaterThan(10);
    const found: Record<string, unknown> = {};
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(path);
      const wrong = [
        ...(await unnamed(page)),
        ...(await ibmFindings(page)),
        // The demo's pages are looked at by axe in light and dark, where they are tested.
        ...(path.startsWith('/docs/') ? await violations(page) : []),
      ];
      for (const [width, text] of [
        [320, '100%'],
        [390, '200%'],
      ] as const) {
        const over = await sideways(page, width, text);
        if (over) wrong.push(`${over} px too wide for ${width} px, text of ${text}`);
      }
      if (wrong.length) found[path] = wrong;
    }
    expect(found).toEqual({});
  });
}

test('a page that lacks its language, a name or room is seen', async ({ page }) => {
  await page.goto('/start.html');
  expect([await unnamed(page), await sideways(page, 390, '200%')]).toEqual([[], 0]);
  await page.evaluate(() => {
    document.documentElement.lang = '';
    const box = document.body.appendChild(document.createElement('div'));
    box.tabIndex = 0;
    box.textContent = 'A box';
    box.style.setProperty('width', '25rem');
  });
  expect((await unnamed(page)).join()).toMatch(/no language.*no name/);
  expect(await sideways(page, 320, '100%')).toBeGreaterThan(0);
  expect(await sideways(page, 390, '200%')).toBeGreaterThan(0);
});
