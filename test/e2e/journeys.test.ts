import type { Page } from '@playwright/test';
import { CANARY, JOURNEYS } from './journeys.js';
import { expect, foreign, test, type Seen } from './support.js';
import { ShippedTool } from './shipped-tool.js';

// Each tool from its first view to its last by real clicks, as it is shipped: under the policy, with closed
// roots. What a page must not do is checked after every test here by the fixture.

const OWN = ['/start.html', '/start.css', '/images/icon.svg', '/dist/steadyground.js', '/dist/fallback.css'];

function leaksNothing(seen: Seen): void {
  expect(foreign(seen, OWN)).toEqual([]);
  expect(seen.console).toEqual([]);
}

/** What the page's own scripts can read of what was typed. */
async function hostSees(page: Page): Promise<string> {
  const tree = await page.evaluate(() => document.documentElement.outerHTML + document.title + location.href);
  return tree + JSON.stringify(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard));
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const type of [
      ...['pacer-started', 'pacer-paused', 'pacer-resumed', 'pacer-ended'],
      ...['grounding-started', 'grounding-step-changed', 'grounding-ended'],
      ...['joy-list-changed', 'joy-chosen', 'joy-done', 'mood-checked-in', 'mood-removed'],
      ...['article-opened', 'article-closed'],
    ]) {
      addEventListener(type, (event) => heard.push([type, (event as CustomEvent).detail]));
    }
  });
  await page.goto('/start.html');
});

const heard = (page: Page): Promise<unknown> =>
  page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);

/** What a page is told of each journey. */
const EVENTS: Readonly<Record<string, unknown[]>> = {
  'breathing-pacer': [
    ['pacer-started', { pattern: 'even' }],
    ['pacer-paused', {}],
    ['pacer-resumed', {}],
    ['pacer-ended', { why: 'stopped' }],
  ],
  'mood-checkin': [
    ['mood-checked-in', { edited: false }],
    ['mood-checked-in', { edited: true }],
    ['mood-removed', {}],
    ...Array.from({ length: 4 }, () => ['mood-checked-in', { edited: false }]),
  ],
  'article-card': [
    ['article-opened', { id: 'self-care-routine' }],
    ['article-closed', { id: 'self-care-routine' }],
  ],
};

for (const [tag, journey] of Object.entries(JOURNEYS)) {
  test(`${tag}: from its first view to its last, and the page hears facts only`, async ({ page, seen }) => {
    test.slow();
    await journey(new ShippedTool(page, tag), page, async () => {
      expect(await hostSees(page)).not.toContain(CANARY);
    });
    if (EVENTS[tag]) expect(await heard(page)).toMatchObject([...EVENTS[tag]]);
    expect(await hostSees(page)).not.toContain(CANARY);
    leaksNothing(seen);
  });
}
