import { expect, test } from '@playwright/test';
import { ENGINES } from './engines.mjs';
import { startSite } from './exit-site.mjs';
import { count } from './proofs.mjs';

// The same promise in the other two engines, as far as their drivers go. WebKit's back/forward cache is on under
// its driver. Firefox turns its own off: there a page that comes back is a new one, which proves nothing of Back;
// that the page was left, blank first, and has no place in the history, it does.

let site;
test.beforeAll(async () => (site = await startSite()));
test.afterAll(() => site.close());

for (const [engine, { found, drive }] of Object.entries(ENGINES)) {
  const caches = engine === 'WebKit';

  test.describe(engine, () => {
    test.skip(!found() && !process.env.CI, `${engine} is not installed`);

    let driver;
    test.beforeAll(async () => (driver = await drive()));
    test.afterAll(() => driver?.end());

    /** What an expression gives in the page, and nothing while there is none, between two. */
    const read = (expression) => driver.run(`return ${expression}`).catch(() => undefined);

    /** The page's own text that is displayed, its title, and whether it came from the cache. */
    const seen = async () =>
      (await read(`(() => {
        if (!document.documentElement) return;
        const words = [];
        const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const { data, parentElement } = texts.currentNode;
          if (data.trim() && parentElement.getClientRects().length) words.push(data.trim());
        }
        return { text: words.join(' '), title: document.title, cached: window.cached };
      })()`)) ?? {};
    const BLANK = { text: '', title: 'Page', cached: true };

    const open = async (path) => {
      await driver.open(`${site.url}/${path}`);
      await expect.poll(() => read(`Boolean(customElements.get('joy-list'))`)).toBe(true);
      await driver.run(`addEventListener('pageshow', ({ persisted }) => (window.cached = persisted))`);
    };

    const goElsewhere = async () => {
      await driver.run(`setTimeout(() => document.querySelector('#elsewhere').click())`);
      await expect.poll(() => read('document.title')).toBe('Elsewhere');
    };

    if (caches) {
      test(`${engine}: a link elsewhere, and Back: blank`, async () => {
        await open('exit.html');
        await goElsewhere();
        await driver.back();
        await expect.poll(seen).toEqual(BLANK);
        count('exit', { engine, tried: 1 });
      });
    }

    const WAYS = {
      'the link': () => driver.run(`setTimeout(() => document.querySelector('#exit > a').click())`),
      'Shift three times': async () => {
        for (let presses = 0; presses < 3; presses++) await driver.press('Shift');
      },
    };
    for (const [way, leave] of Object.entries(WAYS)) {
      const after = caches ? ', and blank after Back' : ', and Back leads past it';
      test(`${engine}: ${way}, to a place that does not answer: blank${after}`, async () => {
        await open('exit.html?before');
        await open('exit.html');
        // No TLS there: what stays is the page, blank, or the browser's own error.
        await driver.run(
          `document.querySelector('#exit > a').href = '${site.url.replace('http:', 'https:')}'`,
        );
        await leave();
        await expect.poll(async () => (await seen()).text?.includes('Words')).toBe(false);
        // Firefox is still on its way there: Back would end that, and go nowhere.
        if (!caches) await expect.poll(() => read('document.documentURI')).toMatch(/^about:neterror/);
        await driver.back();
        await expect.poll(() => read('location.search')).toBe('?before');
        if (caches) expect(await seen()).toEqual(BLANK);
        count('exit', { engine, tried: 1 });
      });
    }

    test(`${engine}: the check can fail`, async () => {
      await open('naive.html');
      expect((await seen()).text).toContain('Words that nobody else should read');
      await goElsewhere();
      await driver.back();
      await expect.poll(async () => (await seen()).text).toContain('Words that nobody else should read');
      if (caches) expect((await seen()).cached).toBe(true);
      count('exit', { engine, control: 1 });
    });
  });
}
