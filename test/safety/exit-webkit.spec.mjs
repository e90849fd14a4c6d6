import { expect, test } from '@playwright/test';
import { ENGINES } from './engines.mjs';
import { startSite } from './exit-site.mjs';
import { count } from './proofs.mjs';

// The same promise in WebKit, whose back/forward cache is on under its driver. (Firefox turns its own off
// when it is driven: there a page that comes back is a new one.) Only what the driver can do is tried.

const { found, drive } = ENGINES.WebKit;
test.skip(!found() && !process.env.CI, 'WebKit is not installed');

let site;
let driver;
test.beforeAll(async () => {
  site = await startSite();
  driver = await drive();
});
test.afterAll(async () => {
  await driver?.end();
  await site.close();
});

/** The page's own text that is displayed, its title, and whether it came from the cache. */
const seen = () =>
  driver.run(`
    const words = [];
    const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      if (data.trim() && parentElement.getClientRects().length) words.push(data.trim());
    }
    return { text: words.join(' '), title: document.title, cached: window.cached };
  `);

const open = async (path) => {
  await driver.open(`${site.url}/${path}`);
  await expect.poll(() => driver.run(`return Boolean(customElements.get('joy-list'))`)).toBe(true);
  await driver.run(`addEventListener('pageshow', ({ persisted }) => (window.cached = persisted))`);
};

const goElsewhere = async () => {
  await driver.run(`setTimeout(() => document.querySelector('#elsewhere').click())`);
  await expect.poll(() => driver.run('return document.title')).toBe('Elsewhere');
};

const SHIFT = `for (let presses = 0; presses < 3; presses++)
  for (const type of ['keydown', 'keyup']) document.body.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', bubbles: true }));`;

test('WebKit: a link elsewhere, and Back: blank', async () => {
  await open('exit.html');
  await goElsewhere();
  await driver.back();
  await expect.poll(seen).toEqual({ text: '', title: 'Page', cached: true });
  count('exit', { engine: 'WebKit', tried: 1 });
});

for (const [way, script] of Object.entries({
  'the link': `document.querySelector('#exit > a').click()`,
  'Shift three times': SHIFT,
})) {
  test(`WebKit: ${way}, to a place that does not answer: blank, and blank after Back`, async () => {
    await open('exit.html?before');
    await open('exit.html');
    await driver.run(`document.querySelector('#exit > a').href = '${site.url.replace('http:', 'https:')}'`);
    await driver.run(`setTimeout(() => { ${script} })`);
    // No TLS there: what stays is the page, blank, or the browser's own error.
    await expect.poll(async () => (await seen()).text).not.toContain('Words');
    await driver.back();
    await expect.poll(() => driver.run('return location.search')).toBe('?before');
    expect(await seen()).toEqual({ text: '', title: 'Page', cached: true });
    count('exit', { engine: 'WebKit', tried: 1 });
  });
}

test('WebKit: the check can fail', async () => {
  await open('naive.html');
  await goElsewhere();
  await driver.back();
  await expect.poll(async () => (await seen()).cached).toBe(true);
  expect((await seen()).text).toContain('Words that nobody else should read');
  count('exit', { engine: 'WebKit', control: 1 });
});
