import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { ENGINES } from './engines.mjs';

// The pocket edition from the disk, in the engines that test/e2e cannot drive: it comes up, runs under its own policy,
// shows one part at a time, and the shared form clears what was typed.

const WORD = 'kingfisher';
const address = (rest = '') => pathToFileURL(resolve('dist/pocket.html')).href + rest;
const title = /<title>(.*?)<\/title>/.exec(readFileSync('dist/pocket.html', 'utf8'))[1];

const CENTRE = (find) => `
  const element = ${find};
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];`;

for (const [engine, { found, drive }] of Object.entries(ENGINES)) {
  test(`${engine}: opened from the disk, a tool is used, and a shared screen is cleared`, async () => {
    test.skip(!found() && !process.env.CI, `${engine} is not installed`);
    const driver = await drive();
    const press = async (find) => driver.click(...(await driver.run(CENTRE(find))));
    try {
      await driver.open(address('?kiosk'));
      await expect
        .poll(() => driver.run('return [document.title, document.documentElement.dataset.view]'))
        .toEqual([title, 'home']);
      await press(`document.querySelector('nav a[href="#breathe"]')`);
      const pacer = `document.querySelector('breathing-pacer')`;
      // A closed root: nothing tells where its first button is, but that it answers.
      await expect.poll(() => driver.run(`return ${pacer}?.offsetHeight ?? 0`)).toBeGreaterThan(100);
      const { left, top, width, height } = await driver.run(`
        const { left, top, width, height } = ${pacer}.getBoundingClientRect();
        return { left, top, width, height };`);
      const isIdle = async () => (await driver.run(`return ${pacer}.state`)) === 'idle';
      for (const x of [left + 60, left + width / 2 + 60]) {
        for (let y = top + 20; y < top + height && (await isIdle()); y += 20)
          await driver.click(Math.round(x), Math.round(y));
      }
      expect(await isIdle()).toBe(false);
      await press(`document.querySelector('.finish')`);
      await expect.poll(() => driver.run('return document.documentElement.dataset.view')).toBe('home');
      expect(await driver.run(`return ${pacer}`)).toBe(null);

      // And so is this one's field.
      await press(`document.querySelector('nav a[href="#today"]')`);
      await expect
        .poll(() => driver.run(`return document.querySelector('mood-checkin')?.offsetHeight ?? 0`))
        .toBeGreaterThan(100);
      await driver.press('Tab');
      await driver.type(WORD);
      for (let presses = 0; presses < 3; presses++) await driver.press('Shift');
      await expect.poll(() => driver.run('return document.documentElement.dataset.view')).toBe('home');
      expect(await driver.run(`return document.querySelectorAll('.tools').length`)).toBe(0);
      expect(
        await driver.run(
          `return [localStorage.length, sessionStorage.length, document.cookie, history.state]`,
        ),
      ).toEqual([0, 0, '', null]);
    } finally {
      await driver.end();
    }
  });
}
