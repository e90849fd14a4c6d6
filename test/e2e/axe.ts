import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { errors, type Page } from '@playwright/test';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** What axe finds on the page and in its frames; closed roots are opened for it, as it sees nothing in them. */
export async function violations(page: Page): Promise<readonly string[]> {
  const found = await Promise.all(
    page.frames().map(async (frame) => {
      await frame.evaluate(axe);
      return frame.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: {
            run(options: object): Promise<{
              violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
            }>;
          };
        };
        // Without `preload` axe asks for no style sheet again, which the policy would refuse.
        // A frame is a part of a page, which has the headings above its own, and the landmark it stands in.
        const off = { enabled: false };
        const rules = parent === window ? {} : { 'page-has-heading-one': off, region: off };
        const { violations } = await axe.run({ iframes: false, preload: false, rules });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
        );
      });
    }),
  );
  return found.flat();
}

/** Everything has been drawn and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  // Playwright may wait for good for a frame that is loaded when it comes into sight: what is looked at is waited for by
  // each test itself.
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch((error: unknown) => {
    if (!(error instanceof errors.TimeoutError)) throw error;
  });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}
