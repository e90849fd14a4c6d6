import type { Page } from '@playwright/test';
import { expect, test } from './support.js';

// The files for a script tag let go of the page between two tools: the way out is there first, then what is in sight.

interface Noted {
  readonly log: string[];
  /** How far things moved, by the browser's own measure. */
  shift: number;
}
const TOOLS = `
  <article-card article="self-care-routine"></article-card><mood-checkin></mood-checkin>
  <div class="tall"></div>
  <joy-list></joy-list><grounding-steps></grounding-steps><breathing-pacer></breathing-pacer>`;

/** Notes each registration, and when the task in which it was is over. */
function note(): void {
  const noted: Noted = { log: [], shift: 0 };
  (window as unknown as { noted: Noted }).noted = noted;
  const { define } = CustomElementRegistry.prototype;
  const { scheduler } = window as unknown as {
    scheduler: { postTask(run: () => void, options: object): Promise<void> };
  };
  CustomElementRegistry.prototype.define = function (name, ...more) {
    noted.log.push(name);
    // Before anything else that waits.
    void scheduler.postTask(() => noted.log.push('task'), { priority: 'user-blocking' });
    define.call(this, name, ...more);
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) noted.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function open(page: Page, head: string, body: string): Promise<void> {
  await page.addInitScript(note);
  await page.route('**/turn.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
        <link rel="icon" href="data:,"><style>.tall { block-size: 4000px }</style>
        <link rel="stylesheet" href="/dist/fallback.css">${head}</head><body>${body}<p>Below it all.</p></body></html>`,
    }),
  );
  await page.goto('/turn.html');
  await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
  // Until a task and a frame after all that is over.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

const noted = (page: Page): Promise<Noted> =>
  page.evaluate(() => (window as unknown as { noted: Noted }).noted);

const ALL = '<script type="module" src="/dist/steadyground.js"></script>';

test('the one file: the way out at once, then each tool in a task of its own, in sight first', async ({
  page,
}) => {
  await open(page, ALL, `${TOOLS}<quick-exit><a href="https://www.wikipedia.org/">Leave</a></quick-exit>`);
  const { log, shift } = await noted(page);
  expect(log.slice(0, 2)).toEqual(['quick-exit', 'calm-space']);
  const [, , ...turns] = log;
  expect(turns.filter((each) => TOOLS.includes(`<${each}`))).toEqual([
    'mood-checkin',
    'article-card',
    'joy-list',
    'grounding-steps',
    'breathing-pacer',
  ]);
  for (const [at, each] of turns.entries()) if (each !== 'task') expect(turns[at + 1]).toBe('task');
  expect(shift).toBe(0);
});

test('a page that takes its tools away meanwhile, and one in a space, find each as it should be', async ({
  page,
}) => {
  await open(
    page,
    `${ALL}<script type="module">
      customElements.whenDefined('mood-checkin').then(() => document.querySelector('joy-list').remove());
    </script>`,
    `<mood-checkin></mood-checkin><joy-list></joy-list>
     <calm-space theme="dark"><article-card article="self-care-routine"></article-card></calm-space>`,
  );
  expect(await page.locator('joy-list').count()).toBe(0);
  await expect(page.locator('article-card').getByRole('heading')).toHaveText('Making a self-care routine');
  await expect(page.locator('article-card')).toHaveCSS('color-scheme', 'dark');
});

test('of two files that have the same tool, the one that comes first registers it', async ({ page }) => {
  await open(page, `${ALL}<script type="module" src="/dist/tags/breathing-pacer.js"></script>`, TOOLS);
  const first = await page.evaluate(async (file) => {
    const { BreathingPacer } = (await import(file)) as { BreathingPacer: unknown };
    return customElements.get('breathing-pacer') === BreathingPacer;
  }, '/dist/steadyground.js');
  expect(first).toBe(true);
});

test('a text that is open from the start offers its tool, which is registered by then', async ({ page }) => {
  await open(page, ALL, '<article-card article="self-care-routine" open></article-card>');
  await expect(page.getByRole('button', { name: 'Try it here' })).toBeVisible();
});

test('a tag’s own file: the tool a task after its script, the way out with it', async ({ page }) => {
  for (const [tag, order] of Object.entries({
    'breathing-pacer': ['the script is over', 'task', 'breathing-pacer', 'task'],
    'quick-exit': ['quick-exit', 'the script is over', 'task', 'task'],
  })) {
    await page.unroute('**/turn.html');
    await open(page, '', '');
    const log = await page.evaluate(async (tag) => {
      const { log } = (window as unknown as { noted: Noted }).noted;
      document.body.append(document.createElement(tag));
      await import(`/dist/tags/${tag}.js`);
      log.push('the script is over');
      const { scheduler } = window as unknown as {
        scheduler: { postTask(run: () => void, options?: object): Promise<void> };
      };
      void scheduler.postTask(() => log.push('task'), { priority: 'user-blocking' });
      await customElements.whenDefined(tag);
      await scheduler.postTask(() => undefined);
      return log;
    }, tag);
    expect(log).toEqual(order);
  }
});
