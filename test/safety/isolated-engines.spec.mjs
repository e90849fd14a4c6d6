import { expect, test } from '@playwright/test';
import { ENGINES } from './engines.mjs';
import { HOST_SCRIPT, ROOM, startFrameSites } from './frame-site.mjs';

// The same in the other engines, as far as their drivers reach.

let sites;
test.beforeAll(async () => (sites = await startFrameSites({ opened: true })));
test.afterAll(() => sites.close());

const steady = (tool, more = '') =>
  `<steady-frame src="${sites.tools}/frame.html" tool="${tool}" ${more}><p id="inside">Inside</p></steady-frame>`;
const isReady = `return document.querySelector('steady-frame').hasAttribute('ready')`;
const FRAME = `return document.querySelector('steady-frame').shadowRoot.querySelector('iframe')`;
const PACER = `document.querySelector('breathing-pacer').shadowRoot`;
const START = `[...${PACER}.querySelectorAll('button')].find((each) => each.textContent.trim() === 'Start')`;
const height = `return document.querySelector('steady-frame').offsetHeight`;
const box = `const { left, top } = document.querySelector('steady-frame').getBoundingClientRect();
  return { left, top }`;
/** Collects what the page is told. */
const LISTEN = `window.told = [];
  for (const type of ['frame-event', 'frame-left', 'keydown'])
    addEventListener(type, ({ detail }) => window.told.push([type, detail]), true);`;
const told = `return window.told`;

for (const [engine, { found, drive }] of Object.entries(ENGINES)) {
  test.describe(engine, () => {
    test.skip(!found() && !process.env.CI, `${engine} is not installed`);
    test.describe.configure({ mode: 'serial', timeout: 90_000 });
    let driver;
    test.beforeAll(async () => (driver = await drive()));
    test.afterAll(() => driver?.end());

    const open = async (html, options) => {
      await driver.open(sites.pageOf(ROOM + HOST_SCRIPT + html, options));
      await expect.poll(() => driver.run(isReady), { timeout: 20_000 }).toBe(true);
      await driver.run(LISTEN);
    };
    const within = (script) => driver.within(FRAME, script);
    /** With the mouse, where a part of the frame stands. */
    const press = async (find) => {
      const { x, y } = await within(`const { x, y, width, height } = (${find}).getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 }`);
      const { left, top } = await driver.run(box);
      await driver.click(Math.round(left + x), Math.round(top + y));
    };

    test('the frame comes, takes its place, and what stood there is gone', async () => {
      await open(steady('breathing-pacer'));
      expect(await driver.run(height)).toBeGreaterThan(200);
      expect(await driver.run(`return document.querySelector('#inside').getClientRects().length`)).toBe(0);
    });

    test('the pacer is drawn and can be started; the page hears that, and no key', async () => {
      await open(steady('breathing-pacer'));
      await press(START);
      await expect.poll(() => driver.run(told)).toEqual([['frame-event', { name: 'pacer-started' }]]);
      await expect.poll(() => within(`return Boolean(${START})`)).toBe(false);
      // The control: the page's own keys it does hear.
      await driver.run(
        `document.body.insertAdjacentElement('afterbegin', document.createElement('input')).focus()`,
      );
      await driver.type('k');
      await expect.poll(() => driver.run(told)).toContainEqual(['keydown', expect.anything()]);
    });

    test('it has no origin and can store nothing', async () => {
      await open(steady('joy-list'));
      const can = await within(`try { return [origin, String(localStorage)] } catch { return [origin] }`);
      expect(can).toEqual(['null']);
      const reached = await driver.run(`${FRAME}.contentDocument`);
      expect(reached).toBe(null);
    });

    test('it follows language, direction and theme', async () => {
      await open(steady('breathing-pacer'));
      await driver.run(
        `document.documentElement.lang = 'ar'; document.documentElement.style.colorScheme = 'dark'`,
      );
      await expect
        .poll(() =>
          within(
            `return [document.documentElement.dir, getComputedStyle(document.documentElement).colorScheme]`,
          ),
        )
        .toEqual(['rtl', 'dark']);
      await expect.poll(() => within(`return ${PACER}.textContent`)).toContain('بدء');
    });

    test('it follows the width', async () => {
      await open(`<div id="room">${steady('breathing-pacer')}</div>`);
      const before = await driver.run(height);
      await driver.run(`document.querySelector('#room').style.width = '300px'`);
      await expect.poll(() => driver.run(height)).toBeGreaterThan(before + 100);
    });

    // Firefox's driver gives every key to the page, wherever the focus is: there it is the ordinary Shift of the page.
    if (engine === 'WebKit')
      test('Shift three times in it leaves the page', async () => {
        await open(steady('breathing-pacer', 'exit'));
        // It cannot be let out of here: what is seen is that it goes.
        await driver.run(`addEventListener('frame-left', (event) => event.preventDefault(), true)`);
        await press(`${PACER}.querySelector('h2')`);
        for (let presses = 0; presses < 3; presses++) await driver.press('Shift');
        await expect.poll(() => driver.run(told)).toEqual([['frame-left', { how: 'keys' }]]);
      });

    test('the exit in a frame of its own leaves the page', async () => {
      await open(steady('quick-exit'));
      await driver.run(`addEventListener('frame-left', (event) => event.preventDefault(), true)`);
      await press(`document.querySelector('quick-exit').shadowRoot.querySelector('a')`);
      await expect.poll(() => driver.run(told)).toEqual([['frame-left', { how: 'button' }]]);
    });

    test('where the frame has no answer, what stands inside the tag stays', async () => {
      const html = steady('breathing-pacer').replace('/frame.html', '/frame.css');
      await driver.open(sites.pageOf(ROOM + HOST_SCRIPT + html));
      await new Promise((done) => setTimeout(done, 1000));
      expect(await driver.run(isReady)).toBe(false);
      expect(await driver.run(`return document.querySelector('#inside').getClientRects().length`)).toBe(1);
    });
  });
}
