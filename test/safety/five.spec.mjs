import { expect, test } from '@playwright/test';
import { ENGINES } from './engines.mjs';
import { startSite } from './exit-site.mjs';

// The bundle that ships and its language files, in the engines that test/e2e cannot drive.

const LOOK = `return [...document.querySelectorAll('section > *')].map((tool) => {
  const base = tool.shadowRoot?.querySelector('.base');
  return {
    tool: tool.closest('section').lang + ' ' + tool.localName,
    heading: base?.querySelector('h2, h3')?.textContent.trim(),
    direction: base && getComputedStyle(base).direction,
    shown: tool.getBoundingClientRect().height > 100,
  };
})`;

for (const [engine, { found, drive }] of Object.entries(ENGINES)) {
  test(`${engine}: one script tag shows five tools, in three languages and both directions`, async () => {
    test.skip(!found() && !process.env.CI, `${engine} is not installed`);
    const site = await startSite();
    const driver = await drive();
    try {
      await driver.open(`${site.url}/five.html`);
      await expect
        .poll(async () => (await driver.run(LOOK)).filter(({ heading }) => heading).length)
        .toBe(15);
      await expect.poll(async () => (await driver.run(LOOK)).at(-1).direction).toBe('rtl');
      const seen = await driver.run(LOOK);
      for (const { tool, direction, shown } of seen) {
        expect(direction, tool).toBe(tool.startsWith('ar') ? 'rtl' : 'ltr');
        expect(shown, tool).toBe(true);
      }
      // No heading says the same in two languages.
      expect(new Set(seen.map(({ heading }) => heading)).size).toBe(15);
    } finally {
      await driver.end();
      await site.close();
    }
  });
}
