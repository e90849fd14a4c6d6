import { expect, test } from '@playwright/test';
import { ENGINES } from './engines.mjs';
import { HOST_SCRIPT, ROOM, startFrameSites } from './frame-site.mjs';

// The same in the other engines, as far as their drivers reach: the page around, by script; the frame, by real presses
// where it stands. Into the frame, which is another origin, no script of the driver can look.

let sites;
test.beforeAll(async () => (sites = await startFrameSites()));
test.afterAll(() => sites.close());

const steady = (tool, more = '') =>
  `<steady-frame src="${sites.tools}/frame.html" tool="${tool}" ${more}><p id="inside">Inside</p></steady-frame>`;
const isReady = `return document.querySelector('steady-frame').hasAttribute('ready')`;
const height = `return document.querySelector('steady-frame').offsetHeight`;
const box = `const { left, top, width, height } = document.querySelector('steady-frame').getBoundingClientRect();
  return { left, top, width, height }`;
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
    /** Presses the first thing in the frame that can have the focus: the pacer's "Start". */
    const pressFirst = async () => {
      const { left, top } = await driver.run(box);
      // Its heading, so that the focus is in the frame.
      await driver.click(Math.round(left + 40), Math.round(top + 40));
      await driver.press('Tab');
      await driver.press('Enter');
    };

    test('the frame comes, takes its place, and what stood there is gone', async () => {
      await open(steady('breathing-pacer'));
      expect(await driver.run(height)).toBeGreaterThan(200);
      expect(await driver.run(`return document.querySelector('#inside').getClientRects().length`)).toBe(0);
    });

    test('the pacer is drawn and can be started; the page hears that, and no key', async () => {
      await open(steady('breathing-pacer'));
      await pressFirst();
      await expect.poll(() => driver.run(told)).toEqual([['frame-event', { name: 'pacer-started' }]]);
      // The control: the page's own keys it does hear.
      await driver.run(
        `document.body.insertAdjacentElement('afterbegin', document.createElement('input')).focus()`,
      );
      await driver.type('k');
      await expect.poll(() => driver.run(told)).toContainEqual(['keydown', expect.anything()]);
    });

    test('it follows the width', async () => {
      await open(`<div id="room">${steady('breathing-pacer')}</div>`);
      const before = await driver.run(height);
      await driver.run(`document.querySelector('#room').style.width = '300px'`);
      await expect.poll(() => driver.run(height)).toBeGreaterThan(before + 100);
    });

    test('Shift three times in it leaves the page', async () => {
      await open(steady('breathing-pacer', 'exit'));
      // It cannot be let out of here: what is seen is that it goes.
      await driver.run(`addEventListener('frame-left', (event) => event.preventDefault(), true)`);
      const { left, top } = await driver.run(box);
      await driver.click(Math.round(left + 40), Math.round(top + 40));
      for (let presses = 0; presses < 3; presses++) await driver.press('Shift');
      await expect.poll(() => driver.run(told)).toEqual([['frame-left', { how: 'keys' }]]);
    });

    test('the exit in a frame of its own leaves the page', async () => {
      await open(steady('quick-exit'));
      await driver.run(`addEventListener('frame-left', (event) => event.preventDefault(), true)`);
      const { left, top, width, height } = await driver.run(box);
      await driver.click(Math.round(left + width - 60), Math.round(top + height - 45));
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
