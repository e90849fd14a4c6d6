import { expect, test } from '@playwright/test';
import { findChromium } from '../../scripts/browsers.mjs';
import { ENGINES } from './engines.mjs';
import { startSite } from './exit-site.mjs';
import { count } from './proofs.mjs';

// Leaving puts another page in the place of one entry of the history. Those before it are still there: of the same
// page, where a link inside it or a router has made one, and of pages that the browser did not keep. Back loads them
// anew. What is then drawn, frame by frame, and what a person finds; in each engine.

const PAGE = 'Words that nobody else should read';
const NOWHERE = 'https://127.0.0.1:1/'; // nobody answers there: what stays is the browser's own error

let site;
test.beforeAll(async () => (site = await startSite()));
test.afterAll(() => site.close());

/** Chromium by the same few commands as the others. */
const Chromium = {
  found: () => true,
  async drive() {
    const { chromium } = await import('@playwright/test');
    const browser = await chromium.launch({
      ...(await findChromium()),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    const page = await browser.newPage();
    return {
      open: (url) => page.goto(url),
      back: () => page.goBack({ waitUntil: 'commit' }),
      run: (script) => page.evaluate(`(() => { ${script} })()`),
      press: (key) => page.keyboard.press(key),
      click: (x, y) => page.mouse.click(x, y),
      end: () => browser.close(),
    };
  },
};

/** Like a person: engines leave out of Back what a script has added to the history by itself. */
async function clickSkip(driver) {
  const [x, y] = await driver.run(`
    const { left, top, width, height } = document.querySelector('#skip').getBoundingClientRect();
    return [left + width / 2, top + height / 2];`);
  await driver.click(Math.round(x), Math.round(y));
  await expect.poll(() => driver.run('return location.hash')).toBe('#m');
}

/** What comes between opening a page and leaving: each leaves something to come back to. */
const BEFORE = {
  'an in-page link': clickSkip,
  pushState: (driver) => driver.run(`history.pushState(null, '', '?head&module&pushed')`),
  'a router that changes the body': (driver) =>
    driver.run(`
      history.pushState(null, '', '?head&module&routed');
      document.body.replaceWith(document.body.cloneNode(true));`),
  'a page with no-store and a cookie': (driver, next) => next('?head&module&no-store'),
  'a page with an unload listener': (driver, next) =>
    next('?head&module&unload', `addEventListener('unload', () => {})`),
  'a page that holds a lock': (driver, next) =>
    next('?head&module&lock', `navigator.locks.request('held', () => new Promise(() => {}))`),
};

for (const [engine, { found, drive }] of Object.entries({ Chromium, ...ENGINES })) {
  test.describe(engine, () => {
    test.skip(!found() && !process.env.CI, `${engine} is not installed`);
    test.describe.configure({ mode: 'serial' });

    let driver;
    test.beforeAll(async () => (driver = await drive()));
    test.afterAll(() => driver?.end());

    const read = (expression) => driver.run(`return ${expression}`).catch(() => undefined);
    const open = async (query, defined = true) => {
      await driver.open(`${site.url}/back.html${query}`);
      if (defined) await expect.poll(() => read(`Boolean(customElements.get('quick-exit'))`)).toBe(true);
    };
    const leave = async () => {
      if (engine === 'WebKit') {
        // It stays where it is when nobody answers: the same step in the history, by hand.
        await driver.run(`setTimeout(() => location.replace('${site.url}/elsewhere.html'))`);
      } else {
        await driver.run(`document.querySelector('#exit > a').href = '${NOWHERE}'`);
        for (let presses = 0; presses < 3; presses++) await driver.press('Shift').catch(() => {});
      }
      await expect.poll(() => read('location.href'), 'the page is left').not.toContain('back.html');
    };
    const comeBack = async () => {
      // From a page of its own: Firefox's driver waits for good there.
      if ((await read('location.pathname')) === '/elsewhere.html')
        await driver.run('setTimeout(() => history.back())');
      else await driver.back().catch(() => {});
      await expect.poll(() => read('document.readyState + location.pathname')).toBe('complete/back.html');
    };
    /** What a screen shows; the cover's closed root is not asked. */
    const seen = () => read('window.displayed()');
    const framesWith = (words) =>
      read(`[...window.framesSeen].filter((text) => text.includes('${words}')).length`);
    /** The one button, in a closed root, is in the middle of the line and below 40 % of the height. */
    const pressShow = async () => {
      const [x, y] = await driver.run('return [innerWidth / 2, innerHeight * 0.4 + 20]');
      await driver.click(Math.round(x), Math.round(y));
    };

    for (const [what, bring] of Object.entries(BEFORE)) {
      test(`${engine}: after ${what}, Back shows nothing until one press`, async () => {
        await open('?head&module&first');
        await driver.click(20, 300);
        await bring(driver, async (query, script) => {
          await open(query);
          if (script) await driver.run(script);
          await open('?head&module&last');
        });
        await leave();
        await comeBack();
        await expect.poll(() => read('document.title')).toBe('Page');
        await expect.poll(() => read(`Boolean(customElements.get('quick-exit'))`)).toBe(true);
        expect(await seen()).toBe('');
        // In none of the frames, where the page was loaded anew.
        if ((await read('window.persisted')) !== true) {
          expect(await read('window.navigationType')).toBe('back_forward');
          expect(await framesWith(PAGE)).toBe(0);
        }
        await pressShow();
        await expect.poll(seen).toContain(PAGE);
        expect(await read('document.title')).toContain('Harbour Street');
        count('exit', { engine, tried: 1 });
      });
    }

    test(`${engine}: without the script in the head, the element covers it as soon as it comes`, async () => {
      await open('?module&first');
      await clickSkip(driver);
      await leave();
      await comeBack();
      await expect.poll(async () => [await seen(), await read('document.title')]).toEqual(['', 'Page']);
      await pressShow();
      await expect.poll(seen).toContain(PAGE);
      count('exit', { engine, tried: 1 });
    });

    test(`${engine}: the check can fail, and a host may choose so`, async () => {
      await open('?head&module&show');
      await clickSkip(driver);
      await leave();
      await comeBack();
      await expect.poll(seen).toContain(PAGE);
      expect(await read('document.title')).toContain('Harbour Street');
      count('exit', { engine, control: 1 });
    });

    test(`${engine}: a page opened by its address, or loaded again, is not covered`, async () => {
      await open('?head&module');
      expect(await seen()).toContain(PAGE);
      await driver.run('setTimeout(() => location.reload())');
      await expect.poll(() => read('window.navigationType')).toBe('reload');
      await expect.poll(() => read(`Boolean(customElements.get('quick-exit'))`)).toBe(true);
      await expect.poll(seen).toContain(PAGE);
    });

    // Last, because Firefox's driver loses its way after it.
    test(`${engine}: where the module never comes, one press shows it all the same`, async () => {
      await open('?head', false);
      await clickSkip(driver);
      await driver.run(`setTimeout(() => location.replace('${site.url}/elsewhere.html'))`);
      await expect.poll(() => read('location.pathname')).toBe('/elsewhere.html');
      await comeBack();
      if ((await read('window.persisted')) !== true) {
        expect(await framesWith(PAGE)).toBe(0);
        expect(await seen()).toBe('');
        await pressShow();
      }
      await expect.poll(seen).toContain(PAGE);
    });
  });
}
