import { expect, test } from '@playwright/test';
import { ShippedTool } from '../e2e/shipped-tool.ts';
import { CANARY, JOURNEYS } from './leak-journeys.mjs';
import { count } from './proofs.mjs';
import { RECORDERS } from './recorders/recorders.mjs';
import { ORDERS, startRecorderSite, TOOLS } from './recorders/site.mjs';

// Session recorders that nobody here wrote, and a person who writes, chooses and answers in every closed tool: what they
// sent. What stands, is pressed and is typed beside the tools each of them has to find.

/** What stands in the page, is pressed there and is typed there. */
const PLAIN = ['nightingale', 'dunnock', 'goldfinch'];

/** It sends dots for what is in a field, of the page's own too. */
const MASKS_FIELDS = ['clarity'];

/** It replaces attachShadow on every element, and keeps the closed roots that it returns. */
const KEEPS_ROOTS = { clarity: 'no shield, the recorder started before our file' };

/** A hand on a tool; it remembers all that the tool has said. */
function hand(page, tag, said) {
  const tool = new ShippedTool(page, tag);
  const listen = async () => (await tool.lines()).forEach((text) => said.add(text));
  return {
    async press(label, role) {
      await tool.press(label, role);
      await listen();
    },
    async write(label) {
      await tool.type(label, CANARY);
      await listen();
    },
    select: listen,
    look: listen,
  };
}

for (const recorder of Object.keys(RECORDERS)) {
  test.describe(recorder, () => {
    let site;
    test.beforeAll(async () => (site = await startRecorderSite(recorder)));
    test.afterAll(() => site.close());

    for (const order of Object.keys(ORDERS)) {
      test(`${recorder}, ${order}`, async ({ page }) => {
        test.setTimeout(120_000);
        site.sent.length = 0;
        const plain = MASKS_FIELDS.includes(recorder) ? PLAIN.slice(0, 2) : PLAIN;
        const sent = () => site.sent.join('\n').toLowerCase();
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.goto(site.address(order));
        await page.waitForFunction(() => window.flush && customElements.get('joy-list'));
        await page.locator('#field').fill('goldfinch');
        const said = new Set();
        for (const tag of TOOLS) {
          await page.locator('#plain').click();
          await JOURNEYS[tag](hand(page, tag, said));
        }
        await expect(async () => {
          await page.evaluate(() => window.flush());
          expect(plain.filter((word) => !sent().includes(word))).toEqual([]);
        }).toPass({ timeout: 10_000 });

        // Whatever a tool has said anywhere in its journey, in so many words that no page says them by chance.
        const words = [CANARY, ...said].filter((text) => text.length > 7).map((text) => text.toLowerCase());
        expect(words.length).toBeGreaterThan(100);
        const found = words.filter((text) => sent().includes(text));
        if (KEEPS_ROOTS[recorder] === order) {
          // The limit that docs/for-partners/shield.md tells of.
          expect(found).toContain(CANARY);
          count('recorders', { control: 1 });
        } else {
          expect(found).toEqual([]);
          count('recorders', { tried: TOOLS.length, control: plain.length });
        }
      });
    }
  });
}
